import type { Compiled, Parts } from './parts.ts';

/**
 * @param texts values as JSON
 * @returns them one after another, for `Records`
 */
export function compileRecords(texts: readonly string[]): Compiled {
  const records = texts.map((text) => Buffer.from(text));
  let end = 0;
  const starts = [0, ...records.map(({ length }) => (end += length))];
  return { starts: Int32Array.from(starts), records: Buffer.concat(records) };
}

/** Frozen values by number, each read from its JSON when it is first asked for. */
export class Records<Value> {
  readonly #starts: Int32Array;
  readonly #parts: Parts;
  readonly #name: string;
  readonly #read: (Value | undefined)[];

  constructor(parts: Parts, name: string) {
    this.#starts = parts.ints(`${name}.starts`);
    this.#parts = parts;
    this.#name = `${name}.records`;
    // Of its full length from the start: V8 makes a hash table of an array that is filled here and there.
    this.#read = new Array<Value | undefined>(this.count);
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  get(number: number): Value {
    const known = this.#read[number];
    if (known !== undefined) return known;
    const bytes = this.#parts.slice(this.#name, this.#starts[number] as number, this.#starts[number + 1] as number);
    const value = JSON.parse(Buffer.from(bytes.buffer).toString()) as Value;
    this.#read[number] = value;
    return value;
  }
}
