import type { ComparedLine, ComparedPair, Comparison } from '#model/comparison.ts';
import { grouped } from '#model/grouped.ts';
import { atLeast, LEVELS, levelRank } from '#model/level.ts';
import type { PairedBy, SideName } from '#model/pair.ts';
import type { ReportSettings } from '#model/report.ts';
import { findingText, type SharedFinding, SIDES, sharedFindings, shownPairs, wordingKey } from './comparison.ts';
import { andMore, counted, TOP_SHOWS } from './count.ts';
import { hang, padEnd } from './lines.ts';
import { openFirst } from './ranking.ts';
import { mappedCells } from './row-object.ts';
import { decidedTexts } from './run-text.ts';
import { visible } from './visible.ts';

const ID_WIDTH = 24;
const LONGEST_TEXT = 240;
/** Lines that are named one by one where a finding stands on many. */
const NAMED_LINES = 8;
/** Lines of a side that are shown of a pair; the rest is counted. */
const SHOWN_LINES = 4;

const TIES: Readonly<Record<PairedBy, string>> = {
  partNumber: 'part number',
  serialNumber: 'serial number',
  lineNumber: 'line number',
  text: 'text',
  figures: 'figures',
};

const placeOf = ({ line, record }: ComparedLine): string => (line === null ? `row ${record}` : `line ${line}`);

function placesOf({ lines }: ComparedPair): string {
  const [a, b] = SIDES.map((side) => lines[side].map(placeOf).join(' + '));
  return a === '' || b === '' ? `${a}${b}` : `${a} ~ ${b}`;
}

function summary({ tables, counts, pairs }: Comparison, { width, paint }: ReportSettings): string[] {
  const ties = Object.entries(counts.pairs).filter(([, number]) => number > 0);
  const paired = ties.reduce((sum, [, number]) => sum + number, 0);
  const listed = (levels: Comparison['counts']['levels']): string =>
    [...LEVELS]
      .reverse()
      .flatMap((level) => (level === 'none' || levels[level] === 0 ? [] : [`${levels[level]} ${level}`]))
      .join(', ');
  const parts = [
    `${grouped(counts.lines.a)} and ${counted(counts.lines.b, 'line')}`,
    `${counted(paired, 'pair')}${ties.length === 0 ? '' : ` (${ties.map(([by, number]) => `${number} by ${TIES[by as PairedBy]}`).join(', ')})`}`,
    `${counted(counts.unmatched.a + counts.unmatched.b, 'line')} without a counterpart`,
    listed(counts.levels) === '' ? `no difference found in ${counted(pairs.length, 'pair')}` : listed(counts.openLevels) || 'nothing open',
    ...decidedTexts(counts),
  ];
  const names = hang('', `${visible(tables.a.file)} ~ ${visible(tables.b.file)}`, width);
  return [...names.map(paint.strong), ...hang('  ', parts.join(', '), width)];
}

function goodsText(line: ComparedLine): string {
  const { description, partNumber, model, brand, hsCode } = mappedCells(line);
  const text = [description, partNumber ?? model, brand, hsCode === undefined ? undefined : `HS ${hsCode.trim()}`];
  return visible(
    text
      .flatMap((part) => (part === undefined ? [] : [part.trim()]))
      .join('  ')
      .slice(0, LONGEST_TEXT),
  );
}

function sideLines(side: SideName, lines: readonly ComparedLine[], width: number): string[] {
  return [
    ...lines.slice(0, SHOWN_LINES).flatMap((line, index) => hang(`   ${index === 0 ? side.toUpperCase() : ' '}  `, goodsText(line), width)),
    ...andMore(lines.length - SHOWN_LINES, 'line').map((more) => `      ${more}`),
  ];
}

/** Findings of a pair that stand on no other, below the lines that differ. */
function pairLines(pair: ComparedPair, own: ReadonlySet<string>, told: ReadonlySet<string>, settings: ReportSettings): string[] {
  const { width, paint, docs } = settings;
  const findings = pair.findings.filter((finding) => own.has(wordingKey(finding)));
  const [first] = openFirst([...findings].sort((left, right) => levelRank(right.level) - levelRank(left.level)));
  if (first === undefined) return [];
  const lead = paint.level(pair.level, ` ${padEnd(pair.level.toUpperCase(), 8)} `);
  const onMany = [...new Set(pair.findings.filter((finding) => told.has(wordingKey(finding))).map(({ id }) => id))];
  const tie = pair.by === null ? 'no counterpart' : `paired by ${TIES[pair.by]}`;
  const open = pair.openLevel === pair.level ? [] : [`open: ${pair.openLevel}`];
  return [
    '',
    ...hang(`${lead}  `, [placesOf(pair), paint.dim(tie), ...open].join('   '), width),
    ...SIDES.flatMap((side) => sideLines(side, pair.lines[side], width)),
    ...findings.flatMap((finding) => hang(`   ${padEnd(finding.id, ID_WIDTH)} `, visible(findingText(finding)), width)),
    ...(onMany.length === 0 ? [] : hang(`   ${padEnd('and, as told above', ID_WIDTH)} `, onMany.join(', '), width)),
    ...hang('   Next: ', `${docs.next(first.id)} ${paint.dim(`(cargoscreen explain ${first.id})`)}`, width),
  ];
}

/** A finding that stands on many pairs, with where it does. */
function sharedLines({ finding, pairs }: SharedFinding, { width, paint, docs }: ReportSettings): string[] {
  const places = [pairs.slice(0, NAMED_LINES).map(placesOf).join(', '), ...andMore(pairs.length - NAMED_LINES, 'pair')].join(' ');
  return [
    '',
    ...hang(
      `${paint.level(finding.level, ` ${padEnd(finding.level.toUpperCase(), 8)} `)}  `,
      `${counted(pairs.length, 'pair')}: ${places}`,
      width,
    ),
    ...hang(`   ${padEnd(finding.id, ID_WIDTH)} `, visible(findingText(finding)), width),
    ...hang('   Next: ', `${docs.next(finding.id)} ${paint.dim(`(cargoscreen explain ${finding.id})`)}`, width),
  ];
}

/**
 * @returns what differs between two documents, for a person: what no decision settles before the rest, gravest first, what stands on many
 * lines once
 */
export function comparisonTable(comparison: Comparison, settings: ReportSettings): string {
  const { width, top } = settings;
  const shown = shownPairs(comparison);
  const shared = sharedFindings(shown).filter(({ finding }) => atLeast(finding.level, comparison.options.minLevel));
  const onMany = shared.filter(({ pairs }) => pairs.length > 1);
  const own = new Set(shared.filter(({ pairs }) => pairs.length === 1).map(({ finding }) => wordingKey(finding)));
  const told = new Set(onMany.map(({ finding }) => wordingKey(finding)));
  const ranked = [...shown].sort(
    (left, right) => levelRank(right.openLevel) - levelRank(left.openLevel) || levelRank(right.level) - levelRank(left.level),
  );
  const blocks = [
    ...onMany.map((entry) => ({ isOpen: entry.finding.settled === null, lines: sharedLines(entry, settings) })),
    ...ranked.map((pair) => ({ isOpen: pair.openLevel !== 'none', lines: pairLines(pair, own, told, settings) })),
  ].filter(({ lines }) => lines.length > 0);
  blocks.sort((left, right) => Number(right.isOpen) - Number(left.isOpen));
  const more = andMore(blocks.length - top, 'finding', TOP_SHOWS);
  const { skipped, indicatorCount, notices } = comparison;
  const missing = skipped.filter(({ missing: fields }) => fields.length > 0);
  const lines = [
    ...summary(comparison, settings),
    ...blocks.slice(0, top).flatMap((block) => block.lines),
    ...(more.length > 0 ? ['', ...more] : []),
    '',
    ...(missing.length === 0
      ? []
      : hang(
          '',
          `Not checked: ${missing.length} of ${counted(indicatorCount, 'document indicator')} (${missing.map(({ id }) => id).join(', ')}), because not both documents have columns for them`,
          width,
        )),
    ...notices.flatMap(({ message }) => hang('Note: ', visible(message), width)),
    ...hang(
      '',
      'Documents are compared with each other, not screened: cargoscreen <file> screens one. No difference found is no clearance.',
      width,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
