import { ALPHABETS } from './alphabets.ts';
import { canFollow, isHalfWidthKana } from './half-width-kana.ts';
import { decodeWindows1252 } from './windows-1252.ts';

const SAMPLE_CHARACTERS = 4000;
const MARKS = 'ºª\u00a0°±²³½¼¾×÷“”„’‘–—…«»№€£©®™·•µ§¿¡';
const APOSTROPHE = '’';
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
  /** Share of the characters beyond ASCII that are no letters of that language, nor signs where they may stand. */
  readonly faults: number;
}

/** @returns the encodings whose single bytes read like letters of a language, the likeliest first; none where nothing does */
export function rankSingleByte(sample: Uint8Array): readonly ScoredEncoding[] {
  const scores = new Map<string, ScoredEncoding>();
  const places = new Map<string, readonly Place[]>();
  for (const { letters, encodings } of ALPHABETS) {
    for (const encoding of encodings) {
      const found = places.get(encoding) ?? placesOf(decodeSingleByte(sample, encoding));
      places.set(encoding, found);
      const worths = found.map((place) => worth(place, letters));
      const score = mean(worths) + (encoding === COMMONEST ? PREFERENCE : 0);
      const faults = mean(worths.map((value) => (value === FAULT ? 1 : 0)));
      if (score > (scores.get(encoding)?.score ?? 0)) scores.set(encoding, { encoding, score, faults });
    }
  }
  return [...scores.values()].sort((a, b) => b.score - a.score);
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

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function worth({ before, character, after }: Place, letters: string): number {
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
  const whole = isOfWholeAlphabet(character);
  if (whole && (isAsciiLetter(before) || isAsciiLetter(after))) return FAULT;
  if (isLower(before) && !isLower(character) && (whole ? isOfWholeAlphabet(before) : true)) return FAULT;
  if (!isLetter(before) && !isLetter(after)) return LONE_LETTER;
  return 1 - (rank / letters.length) * (whole ? 1 : RAREST);
}

// Nº 5, 1ª via.
const isOrdinal = (character: string, before: string, after: string): boolean =>
  'ºª'.includes(character) && /[Nn0-9]/.test(before) && !isLetter(after);
const isLetter = (character: string): boolean => /\p{L}/u.test(character);
const isAsciiLetter = (character: string): boolean => /[A-Za-z]/.test(character);
/** Letters of alphabets none of which is ASCII. */
const isOfWholeAlphabet = (character: string): boolean =>
  /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Hebrew}|\p{Script=Arabic}/u.test(character);
const isLower = (character: string): boolean => /\p{Ll}/u.test(character);
