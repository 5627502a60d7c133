import { randomUUID } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScreenError } from '#errors/screen-error.ts';
import { type Limits, tooMuch } from '#read/limits.ts';
import type { RandomAccess } from '#read/random-access.ts';
import { whileUnfinished } from '#run/write/output-file.ts';

/** Bytes that are held in memory; more go to a temporary file. */
const MEMORY_BYTES = 32 * 1024 * 1024;

/**
 * Holds a stream so that it can be read in any order. What does not fit in memory goes to a temporary file that only this user can read and
 * that has no name any more before anything is written to it, so that nothing stays behind.
 */
export class Spool implements RandomAccess {
  readonly size: number;
  readonly #pieces: Buffer | FileHandle;

  private constructor(size: number, pieces: Buffer | FileHandle) {
    this.size = size;
    this.#pieces = pieces;
  }

  /** @throws ScreenError E_UNPACKED, E_SPOOL, and what the stream throws */
  static async of(bytes: AsyncIterable<Uint8Array>, file: string, limits: Limits): Promise<Spool> {
    let waiting: Uint8Array[] = [];
    let size = 0;
    let handle: FileHandle | undefined;
    try {
      for await (const piece of bytes) {
        size += piece.length;
        const problem = tooMuch(size, size, limits);
        if (problem !== undefined) throw new ScreenError('E_UNPACKED', { file, problem });
        if (handle === undefined && size <= MEMORY_BYTES) waiting.push(Buffer.from(piece));
        else {
          handle ??= await spooled(file, namelessFile());
          for (const part of [...waiting, piece]) await spooled(file, handle.writeFile(part));
          waiting = [];
        }
      }
    } catch (error) {
      await handle?.close();
      throw error;
    }
    return new Spool(size, handle ?? Buffer.concat(waiting));
  }

  async read(from: number, length: number): Promise<Uint8Array> {
    if (Buffer.isBuffer(this.#pieces)) return this.#pieces.subarray(from, from + length);
    const buffer = Buffer.allocUnsafe(length);
    const { bytesRead } = await this.#pieces.read(buffer, 0, length, from);
    return buffer.subarray(0, bytesRead);
  }

  async close(): Promise<void> {
    if (!Buffer.isBuffer(this.#pieces)) await this.#pieces.close();
  }
}

/** @throws ScreenError E_SPOOL where the temporary file can't be made or filled */
async function spooled<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new ScreenError('E_SPOOL', { file, folder: tmpdir(), reason: code ?? message }, { cause });
  }
}

function namelessFile(): Promise<FileHandle> {
  const path = join(tmpdir(), `cargoscreen-${randomUUID()}`);
  return whileUnfinished(path, () => {
    closeSync(openSync(path, 'wx', 0o600));
    return open(path, 'r+');
  });
}
