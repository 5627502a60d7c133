import { ALPHABETS } from './alphabets.ts';
import { canFollow, isHalfWidthKana } from './half-width-kana.ts';
import { decodeWindows1252 } from './windows-1252.ts';

const SAMPLE_CHARACTERS = 4000;
const MARKS = 'ºª\u00a0\u00ad°±²³½¼¾×÷“”„’‘–—…«»№€£¥¢¤©®™·•µ§¶†‡‰¬´Ø¿¡';
const APOSTROPHE = '’';
const RAREST = 0.2;
const MARK_WORTH = 0.2;
const ORDINAL_WORTH = 0.9;
const LONE_LETTER = 0.1;
const FAULT = -1;
const PREFERENCE = 0.05;
/** Different letters from which on an alphabet that needs many is believed as others are. */
const MANY = 10;
const NUMBER_BEFORE = /\d ?$/;
/** What stands around a cell, or begins and ends a text. */
const BORDER = /^[,;|\t"\r\n]?$/;
/** The encoding of files that nothing speaks for. */
export const COMMONEST = 'windows-1252';

/** A character beyond ASCII with its neighbors, empty at the ends of the text. */
interface Place {
  readonly before: string;
  readonly character: string;
  readonly after: string;
  /** Whether it fills a cell, as units do. */
  readonly isCell: boolean;
  /** Whether it is a sign in windows-1252: µ, ° or ×. */
  readonly isSign: boolean;
  /** As µ does in 10 µF. */
  readonly followsNumber: boolean;
}

/** An encoding, and how much what it gives reads like one language: 1 the most. */
export interface ScoredEncoding {
  readonly encoding: string;
  readonly score: number;
  /** Letters beyond ASCII that are none of that language, or stand where it has none. */
  readonly faults: number;
  /** Characters beyond ASCII. */
  readonly characters: number;
}

/** @returns the encodings whose single bytes read like letters of a language, the likeliest first, and windows-1252 in any case */
export function rankSingleByte(sample: Uint8Array): readonly ScoredEncoding[] {
  const scores = new Map<string, ScoredEncoding>();
  const places = new Map<string, readonly Place[]>();
  const western = decodeWindows1252(sample);
  for (const { letters, encodings, needsMany } of ALPHABETS) {
    for (const encoding of encodings) {
      const found = places.get(encoding) ?? placesOf(decodeSingleByte(sample, encoding), western);
      places.set(encoding, found);
      const { mean, faults } = likelihoodOf(found, letters);
      const certainty = needsMany === true ? Math.min(1, lettersIn(found) / MANY) : 1;
      const score = mean * certainty + (encoding === COMMONEST ? PREFERENCE : 0);
      const least = encoding === COMMONEST ? FAULT : 0;
      if (score > (scores.get(encoding)?.score ?? least)) scores.set(encoding, { encoding, score, faults, characters: found.length });
    }
  }
  return [...scores.values()].sort((a, b) => b.score - a.score);
}

/** @returns whether letters of a language are known that the encoding has */
export const hasAlphabet = (encoding: string): boolean => ALPHABETS.some(({ encodings }) => encodings.includes(encoding));

export function decodeSingleByte(bytes: Uint8Array, encoding: string): string {
  return encoding === COMMONEST ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** @param western the same bytes in windows-1252 */
function placesOf(text: string, western: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(/[^\0-\x7f]/gu)) {
    const behind = match.index + match[0].length;
    const [before, after] = [text.charAt(match.index - 1), text.charAt(behind)];
    const isCell = BORDER.test(before) && BORDER.test(after);
    const isSign = MARKS.includes(western.charAt(match.index));
    const followsNumber = NUMBER_BEFORE.test(text.slice(Math.max(0, match.index - 2), match.index));
    places.push({ before, character: match[0], after, isCell, isSign, followsNumber });
    if (places.length === SAMPLE_CHARACTERS) break;
  }
  return places;
}

/** @returns how many different letters there are */
const lettersIn = (places: readonly Place[]): number =>
  new Set(places.flatMap(({ character }) => (isLetter(character) ? character.toLowerCase() : []))).size;

function likelihoodOf(places: readonly Place[], letters: string): { readonly mean: number; readonly faults: number } {
  let sum = 0;
  let faults = 0;
  for (const place of places) {
    const value = worth(place, letters);
    sum += value;
    if (value === FAULT && isLetter(place.character)) faults++;
  }
  return { mean: sum / Math.max(1, places.length), faults };
}

function worth({ before, character, after, isCell, isSign, followsNumber }: Place, letters: string): number {
  const rank = letters.indexOf(character === 'İ' ? 'i' : character.toLowerCase());
  if (isHalfWidthKana(character)) {
    const isInWord = isHalfWidthKana(before) || isHalfWidthKana(after);
    return rank !== -1 && isInWord && canFollow(character, before) ? 1 - rank / letters.length : FAULT;
  }
  if (rank === -1) {
    if (isOrdinal(character, before, after)) return ORDINAL_WORTH;
    const insideWord = isLetter(before) && isLetter(after) && character !== APOSTROPHE;
    return MARKS.includes(character) && !insideWord ? MARK_WORTH : FAULT;
  }
  const nonLatin = isNonLatin(character);
  if (nonLatin && (isAsciiLetter(before) || isAsciiLetter(after))) return FAULT;
  if (isLower(before) && !isLower(character) && (nonLatin ? isNonLatin(before) : true)) return FAULT;
  const isUnit = isCell && !isSign && isCyrillic(character) && isLower(character);
  if (!isUnit && !isLetter(before) && (!isLetter(after) || (isSign && followsNumber))) return LONE_LETTER;
  return 1 - (rank / letters.length) * (nonLatin ? 1 : RAREST);
}

// Nº 5, 1ª via.
const isOrdinal = (character: string, before: string, after: string): boolean =>
  'ºª'.includes(character) && /[Nn0-9]/.test(before) && !isLetter(after);
const isLetter = (character: string): boolean => /\p{L}/u.test(character);
const isAsciiLetter = (character: string): boolean => /[A-Za-z]/.test(character);
const isCyrillic = (character: string): boolean => /\p{Script=Cyrillic}/u.test(character);
/** Letters of alphabets without any of ASCII. */
const isNonLatin = (character: string): boolean =>
  /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Hebrew}|\p{Script=Arabic}/u.test(character);
const isLower = (character: string): boolean => /\p{Ll}/u.test(character);
