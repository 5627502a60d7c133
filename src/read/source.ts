import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ScreenError } from '#errors/screen-error.ts';
import { SNIFF_BYTES, sniff } from './sniff.ts';

/**
 * Gives the bytes of a text table: text as it stands, gzip unpacked. Zip files and workbooks are not read here.
 * @param file the input's name for messages
 * @throws ScreenError E_INPUT_BINARY, E_GZIP while the bytes are read
 */
export async function* textBytes(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  try {
    const first = await peek(iterator);
    const kind = sniff(first, file);
    if (kind === 'zip') throw new ScreenError('E_INPUT_BINARY', { file, kind: 'a ZIP archive or a workbook' });
    if (kind === 'text') yield* resume(first, iterator);
    else yield* textBytes(gunzip(resume(first, iterator), file), file);
  } finally {
    await iterator.return?.();
  }
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip();
  pipeline(Readable.from(bytes, { objectMode: false }), unzip, () => undefined);
  try {
    yield* unzip as AsyncIterable<Uint8Array>;
  } catch (cause) {
    if (!isZlibError(cause)) throw cause;
    throw new ScreenError('E_GZIP', { file, reason: cause.message }, { cause });
  }
}

const isZlibError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');

async function peek(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let length = 0; length < SNIFF_BYTES; ) {
    const { done, value } = await iterator.next();
    if (done === true) break;
    parts.push(value);
    length += value.length;
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
}

async function* resume(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
