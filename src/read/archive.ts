import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, RandomAccessReader, type ZipFile } from 'yauzl';
import { ScreenError } from '#errors/screen-error.ts';
import type { Limits, Meter } from './limits.ts';
import type { RandomAccess } from './random-access.ts';

const CHUNK_BYTES = 64 * 1024;

/** A file within a zip archive. Its name is only a name: nothing is ever written by it. */
export interface ArchiveEntry {
  readonly name: string;
  /** Unpacked bytes from the entry's start, any number of times. @throws ScreenError E_ZIP, E_ENCRYPTED while they are read */
  bytes(): AsyncGenerator<Uint8Array>;
}

/** Bridges what holds the archive to yauzl. */
class Reader extends RandomAccessReader {
  readonly #access: RandomAccess;

  constructor(access: RandomAccess) {
    super();
    this.#access = access;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const access = this.#access;
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let from = start; from < end; from += CHUNK_BYTES) yield await access.read(from, Math.min(CHUNK_BYTES, end - from));
    }
    return Readable.from(pieces(), { objectMode: false });
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
    this.#access.read(position, length).then((bytes) => {
      buffer.set(bytes, offset);
      callback(bytes.length < length ? new Error('unexpected end of the file') : null);
    }, callback);
  }
}

/**
 * Reads the list of files in a zip archive: those of its central directory, as every program shows them.
 * @param file the archive's name for messages
 * @param meter counts for the whole input
 * @returns its files, without folders, in the archive's order
 * @throws ScreenError E_ZIP, E_UNPACKED
 */
export async function readArchive(access: RandomAccess, file: string, { maxFiles }: Limits, meter: Meter): Promise<ArchiveEntry[]> {
  const damaged = (reason: string, cause?: unknown): ScreenError => new ScreenError('E_ZIP', { file, reason }, { cause });
  const entries: ArchiveEntry[] = [];
  let unpacked = 0;
  try {
    const zip = await fromRandomAccessReaderPromise(new Reader(access), access.size, {
      autoClose: false,
      lazyEntries: true,
      // yauzl would refuse names that lead out of a folder; here they lead nowhere.
      decodeStrings: false,
    });
    if (zip.entryCount > maxFiles)
      throw new ScreenError('E_UNPACKED', { file, problem: `to ${zip.entryCount} files (--max-files allows ${maxFiles})` });
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith('/')) continue;
      // Sizes are as good as measured: an entry that unpacks to another size is an error.
      unpacked += entry.uncompressedSize;
      entries.push({ name, bytes: () => entryBytes(zip, entry, `${file}!${name}`) });
    }
  } catch (cause) {
    if (cause instanceof ScreenError) throw cause;
    throw damaged((cause as Error).message, cause);
  }
  const problem = meter(unpacked);
  if (problem !== undefined) throw new ScreenError('E_UNPACKED', { file, problem });
  return entries;
}

// Archivers of Unix and macOS write UTF-8 without the flag that says so.
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  if (isUtf8(fileNameRaw)) return fileNameRaw.toString();
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
}

async function* entryBytes(zip: ZipFile, entry: Entry, file: string): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new ScreenError('E_ENCRYPTED', { file, kind: 'file in the archive' });
  let sum = 0;
  try {
    if (!entry.canDecodeFileData()) throw new Error(`compression method ${entry.compressionMethod} is not known`);
    const stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      sum = crc32(piece, sum);
      yield piece;
    }
    if (sum !== entry.crc32) throw new Error('its checksum is wrong');
  } catch (cause) {
    if (cause instanceof ScreenError) throw cause;
    throw new ScreenError('E_ZIP', { file, reason: (cause as Error).message }, { cause });
  }
}
