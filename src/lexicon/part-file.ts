import { closeSync, openSync, readSync } from 'node:fs';
import { endianness } from 'node:os';
import type { Compiled, Part, Parts } from './parts.ts';

/** Parts begin at multiples of so many bytes, as typed arrays want them. */
const ALIGNMENT = 8;
/** The file begins with the length of its table of contents. */
const LENGTH_BYTES = 8;
/** Smaller parts are read by each thread. */
const LEAST_SHARED = 16 * 1024;

/** Large parts of a file by name, as far as they were read: memory that threads have in common. Those that are read later are each thread's own. */
export type SharedParts = Map<string, SharedArrayBuffer>;

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

/** Fills memory with bytes of an open file. */
function fill<Memory extends ArrayBufferLike>(bytes: Uint8Array<Memory>, descriptor: number, start: number): Uint8Array<Memory> {
  let read = 0;
  while (read < bytes.length) {
    const got = readSync(descriptor, bytes, read, bytes.length - read, start + read);
    if (got === 0) throw new RangeError('the snapshot of the facts is cut short: build it again');
    read += got;
  }
  return bytes;
}

/** @returns bytes of an open file in memory of their own, so that any typed array may stand on them */
function bytesIn(descriptor: number, start: number, count: number): Uint8Array<ArrayBuffer> {
  // What is read over need not be cleared before.
  return fill(new Uint8Array(Buffer.allocUnsafeSlow(count).buffer), descriptor, start);
}

function opened(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch {
    return undefined;
  }
}

/**
 * Opens a file of `packParts`, which stays open; each part is read when it is first asked for.
 * @param shared large parts that were read already; those that are read are put there. Left out: none are shared
 * @returns undefined where there is no such file, or a machine of another byte order wrote it
 */
export function openParts(file: string, shared?: SharedParts): Parts | undefined {
  const descriptor = opened(file);
  if (descriptor === undefined) return undefined;
  const length = Number(textOf(bytesIn(descriptor, 0, LENGTH_BYTES)));
  const { byteOrder, places } = JSON.parse(textOf(bytesIn(descriptor, LENGTH_BYTES, length))) as Contents;
  if (byteOrder !== endianness()) {
    closeSync(descriptor);
    return undefined;
  }
  const placeOf = (name: string): Place => {
    const place = places[name];
    if (place === undefined) throw new RangeError(`${file} holds nothing named ${name}: build it again`);
    return place;
  };
  const startOf = (name: string): number => LENGTH_BYTES + length + placeOf(name).start;
  const slice = (name: string, start: number, end: number): Uint8Array<ArrayBuffer> =>
    bytesIn(descriptor, startOf(name) + start, end - start);
  const read = (name: string): Uint8Array => {
    const { bytes } = placeOf(name);
    if (shared === undefined || bytes < LEAST_SHARED) return slice(name, 0, bytes);
    const known = shared.get(name);
    if (known !== undefined) return new Uint8Array(known);
    const memory = fill(new Uint8Array(new SharedArrayBuffer(bytes)), descriptor, startOf(name));
    shared.set(name, memory.buffer);
    return memory;
  };
  return {
    ints: (name) => new Int32Array(read(name).buffer),
    units: (name) => new Uint16Array(read(name).buffer),
    bytes: read,
    // Texts are parsed, and let go of.
    text: (name) => textOf(slice(name, 0, placeOf(name).bytes)),
    slice,
  };
}

const textOf = ({ buffer }: Uint8Array<ArrayBuffer>): string => Buffer.from(buffer).toString();
