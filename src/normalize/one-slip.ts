const VOWEL = /[aeiouyаеиоуыэюяіїй]/;
/** Letters of a word from which on any changed letter is a slip; in a shorter one a changed consonant is too often another word (Nederland, Neverland). */
const LONG = 10;

/** @returns whether one letter added, left out or changed, or two neighbors swapped, makes one folded word the other */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  if (a.length !== b.length) {
    const [long, short] = a.length > b.length ? [a, b] : [b, a];
    return long.slice(start + 1) === short.slice(start);
  }
  if (a.slice(start + 1) === b.slice(start + 1)) return a.length >= LONG || (VOWEL.test(a.charAt(start)) && VOWEL.test(b.charAt(start)));
  return a.charAt(start) === b.charAt(start + 1) && a.charAt(start + 1) === b.charAt(start) && a.slice(start + 2) === b.slice(start + 2);
}
