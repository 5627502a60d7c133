/** One way to read a pattern: its alternatives and optional spaces settled. */
export interface PatternBranch {
  /**
   * A unit for each place, since patterns unfold into tens of thousands of branches: a free run, `#`, `@` or `?` as in the pattern, the number of a set, or
   * the character itself.
   */
  readonly places: string;
  /** Those of its pattern, by their numbers. */
  readonly sets: readonly string[];
  readonly hasRun: boolean;
  /** Characters of the shortest token that it takes: of every one where there is no run. */
  readonly least: number;
}

/** A pattern of more characters is refused; the longest of data/ has a third of them. */
const LONGEST_PATTERN = 512;
/** A pattern that unfolds into more readings is refused: each of them is held in memory. The most open one of data/ has 3564. */
const MOST_READINGS = 4096;
const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGIT = '#';
const LETTER = '@';
const EITHER = '?';
const RUN = '*';
/** Units for private use stand for sets. */
const FIRST_SET = 0xe000;
const LAST_SET = 0xf8ff;
const PRIVATE = /[\ue000-\uf8ff]/;

const isSetUnit = (unit: number): boolean => unit >= FIRST_SET && unit <= LAST_SET;

const isSet = (place: string): boolean => isSetUnit(place.charCodeAt(0));

/** @returns the characters of a place that is a set */
const setOf = ({ sets }: PatternBranch, place: string): string | undefined =>
  isSet(place) ? sets[place.charCodeAt(0) - FIRST_SET] : undefined;

/** @returns whether the unit is a digit; false for NaN, behind the end of a text */
export const isDigitUnit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Latin or Cyrillic. */
const isCapitalUnit = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 0x410 && unit <= 0x42f);

/** @returns whether the text begins with a digit */
export const isDigit = (character: string): boolean => isDigitUnit(character.charCodeAt(0));

/** @returns whether the text begins with a capital letter, Latin or Cyrillic */
export const isCapital = (character: string): boolean => isCapitalUnit(character.charCodeAt(0));

function fault(pattern: string, reason: string): RangeError {
  return new RangeError(`part-number pattern "${pattern}": ${reason}`);
}

/** Replaces (A|B) and optional spaces by each of their readings. */
function readings(pattern: string): string[] {
  if (pattern.length > LONGEST_PATTERN) throw fault(`${pattern.slice(0, 32)}...`, `has more than ${LONGEST_PATTERN} characters`);
  if (PRIVATE.test(pattern)) throw fault(pattern, 'has a character for private use');
  let done = [''];
  let rest = pattern;
  while (rest !== '') {
    const open = rest.startsWith('(');
    const close = open ? rest.indexOf(')') : 0;
    if (close < 0 || rest.startsWith(')')) throw fault(pattern, 'has a bracket without its partner');
    const plain = open ? 0 : Math.max(1, rest.search(/[() ]|$/));
    const options = open ? rest.slice(1, close).split('|') : [rest.slice(0, plain)];
    if (options.some((option) => option.includes('('))) throw fault(pattern, 'has alternatives inside alternatives');
    const settled = options.flatMap((option) => (option.includes(' ') ? [option, option.replaceAll(' ', '')] : [option]));
    if (done.length * settled.length > MOST_READINGS) throw fault(pattern, `can be read in more than ${MOST_READINGS} ways`);
    done = done.flatMap((start) => settled.map((option) => start + option));
    rest = rest.slice(open ? close + 1 : plain);
  }
  return [...new Set(done)];
}

/** @param sets receives those of the reading that it does not hold yet */
function branchOf(pattern: string, reading: string, sets: string[]): PatternBranch {
  const places: number[] = [];
  for (let at = 0; at < reading.length; at += 1) {
    const close = reading.charAt(at) === '[' ? reading.indexOf(']', at) : at;
    if (close !== at && close < at + 2) throw fault(pattern, 'has an empty or open set');
    if (close === at) places.push(reading.charCodeAt(at));
    else {
      const characters = reading.slice(at + 1, close);
      const known = sets.indexOf(characters);
      places.push(FIRST_SET + (known >= 0 ? known : sets.push(characters) - 1));
    }
    at = close;
  }
  const runs = places.filter((place) => place === RUN.charCodeAt(0)).length;
  // Of its units, as one that is put together piece by piece keeps the pieces.
  return { places: String.fromCharCode(...places), sets, hasRun: runs > 0, least: places.length - runs };
}

/**
 * @param pattern in the syntax of data/part-numbers: # @ ? [AB] (A|B) * and optional spaces
 * @returns every reading of the pattern
 * @throws RangeError where brackets do not pair, or the pattern is too long or too open
 */
export function parsePattern(pattern: string): PatternBranch[] {
  const sets: string[] = [];
  return readings(pattern).map((reading) => branchOf(pattern, reading, sets));
}

/** @returns places before the first free run: all where there is none */
export const headOf = ({ places, hasRun }: PatternBranch): number => (hasRun ? places.indexOf(RUN) : places.length);

const tailOf = ({ places, hasRun }: PatternBranch): number => (hasRun ? places.length - 1 - places.lastIndexOf(RUN) : places.length);

const isOpen = (place: string): boolean => place === DIGIT || place === LETTER || place === EITHER || place === RUN;

/** @returns a number that grows with the fixed characters of the branch, then with its sets, then with other places that are no free run */
export function specificityOf({ places }: PatternBranch): number {
  let specificity = 0;
  for (const place of places) if (place !== RUN) specificity += isOpen(place) ? 1 : isSet(place) ? 100 : 10_000;
  return specificity;
}

/** @returns how many places of the branch name their characters, rather than leave them open */
export function namedIn({ places }: PatternBranch): number {
  let named = 0;
  for (const place of places) if (!isOpen(place)) named += 1;
  return named;
}

const SEPARATORS = /[-/. _]/g;

/** @returns the pattern of the same tokens with no separator in them */
export function withoutSeparators(pattern: string): string {
  return pattern.replace(/\[[-/. _]+\]/g, '').replace(SEPARATORS, '');
}

/** @returns every character that a place of the branch can take, for looking patterns up by how they begin; none for a free run or behind the last. */
export function charactersAt(branch: PatternBranch, at: number): string {
  const place = branch.places.charAt(at);
  if (place === DIGIT) return DIGITS;
  if (place === LETTER) return LETTERS;
  if (place === EITHER) return DIGITS + LETTERS;
  return place === RUN ? '' : (setOf(branch, place) ?? place);
}

/** @returns whether letters of other scripts too may stand at a place of the branch */
export const isOpenAt = ({ places }: PatternBranch, at: number): boolean => places.charAt(at) === LETTER || places.charAt(at) === EITHER;

const [DIGIT_UNIT, LETTER_UNIT, EITHER_UNIT, RUN_UNIT] = [DIGIT, LETTER, EITHER, RUN].map((place) => place.charCodeAt(0));
const SPACE_UNIT = 32;
/** Behind the last place. */
const NO_UNIT = -1;

/** @returns whether the place takes the unit. By numbers: asked of millions of characters, and comparing texts of one character takes several times as long */
function takes({ sets }: PatternBranch, place: number, unit: number): boolean {
  if (place === DIGIT_UNIT) return isDigitUnit(unit);
  if (place === LETTER_UNIT) return isCapitalUnit(unit);
  if (place === EITHER_UNIT) return isDigitUnit(unit) || isCapitalUnit(unit);
  return isSetUnit(place) ? (sets[place - FIRST_SET] as string).includes(String.fromCharCode(unit)) : place === unit;
}

/** @returns whether the branch takes the whole token; steps are at most the token's length times the branch's. */
export function takesToken(branch: PatternBranch, token: string): boolean {
  const { places } = branch;
  if (branch.hasRun ? token.length < branch.least : token.length !== branch.least) return false;
  let place = 0;
  let retryPlace = -1;
  let retryAt = 0;
  let at = 0;
  while (at < token.length) {
    const next = place < places.length ? places.charCodeAt(place) : NO_UNIT;
    if (next === RUN_UNIT) {
      retryPlace = place + 1;
      retryAt = at;
      place += 1;
    } else if (next !== NO_UNIT && takes(branch, next, token.charCodeAt(at))) {
      place += 1;
      at += 1;
    } else {
      if (retryPlace < 0 || token.charCodeAt(retryAt) === SPACE_UNIT) return false;
      retryAt += 1;
      at = retryAt;
      place = retryPlace;
    }
  }
  while (place < places.length && places.charCodeAt(place) === RUN_UNIT) place += 1;
  return place === places.length;
}

/** @returns whether the branch names the character at this position of a token that it takes, rather than leaving it open. */
export function isNamedAt(branch: PatternBranch, token: string, at: number): boolean {
  const fromEnd = token.length - 1 - at;
  const { places } = branch;
  if (fromEnd < tailOf(branch)) return !isOpen(places.charAt(places.length - 1 - fromEnd));
  return at < headOf(branch) && !isOpen(places.charAt(at));
}

/** @returns where the letters after the token's only number begin; -1 where it has no such end. */
export function unitStart(token: string): number {
  let end = token.length;
  while (end > 0 && isCapital(token.charAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && (isDigit(token.charAt(start - 1)) || token.charAt(start - 1) === '.')) start -= 1;
  if (end === token.length || start === end) return -1;
  for (let at = 0; at < start; at += 1) if (isDigit(token.charAt(at))) return -1;
  return end;
}
