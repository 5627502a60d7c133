import { isAscii, isUtf8 } from 'node:buffer';
import { detectEncoding, detectUtf16 } from './detect-encoding.ts';
import { unfinishedTail } from './utf8.ts';

/** How bytes agree with the encoding that a person told: `doubtful` by likelihood, `unfit` beyond doubt. */
export interface Agreement {
  readonly kind: 'fits' | 'doubtful' | 'unfit';
  /** The encoding that the bytes speak for; the one told where they fit. */
  readonly likelier: string;
}

/** Sequences of UTF-8 beyond ASCII that are well-formed by chance in no other encoding. */
const BEYOND_CHANCE = 4;
/** Share of the characters beyond ASCII that an encoding may fail to read and still be damaged text in it. */
const MOST_FAILED = 0.5;
const BEYOND_ASCII = /[^\0-\x7f]/gu;

/**
 * @param told a WHATWG label in lower case
 * @param sample the first bytes of the text, without a byte order mark
 */
export function agreementOf(told: string, sample: Uint8Array): Agreement {
  const isWide = told.startsWith('utf-16');
  const zeros = sample.includes(0);
  // Line ends and delimiters of UTF-16 have a zero byte.
  if (isWide && sample.length > 1 && !zeros) return { kind: 'unfit', likelier: detectEncoding(sample) };
  const wide = detectUtf16(sample);
  if (wide !== undefined && wide !== told) return { kind: 'unfit', likelier: wide };
  if (isWide || (isAscii(sample) && !zeros)) return { kind: 'fits', likelier: told };
  const read = (encoding: string): string => new TextDecoder(encoding).decode(sample, { stream: true });
  const text = read(told);
  const likelier = detectEncoding(sample);
  if (likelier === told) return { kind: 'fits', likelier };
  const characters = text.match(BEYOND_ASCII) ?? [];
  const failed = characters.filter((character) => character === '\ufffd').length;
  if (failed >= BEYOND_CHANCE && failed > characters.length * MOST_FAILED) return { kind: 'unfit', likelier };
  if (told === 'utf-8' || read(likelier) === text) return { kind: 'fits', likelier: told };
  return { kind: likelier === 'utf-8' && isSurelyUtf8(sample) ? 'unfit' : 'doubtful', likelier };
}

function isSurelyUtf8(sample: Uint8Array): boolean {
  const whole = sample.subarray(0, sample.length - unfinishedTail(sample));
  return isUtf8(whole) && (new TextDecoder().decode(whole).match(BEYOND_ASCII) ?? []).length >= BEYOND_CHANCE;
}
