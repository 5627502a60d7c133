import { charactersOf, type PatternBranch } from './part-pattern.ts';

/** What tokens with one beginning must be like for any of their families to take them: a few bits, asked of every run with a digit in it. */
export interface Filter {
  /** A bit a length, the last for all from there on. */
  readonly lengths: number;
  /** A bit a character class, for the fourth and the fifth character. */
  readonly fourth: number;
  readonly fifth: number;
}

interface Taking {
  readonly branch: PatternBranch;
  /** Characters that the token needs. */
  readonly minimum: number;
}

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
function classesAt({ places, head, hasRun }: PatternBranch, at: number): number {
  if (hasRun && at >= head) return ANY;
  const place = places[at];
  if (place === undefined) return 0;
  // Wild letters take Cyrillic ones too.
  let classes = place.kind === 'letter' || place.kind === 'either' ? classOf(0) : 0;
  for (const character of charactersOf(place)) classes |= classOf(character.charCodeAt(0));
  return classes;
}

const upFrom = (length: number): number => (length >= LONGEST_TOLD ? 1 << LONGEST_TOLD : -1 << length);

/** @returns what the tokens that one of these branches takes have in common */
export function filterFor(branches: readonly Taking[]): Filter {
  let lengths = 0;
  let fourth = 0;
  let fifth = 0;
  for (const { branch, minimum } of branches) {
    if (branch.hasRun) lengths |= upFrom(Math.max(branch.least, minimum));
    else if (branch.least >= minimum) lengths |= 1 << Math.min(branch.least, LONGEST_TOLD);
    fourth |= classesAt(branch, FOURTH);
    fifth |= classesAt(branch, FOURTH + 1);
  }
  return { lengths, fourth, fifth };
}

/** @returns false where no branch behind the filter takes the token of ASCII, which stands in small letters or capitals */
export function passes({ lengths, fourth, fifth }: Filter, units: Uint16Array, start: number, length: number): boolean {
  if ((lengths & (1 << Math.min(length, LONGEST_TOLD))) === 0) return false;
  if (length > FOURTH && (fourth & classOf(capital(units[start + FOURTH] as number))) === 0) return false;
  return length <= FOURTH + 1 || (fifth & classOf(capital(units[start + FOURTH + 1] as number))) !== 0;
}
