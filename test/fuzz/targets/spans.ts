import fc from 'fast-check';
import { FIELDS, type Field } from '#model/fields.ts';
import { texts } from '../inputs/texts.ts';
import { screening, TODAY } from '../screening.ts';
import { assertSoundRow } from '../sound.ts';
import type { Target } from '../target.ts';

type Input = Readonly<Partial<Record<Field, string>>>;

const COLUMNS = FIELDS.map((field: Field, index) => ({ index, header: field, field, how: 'option', candidateFor: null }) as const);
const screenRow = screening.rowScreener(COLUMNS, TODAY);

export const spans: Target<Input> = {
  name: 'spans',
  promise: 'evidence points into the cells as they stand, and points sum to the score, whatever the cells of a row say',
  inputs: fc.dictionary(fc.constantFrom(...FIELDS), texts, { maxKeys: 4 }) as fc.Arbitrary<Input>,
  runs: 200,
  async check(row) {
    const cells = FIELDS.map((field) => row[field] ?? '');
    assertSoundRow(cells, screenRow({ position: { chunk: 0, record: 1, line: 1 }, cells }).assessment);
  },
};
