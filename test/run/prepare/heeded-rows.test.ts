import { describe, expect, test } from 'vitest';
import { createAssessor } from '#assess/assess.ts';
import { parametersOf } from '#assess/parameters.ts';
import { createRowFactory } from '#columns/row.ts';
import { ROW_INDICATORS } from '#indicators/registry.ts';
import { countryIndexOf } from '#lexicon/country-tables.ts';
import { createFacts } from '#lexicon/facts.ts';
import { createMatcher } from '#match/matcher.ts';
import type { Field } from '#model/fields.ts';
import { createCountryReader } from '#normalize/country.ts';
import { once } from '#normalize/memo.ts';
import { createScreening } from '#run/prepare/screening.ts';
import { valueReaders } from '#run/prepare/value-readers.ts';
import { data } from '../../support/lexicon.ts';

const TODAY = '2026-01-01';
const FIELDS: readonly Field[] = [
  'description',
  'remarks',
  'importer',
  'model',
  'brand',
  'hsCode',
  'date',
  'quantity',
  'value',
  'netWeight',
];
const columns = FIELDS.map((field, index) => ({ index, header: field, field, how: 'option' as const, candidateFor: null }));

const matcher = createMatcher(data);
const countries = createCountryReader(once(() => countryIndexOf({ data })));
const toRow = createRowFactory(columns, valueReaders(data, countries));
const { grading } = data;
const facts = createFacts({ data }, countries);
const assess = createAssessor({ indicators: ROW_INDICATORS, facts, grading, today: TODAY, parameters: parametersOf(data.parameters) });
const screening = await createScreening({ only: null, skip: [] });
const screenQuickly = screening.rowScreener(columns, TODAY, true);

type Cells = Readonly<Partial<Record<Field, string>>>;
const recordOf = (cells: Cells) => ({ position: { chunk: 0, record: 1, line: 1 }, cells: FIELDS.map((field) => cells[field] ?? '') });

/** What is found when nothing is left out, and what a run finds that shows rows from a level on. */
function bothWays(cells: Cells) {
  const record = recordOf(cells);
  const row = toRow(record);
  const whole = assess(row, matcher.signals(row));
  return { whole, quick: screenQuickly(record).assessment };
}

/** Rows that a run tells otherwise than it would if it looked at all of them in full. */
const differing = (rows: readonly Cells[]): readonly Cells[] =>
  rows.filter((cells) => {
    const { whole, quick } = bothWays(cells);
    return whole.level === 'none' ? quick.level !== 'none' : JSON.stringify(whole) !== JSON.stringify(quick);
  });

const phrases = data.wording.flatMap((wording) => wording.phrases.map(({ text }) => text.replaceAll('*', '')));
/** Figures that say nothing where no listed goods are, and the day of a machine that was never set. */
const ODD = { date: '1899-12-31', quantity: '5', value: '0', netWeight: '0', hsCode: '12' };

describe('rows that are left alone because nothing can count on them', () => {
  test('every red-flag wording alone is graded as in full, and some of each in other fields', () => {
    expect(differing(phrases.map((description) => ({ description })))).toEqual([]);
    const some = phrases.filter((_, index) => index % 5 === 0);
    const elsewhere = (field: Field): Cells[] => some.map((text) => ({ description: 'cotton towels', [field]: text }));
    expect(differing([...elsewhere('remarks'), ...elsewhere('importer')])).toEqual([]);
  });

  test('beside odd figures too', () => {
    const some = phrases.filter((_, index) => index % 5 === 1);
    expect(differing(some.map((text) => ({ ...ODD, description: `cotton towels, ${text}` })))).toEqual([]);
    expect(differing([ODD, { ...ODD, description: '???? ?? ????' }, { ...ODD, description: 'towels' }])).toEqual([]);
  });

  test('part numbers by themselves, beside words of their context in another cell, and beside a maker', () => {
    const families = data.partNumbers.filter(({ context }) => context !== undefined);
    const rows = families.flatMap(({ pattern, context = [], makers }) => {
      const number = pattern
        .replace(/\((.*?)[|)].*?\)?/g, '$1')
        .replaceAll('#', '4')
        .replaceAll('@', 'A')
        .replaceAll('?', '7');
      const model = number.replace(/\[(.).*?\]/g, '$1').replaceAll('*', '12');
      return [
        { model },
        { model, brand: makers[0] ?? '', remarks: context[0] ?? '' },
        ...context
          .slice(0, 4)
          .flatMap((word) => [{ model, remarks: word.replace('*', '') }, { description: `${model} ${word.replace('*', '')}` }]),
      ];
    });
    expect(families.length).toBeGreaterThan(20);
    expect(differing(rows)).toEqual([]);
  });

  test('a figure that counts nothing is not told of a row that is not shown, and is of one that is', () => {
    expect(bothWays(ODD).whole.indicators.length).toBeGreaterThan(0);
    expect(bothWays({ ...ODD, description: 'cotton towels' }).quick.indicators).toEqual([]);
    const { quick } = bothWays({ ...ODD, description: '???? ?? ????' });
    expect(quick.indicators.map(({ id }) => id)).toContain('description-unreadable');
    expect(quick.indicators.length).toBeGreaterThan(1);
  });
});
