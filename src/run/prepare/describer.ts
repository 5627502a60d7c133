import { createRowFactory } from '#columns/row.ts';
import { countryIndexOf } from '#lexicon/country-tables.ts';
import type { LexiconData } from '#lexicon/data.ts';
import type { Matcher } from '#match/matcher.ts';
import type { ColumnResult } from '#model/result.ts';
import type { Signals } from '#model/signals.ts';
import { createCountryReader } from '#normalize/country.ts';
import { once } from '#normalize/memo.ts';
import { valueReaders } from './value-readers.ts';

/** The columns of a text that is screened by itself. */
export const DESCRIPTION_ALONE: readonly ColumnResult[] = [
  { index: 0, header: 'description', field: 'description', how: 'option', candidateFor: null },
];

/** @returns what a matcher of the facts finds in a description */
export function describer(data: LexiconData, matcher: Matcher): (text: string) => Signals {
  const toRow = createRowFactory(DESCRIPTION_ALONE, valueReaders(data, createCountryReader(once(() => countryIndexOf({ data })))));
  return (text) => matcher.signals(toRow({ position: { chunk: 0, record: 1, line: null }, cells: [text] }));
}
