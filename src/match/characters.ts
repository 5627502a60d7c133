/** Kinds of UTF-16 units for cutting folded text into words. */
export const KIND = { other: 0, letter: 1, digit: 2, han: 3, barrier: 4, chunkEnd: 5 } as const;

const UNKNOWN = 255;
const kinds = new Uint8Array(65536).fill(UNKNOWN);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (/[;|\n\r\u2028\u2029\uff1b]/.test(character)) return KIND.barrier;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return KIND.han;
  if (/\p{Nd}/u.test(character)) return KIND.digit;
  if (/[\p{L}\p{M}\p{N}]/u.test(character)) return KIND.letter;
  if (/[-./+#_&]/.test(character)) return KIND.other;
  return KIND.chunkEnd;
}

/** @returns the kind of a UTF-16 unit; surrogates are no letters */
export function kindOf(code: number): number {
  const known = kinds[code] as number;
  if (known !== UNKNOWN) return known;
  const kind = classify(code);
  kinds[code] = kind;
  return kind;
}
