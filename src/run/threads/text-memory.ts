/** A text as it stands in memory that threads share: plain data. */
export interface HeldText {
  readonly memory: SharedArrayBuffer;
  readonly bytes: number;
  readonly encoding: 'latin1' | 'utf16le';
}

const UNIT_BYTES = { latin1: 1, utf16le: 2 } as const;
/** Most texts fit in: two bytes for each unit of what is cut at once, and of the record that began before it. */
const LEAST_BYTES = 32 * 1024;

/** @returns the text, as long as its memory holds no other */
export const heldText = ({ memory, bytes, encoding }: HeldText): string => Buffer.from(memory).toString(encoding, 0, bytes);

/** Memory for the texts that a thread is given, used again and again: as strings they would outlive V8's nursery in both threads. */
export class TextMemory {
  readonly #memories: SharedArrayBuffer[];
  #given = 0;

  /** @param count of texts: the last so many that were held may be read */
  constructor(count: number) {
    this.#memories = Array.from({ length: count }, () => new SharedArrayBuffer(LEAST_BYTES));
  }

  /** @returns the text, ASCII in bytes, so that it becomes a string of one byte a character again, anything else in UTF-16 units */
  hold(text: string): HeldText {
    const encoding = Buffer.byteLength(text) === text.length ? 'latin1' : 'utf16le';
    const memory = this.#next(text.length * UNIT_BYTES[encoding]);
    const bytes = Buffer.from(memory).write(text, encoding);
    return { memory, bytes, encoding };
  }

  #next(bytes: number): SharedArrayBuffer {
    const turn = this.#given % this.#memories.length;
    const known = this.#memories[turn] as SharedArrayBuffer;
    const memory = known.byteLength >= bytes ? known : new SharedArrayBuffer(bytes);
    this.#memories[turn] = memory;
    this.#given++;
    return memory;
  }
}
