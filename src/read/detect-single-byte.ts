import { ALPHABETS } from './alphabets.ts';
import { canFollow, isHalfWidthKana } from './half-width-kana.ts';
import { decodeWindows1252 } from './windows-1252.ts';

const SAMPLE_CHARACTERS = 4000;
const MARKS = 'ºª\u00a0°±²³½¼¾×÷“”„’‘–—…«»№€£©®™·•µ§¿¡';
const RAREST = 0.2;
const MARK_WORTH = 0.2;
const ORDINAL_WORTH = 0.9;
const LONE_LETTER = 0.1;
const FAULT = -1;
const PREFERENCE = 0.05;
/** The encoding of files that nothing speaks for. */
export const COMMONEST = 'windows-1252';

/** A character beyond ASCII with its neighbors, empty at the ends of the text. */
interface Place {
  readonly before: string;
  readonly character: string;
  readonly after: string;
}

/** An encoding, and how much what it gives reads like one language: 1 the most. */
export interface ScoredEncoding {
  readonly encoding: string;
  readonly score: number;
}

/** @returns the encodings whose single bytes read like letters of a language, the likeliest first; none where nothing does */
export function rankSingleByte(sample: Uint8Array): readonly ScoredEncoding[] {
  const scores = new Map<string, number>();
  const places = new Map<string, readonly Place[]>();
  for (const { letters, encodings } of ALPHABETS) {
    for (const encoding of encodings) {
      const found = places.get(encoding) ?? placesOf(decodeSingleByte(sample, encoding));
      places.set(encoding, found);
      const score = likelihood(found, letters) + (encoding === COMMONEST ? PREFERENCE : 0);
      if (score > (scores.get(encoding) ?? 0)) scores.set(encoding, score);
    }
  }
  return [...scores].map(([encoding, score]) => ({ encoding, score })).sort((a, b) => b.score - a.score);
}

export function decodeSingleByte(bytes: Uint8Array, encoding: string): string {
  return encoding === COMMONEST ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

function placesOf(text: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(/[^\0-\x7f]/gu)) {
    places.push({ before: text.charAt(match.index - 1), character: match[0], after: text.charAt(match.index + 1) });
    if (places.length === SAMPLE_CHARACTERS) break;
  }
  return places;
}

function likelihood(places: readonly Place[], letters: string): number {
  let sum = 0;
  for (const place of places) sum += worth(place, letters);
  return places.length === 0 ? 0 : sum / places.length;
}

function worth({ before, character, after }: Place, letters: string): number {
  const rank = letters.indexOf(character === 'İ' ? 'i' : character.toLowerCase());
  if (isHalfWidthKana(character)) {
    const isInWord = isHalfWidthKana(before) || isHalfWidthKana(after);
    return rank !== -1 && isInWord && canFollow(character, before) ? 1 - rank / letters.length : FAULT;
  }
  if (rank === -1) {
    if (isOrdinal(character, before, after)) return ORDINAL_WORTH;
    const insideWord = isLetter(before) && isLetter(after);
    return MARKS.includes(character) && !insideWord ? MARK_WORTH : FAULT;
  }
  const cyrillic = isCyrillic(character);
  if (cyrillic && (isAsciiLetter(before) || isAsciiLetter(after))) return FAULT;
  if (isLower(before) && !isLower(character) && (cyrillic ? isCyrillic(before) : true)) return FAULT;
  if (!cyrillic && !isLetter(before) && !isLetter(after)) return LONE_LETTER;
  return 1 - (rank / letters.length) * (cyrillic ? 1 : RAREST);
}

// Nº 5, 1ª via.
const isOrdinal = (character: string, before: string, after: string): boolean =>
  'ºª'.includes(character) && /[Nn0-9]/.test(before) && !isLetter(after);
const isLetter = (character: string): boolean => /\p{L}/u.test(character);
const isAsciiLetter = (character: string): boolean => /[A-Za-z]/.test(character);
const isCyrillic = (character: string): boolean => /\p{Script=Cyrillic}/u.test(character);
const isLower = (character: string): boolean => /\p{Ll}/u.test(character);
