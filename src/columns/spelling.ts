import { editDistance } from '#errors/edit-distance.ts';
import type { ColumnNames, Vocabulary } from './names.ts';
import type { Spelling } from './spellings.ts';
import { type HeaderWords, headerWords } from './words.ts';

/** The words of a header as the vocabulary spells them. */
export interface SpelledHeader extends HeaderWords {
  /** A word was taken for another that is a letter or two away. */
  readonly corrected: boolean;
}

const LONGEST_JOINED = 40;
/** Mean letters of the pieces of a joined word: below the first it is chance, from the second on no typo is looked for. */
const LEAST_PIECE = 2.5;
const SURE_PIECE = 4;

/** @returns the fewest known words that make up a joined one (`TOTALVALUEUSD`), or undefined; mostly tiny pieces are chance */
function split(word: string, known: Vocabulary): string[] | undefined {
  if (word.length < 5 || word.length > LONGEST_JOINED) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 2; end <= word.length; end++) {
    for (let start = 0; start <= end - 2; start++) {
      const before = best[start];
      const piece = word.slice(start, end);
      if (!before || !known.has(piece) || before.length + 1 >= (best[end]?.length ?? Number.POSITIVE_INFINITY)) continue;
      best[end] = [...before, piece];
    }
  }
  const pieces = best[word.length];
  return pieces && pieces.length * LEAST_PIECE <= word.length ? pieces : undefined;
}

const singular = (word: string, known: Vocabulary): string | undefined => {
  if (word.length < 4 || !word.endsWith('s')) return known.has(`${word}s`) && word.length > 3 ? `${word}s` : undefined;
  const stem = word.slice(0, -1);
  return known.has(stem) ? stem : word.endsWith('es') && known.has(word.slice(0, -2)) ? word.slice(0, -2) : undefined;
};

/** One edit from six letters on, two from ten on: below that a typo is too often another word. */
function corrected(word: string, names: ColumnNames): string | undefined {
  if (word.length < 6) return undefined;
  const most = word.length < 10 ? 1 : 2;
  let best: Spelling | undefined;
  let bestDistance = most + 1;
  for (let length = word.length - most; length <= word.length + most; length++) {
    for (const choice of names.spellings(word, length, most)) {
      const distance = editDistance(word, choice[0]);
      if (distance > bestDistance || (distance === bestDistance && (best === undefined || best[1] < choice[1]))) continue;
      best = choice;
      bestDistance = distance;
    }
  }
  return best?.[0];
}

/** `ADD1` and `CONSIGNEE2` are numbered words. */
const NUMBERED = /^(\p{L}{2,})(\d{1,2})$/u;
const ENDS_IN_DIGIT = /\d$/;

function resolve(word: string, names: ColumnNames): { readonly words: readonly string[]; readonly isTypo: boolean } {
  const known = names.vocabulary;
  if (known.has(word)) return { words: [word], isTypo: false };
  const numbered = ENDS_IN_DIGIT.test(word) ? NUMBERED.exec(word) : null;
  if (numbered && known.has(numbered[1] as string)) return { words: [numbered[1] as string, numbered[2] as string], isTypo: false };
  const one = singular(word, known);
  if (one !== undefined) return { words: [one], isTypo: false };
  const pieces = split(word, known);
  if (pieces && pieces.length * SURE_PIECE <= word.length) return { words: pieces, isTypo: false };
  const meant = corrected(word, names);
  if (meant !== undefined) return { words: [meant], isTypo: true };
  return { words: pieces ?? [word], isTypo: false };
}

/** @returns the words of a header, with plurals, joined words and typos resolved to words of data/columns where there are any */
export function spellHeader(header: string, names: ColumnNames): SpelledHeader {
  const { words, aside, han } = headerWords(header);
  const spelled: string[] = [];
  const spelledAside = new Set<number>();
  let wasCorrected = false;
  for (const [index, word] of words.entries()) {
    const resolved = resolve(word, names);
    wasCorrected ||= resolved.isTypo;
    for (const piece of resolved.words) {
      if (aside.has(index)) spelledAside.add(spelled.length);
      spelled.push(piece);
    }
  }
  return { words: spelled, aside: spelledAside, han, corrected: wasCorrected };
}
