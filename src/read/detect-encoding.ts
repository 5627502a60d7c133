import { isUtf8 } from 'node:buffer';
import { detectMultiByte } from './detect-multi-byte.ts';
import { COMMONEST, rankSingleByte } from './detect-single-byte.ts';
import { unfinishedTail, validShare } from './utf8.ts';

const DAMAGED_UTF8 = 0.9;
const UTF16_LEAST_ZEROS = 0.04;
const UTF16_RATIO = 20;
/**
 * Scores of single bytes that read like a language, where the bytes may be pairs as well. Measured on the messages of free programs, two lines
 * at a time: pairs of Chinese, Japanese and Korean score 0.55 at most as letters, letters of one byte that can be pairs 0.58 at least.
 */
const SURE_LETTERS = 0.57;
const DOUBTFUL_LETTERS = 0.4;
/** Faults among the letters that no encoding reads like a language: below, most are told right; above, eleven of twelve are told wrong. */
const LEGIBLE_FAULTS = 0.1;
const LEAST_FAULTS = 4;
/** Characters beyond ASCII from which on a choice holds for all that follows. */
const ENOUGH_CHARACTERS = 16;

/** @returns the encoding that a byte order mark names and the mark's length in bytes */
export function byteOrderMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** The encoding of a text as far as its bytes tell. */
export interface DetectedEncoding {
  /** WHATWG label in lower case. */
  readonly encoding: string;
  /** The next likeliest that gives other text, where the choice was one of likelihood. */
  readonly runnerUp: string | null;
  /** Whether the bytes speak for it; false where it was taken for want of another. */
  readonly isLikely: boolean;
  /** Whether few characters tell it: more of them may tell another. */
  readonly isThin: boolean;
  /** Whether letters or signs come of it that are out of place in every language, as they do in all other encodings. */
  readonly isIllegible: boolean;
}

const LEGIBLE = { runnerUp: null, isLikely: true, isThin: false, isIllegible: false } as const;

/**
 * Tells the encoding of text from its first bytes: by byte order mark, by zero bytes (UTF-16), by well-formedness (UTF-8), else by how
 * plausible the letters are that each encoding gives. A choice by likelihood: short samples can be told wrong.
 * @returns utf-8 for ASCII, windows-1252 where nothing speaks for another
 */
export function rankEncodings(sample: Uint8Array): DetectedEncoding {
  const sure = byteOrderMark(sample)?.encoding ?? detectUtf16(sample);
  if (sure !== undefined) return { ...LEGIBLE, encoding: sure };
  if (isUtf8(sample.subarray(0, sample.length - unfinishedTail(sample))) || validShare(sample) >= DAMAGED_UTF8)
    return { ...LEGIBLE, encoding: 'utf-8' };
  return rankByLetters(sample);
}

function rankByLetters(sample: Uint8Array): DetectedEncoding {
  const pairs = detectMultiByte(sample);
  const letters = rankSingleByte(sample);
  const { score: best = 0, faults = 0, characters = 0 } = letters[0] ?? {};
  const isThin = characters < ENOUGH_CHARACTERS;
  if (pairs !== undefined && (pairs.isSure || best < SURE_LETTERS)) {
    const close = letters.find(({ encoding, score }) => !pairs.isSure && score >= DOUBTFUL_LETTERS && encoding !== pairs.encoding);
    return { ...LEGIBLE, isThin, encoding: pairs.encoding, runnerUp: close?.encoding ?? pairs.runnerUp };
  }
  const labels = letters.map(({ encoding }) => encoding);
  const [encoding = COMMONEST, ...others] = pairs === undefined ? labels : [...labels, pairs.encoding];
  const read = (label: string): string => new TextDecoder(label).decode(sample);
  const text = read(encoding);
  const runnerUp = others.find((other) => read(other) !== text) ?? null;
  const isLikely = best >= DOUBTFUL_LETTERS;
  return { encoding, runnerUp, isLikely, isThin, isIllegible: !isLikely && faults >= LEAST_FAULTS && faults > characters * LEGIBLE_FAULTS };
}

/** @returns the likeliest encoding of text by its first bytes, as a WHATWG label in lower case */
export const detectEncoding = (sample: Uint8Array): string => rankEncodings(sample).encoding;

/** @returns utf-16le or utf-16be where the zero bytes stand on one side of the pairs only */
export function detectUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at & 1] = (zeros[at & 1] as number) + 1;
  const [even, odd] = zeros as [number, number];
  if (even + odd < Math.max(2, sample.length * UTF16_LEAST_ZEROS)) return undefined;
  if (odd > even * UTF16_RATIO) return 'utf-16le';
  return even > odd * UTF16_RATIO ? 'utf-16be' : undefined;
}
