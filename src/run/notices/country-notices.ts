import { isBlank } from '#columns/value-profile.ts';
import type { Cell } from '#model/cell.ts';
import type { Facts } from '#model/facts.ts';
import { COUNTRY_FIELDS, type CountryField, type Field, isCountryField } from '#model/fields.ts';
import { ownCopy } from '#model/own-copy.ts';
import type { ColumnResult, Notice } from '#model/result.ts';
import type { Row } from '#model/row.ts';
import type { Place } from './line-notice.ts';

/** What became of a country cell. */
type Kind = 'read' | 'blank' | 'unread' | 'several' | 'numeric' | 'misspelled';
/** Kinds that a person must know of, in the order in which they are told. */
const TOLD = ['unread', 'several', 'numeric', 'misspelled'] as const satisfies readonly Kind[];
type ToldKind = (typeof TOLD)[number];

/** Different cells of a kind that a notice quotes; the rest is counted. */
const MOST_QUOTED = 5;
/** Characters of a cell that a notice quotes. */
const LONGEST_QUOTE = 40;

/** A cell as it stands in the file, where it first stands, and what it was read as. */
interface Quote {
  readonly text: string;
  readonly line: number | null;
  readonly as: string | null;
}

/** What was seen of the cells of one field: plain JSON. */
export interface CountryState {
  readonly field: CountryField;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly quotes: Readonly<Record<ToldKind, readonly Quote[]>>;
}

interface Watched {
  readonly field: CountryField;
  readonly counts: Record<Kind, number>;
  readonly quotes: Readonly<Record<ToldKind, Quote[]>>;
  /** The cell of the row before, which is mostly that of the next too. */
  last: string | undefined;
  lastKind: Kind;
}

const cellOf = (row: Row, field: CountryField): Cell<unknown> => (field === 'transitCountry' ? row.transitCountries : row[field]);

/** @returns whether the cell of a country field has content that names none */
export const isUnreadCountry = (row: Row, field: Field): boolean =>
  isCountryField(field) && cellOf(row, field).kind === 'invalid' && !isBlank(row.text(field));

/** @returns so many units of a text, or one less where the last would be half of a character */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');

const clipped = (text: string): string => (text.length <= LONGEST_QUOTE ? text : `${cut(text, LONGEST_QUOTE)}…`);

const cells = (count: number, one: string, many: string): string => (count === 1 ? `one cell ${one}` : `${count} cells ${many}`);

const isTold = (kind: Kind): kind is ToldKind => (TOLD as readonly Kind[]).includes(kind);

/** @returns whether no cell of the field tells a country, which no transit column needs to do */
const tellsNothing = ({ field, counts }: Pick<Watched, 'field' | 'counts'>): boolean =>
  counts.read + counts.several + counts.numeric + counts.misspelled === 0 &&
  (counts.unread > 0 || (counts.blank > 0 && field !== 'transitCountry'));

/** Gathers country cells that could not be read, or were read by a guess. */
export class CountryNotices {
  readonly #place: Place;
  readonly #watched: readonly Watched[];

  constructor(place: Place, columns: readonly ColumnResult[]) {
    this.#place = place;
    this.#watched = COUNTRY_FIELDS.filter((field) => columns.some((column) => column.field === field)).map((field) => ({
      field,
      counts: { read: 0, blank: 0, unread: 0, several: 0, numeric: 0, misspelled: 0 },
      quotes: { unread: [], several: [], numeric: [], misspelled: [] },
      last: undefined,
      lastKind: 'blank',
    }));
  }

  look(row: Row, facts: Pick<Facts, 'isCountryPlaceholder' | 'countriesOf'>): void {
    for (const watched of this.#watched) {
      const raw = row.text(watched.field);
      if (raw !== watched.last) {
        watched.lastKind = kindOf(row, watched.field, raw, facts);
        watched.last = raw;
        if (isTold(watched.lastKind)) quote(watched, watched.lastKind, row, raw);
      }
      watched.counts[watched.lastKind]++;
    }
  }

  /** Fields whose column is there and tells no country in any row. */
  get unread(): ReadonlySet<CountryField> {
    return new Set(this.#watched.filter(tellsNothing).map(({ field }) => field));
  }

  /** @returns what was gathered so far, to be joined elsewhere */
  get states(): readonly CountryState[] {
    return this.#watched.map(({ field, counts, quotes }) => ({
      field,
      counts: { ...counts },
      quotes: {
        unread: [...quotes.unread],
        several: [...quotes.several],
        numeric: [...quotes.numeric],
        misspelled: [...quotes.misspelled],
      },
    }));
  }

  /** Takes in what was gathered of later rows, whose lines are counted from `before` on. */
  join(states: readonly CountryState[], before: number): void {
    for (const state of states) {
      const watched = this.#watched.find(({ field }) => field === state.field);
      if (watched === undefined) continue;
      for (const kind of Object.keys(watched.counts) as Kind[]) watched.counts[kind] += state.counts[kind];
      for (const kind of TOLD)
        for (const { line, ...rest } of state.quotes[kind])
          addQuote(watched.quotes[kind], { ...rest, line: line === null ? null : line + before });
    }
  }

  /** @param hidden fields whose cells no message may quote */
  notices(hidden: ReadonlySet<string>): Notice[] {
    return this.#watched.flatMap((watched) =>
      TOLD.flatMap((kind) => (watched.counts[kind] === 0 ? [] : [this.#notice(watched, kind, hidden.has(watched.field))])),
    );
  }

  #notice({ field, counts, quotes }: Watched, kind: ToldKind, isHidden: boolean): Notice {
    const { file, place } = this.#place;
    const found = quotes[kind];
    const text = TEXTS[kind](field, counts[kind], tellsNothing({ field, counts }));
    const quoted = found.map(({ text: raw, line, as }) =>
      [
        ...(isHidden ? [] : [`"${clipped(raw)}"`, ...(as === null ? [] : [`as ${as}`])]),
        ...(line === null ? [] : [`on line ${line}`]),
      ].join(' '),
    );
    const more = found.length === MOST_QUOTED && counts[kind] > MOST_QUOTED ? ' and more' : '';
    return {
      code: `country-${kind}`,
      message: `${place}: ${text.said} (${quoted.join(', ')}${more}); ${text.rest}.`,
      file,
      line: found[0]?.line ?? null,
    };
  }
}

const TEXTS: Readonly<Record<ToldKind, (field: CountryField, count: number, isAll: boolean) => { said: string; rest: string }>> = {
  unread: (field, count, isAll) => ({
    said: isAll
      ? `no cell of ${field} can be read as a country`
      : `${cells(count, `of ${field} can`, `of ${field} can`)} not be read as a country`,
    rest: isAll ? 'what rests on it was not checked' : 'what needs a single one was not checked on these rows',
  }),
  several: (field, count) => ({
    said: cells(count, `of ${field} names several countries`, `of ${field} name several countries`),
    rest: 'what needs a single one was not checked on these rows',
  }),
  numeric: (field, count) => ({
    said: `${cells(count, `of ${field} is a number and was`, `of ${field} are numbers and were`)} read as ISO 3166-1 codes`,
    rest: 'another list of countries has other numbers: names or codes of letters leave no doubt',
  }),
  misspelled: (field, count) => ({
    said: `${cells(count, `of ${field} is`, `of ${field} are`)} no name of a country and ${count === 1 ? 'was' : 'were'} read as the one that is a letter away`,
    rest: 'see whether it is meant',
  }),
};

function kindOf(row: Row, field: CountryField, raw: string, facts: Pick<Facts, 'isCountryPlaceholder' | 'countriesOf'>): Kind {
  const cell = cellOf(row, field);
  if (cell.kind === 'absent') return 'blank';
  if (cell.kind === 'value') return cell.guess ?? 'read';
  if (isBlank(raw) || facts.isCountryPlaceholder(raw)) return 'blank';
  return facts.countriesOf(raw).length > 1 ? 'several' : 'unread';
}

function quote({ field, quotes }: Watched, kind: ToldKind, row: Row, raw: string): void {
  const found = quotes[kind];
  if (found.length === MOST_QUOTED) return;
  const cell = cellOf(row, field);
  const as = cell.kind === 'value' ? [cell.value].flat().join(' > ') : null;
  // A little more than is quoted, so that a longer one is told by its end.
  addQuote(found, { text: ownCopy(cut(raw.trim(), LONGEST_QUOTE + 2)), line: row.source.position.line, as });
}

function addQuote(found: Quote[], quoted: Quote): void {
  if (found.length < MOST_QUOTED && !found.some(({ text }) => text === quoted.text)) found.push(quoted);
}
