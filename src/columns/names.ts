import type { LexiconData } from '#lexicon/data.ts';
import { createHeadingCheck } from '#lexicon/figures.ts';
import { type Compiled, named, type Parts, partsOf } from '#lexicon/parts.ts';
import { compileRecords, Records } from '#lexicon/records.ts';
import { compileWords, WordTable } from '#lexicon/word-table.ts';
import { FIELDS, type Field } from '#model/fields.ts';
import { once } from '#normalize/memo.ts';
import { type CountryForms, compileKnownValues, type KnownValues, openKnownValues, type UnitForms } from './known-values.ts';
import { compileSpellings, type Spelling, Spellings } from './spellings.ts';
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

/** The words of all names. */
export type Vocabulary = Pick<ReadonlySet<string>, 'has'>;

/** The names of data/columns with the words and values that tell columns and rows, ready to be looked up. */
export interface ColumnNames {
  /** Names by their longest word. */
  byWord(word: string): readonly ColumnName[];
  /** Names that hold Chinese, Japanese or Korean. */
  han(): readonly ColumnName[];
  readonly vocabulary: Vocabulary;
  /** @returns words of a length that may be so few edits away: what a typo may have meant */
  spellings(word: string, length: number, edits: number): readonly Spelling[];
  /** @returns the words of all names of a field */
  fieldWords(field: Field): ReadonlySet<string>;
  opposed(field: Field): readonly Opposed[];
  readonly totals: TotalsWords;
  /** Those of some headers that a pivot table has written. */
  summaryHeaders(headers: readonly string[]): readonly string[];
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

const headingCheck = ({ hsHeadings }: Pick<ColumnFacts, 'hsHeadings'>): ((digits: string) => boolean) =>
  hsHeadings === undefined ? () => true : createHeadingCheck(() => hsHeadings);

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

const numbered = (words: readonly string[]): Compiled => compileWords(new Map(words.map((word, number) => [word, number])));

const recordsOf = (values: readonly unknown[]): Compiled => compileRecords(values.map((value) => JSON.stringify(value)));

const NUMBERS: ReadonlyMap<Field, number> = new Map(FIELDS.map((field, number) => [field, number]));
const numberOf = (field: Field): number => NUMBERS.get(field) as number;

const NO_NAMES: readonly ColumnName[] = [];
const NAME = 'columnNames';

/** Folds the entries of data/columns into lookup structures, for `openColumnNames`. A field's own spelling is a name too. */
export function compileColumns({ columns: entries, countries = [], units = [] }: Omit<ColumnFacts, 'totals' | 'hsHeadings'>): Compiled {
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
  return named(NAME, {
    ...named('words', compileWords(new Map([...vocabulary].map((word) => [word, 0])))),
    ...named('byWord', numbered([...byWord.keys()])),
    ...named('names', recordsOf([...byWord.values()])),
    ...named('spellings', compileSpellings(vocabulary)),
    ...named('fieldWords', recordsOf(FIELDS.map((field) => [...(fieldWords.get(field) ?? [])]))),
    ...named('opposed', recordsOf(FIELDS.map((field) => opposed.get(field) ?? []))),
    ...named(
      'values',
      compileKnownValues(
        countries,
        units,
        entries.flatMap(({ tariff = [] }) => tariff),
      ),
    ),
    han: JSON.stringify(han),
  });
}

/**
 * @param facts those that tell values; they are looked at when a value is asked for
 * @param parts what `compileColumns` made
 * @returns the names, for `findHeader` and `mapColumns`
 */
export function openColumnNames(facts: Pick<ColumnFacts, 'totals' | 'hsHeadings'>, parts: Parts): ColumnNames {
  const byWord = new WordTable(parts, `${NAME}.byWord`);
  const names = new Records<readonly ColumnName[]>(parts, `${NAME}.names`);
  const spellings = once(() => new Spellings(parts, `${NAME}.spellings`));
  const fieldWords = new Records<readonly string[]>(parts, `${NAME}.fieldWords`);
  const opposed = new Records<readonly Opposed[]>(parts, `${NAME}.opposed`);
  const han = once(() => JSON.parse(parts.text(`${NAME}.han`)) as readonly ColumnName[]);
  const wordsOfFields = new Map<Field, ReadonlySet<string>>();
  const totals = once(() => compileTotals(facts.totals ?? NO_TOTALS));
  const summaryHeaders = once(() => compileSummaryHeaders((facts.totals ?? NO_TOTALS).pivot));
  const values = once(() => openKnownValues(parts, `${NAME}.values`, headingCheck(facts)));
  return {
    byWord(word) {
      const number = byWord.get(word);
      return number === undefined ? NO_NAMES : names.get(number);
    },
    han,
    vocabulary: new WordTable(parts, `${NAME}.words`),
    spellings: (word, length, edits) => spellings().like(word, length, edits),
    fieldWords(field) {
      const words = wordsOfFields.get(field) ?? new Set(fieldWords.get(numberOf(field)));
      wordsOfFields.set(field, words);
      return words;
    },
    opposed: (field) => opposed.get(numberOf(field)),
    get totals() {
      return totals();
    },
    summaryHeaders: (headers) => summaryHeaders()(headers),
    get values() {
      return values();
    },
  };
}

/** @returns the names of facts that were not compiled before */
export const compileColumnNames = (facts: ColumnFacts): ColumnNames => openColumnNames(facts, partsOf(compileColumns(facts)));
