import type { Counts, Head, Tail } from '#model/result.ts';
import { notChecked } from './not-checked.ts';

const number = (count: number): string => count.toLocaleString('en-US');

/** @returns how many rows need review, by their open levels: what is settled is no part of it */
export function reviewText({ needReview, openLevels }: Counts): string {
  const graded = (['critical', 'high', 'medium'] as const).filter((level) => openLevels[level] > 0);
  const levels = graded.map((level) => `${number(openLevels[level])} ${level}`).join(', ');
  return `${number(needReview)} ${needReview === 1 ? 'needs' : 'need'} review${levels === '' ? '' : ` (${levels})`}`;
}

/** @returns the counts of a run in one line, in the words of the table */
export function countsText({ counts }: Tail): string {
  const { rowsScreened, rowsReported, rowsUnreadable, openLevels, findingsWaived, findingsKnown } = counts;
  const decided = [
    ...(findingsWaived > 0 ? [`, ${number(findingsWaived)} findings waived`] : []),
    ...(findingsKnown > 0 ? [`, ${number(findingsKnown)} findings known by the baseline`] : []),
  ].join('');
  return `${number(rowsScreened)} rows screened, ${reviewText(counts)}, ${number(openLevels.low)} low, ${number(rowsUnreadable)} unreadable, ${number(rowsReported)} not screened${decided}`;
}

/** @returns what the run could not check; '' where it could check everything */
export const notCheckedText = (tail: Tail): string =>
  notChecked(tail)
    .map((text) => `${text}.`)
    .join(' ');

/** The sentence that stands under every report. */
export const NO_CLEARANCE = 'Nothing found on a row is no clearance.';

/** @returns name and version of the tool with the edition of the priority list */
export const toolText = ({ tool, lexicon }: Head): string =>
  `${tool.name} ${tool.version}, lexicon ${lexicon.version}, priority list of ${lexicon.priorityList}`;
