import { charactersAt, headOf, isOpenAt, type PatternBranch } from './part-pattern.ts';

/** What a token must be like for a branch to take it; a few bits, asked of every run with a digit in it. */
export interface Taking {
  readonly branch: PatternBranch;
  /** Characters that the token needs. */
  readonly minimum: number;
}

/** Numbers of a filter: a bit a length, the last for all from there on; then a bit a character class for the fourth and the fifth character. */
export const FILTER_SIZE = 3;
const LENGTHS = 0;
const FOURTH_CLASSES = 1;
const FIFTH_CLASSES = 2;

const LONGEST_TOLD = 31;
const ANY = -1;
const FOURTH = 3;

/** @returns the unit of the capital letter, for a small one of ASCII */
export const capital = (unit: number): number => (unit >= 97 && unit <= 122 ? unit - 32 : unit);

const ZERO = 48;
const NINE = 57;
const LETTER_A = 65;
const LETTER_Z = 90;
const DIGIT_CLASSES = 13;
const OTHERS = 31;

/** A bit for each digit, for two letters each, and for all others. */
function classOf(unit: number): number {
  if (unit >= LETTER_A && unit <= LETTER_Z) return 1 << ((unit - LETTER_A) >> 1);
  return 1 << (unit >= ZERO && unit <= NINE ? DIGIT_CLASSES + unit - ZERO : OTHERS);
}

/** Whatever may stand at a place of the branch; any class where a free run may reach it. */
function classesAt(branch: PatternBranch, at: number): number {
  if (branch.hasRun && at >= headOf(branch)) return ANY;
  // Wild letters take Cyrillic ones too.
  let classes = isOpenAt(branch, at) ? classOf(0) : 0;
  for (const character of charactersAt(branch, at)) classes |= classOf(character.charCodeAt(0));
  return classes;
}

const upFrom = (length: number): number => (length >= LONGEST_TOLD ? 1 << LONGEST_TOLD : -1 << length);

/** Lets a filter, which begins as zeros, let through what the branch takes. */
export function widen(filter: number[], { branch, minimum }: Taking): void {
  let lengths = 0;
  if (branch.hasRun) lengths = upFrom(Math.max(branch.least, minimum));
  else if (branch.least >= minimum) lengths = 1 << Math.min(branch.least, LONGEST_TOLD);
  filter[LENGTHS] = (filter[LENGTHS] ?? 0) | lengths;
  filter[FOURTH_CLASSES] = (filter[FOURTH_CLASSES] ?? 0) | classesAt(branch, FOURTH);
  filter[FIFTH_CLASSES] = (filter[FIFTH_CLASSES] ?? 0) | classesAt(branch, FOURTH + 1);
}

/** @returns false where no branch behind the filter at `at` takes the token of ASCII, which stands in small letters or capitals */
export function passes(filters: Int32Array, at: number, units: Uint16Array, start: number, length: number): boolean {
  if (((filters[at + LENGTHS] as number) & (1 << Math.min(length, LONGEST_TOLD))) === 0) return false;
  const takes = (classes: number, place: number): boolean =>
    length <= place || ((filters[at + classes] as number) & classOf(capital(units[start + place] as number))) !== 0;
  return takes(FOURTH_CLASSES, FOURTH) && takes(FIFTH_CLASSES, FOURTH + 1);
}
