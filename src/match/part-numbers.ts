import type { LexiconData, PartNumberFacts } from '#lexicon/data.ts';
import { type Compiled, named, type Parts, partsOf } from '#lexicon/parts.ts';
import { compileLists, compileWords, NumberLists, WordTable } from '#lexicon/word-table.ts';
import { ASCII_BITS, Beginnings, compileBeginnings, KEY_LENGTH, NO_KEY } from './part-beginnings.ts';
import { capital, FILTER_SIZE, passes, widen } from './part-filter.ts';
import {
  charactersAt,
  isDigit,
  isNamedAt,
  namedIn,
  type PatternBranch,
  parsePattern,
  specificityOf,
  takesToken,
  unitStart,
} from './part-pattern.ts';

/** One family of part numbers, as in data/part-numbers. */
export type PartFamily = PartNumberFacts;

export interface ReadPart {
  readonly family: PartFamily;
  readonly named: number;
}

/** Finds the family of a part number. */
export interface PartFamilyIndex {
  /**
   * @param token one whole word in capitals, without the quotes, brackets and marks around it; or that many words joined by single spaces
   * @returns the family with the most fixed characters that takes the whole token
   */
  match(token: string): PartFamily | undefined;
  /** As `match`, with the number of characters that the pattern names rather than leaves open. */
  read(token: string): ReadPart | undefined;
  /**
   * A cheap question before `match`.
   * @param units of a folded text in which a token starts at `start`
   * @returns false where no family begins like the token
   */
  mayBegin(units: Uint16Array, start: number): boolean;
  /**
   * A closer question, of a token whose end is known; nothing is allocated for the answer.
   * @param length units of the token, three at least
   * @returns false where no family takes the token
   */
  mayTake(units: Uint16Array, start: number, length: number): boolean;
  /** How many words of a text one pattern can take: the caller asks for 1 to so many words in a row. */
  readonly longestPatternWords: number;
}

/** There are tens of thousands: each is one object. */
interface Candidate extends PatternBranch {
  readonly family: PartFamily;
  readonly minimum: number;
  readonly reject: readonly PatternBranch[];
}

/** Longest token that is looked at: the longest order codes are about half of it. */
export const LONGEST_TOKEN = 64;
/** A family with a free run and no length of its own wants so many characters (REVIEW of the fact base). */
const LENGTH_WITH_RUN = 7;
/** A pattern that begins in more ways than this would be tried on nearly every token. */
const MOST_KEYS = 1300;
/** Packing codes that follow each other on one part number (`#TR` `PBF`). */
const MOST_ENDINGS = 3;

/** @returns the characters that each of the first places of the branch takes; none where tokens may begin in too many ways */
function openings(branch: PatternBranch): readonly string[] {
  const characters = Array.from({ length: KEY_LENGTH }, (_, at) => charactersAt(branch, at));
  const ways = characters.reduce((product, { length }) => product * length, 1);
  return ways === 0 || ways > MOST_KEYS ? [] : characters;
}

/** @returns the beginnings of the tokens that the branch takes; none where there are too many */
function keysOf(branch: PatternBranch): string[] {
  const characters = openings(branch);
  if (characters.length === 0) return [];
  let keys = [''];
  for (const ones of characters) {
    if (ones.length === 1) keys = keys.map((key) => key + ones);
    else keys = keys.flatMap((key) => Array.from(ones, (character) => key + character));
  }
  return keys;
}

function tooOpen(pattern: string): RangeError {
  return new RangeError(`part-number pattern "${pattern}": its first ${KEY_LENGTH} characters are too open`);
}

/**
 * Proves that a pattern can be compiled.
 * @returns in how many ways its tokens may begin, counted for each reading: what an index of it holds
 * @throws RangeError where it does not parse, or begins with a free run or too openly
 */
export function checkPattern(pattern: string): number {
  return parsePattern(pattern).reduce((sum, branch) => {
    const keys = keysOf(branch).length;
    if (keys === 0) throw tooOpen(pattern);
    return sum + keys;
  }, 0);
}

/** @returns how many words of a text the longest pattern takes. */
export function longestPatternWords(entries: readonly PartFamily[]): number {
  const spaces = (text: string) => text.split(' ').length - 1;
  const words = (pattern: string) =>
    1 +
    spaces(pattern.replace(/\(.*?\)/g, '')) +
    (pattern.match(/\(.*?\)/g) ?? []).reduce((sum, group) => sum + Math.max(...group.split('|').map(spaces)), 0);
  return entries.reduce((most, { pattern }) => Math.max(most, words(pattern)), 1);
}

const minimumOf = ({ minLength }: PartFamily, { hasRun }: PatternBranch): number => minLength ?? (hasRun ? LENGTH_WITH_RUN : 0);

type Endings = Pick<LexiconData['partNumberEndings'], 'units' | 'packing'>;

/**
 * Looks up how the part numbers of families begin.
 * @param entries the families, patterns in capitals; a place without one stays empty
 * @param skipsOpen whether a pattern that checkPattern refuses is left out; otherwise it is a RangeError
 * @returns an index for `openFamilies`
 */
export function compileFamilies(entries: readonly (PartFamily | undefined)[], skipsOpen = false): Compiled {
  const families = new Map<string, number[]>();
  const filters = new Map<string, number[]>();
  entries.forEach((family, number) => {
    for (const branch of family === undefined ? [] : parsePattern(family.pattern)) {
      const keys = keysOf(branch);
      if (keys.length === 0 && !skipsOpen) throw tooOpen(family?.pattern ?? '');
      for (const key of keys) {
        const list = families.get(key) ?? [];
        if (list.at(-1) !== number) list.push(number);
        families.set(key, list);
        const filter = filters.get(key) ?? new Array<number>(FILTER_SIZE).fill(0);
        widen(filter, { branch, minimum: minimumOf(family as PartFamily, branch) });
        filters.set(key, filter);
      }
    }
  });
  return {
    ...named('keys', compileWords(new Map([...families.keys()].map((key, number) => [key, number])))),
    ...named('families', compileLists([...families.values()])),
    // In the order of the keys: both maps are filled together.
    filters: Int32Array.from([...filters.values()].flat()),
    ...compileBeginnings([...families.keys()]),
    longest: Int32Array.of(longestPatternWords(entries.filter((family) => family !== undefined))),
  };
}

/** @returns the index of these families; entries of equal specificity keep their order */
export const compilePartFamilies = (entries: readonly PartFamily[], endings: Endings): PartFamilyIndex =>
  openFamilies(partsOf(named('parts', compileFamilies(entries))), 'parts', (number) => entries[number] as PartFamily, endings);

/**
 * Opens what `compileFamilies` made.
 * @param familyOf the families by the places that they had there: asked only for those that a token begins like
 * @param endings units that make a number a measure, and packing codes that may follow any part number
 */
export function openFamilies(parts: Parts, name: string, familyOf: (number: number) => PartFamily, endings: Endings): PartFamilyIndex {
  const units = new Set(endings.units);
  const packing = new Map<number, string[]>();
  for (const text of [...endings.packing].sort((a, b) => b.length - a.length)) {
    const last = text.charCodeAt(text.length - 1);
    packing.set(last, [...(packing.get(last) ?? []), text]);
  }
  const keys = new WordTable(parts, `${name}.keys`);
  const families = new NumberLists(parts, `${name}.families`);
  const beginnings = new Beginnings(parts, name);
  const unfolded = new Map<number, readonly Candidate[]>();
  const buckets = new Map<string, readonly Candidate[]>();
  const filters = parts.ints(`${name}.filters`);

  /** Alternatives unfold into many branches: a family is unfolded when the first token that begins like it comes. */
  function candidatesOf(number: number): readonly Candidate[] {
    const known = unfolded.get(number);
    if (known !== undefined) return known;
    const family = familyOf(number);
    const reject = (family.reject ?? []).flatMap(parsePattern);
    const candidates = parsePattern(family.pattern)
      .filter((branch) => openings(branch).length > 0)
      .map((branch) => {
        const { places, sets, hasRun, least } = branch;
        return { places, sets, hasRun, least, family, minimum: minimumOf(family, branch), reject };
      });
    unfolded.set(number, candidates);
    return candidates;
  }

  /** @returns the branches that take tokens with this beginning, the most specific first; undefined where none do */
  function bucketOf(key: string): readonly Candidate[] | undefined {
    const known = buckets.get(key);
    if (known !== undefined) return known;
    const list = keys.get(key);
    if (list === undefined) return undefined;
    const begins = (candidate: Candidate): boolean => {
      for (let at = 0; at < KEY_LENGTH; at += 1) if (!charactersAt(candidate, at).includes(key.charAt(at))) return false;
      return true;
    };
    const bucket = [...families.list(list)]
      .flatMap((number) => candidatesOf(number).filter(begins))
      .map((candidate) => ({ candidate, specificity: specificityOf(candidate) }))
      .sort((a, b) => b.specificity - a.specificity)
      .map(({ candidate }) => candidate);
    buckets.set(key, bucket);
    return bucket;
  }

  function isMeasure(branch: PatternBranch, token: string, unit: number): boolean {
    if (unit < 0 || !units.has(token.slice(unit))) return false;
    for (let at = unit; at < token.length; at += 1) if (isNamedAt(branch, token, at)) return false;
    for (let at = unit - 1; isDigit(token.charAt(at)); at -= 1) if (!isNamedAt(branch, token, at)) return true;
    return false;
  }

  function find(token: string): ReadPart | undefined {
    const bucket = bucketOf(token.slice(0, KEY_LENGTH));
    if (bucket === undefined) return undefined;
    for (const candidate of bucket) {
      if (token.length < candidate.minimum || !takesToken(candidate, token)) continue;
      if (isMeasure(candidate, token, unitStart(token)) || candidate.reject.some((branch) => takesToken(branch, token))) continue;
      return { family: candidate.family, named: namedIn(candidate) };
    }
    return undefined;
  }

  function read(token: string): ReadPart | undefined {
    if (token.length > LONGEST_TOKEN || !/[0-9]/.test(token)) return undefined;
    let rest = token;
    for (let stripped = 0; stripped <= MOST_ENDINGS; stripped += 1) {
      const found = find(rest);
      if (found !== undefined) return found;
      const ending = keys.has(rest.slice(0, KEY_LENGTH))
        ? packing.get(rest.charCodeAt(rest.length - 1))?.find((text) => rest.endsWith(text))
        : undefined;
      if (ending === undefined) return undefined;
      rest = rest.slice(0, -ending.length);
    }
    return undefined;
  }

  function mayTake(units: Uint16Array, start: number, length: number): boolean {
    let all = 0;
    for (let at = start; at < start + length; at += 1) all |= units[at] as number;
    // Letters of other scripts may be look-alikes; a packing code behind it makes the token longer than any pattern.
    if (all >> ASCII_BITS !== 0 || packing.has(capital(units[start + length - 1] as number))) return true;
    const key = beginnings.at(units, start);
    return key > NO_KEY && passes(filters, (key - 1) * FILTER_SIZE, units, start, length);
  }

  // A letter beyond ASCII may look like one.
  const mayBegin = (units: Uint16Array, start: number): boolean => beginnings.at(units, start) !== NO_KEY;

  return {
    match: (token) => read(token)?.family,
    read,
    mayBegin,
    mayTake,
    longestPatternWords: parts.ints(`${name}.longest`)[0] as number,
  };
}
