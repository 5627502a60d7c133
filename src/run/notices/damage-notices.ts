import { type Damage, mayBeDamaged, spreadsheetDamage } from '#columns/spreadsheet-damage.ts';
import type { Field } from '#model/fields.ts';
import type { SourceRecord } from '#model/position.ts';
import type { ColumnResult, Notice } from '#model/result.ts';
import { LineNotice, type LineState, type Place } from './line-notice.ts';

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

export interface DamageState extends LineState {
  readonly damage: Damage;
  readonly field: Field;
}

interface Watched {
  readonly field: Field;
  readonly index: number;
}

/** Gathers cells that a spreadsheet damaged, by field and kind of damage. */
export class DamageNotices {
  readonly #place: Place;
  readonly #watched: readonly Watched[];
  readonly #found = new Map<string, { readonly damage: Damage; readonly field: Field; readonly notice: LineNotice }>();

  constructor(place: Place, columns: readonly ColumnResult[]) {
    this.#place = place;
    this.#watched = columns.flatMap(({ field, index }) => (mayBeDamaged(field) ? [{ field, index }] : []));
  }

  look(record: SourceRecord): void {
    for (const { field, index } of this.#watched) {
      const damage = spreadsheetDamage(field, record.cells[index] ?? '');
      if (damage !== undefined) this.#noticeOf(damage, field).add(record.position.line);
    }
  }

  notices(): Notice[] {
    return [...this.#found.values()].flatMap(({ notice }) => notice.notices());
  }

  /** @returns what was gathered so far, by field and kind of damage, to be joined elsewhere */
  get states(): readonly DamageState[] {
    return [...this.#found.values()].map(({ damage, field, notice }) => ({ damage, field, ...notice.state }));
  }

  /** Takes in what was gathered of later rows, whose lines are counted from `before` on. */
  join(states: readonly DamageState[], before: number): void {
    for (const { damage, field, ...state } of states) this.#noticeOf(damage, field).join(state, before);
  }

  #noticeOf(damage: Damage, field: Field): LineNotice {
    const key = `${damage} ${field}`;
    const known = this.#found.get(key);
    if (known !== undefined) return known.notice;
    const text = (count: number): string => TEXTS[damage](count, field);
    const notice = new LineNotice('spreadsheet-damage', this.#place, text);
    this.#found.set(key, { damage, field, notice });
    return notice;
  }
}
