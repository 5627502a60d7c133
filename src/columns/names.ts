import type { LexiconData } from '#lexicon/data.ts';
import { createHeadingCheck } from '#lexicon/figures.ts';
import { FIELDS, type Field } from '#model/fields.ts';
import { type CountryForms, compileKnownValues, type KnownValues, type UnitForms } from './known-values.ts';
import { compileSummaryHeaders } from './summary.ts';
import { compileTotals, type TotalsEntry, type TotalsWords } from './totals.ts';
import { headerWords } from './words.ts';

export type Rank = 'final' | 'first' | 'plain' | 'second' | 'last' | 'unsure';

/** One file of data/columns, as data/schema says. */
export interface ColumnEntry {
  readonly field: Field;
  readonly names: readonly { readonly text: string; readonly rank?: Exclude<Rank, 'plain'> | undefined }[];
  readonly not?: readonly string[] | undefined;
  readonly tariff?: readonly { readonly text: string }[] | undefined;
}

/** A known name of a column: all its words, in any order; Han text as one run. */
export interface ColumnName {
  readonly field: Field;
  readonly words: readonly string[];
  readonly han: string;
  readonly rank: Rank;
}

/** A phrase that speaks against a field: all its words, or a prefix where the data has `*`. */
export interface Opposed {
  readonly words: readonly string[];
  readonly prefix: boolean;
  readonly han: string;
}

/** The names of data/columns with the words and values that tell columns and rows, ready to be looked up. */
export interface ColumnNames {
  /** Names by their longest word. */
  readonly byWord: ReadonlyMap<string, readonly ColumnName[]>;
  readonly han: readonly ColumnName[];
  readonly vocabulary: ReadonlySet<string>;
  /** Words of four letters and more, by first letter: what a typo may have meant. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly fieldWords: ReadonlyMap<Field, ReadonlySet<string>>;
  readonly opposed: ReadonlyMap<Field, readonly Opposed[]>;
  readonly totals: TotalsWords;
  /** Those of some headers that a pivot table has written. */
  readonly summaryHeaders: (headers: readonly string[]) => readonly string[];
  readonly values: KnownValues;
}

/** The facts that tell columns; those that are left out tell nothing. */
export interface ColumnFacts {
  readonly columns: readonly ColumnEntry[];
  readonly totals?: TotalsEntry;
  readonly countries?: readonly CountryForms[];
  readonly units?: readonly UnitForms[];
  readonly hsHeadings?: LexiconData['hsHeadings'];
}

const NO_TOTALS: TotalsEntry = { labels: [], beside: [], pivot: [] };

const longest = (words: readonly string[]): string => words.reduce((best, word) => (word.length > best.length ? word : best), '');

const opposedOf = (text: string): Opposed => {
  const { words, han } = headerWords(text);
  return { words, han, prefix: text.endsWith('*') };
};

const push = <Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void => {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
};

/**
 * Folds the entries of data/columns into lookup structures. A field's own spelling is a name too.
 * @returns the names, for `findHeader` and `mapColumns`
 */
export function compileColumnNames({
  columns: entries,
  totals = NO_TOTALS,
  countries = [],
  units = [],
  hsHeadings,
}: ColumnFacts): ColumnNames {
  const byWord = new Map<string, ColumnName[]>();
  const han: ColumnName[] = [];
  const fieldWords = new Map<Field, Set<string>>(FIELDS.map((field) => [field, new Set()]));
  const vocabulary = new Set<string>();
  const add = (field: Field, text: string, rank: Rank): void => {
    const words = headerWords(text);
    const name = { field, words: words.words, han: words.han, rank };
    if (name.han !== '') han.push(name);
    else push(byWord, longest(name.words), name);
    const own = fieldWords.get(field);
    for (const word of name.words) {
      vocabulary.add(word);
      own?.add(word);
    }
  };
  for (const field of FIELDS) add(field, field, 'first');
  for (const entry of entries) for (const name of entry.names) add(entry.field, name.text, name.rank ?? 'plain');

  const opposed = new Map(entries.map((entry) => [entry.field, (entry.not ?? []).map(opposedOf)]));
  for (const list of opposed.values()) for (const { words } of list) for (const word of words) vocabulary.add(word);
  const spellings = new Map<string, string[]>();
  for (const word of vocabulary) if (word.length > 3) push(spellings, word.charAt(0), word);
  return {
    byWord,
    han,
    vocabulary,
    spellings,
    fieldWords,
    opposed,
    totals: compileTotals(totals),
    summaryHeaders: compileSummaryHeaders(totals.pivot),
    values: compileKnownValues(
      countries,
      units,
      entries.flatMap(({ tariff = [] }) => tariff),
      hsHeadings === undefined ? () => true : createHeadingCheck(hsHeadings),
    ),
  };
}
