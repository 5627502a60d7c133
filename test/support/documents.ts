import { createRowFactory } from '#columns/row.ts';
import { countryIndexOf } from '#lexicon/country-tables.ts';
import { createFacts } from '#lexicon/facts.ts';
import { createMatcher } from '#match/matcher.ts';
import type { Field } from '#model/fields.ts';
import type { DocumentLine } from '#model/pair.ts';
import { createCountryReader } from '#normalize/country.ts';
import { once } from '#normalize/memo.ts';
import { valueReaders } from '#run/prepare/value-readers.ts';
import { data } from './lexicon.ts';

/** Lines of a document by field; every field that one of them names is a column. */
export type DocumentCells = readonly Readonly<Partial<Record<Field, string>>>[];

const countries = createCountryReader(once(() => countryIndexOf({ data })));
const readers = valueReaders(data, countries);
const matcher = createMatcher(data);

export const facts = createFacts({ data }, countries);

/** @returns the lines of a document as they are read and matched in a run */
export function document(cells: DocumentCells): readonly DocumentLine[] {
  const fields = [...new Set(cells.flatMap((line) => Object.keys(line) as Field[]))];
  const columns = fields.map((field, index) => ({ index, header: field, field, how: 'option' as const, candidateFor: null }));
  const toRow = createRowFactory(columns, readers);
  return cells.map((line, index) => {
    const row = toRow({ position: { chunk: 0, record: index + 1, line: index + 2 }, cells: fields.map((field) => line[field] ?? '') });
    return { row, signals: matcher.signals(row) };
  });
}
