import { isAscii, isUtf8 } from 'node:buffer';
import { ScreenError } from '#errors/screen-error.ts';
import { detectUtf16, rankEncodings } from './detect-encoding.ts';
import { hasPairs, readsAsRareCharacters } from './detect-multi-byte.ts';
import { hasAlphabet } from './detect-single-byte.ts';
import { isPlainAscii, latin1, SAMPLE_BYTES, telling } from './telling-bytes.ts';
import { unfinishedTail } from './utf8.ts';

/** How bytes agree with the encoding that a person told: `doubtful` by likelihood, `unfit` beyond doubt. */
interface Agreement {
  readonly kind: 'fits' | 'doubtful' | 'unfit';
  /** The encoding that the bytes speak for; the one told where they fit. */
  readonly likelier: string;
  /** Line of the sample, from 1, on which the first character stands that speaks against the encoding. */
  readonly line: number;
}

/** Sequences of UTF-8 beyond ASCII that are well-formed by chance in no other encoding. */
const BEYOND_CHANCE = 4;
/** Share of the characters beyond ASCII that an encoding may fail to read and still be damaged text in it. */
const MOST_FAILED = 0.5;
/**
 * The same where the bytes read well in another encoding. Measured on the messages of free programs, twenty lines each: Cyrillic told to be in
 * an encoding of pairs fails for 6% to 20%.
 */
const MOST_FAILED_BESIDE_ANOTHER = 0.03;
const LEAST_FAILED_BESIDE_ANOTHER = 2;
const BEYOND_ASCII = /[^\0-\x7f]/gu;

/** Holds the encoding that a person told against the bytes as they come. */
export class ToldEncoding {
  readonly #told: string;
  readonly #file: string;
  #line = 1;
  #isJudged = false;

  constructor(told: string, file: string) {
    this.#told = told;
    this.#file = file;
  }

  /**
   * Looks at a portion that is to be read, once, where bytes that tell come first.
   * @returns the encoding that they speak for, if it is another one
   * @throws ScreenError E_ENCODING_UNFIT
   */
  before(bytes: Uint8Array): string | undefined {
    if (this.#isJudged || (isPlainAscii(bytes) && !isUtf16(this.#told))) return undefined;
    this.#isJudged = true;
    const { from, sample } = isUtf16(this.#told) ? { from: 0, sample: bytes.subarray(0, SAMPLE_BYTES) } : telling(bytes);
    const { kind, likelier, line } = agreementOf(this.#told, sample);
    if (kind === 'unfit') throw this.#unfit(likelier, lineOf(latin1(bytes), from) + line - 1);
    return kind === 'doubtful' ? likelier : undefined;
  }

  /** Looks at the text of a portion: further on, too, an encoding fits that can read it. @throws ScreenError E_ENCODING_UNFIT */
  after(text: string, bytes: Uint8Array): void {
    if (isUnreadable(text)) throw this.#unfit(rankEncodings(telling(bytes).sample).encoding, lineOf(text, text.indexOf('\ufffd')));
    this.#line += lineOf(text, text.length) - 1;
  }

  #unfit(likelier: string, line: number): ScreenError {
    return new ScreenError('E_ENCODING_UNFIT', { file: this.#file, line: this.#line + line - 1, encoding: this.#told, likelier });
  }
}

/**
 * @param told a WHATWG label in lower case
 * @param sample bytes of the text around the first that are not ASCII, without a byte order mark
 */
function agreementOf(told: string, sample: Uint8Array): Agreement {
  const isWide = isUtf16(told);
  const zeros = sample.includes(0);
  const fits: Agreement = { kind: 'fits', likelier: told, line: 1 };
  // Line ends and delimiters of UTF-16 have a zero byte.
  if (isWide && sample.length > 1 && !zeros) return { ...fits, kind: 'unfit', likelier: rankEncodings(sample).encoding };
  const wide = detectUtf16(sample);
  if (wide !== undefined && wide !== told) return { ...fits, kind: 'unfit', likelier: wide };
  if (isWide || (isAscii(sample) && !zeros)) return fits;
  const read = (encoding: string): string => new TextDecoder(encoding).decode(sample, { stream: true });
  const text = read(told);
  const { encoding: likelier, isLikely } = rankEncodings(sample);
  if (likelier === told) return fits;
  const other = read(likelier);
  if (isUnreadable(text) || (isLikely && failsBeside(text, other)))
    return { kind: 'unfit', likelier, line: lineOf(text, text.indexOf('\ufffd')) };
  // Nothing here can speak for an encoding whose letters are not known: only the person knows.
  if (told === 'utf-8' || other === text || (!isLikely && !isTellable(told))) return fits;
  const isUnfit = (likelier === 'utf-8' && isSurelyUtf8(sample)) || (isLikely && readsAsRareCharacters(sample, told));
  return {
    kind: isUnfit ? 'unfit' : 'doubtful',
    likelier,
    line: lineOf(text, text.search(/[^\0-\x7f]/)),
  };
}

/** Whether an encoding is one of the two whose ASCII has a zero byte in each character. */
const isUtf16 = (encoding: string): boolean => encoding.startsWith('utf-16');

/** @returns whether most of what a text holds beyond ASCII could not be read */
function isUnreadable(text: string): boolean {
  const failed = failures(text);
  return failed >= BEYOND_CHANCE && failed > beyondAscii(text) * MOST_FAILED;
}

function failsBeside(text: string, other: string): boolean {
  const failed = failures(text);
  return failed >= LEAST_FAILED_BESIDE_ANOTHER && failed > beyondAscii(text) * MOST_FAILED_BESIDE_ANOTHER && failures(other) === 0;
}

/** Whether bytes can be told to be in an encoding. */
const isTellable = (encoding: string): boolean => hasAlphabet(encoding) || hasPairs(encoding);

const failures = (text: string): number => text.match(/\ufffd/g)?.length ?? 0;
const beyondAscii = (text: string): number => text.match(BEYOND_ASCII)?.length ?? 0;

/** @returns the line, from 1, on which a character stands */
const lineOf = (text: string, at: number): number => 1 + (text.slice(0, at).match(/\r\n|\n|\r/g)?.length ?? 0);

function isSurelyUtf8(sample: Uint8Array): boolean {
  const whole = sample.subarray(0, sample.length - unfinishedTail(sample));
  return isUtf8(whole) && beyondAscii(new TextDecoder().decode(whole)) >= BEYOND_CHANCE;
}
