import { isAscii } from 'node:buffer';
import { byteOrderMark, type DetectedEncoding, rankEncodings } from './detect-encoding.ts';
import { encodingOf } from './encoding-label.ts';
import { inPieces } from './pieces.ts';
import { isPlainAscii, latin1, SAMPLE_BYTES, telling } from './telling-bytes.ts';
import { ToldEncoding } from './told-encoding.ts';
import { UntilError } from './until-error.ts';
import { unfinishedTail } from './utf8.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** Bytes that become text at once: what is read of a longer text lives so long that V8 moves the text to where memory is seldom given back. */
const TEXT_BYTES = 8 * 1024;

/** Text of an input; `encoding` and `replaced` are final when `text` has been read to its end. */
export interface DecodedText {
  readonly text: AsyncIterable<string>;
  /** WHATWG label. An input that begins in ASCII may turn out to be in another encoding than UTF-8 further on. */
  readonly encoding: string;
  /** The encoding that the first bytes speak for, where another one was told and gives other text; null else. */
  readonly likelier: string | null;
  /** The next likeliest encoding where this one was told by likelihood; null else. */
  readonly runnerUp: string | null;
  /** Whether the encoding was told by nothing, as no encoding gives text that reads like a language. */
  readonly isIllegible: boolean;
  /** Replacement characters in the text so far: bytes that the encoding can't hold, each read as U+FFFD. */
  readonly replaced: number;
}

/** How surely an encoding is told. */
const [UNTOLD, UNLIKELY, THIN, SURE] = [0, 1, 2, 3];

/** Portions that hold signs alone until the encoding that was told first holds for the rest: telling it takes as long as screening a hundred rows. */
const MOST_TRIES = 16;

interface State {
  encoding: string;
  likelier: string | null;
  runnerUp: string | null;
  isIllegible: boolean;
  replaced: number;
}

interface Decoder {
  readonly encoding: string;
  decode(bytes: Uint8Array, last: boolean): string;
}

/**
 * Decodes bytes: by byte order mark, else by the encoding told, else as UTF-8, else by the likeliest encoding of the first bytes that are
 * not ASCII, or of later ones where those are signs or few letters.
 * @param bytes pieces of the input in order, cut anywhere
 * @param options.encoding any WHATWG label
 * @param options.file the input's name for messages
 * @throws ScreenError E_ENCODING_UNKNOWN before anything is read; the text throws E_ENCODING_UNFIT where the bytes can't be in the encoding told
 */
export function decode(
  bytes: AsyncIterable<Uint8Array>,
  options: { readonly encoding?: string | undefined; readonly file?: string } = {},
): DecodedText {
  const told = options.encoding === undefined ? undefined : encodingOf(options.encoding);
  const state: State = { encoding: told ?? 'utf-8', likelier: null, runnerUp: null, isIllegible: false, replaced: 0 };
  return {
    text: pieces(bytes, told, state, options.file ?? '<stdin>'),
    get encoding() {
      return state.encoding;
    },
    get likelier() {
      return state.likelier;
    },
    get runnerUp() {
      return state.runnerUp;
    },
    get isIllegible() {
      return state.isIllegible;
    },
    get replaced() {
      return state.replaced;
    },
  };
}

async function* pieces(bytes: AsyncIterable<Uint8Array>, told: string | undefined, state: State, file: string): AsyncGenerator<string> {
  const toldEncoding = told === undefined ? undefined : new ToldEncoding(told, file);
  let decoder: Decoder | undefined = told === undefined ? undefined : decoderOf(told);
  let sureness = UNTOLD;
  let tries = 0;
  let isMarked = false;
  let atStart = true;
  for await (const portion of withFairSample(inPieces(bytes, SAMPLE_BYTES))) {
    let rest = portion;
    if (atStart) {
      const mark = byteOrderMark(portion);
      if (mark !== undefined) {
        decoder = decoderOf(mark.encoding);
        rest = portion.subarray(mark.length);
        isMarked = true;
      }
      atStart = false;
    }
    if (!isMarked) state.likelier = toldEncoding?.before(rest) ?? state.likelier;
    // A sign (85 °C) tells little: letters further on may tell more.
    if (told === undefined && !isMarked && sureness < SURE && tries < MOST_TRIES && !isPlainAscii(rest)) {
      tries++;
      const ranked = rankPortion(rest);
      if (surenessOf(ranked) > sureness) {
        if (ranked.encoding !== decoder?.encoding) {
          // What is left of a character of the encoding before.
          const left = decoder?.decode(new Uint8Array(0), true) ?? '';
          state.replaced += count(left, '\ufffd');
          if (left !== '') yield left;
          decoder = decoderOf(ranked.encoding);
        }
        state.runnerUp = ranked.runnerUp;
        state.isIllegible = ranked.isIllegible;
        sureness = surenessOf(ranked);
      }
    }
    if (decoder !== undefined) state.encoding = decoder.encoding;
    // An encoding that was told is held against the text of the whole.
    for (const part of toldEncoding === undefined || isMarked ? partsOf(rest) : [rest]) {
      const text = decoder === undefined ? latin1(part) : decoder.decode(part, false);
      if (!isMarked) toldEncoding?.after(text, part);
      state.replaced += count(text, '\ufffd');
      if (text !== '') yield text;
    }
  }
  const text = decoder?.decode(new Uint8Array(0), true) ?? '';
  state.replaced += count(text, '\ufffd');
  if (text !== '') yield text;
}

/** Joins the first piece that is not plain ASCII with the next: an encoding is told by what stands behind the first byte that tells. */
async function* withFairSample(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = new UntilError(pieces);
  let first: Uint8Array | undefined;
  let isPast = false;
  for await (const piece of source) {
    if (first !== undefined) {
      yield Buffer.concat([first, piece]);
      first = undefined;
    } else if (isPast || isPlainAscii(piece)) yield piece;
    else {
      first = Buffer.from(piece);
      isPast = true;
    }
  }
  if (first !== undefined) yield first;
  source.rethrow();
}

/** Tells the encoding of a portion by its first bytes that tell, or by later ones where those speak for none. */
function rankPortion(bytes: Uint8Array): DetectedEncoding {
  const { from, sample } = telling(bytes);
  const ranked = rankEncodings(sample);
  const rest = bytes.subarray(from + sample.length);
  if (surenessOf(ranked) === SURE || isPlainAscii(rest)) return ranked;
  const later = rankPortion(rest);
  return surenessOf(later) > surenessOf(ranked) ? later : ranked;
}

const surenessOf = ({ isLikely, isThin }: DetectedEncoding): number => (isLikely ? (isThin ? THIN : SURE) : UNLIKELY);

function* partsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += TEXT_BYTES) yield bytes.subarray(at, at + TEXT_BYTES);
}

function decoderOf(encoding: string): Decoder {
  if (encoding === 'utf-8') return new Utf8Decoder();
  if (encoding === 'windows-1252') return { encoding, decode: decodeWindows1252 };
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return { encoding, decode: (bytes, last) => decoder.decode(bytes, { stream: !last }) };
}

// ASCII is eight times as fast this way as with a TextDecoder that streams, and becomes strings of one byte a character.
class Utf8Decoder implements Decoder {
  readonly encoding = 'utf-8';
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #tail: Uint8Array = new Uint8Array(0);

  decode(bytes: Uint8Array, last: boolean): string {
    const whole = this.#tail.length === 0 ? bytes : Buffer.concat([this.#tail, bytes]);
    const kept = last ? 0 : unfinishedTail(whole);
    this.#tail = Buffer.from(whole.subarray(whole.length - kept));
    const ready = whole.subarray(0, whole.length - kept);
    return isAscii(ready) ? latin1(ready) : this.#decoder.decode(ready);
  }
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}
