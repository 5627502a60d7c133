import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { access, constants, open } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';

export const STDIN_NAME = '<stdin>';

/** Something to screen: a file by its path as given, or a stream that can be read once. */
export type Input =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'stream'; readonly file: string; readonly bytes: AsyncIterable<Uint8Array> };

/** @returns the code of the operating system, else the message */
export const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).message;

function nearestSibling(file: string): string | undefined {
  const folder = dirname(file);
  if (!existsSync(folder)) return undefined;
  const match = nearest(basename(file), readdirSync(folder));
  return match === undefined ? undefined : join(folder, match);
}

/**
 * @returns the file's length in bytes
 * @throws ScreenError E_INPUT_MISSING, E_INPUT_FOLDER, E_INPUT_EMPTY, E_INPUT_UNREADABLE
 */
export function checkFile(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) throw new ScreenError('E_INPUT_MISSING', { file, nearest: nearestSibling(file) });
  if (stats.isDirectory()) throw new ScreenError('E_INPUT_FOLDER', { file });
  if (stats.isFile() && stats.size === 0) throw new ScreenError('E_INPUT_EMPTY', { file });
  return stats.size;
}

/** A report file that is written beside its place and takes it when it is whole. */
export interface OutputFile {
  write(text: string): Promise<void>;
  /** Moves the whole file to its place. */
  finish(): Promise<void>;
  /** Leaves the place as it was. */
  discard(): Promise<void>;
}

/**
 * Opens a report file.
 * @param inputs files being screened, none of which may be replaced
 * @throws ScreenError E_OUTPUT, E_OUTPUT_INPUT before anything is written
 */
export async function openOutput(file: string, inputs: readonly string[]): Promise<OutputFile> {
  if (inputs.some((input) => resolve(input) === resolve(file))) throw new ScreenError('E_OUTPUT_INPUT', { file });
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new ScreenError('E_OUTPUT', { file, reason: 'it is a folder' });
  const fail = (cause: unknown): never => {
    throw new ScreenError('E_OUTPUT', { file, reason: reasonOf(cause) }, { cause });
  };
  if (stats?.isFile()) await access(file, constants.W_OK).catch(fail);
  // A device or pipe can't be replaced by renaming: it is written as it is.
  const inPlace = stats !== undefined && !stats.isFile();
  const beside = inPlace ? file : join(dirname(file), `.${basename(file)}.${randomUUID()}.part`);
  const handle = await open(beside, inPlace ? 'w' : 'wx').catch(fail);
  const discard = async (): Promise<void> => {
    await handle.close().catch(() => undefined);
    if (!inPlace) rmSync(beside, { force: true });
  };
  return {
    async write(text) {
      await handle.appendFile(text).catch(async (cause) => {
        await discard();
        fail(cause);
      });
    },
    async finish() {
      await handle.close();
      if (!inPlace) renameSync(beside, file);
    },
    discard,
  };
}
