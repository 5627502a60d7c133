import type { LexiconData } from './data.ts';

const DAY = 24 * 60 * 60 * 1000;

/** @returns the days from one calendar day to a later one, negative where it is an earlier one */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The priority list by its dates, YYYY-MM-DD. */
export interface ListDates {
  /** Day of the list itself. */
  readonly edition: string;
  /** Day on which it was last compared with what one of its publishers offers. */
  readonly compared: string;
}

/** @returns the dates of the priority list that holds */
export function listDates({ hsPriority, sources }: Pick<LexiconData, 'hsPriority' | 'sources'>): ListDates {
  const own = new Set([hsPriority.source].flat());
  const days = sources.filter(({ id }) => own.has(id)).map(({ retrieved }) => retrieved);
  return { edition: hsPriority.edition, compared: days.sort().at(-1) ?? hsPriority.edition };
}

/** @returns the sources with the days since they were last read, the oldest first */
export const byAge = (
  { sources }: Pick<LexiconData, 'sources'>,
  today: string,
): (LexiconData['sources'][number] & { readonly days: number })[] =>
  sources
    .map((source) => ({ ...source, days: daysBetween(source.retrieved, today) }))
    .sort((one, other) => other.days - one.days || one.id.localeCompare(other.id));
