import type { ComparedLine, ComparedPair, Comparison } from '#model/comparison.ts';
import type { ReportSettings } from '#model/report.ts';
import { findingText, shownPairs } from './comparison.ts';
import { settledMark } from './ledger-text.ts';
import { mappedCells } from './row-object.ts';
import { BYTE_ORDER_MARK, separatedLine } from './separated.ts';
import { visible } from './visible.ts';

const HEADER = ['risk_level', 'indicators', 'reasons', 'paired_by', 'lines_a', 'goods_a', 'lines_b', 'goods_b'];

const placesOf = (lines: readonly ComparedLine[]): string => lines.map(({ line, record }) => String(line ?? record)).join('; ');

function goodsOf(lines: readonly ComparedLine[]): string {
  const cells = lines.map((line) => mappedCells(line));
  return visible(cells.map(({ description, partNumber, model, hsCode }) => description ?? partNumber ?? model ?? hsCode ?? '').join('; '));
}

const cellsOf = ({ level, by, lines, findings }: ComparedPair): string[] => [
  level,
  [...new Set(findings.map(({ id, settled }) => id + settledMark(settled)))].join('; '),
  visible(findings.map(findingText).join(' ')),
  by ?? '',
  placesOf(lines.a),
  goodsOf(lines.a),
  placesOf(lines.b),
  goodsOf(lines.b),
];

const separated =
  (delimiter: string) =>
  (comparison: Comparison, { excel }: ReportSettings): string =>
    (excel ? BYTE_ORDER_MARK : '') +
    [HEADER, ...shownPairs(comparison).map(cellsOf)].map((cells) => separatedLine(cells, delimiter)).join('');

/** @returns a line a shown pair: its level, what differs, and the lines of both documents */
export const comparisonCsv = separated(',');
export const comparisonTsv = separated('\t');
