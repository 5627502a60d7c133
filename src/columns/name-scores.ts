import type { Field } from '#model/fields.ts';
import type { ColumnName, ColumnNames, Opposed, Rank } from './names.ts';
import { type SpelledHeader, spellHeader } from './spelling.ts';

/** How well a header names a field: 100 is a known name and nothing else. */
export interface NameScore {
  readonly score: number;
  readonly how: 'name' | 'alias' | 'fuzzy';
  readonly rank: Rank;
  /** The same words name another field too: the surroundings decide. */
  readonly shared: boolean;
}

const RANK_POINTS: Readonly<Record<Rank, number>> = { final: 12, first: 6, plain: 0, second: -8, last: -25, unsure: -25 };
const LEAST_COVERAGE = 0.45;
/** Generic words count where they are all that the header says. */
const LEAST_COVERAGE_OF_GENERIC = 0.88;
const FIELD_WORD_SHARE = 0.9;
const TYPO_POINTS = -6;
const SEGMENT_POINTS = -4;
/** UTF-16 units of a header that are read: what is longer is no name. */
const LONGEST_HEADER = 200;
/** A Han letter says as much as two of an alphabet. */
const HAN_WEIGHT = 2;

const isGeneric = ({ rank }: ColumnName): boolean => rank === 'last' || rank === 'unsure';

const weightOf = (word: string): number => (/^\d+$/.test(word) ? 2 : word.length);

/** Shares of a header's letters: those of the name, and these with words that other names of the field have. */
interface Coverage {
  readonly named: number;
  readonly explained: number;
}

function coverage(header: SpelledHeader, name: ColumnName, fieldWords: ReadonlySet<string>): Coverage {
  let total = header.han.length * HAN_WEIGHT;
  let named = name.han.length * HAN_WEIGHT;
  let related = 0;
  for (const [index, word] of header.words.entries()) {
    const weight = weightOf(word);
    const isNamed = name.words.includes(word);
    if (header.aside.has(index) && !isNamed) continue;
    total += weight;
    if (isNamed) named += weight;
    else if (fieldWords.has(word) && (!isGeneric(name) || word.length <= 3)) related += weight;
  }
  return total === 0 ? { named: 0, explained: 0 } : { named: named / total, explained: (named + related * FIELD_WORD_SHARE) / total };
}

/** A preferred name is preferred as far as it makes the header; what speaks against a name does so wherever it stands. */
const rankPoints = (rank: Rank, named: number): number => RANK_POINTS[rank] * (RANK_POINTS[rank] > 0 ? named : 1);

/** In order: `number of goods` counts them, `goods number` numbers them. */
const holdsPhrase = (words: readonly string[], phrase: readonly string[]): boolean =>
  words.some((_, start) => phrase.every((word, offset) => words[start + offset] === word));

const speaksAgainst = (opposed: Opposed, header: SpelledHeader, name: ColumnName): boolean => {
  if (opposed.han !== '') return header.han.includes(opposed.han) && !name.han.includes(opposed.han);
  if (opposed.prefix) {
    const start = opposed.words[0] as string;
    return header.words.some((word) => word.startsWith(start) && !name.words.includes(word));
  }
  return holdsPhrase(header.words, opposed.words) && !opposed.words.every((word) => name.words.includes(word));
};

const isIn = (name: ColumnName, header: SpelledHeader, present: ReadonlySet<string>): boolean =>
  (name.han === '' || header.han.includes(name.han)) && name.words.every((word) => present.has(word));

/** `HS description` says more than `description`: where both are found, the narrower name decides. */
const isNarrower = (other: ColumnName, name: ColumnName): boolean =>
  other.field === name.field &&
  other.words.length + other.han.length > name.words.length + name.han.length &&
  other.han.includes(name.han) &&
  name.words.every((word) => other.words.includes(word));

const isNamesake = (other: ColumnName, name: ColumnName): boolean =>
  other.field !== name.field &&
  other.words.length === name.words.length &&
  other.han === name.han &&
  name.words.every((word) => other.words.includes(word));

function scorePart(part: SpelledHeader, whole: SpelledHeader, names: ColumnNames, penalty: number, best: Map<Field, NameScore>): void {
  const present = new Set(part.words);
  const found: ColumnName[] = part.han === '' ? [] : names.han().filter((name) => isIn(name, part, present));
  for (const word of present) for (const name of names.byWord(word)) if (isIn(name, part, present)) found.push(name);
  for (const name of found) {
    if (found.some((other) => isNarrower(other, name))) continue;
    const { named, explained } = coverage(part, name, names.fieldWords(name.field));
    if (explained < (isGeneric(name) ? LEAST_COVERAGE_OF_GENERIC : LEAST_COVERAGE)) continue;
    if (names.opposed(name.field).some((opposed) => speaksAgainst(opposed, whole, name))) continue;
    const score = 40 + 60 * explained + rankPoints(name.rank, named) + (part.corrected ? TYPO_POINTS : 0) + penalty;
    if (score <= (best.get(name.field)?.score ?? 0)) continue;
    const how = part.corrected ? 'fuzzy' : explained === 1 && penalty === 0 ? 'name' : 'alias';
    best.set(name.field, { score, how, rank: name.rank, shared: found.some((other) => isNamesake(other, name)) });
  }
}

const segmentsOf = (header: string): string[] =>
  header.split(/[/|\n\r]+/).filter((segment) => (segment.match(/[\p{L}\p{N}]/gu) ?? []).length > 1);

/** @returns the fields that a header may name, and how well; headers in two languages are read in each */
export function scoreHeader(text: string, names: ColumnNames): ReadonlyMap<Field, NameScore> {
  const best = new Map<Field, NameScore>();
  const header = text.slice(0, LONGEST_HEADER);
  const whole = spellHeader(header, names);
  scorePart(whole, whole, names, 0, best);
  if (whole.han !== '' && whole.words.length > 0) {
    scorePart({ ...whole, words: [], aside: new Set() }, whole, names, SEGMENT_POINTS, best);
    scorePart({ ...whole, han: '' }, whole, names, SEGMENT_POINTS, best);
  }
  const segments = segmentsOf(header);
  if (segments.length > 1) for (const segment of segments) scorePart(spellHeader(segment, names), whole, names, SEGMENT_POINTS, best);
  return best;
}
