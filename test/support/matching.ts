import { createRowFactory } from '#columns/row.ts';
import { countryIndexOf } from '#lexicon/country-tables.ts';
import type { LexiconData } from '#lexicon/data.ts';
import { createMatcher } from '#match/matcher.ts';
import type { Field } from '#model/fields.ts';
import type { Signals } from '#model/signals.ts';
import { createCountryReader } from '#normalize/country.ts';
import { once } from '#normalize/memo.ts';
import { valueReaders } from '#run/prepare/value-readers.ts';
import { data } from './lexicon.ts';

type Match = (cells: Readonly<Partial<Record<Field, string>>> | string) => Signals;

const readers = valueReaders(data, createCountryReader(once(() => countryIndexOf({ data }))));

/** @returns a function that tells what these facts find in a row of the given cells */
export function matcherOf(facts: LexiconData): Match {
  const matcher = createMatcher(facts);
  return (cells) => {
    const named = typeof cells === 'string' ? { description: cells } : cells;
    const fields = Object.keys(named) as Field[];
    const columns = fields.map((field, index) => ({ index, header: field, field, how: 'option' as const, candidateFor: null }));
    return matcher.signals(
      createRowFactory(columns, readers)({ position: { chunk: 0, record: 1, line: 1 }, cells: Object.values(named) as string[] }),
    );
  };
}

/** @returns what the bundled lexicon finds in a row of these cells */
export const match = matcherOf(data);

/** @returns the categories found, most confident first */
export const categories = (cells: Parameters<typeof match>[0]): string[] => match(cells).goods.map(({ category }) => category);
