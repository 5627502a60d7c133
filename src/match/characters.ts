import { foldCharacters } from '#normalize/text.ts';

/** Kinds of UTF-16 units for cutting folded text into words; letters and digits make words. */
export const KIND = { letter: 0, digit: 1, other: 2, han: 3, barrier: 4, chunkEnd: 5 } as const;

const UNITS = 2 ** 16;
/** A fact of a unit: what it folds to in the low 16 bits, the kind of that above. */
const KIND_SHIFT = 16;
const KIND_MASK = 7;
const KNOWN = 1 << 20;
const ALONE = 1 << 21;

const facts = new Uint32Array(UNITS);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (/[;|\n\r\u2028\u2029\uff1b]/.test(character)) return KIND.barrier;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return KIND.han;
  if (/\p{Nd}/u.test(character)) return KIND.digit;
  if (/[\p{L}\p{M}\p{N}]/u.test(character)) return KIND.letter;
  if (/[-./+#_&]/.test(character)) return KIND.other;
  return KIND.chunkEnd;
}

/** Marks and the letters of which Hangul syllables are composed fold together with their neighbors; halves of a surrogate pair are no characters. */
const FOLDS_WITH_OTHERS = /[\p{M}\p{Cs}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;

function learn(code: number): number {
  const character = String.fromCharCode(code);
  const folded = foldCharacters(character);
  const alone = folded.length === 1 && !FOLDS_WITH_OTHERS.test(character) && !FOLDS_WITH_OTHERS.test(folded);
  const unit = alone ? folded.charCodeAt(0) : code;
  const fact = unit | (classify(unit) << KIND_SHIFT) | KNOWN | (alone ? ALONE : 0);
  facts[code] = fact;
  return fact;
}

/** @returns what is known of a UTF-16 unit, for `foldsAlone`, `foldedUnit` and `kindIn` */
export function factOf(code: number): number {
  const fact = facts[code] as number;
  return fact === 0 ? learn(code) : fact;
}

/** @returns whether the unit folds to one unit whatever stands beside it */
export const foldsAlone = (fact: number): boolean => (fact & ALONE) !== 0;
export const foldedUnit = (fact: number): number => fact & (UNITS - 1);
/** @returns the kind of the folded unit */
export const kindIn = (fact: number): number => (fact >> KIND_SHIFT) & KIND_MASK;

/** @returns the kind of a unit of a folded text; surrogates are no letters */
export const kindOf = (code: number): number => kindIn(factOf(code));
