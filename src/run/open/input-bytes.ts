import { createHash, type Hash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { ScreenError } from '#errors/screen-error.ts';
import type { RandomAccess } from '#read/random-access.ts';
import { type Input, reasonOf } from '#run/files.ts';

/** Bytes taken from a file at a time. */
const CHUNK_BYTES = 64 * 1024;

/** What an input was, in the end. */
export interface Seal {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** Whether the file was another at the end of reading than at its start. */
  readonly changed: boolean;
}

/** @returns undefined for what can't be looked at: it fails with its reason when it is read */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

/** @returns whether another file stands under the name, or the same one was written to; systems that number no files say 0 */
const isOther = (first: Stats | undefined, last: Stats | undefined): boolean =>
  (['size', 'mtimeMs', 'dev', 'ino'] as const).some((key) => first?.[key] !== last?.[key]);

/**
 * Reads a file, every chunk into the same memory: one of its own would live until V8 clears what is old. Files are read as they are asked for, which for
 * those that are far away means waiting.
 */
async function* chunksOf(file: string): AsyncGenerator<Uint8Array> {
  const descriptor = openSync(file, 'r');
  const bytes = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  try {
    for (let at = 0; ; ) {
      const length = readSync(descriptor, bytes, 0, CHUNK_BYTES, at);
      if (length === 0) return;
      yield bytes.subarray(0, length);
      at += length;
      // Signals, timers and whoever takes what is written have their turn.
      await setImmediate();
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The bytes of one input, with what is counted of them while they pass. */
export class InputBytes {
  readonly file: string;
  readonly #input: Input;
  readonly #mayBeEmpty: boolean;
  #first: Stats | undefined;
  #hash: Hash = createHash('sha256');
  #count = 0;
  #isWhole = false;
  #handle: Promise<FileHandle> | undefined;

  private constructor(input: Input, first: Stats | undefined, mayBeEmpty: boolean) {
    this.#mayBeEmpty = mayBeEmpty;
    this.file = input.file;
    this.#input = input;
    this.#first = first;
  }

  static open(input: Input, mayBeEmpty = false): InputBytes {
    return new InputBytes(input, input.kind === 'file' ? statsOf(input.file) : undefined, mayBeEmpty);
  }

  /** Whether the bytes can be read more than once: pipes and devices can't. */
  get isRepeatable(): boolean {
    return this.#first?.isFile() === true;
  }

  /** Bytes passed since the stream was last begun. */
  get count(): number {
    return this.#count;
  }

  /** Reads from the start; the bytes of a piece hold until the next is asked for. @throws ScreenError E_INPUT_UNREADABLE, E_INPUT_EMPTY while the bytes are read */
  async *stream(): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    this.#hash = hash;
    this.#count = 0;
    this.#isWhole = false;
    try {
      for await (const piece of this.#source()) {
        // What reads ahead of an error may ask for a piece more when the file is being read anew: that counts for none.
        if (this.#hash !== hash) return;
        this.#count += piece.length;
        this.#hash.update(piece);
        yield piece;
      }
    } catch (cause) {
      if (cause instanceof ScreenError) throw cause;
      throw new ScreenError('E_INPUT_UNREADABLE', { file: this.file, reason: reasonOf(cause) }, { cause });
    }
    if (this.#hash !== hash) return;
    this.#isWhole = true;
    if (this.#count === 0 && !this.#mayBeEmpty) throw new ScreenError('E_INPUT_EMPTY', { file: this.file });
  }

  /** The bytes in any order, where they can be read more than once. */
  get access(): RandomAccess | undefined {
    if (!this.isRepeatable) return undefined;
    return { size: this.#first?.size ?? 0, read: (from, length) => this.#readAt(from, length) };
  }

  /** Closes the file until it is read again. */
  async release(): Promise<void> {
    const handle = await this.#handle?.catch(() => undefined);
    this.#handle = undefined;
    await handle?.close();
  }

  /**
   * Looks at an input once more when it has been read.
   * @param wanted whether a file that was read in part is read to its end for its hash
   */
  async seal(wanted: boolean): Promise<Seal> {
    await this.release();
    if (wanted && this.isRepeatable && !this.#isWhole) for await (const _ of this.stream());
    const [first, last] = [this.#first, this.isRepeatable ? statsOf(this.file) : undefined];
    const changed = this.isRepeatable && (isOther(first, last) || (this.#isWhole && this.#count !== first?.size));
    return { sha256: this.#hash.copy().digest('hex'), bytes: this.#count, changed };
  }

  async *#source(): AsyncGenerator<Uint8Array> {
    if (this.#input.kind === 'stream') {
      yield* this.#input.bytes;
      return;
    }
    if (this.isRepeatable) yield* chunksOf(this.file);
    else yield* createReadStream(this.file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>;
  }

  async #readAt(from: number, length: number): Promise<Uint8Array> {
    try {
      this.#handle ??= open(this.file, 'r');
      const buffer = Buffer.allocUnsafe(length);
      const { bytesRead } = await (await this.#handle).read(buffer, 0, length, from);
      return buffer.subarray(0, bytesRead);
    } catch (cause) {
      throw new ScreenError('E_INPUT_UNREADABLE', { file: this.file, reason: reasonOf(cause) }, { cause });
    }
  }
}
