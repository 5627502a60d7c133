import { type Damage, mayBeDamaged, spreadsheetDamage } from '#columns/spreadsheet-damage.ts';
import type { Field } from '#model/fields.ts';
import type { SourceRecord } from '#model/position.ts';
import type { ColumnResult } from '#model/result.ts';
import { LineNotices, type LineState, type Place } from './line-notice.ts';

const cells = (count: number): string => (count === 1 ? 'one cell' : `${count} cells`);

const TEXTS: Readonly<Record<Damage, (count: number, field: Field) => string>> = {
  'digits-lost': (count, field) =>
    `a spreadsheet rounded ${cells(count)} of ${field}, whose last digits are lost; format the column as text and export it again`,
  'zero-lost': (count, field) =>
    `${cells(count)} of ${field} ${count === 1 ? 'has' : 'have'} 5 or 7 digits: a spreadsheet may have dropped a zero in front`,
  'made-a-date': (count, field) =>
    `${cells(count)} of ${field} ${count === 1 ? 'is a date' : 'are dates'}: a spreadsheet makes them of part numbers such as "MAR-12"`,
};

export const DAMAGES = Object.keys(TEXTS) as Damage[];

interface Damaged {
  readonly damage: Damage;
  readonly field: Field;
}

export type DamageState = Damaged & LineState;

interface Watched {
  readonly field: Field;
  readonly index: number;
}

/** Gathers cells that a spreadsheet damaged, by field and kind of damage. */
export class DamageNotices extends LineNotices<Damaged> {
  readonly #watched: readonly Watched[];

  constructor(place: Place, columns: readonly ColumnResult[]) {
    super('spreadsheet-damage', place, (count, { damage, field }) => TEXTS[damage](count, field));
    this.#watched = columns.flatMap(({ field, index }) => (mayBeDamaged(field) ? [{ field, index }] : []));
  }

  look(record: SourceRecord): void {
    for (const { field, index } of this.#watched) {
      const damage = spreadsheetDamage(field, record.cells[index] ?? '');
      if (damage !== undefined) this.add({ damage, field }, record.position.line);
    }
  }
}
