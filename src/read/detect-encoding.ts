import { isUtf8 } from 'node:buffer';
import { detectMultiByte } from './detect-multi-byte.ts';
import { detectSingleByte } from './detect-single-byte.ts';
import { unfinishedTail, validShare } from './utf8.ts';

const DAMAGED_UTF8 = 0.9;
const UTF16_LEAST_ZEROS = 0.04;
const UTF16_RATIO = 20;

/** @returns the encoding that a byte order mark names and the mark's length in bytes */
export function byteOrderMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/**
 * Tells the encoding of text from its first bytes: by byte order mark, by zero bytes (UTF-16), by well-formedness (UTF-8), else by how
 * plausible the letters are that each encoding gives. A choice by likelihood: short samples can be told wrong.
 * @returns a WHATWG label in lower case; utf-8 for ASCII, windows-1252 where nothing speaks for another
 */
export function detectEncoding(sample: Uint8Array): string {
  const mark = byteOrderMark(sample);
  if (mark !== undefined) return mark.encoding;
  const wide = detectUtf16(sample);
  if (wide !== undefined) return wide;
  if (isUtf8(sample.subarray(0, sample.length - unfinishedTail(sample))) || validShare(sample) >= DAMAGED_UTF8) return 'utf-8';
  return detectMultiByte(sample) ?? detectSingleByte(sample);
}

/** @returns utf-16le or utf-16be where the zero bytes stand on one side of the pairs only */
export function detectUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at & 1] = (zeros[at & 1] as number) + 1;
  const [even, odd] = zeros as [number, number];
  if (even + odd < Math.max(2, sample.length * UTF16_LEAST_ZEROS)) return undefined;
  if (odd > even * UTF16_RATIO) return 'utf-16le';
  return even > odd * UTF16_RATIO ? 'utf-16be' : undefined;
}
