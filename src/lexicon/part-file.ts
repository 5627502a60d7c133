import { closeSync, openSync, readSync } from 'node:fs';
import { endianness } from 'node:os';
import type { Compiled, Part, Parts } from './parts.ts';

/** Parts begin at multiples of so many bytes, as typed arrays want them. */
const ALIGNMENT = 8;
/** The file begins with the length of its table of contents. */
const LENGTH_BYTES = 8;

interface Place {
  readonly start: number;
  readonly bytes: number;
}

interface Contents {
  readonly byteOrder: string;
  readonly places: Readonly<Record<string, Place>>;
}

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

const bytesOf = (part: Part): Uint8Array =>
  typeof part === 'string' ? Buffer.from(part) : new Uint8Array(part.buffer, part.byteOffset, part.byteLength);

/** @returns the parts as the bytes of a file for `openParts`, in the byte order of this machine */
export function packParts(compiled: Compiled): Uint8Array {
  const places: Record<string, Place> = {};
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (const [name, part] of Object.entries(compiled)) {
    const bytes = bytesOf(part);
    places[name] = { start, bytes: bytes.byteLength };
    pieces.push(bytes, new Uint8Array(aligned(bytes.byteLength) - bytes.byteLength));
    start += aligned(bytes.byteLength);
  }
  const contents = JSON.stringify({ byteOrder: endianness(), places } satisfies Contents);
  const padded = contents.padEnd(aligned(contents.length));
  return Buffer.concat([Buffer.from(String(padded.length).padEnd(LENGTH_BYTES)), Buffer.from(padded), ...pieces]);
}

/** @returns bytes of a file in memory of their own, so that any typed array may stand on them; undefined where there is no such file */
function bytesIn(file: string, start: number, count: number): ArrayBuffer | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    const bytes = new Uint8Array(count);
    let read = 0;
    while (read < count) {
      const got = readSync(descriptor, bytes, read, count - read, start + read);
      if (got === 0) throw new RangeError(`${file} is cut short: build it again`);
      read += got;
    }
    return bytes.buffer;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Opens a file of `packParts`; each part is read when it is first asked for.
 * @returns undefined where there is no such file, or a machine of another byte order wrote it
 */
export function openParts(file: string): Parts | undefined {
  const length = bytesIn(file, 0, LENGTH_BYTES);
  if (length === undefined) return undefined;
  const first = LENGTH_BYTES + Number(textOf(length));
  const { byteOrder, places } = JSON.parse(textOf(bytesIn(file, LENGTH_BYTES, first - LENGTH_BYTES) as ArrayBuffer)) as Contents;
  if (byteOrder !== endianness()) return undefined;
  const read = (name: string): ArrayBuffer => {
    const place = places[name];
    if (place === undefined) throw new RangeError(`${file} holds nothing named ${name}: build it again`);
    return bytesIn(file, first + place.start, place.bytes) as ArrayBuffer;
  };
  return {
    ints: (name) => new Int32Array(read(name)),
    units: (name) => new Uint16Array(read(name)),
    bytes: (name) => new Uint8Array(read(name)),
    text: (name) => textOf(read(name)),
  };
}

const textOf = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString();
