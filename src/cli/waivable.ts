import type { RunOptions } from '#config/screen-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { ComparedLine } from '#model/comparison.ts';
import type { RowResult } from '#model/result.ts';
import type { Waiver } from '#model/settlement.ts';
import { aboutOf } from '#report/row-words.ts';
import { compare } from '#run/compare.ts';
import { explainRow, type WantedRow } from '#run/explain-row.ts';
import type { Input } from '#run/files.ts';
import type { Screening } from '#run/prepare/screening.ts';
import { reportOptions } from '#run/settings/report-options.ts';

/** Characters that an entry quotes of what was found across rows, or between documents. */
const LONGEST_ABOUT = 80;

/** A finding that can be waived by a row. */
export interface Found extends Pick<Waiver, 'id' | 'fingerprint' | 'about'> {
  /** Whether it speaks of other rows too. */
  readonly isAcross: boolean;
}

/** A row, and what was found on it. */
interface FoundThere {
  readonly place: string;
  readonly findings: readonly Found[];
}

const placeOf = ({ line, record }: Pick<RowResult, 'line' | 'record'>): string => `${line === null ? '' : `line ${line}, `}row ${record}`;

/**
 * @param inputs the manifest of the row, and those that are screened together with it
 * @returns what stands on the row by itself, and with others
 * @throws ScreenError as explainRow does
 */
export async function foundOnRow(
  [input, ...beside]: readonly [Input, ...Input[]],
  wanted: WantedRow,
  screening: Screening,
  { only, skip, read }: RunOptions,
  today: string,
): Promise<FoundThere> {
  const { row, across } = await explainRow(input, wanted, screening, read, { today, only, skip, beside });
  const { goods, indicators } = row.assessment;
  const about = aboutOf(row);
  const findings = [
    ...indicators.map(({ id, fingerprint }) => ({ id, fingerprint, about, isAcross: false })),
    ...goods.map(({ category, fingerprint }) => ({ id: category, fingerprint, about, isAcross: false })),
    ...across.map(({ id, fingerprint, message }) => ({ id, fingerprint, about: message.slice(0, LONGEST_ABOUT), isAcross: true })),
  ];
  return { place: placeOf(row), findings };
}

/**
 * @param inputs two documents
 * @returns what compare finds on a line of the first
 * @throws ScreenError E_ROW_UNKNOWN, E_LINE_UNKNOWN, and what compare throws
 */
export async function foundBetween(
  [a, b]: readonly [Input, Input],
  wanted: WantedRow,
  screening: Screening,
  options: RunOptions,
  today: string,
): Promise<FoundThere> {
  const read = { ...options.read, sparesColumns: true };
  const report = reportOptions(options, { waivers: undefined, baseline: undefined });
  const { pairs } = await compare({ inputs: { a, b }, read: { a: read, b: read }, today, report }, screening);
  const isWanted = ({ record, line }: ComparedLine): boolean => ('record' in wanted ? record === wanted.record : line === wanted.line);
  const pair = pairs.find(({ lines }) => lines.a.some(isWanted));
  const found = pair?.lines.a.find(isWanted);
  if (pair === undefined || found === undefined)
    throw unknownRow(
      a.file,
      wanted,
      pairs.flatMap(({ lines }) => lines.a),
    );
  // Findings of one id on one pair have one fingerprint.
  const findings = new Map(
    pair.findings.map(({ id, fingerprint, message }) => [
      fingerprint,
      { id, fingerprint, about: message.slice(0, LONGEST_ABOUT), isAcross: false },
    ]),
  );
  return { place: placeOf(found), findings: [...findings.values()] };
}

function unknownRow(file: string, wanted: WantedRow, all: readonly ComparedLine[]): ScreenError {
  if ('record' in wanted) return new ScreenError('E_ROW_UNKNOWN', { file, row: wanted.record, rows: all.length });
  const lines = all.flatMap(({ line }) => (line === null ? [] : [line])).sort((a, b) => a - b);
  return new ScreenError('E_LINE_UNKNOWN', { file, line: wanted.line, firstLine: lines[0] ?? null, lastLine: lines.at(-1) ?? null });
}
