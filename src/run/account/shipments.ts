import type { Assessment } from '#model/assessment.ts';
import type { Field } from '#model/fields.ts';
import { atLeast } from '#model/level.ts';
import { ownCopy } from '#model/own-copy.ts';
import type { GroupResult, Notice, TableResult } from '#model/result.ts';
import { shipmentColumn } from '#model/shipment.ts';

/** Groups that are kept, so that memory does not grow with a file; rows of further ones are counted. */
const MOST_GROUPS = 10_000;
/** Characters of a shipment's number; longer texts are none. */
const LONGEST_VALUE = 200;

type Graded = Pick<Assessment, 'level' | 'openLevel' | 'score'>;
type Group = { -readonly [Key in keyof GroupResult]: GroupResult[Key] };

/** Shipments so far, in order of first sight, and rows that stand in none. */
export interface ShipmentsState {
  readonly groups: readonly GroupResult[];
  readonly without: number;
  readonly beyond: number;
}

/** Counts rows by shipment. */
export class Shipments {
  readonly #wanted: Field | 'auto';
  readonly #groups = new Map<string, Group>();
  #without = 0;
  #beyond = 0;

  /** @param wanted the field to group by; `auto` takes, table by table, the first of declaration, transport document and invoice */
  constructor(wanted: Field | 'auto') {
    this.#wanted = wanted;
  }

  /** @returns a function that takes in the rows of a table */
  counter({ columns }: Pick<TableResult, 'columns'>): (cells: readonly string[], graded: Graded) => void {
    const column = shipmentColumn(columns, this.#wanted);
    return (cells, graded) => {
      const value = column === undefined ? '' : (cells[column.index] ?? '').trim();
      if (column === undefined || value === '' || value.length > LONGEST_VALUE) this.#without++;
      else this.#count(column.field, value, graded);
    };
  }

  /** @returns what was counted so far, to be joined elsewhere */
  get state(): ShipmentsState {
    return { groups: [...this.#groups.values()], without: this.#without, beyond: this.#beyond };
  }

  /** Takes in what a later part of the run counted. */
  join({ groups, without, beyond }: ShipmentsState): void {
    this.#without += without;
    this.#beyond += beyond;
    for (const more of groups) {
      const group = this.#group(more.field, more.value);
      if (group === undefined) this.#beyond += more.rows;
      else addTo(group, more);
    }
  }

  /** Gravest first, then by score; equal ones in order of first sight. */
  results(): readonly GroupResult[] {
    const graver = (a: Group, b: Group): number => (a.level === b.level ? b.score - a.score : atLeast(a.level, b.level) ? -1 : 1);
    return [...this.#groups.values()].sort(graver);
  }

  /** Rows that stand in no group. */
  notices(): Notice[] {
    const notice = (code: string, message: string): Notice => ({ code, message, file: null, line: null });
    return [
      ...(this.#without === 0
        ? []
        : [notice('rows-without-shipment', `--group-by: ${this.#without} rows name no shipment and stand in no group.`)]),
      ...(this.#beyond === 0
        ? []
        : [
            notice(
              'groups-not-kept',
              `--group-by: the first ${MOST_GROUPS} groups are kept; ${this.#beyond} rows of further ones stand in none.`,
            ),
          ]),
    ];
  }

  #count(field: Field, value: string, { level, openLevel, score }: Graded): void {
    const group = this.#group(field, value);
    if (group === undefined) this.#beyond++;
    else addTo(group, { level, score, rows: 1, needReview: atLeast(openLevel, 'medium') ? 1 : 0 });
  }

  /** @returns the group; undefined past those that are kept */
  #group(field: Field, value: string): Group | undefined {
    const key = `${field} ${value}`;
    const known = this.#groups.get(key);
    if (known !== undefined || this.#groups.size === MOST_GROUPS) return known;
    const group: Group = { field, value: ownCopy(value), level: 'none', score: 0, rows: 0, needReview: 0 };
    this.#groups.set(key, group);
    return group;
  }
}

function addTo(group: Group, { level, score, rows, needReview }: Pick<GroupResult, 'level' | 'score' | 'rows' | 'needReview'>): void {
  group.rows += rows;
  group.needReview += needReview;
  if (atLeast(level, group.level)) group.level = level;
  group.score = Math.max(group.score, score);
}
