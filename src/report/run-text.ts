import { grouped } from '#model/grouped.ts';
import { LEVELS } from '#model/level.ts';
import type { Counts, Head, ManifestFindingResult, Tail } from '#model/result.ts';
import { sourceName } from '#model/source-name.ts';
import { counted } from './count.ts';
import { notChecked } from './not-checked.ts';
import { visible } from './visible.ts';

/** @returns the table that was screened by its name, or how many there were; visible */
export function sourcesText({ tables }: Pick<Head, 'tables'>): string {
  const [first, ...others] = tables;
  if (first !== undefined && others.length === 0) return visible(sourceName(first));
  const files = new Set(tables.map(({ file }) => file)).size;
  return `${files === tables.length ? '' : `${counted(tables.length, 'table')} in `}${counted(files, 'file')}`;
}

/** @returns how many rows need review */
export const needReviewText = (count: number): string => `${grouped(count)} ${count === 1 ? 'needs' : 'need'} review`;

/** @returns how many rows need review, by their open levels: what is settled is no part of it */
export function reviewText({ needReview, openLevels }: Counts): string {
  const graded = (['critical', 'high', 'medium'] as const).filter((level) => openLevels[level] > 0);
  const levels = graded.map((level) => `${grouped(openLevels[level])} ${level}`).join(', ');
  return `${needReviewText(needReview)}${levels === '' ? '' : ` (${levels})`}`;
}

/** @returns how many findings there are of each level, gravest first, by what is open of them; what is settled is told apart */
export function gradesText(findings: readonly Pick<ManifestFindingResult, 'level' | 'settled'>[]): string {
  const open = findings.filter(({ settled }) => settled === null);
  const levels = [...LEVELS].reverse().flatMap((level) => {
    const count = open.filter((finding) => finding.level === level).length;
    return count === 0 ? [] : [`${grouped(count)} ${level}`];
  });
  const settled = findings.length - open.length;
  return [...levels, ...(settled > 0 ? [`${grouped(settled)} settled`] : [])].join(', ');
}

/** @returns how many findings of several rows are open, by level, and how many are settled */
export function openAcrossText(findings: readonly ManifestFindingResult[]): string {
  const open = findings.filter(({ settled }) => settled === null).length;
  const isOpen = open === findings.length ? '' : 'open ';
  return `${counted(open, `${isOpen}finding`)} across rows (${gradesText(findings)})`;
}

/** @returns how many findings people decided on; none where they decided on none */
export const decidedTexts = ({ findingsWaived, findingsKnown }: Pick<Counts, 'findingsWaived' | 'findingsKnown'>): string[] => [
  ...(findingsWaived > 0 ? [`${counted(findingsWaived, 'finding')} waived`] : []),
  ...(findingsKnown > 0 ? [`${counted(findingsKnown, 'finding')} known by the baseline`] : []),
];

/** @returns the counts of a run in one line, in the words of the table */
export function countsText({ counts }: Tail): string {
  const { rowsScreened, rowsReported, rowsUnreadable, openLevels } = counts;
  return [
    `${counted(rowsScreened, 'row')} screened`,
    reviewText(counts),
    `${grouped(openLevels.low)} low`,
    `${grouped(rowsUnreadable)} unreadable`,
    `${grouped(rowsReported)} not screened`,
    ...decidedTexts(counts),
  ].join(', ');
}

/** @returns what the run could not check; '' where it could check everything */
export const notCheckedText = (tail: Tail): string =>
  notChecked(tail)
    .map((text) => `${text}.`)
    .join(' ');

/** The sentence that stands under every report. */
export const NO_CLEARANCE = 'Nothing found on a row is no clearance.';
export const NO_ROW_SCREENED = 'No row was screened.';

/** @returns name and version of the tool with the edition of the priority list */
export const toolText = ({ tool, lexicon }: Head): string =>
  `${tool.name} ${tool.version}, lexicon ${lexicon.version}, priority list of ${lexicon.priorityList}`;

/** @returns the options that were given or hold, in words */
export const optionTexts = ({ options }: Pick<Head, 'options'>): readonly (readonly [name: string, value: string])[] =>
  Object.entries(options).flatMap(([name, value]) =>
    value === undefined || value === null || String(value) === '' ? [] : [[name, String(value)] as const],
  );
