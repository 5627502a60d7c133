/** One part of what is compiled from the facts: numbers, UTF-16 units, bytes, or text. */
export type Part = Int32Array | Uint16Array | Uint8Array | string;

/** Compiled facts by name, flat: nothing is built when they are read from a file, and each is read when it is first asked for. */
export interface Parts {
  ints(name: string): Int32Array;
  units(name: string): Uint16Array;
  bytes(name: string): Uint8Array;
  text(name: string): string;
  /** @returns a copy of some bytes of a part, which is not read whole for them */
  slice(name: string, start: number, end: number): Uint8Array<ArrayBuffer>;
}

/** What a compiler makes: parts by name. */
export type Compiled = Readonly<Record<string, Part>>;

/** @returns parts of which each name begins with a word of its own */
export function named(name: string, parts: Compiled): Compiled {
  return Object.fromEntries(Object.entries(parts).map(([own, part]) => [`${name}.${own}`, part]));
}

/** @returns parts as they were compiled, without a file between */
export function partsOf(compiled: Compiled): Parts {
  const part = <Kind extends Part>(name: string): Kind => {
    const found = compiled[name];
    if (found === undefined) throw new RangeError(`nothing was compiled as ${name}`);
    return found as Kind;
  };
  return {
    ints: part,
    units: part,
    bytes: part,
    text: part,
    slice(name, start, end) {
      const { buffer, byteOffset } = part<Exclude<Part, string>>(name);
      return new Uint8Array(buffer, byteOffset + start, end - start).slice();
    },
  };
}
