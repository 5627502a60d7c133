import { existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';

export const STDIN_NAME = '<stdin>';

/** Something to screen: a file by its path as given, or a stream that can be read once. */
export type Input =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'stream'; readonly file: string; readonly bytes: AsyncIterable<Uint8Array> };

/** @returns the code of the operating system, else the message */
export const reasonOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).message;

/** @returns whether a file is there and may be seen: under Node's permission model asking throws where the system would say no */
export function isThere(file: string): boolean {
  try {
    return existsSync(file);
  } catch {
    return false;
  }
}

function nearestSibling(file: string): string | undefined {
  const folder = dirname(file);
  try {
    const match = nearest(basename(file), readdirSync(folder));
    return match === undefined ? undefined : join(folder, match);
  } catch {
    return undefined;
  }
}

/**
 * @returns the file's length in bytes
 * @throws ScreenError E_INPUT_MISSING, E_INPUT_FOLDER, E_INPUT_EMPTY, E_INPUT_UNREADABLE
 */
export function checkFile(file: string, mayBeEmpty = false): number {
  let stats: Stats | undefined;
  try {
    stats = statSync(file, { throwIfNoEntry: false });
  } catch (cause) {
    throw new ScreenError('E_INPUT_UNREADABLE', { file, reason: reasonOf(cause) }, { cause });
  }
  if (stats === undefined) throw new ScreenError('E_INPUT_MISSING', { file, nearest: nearestSibling(file) });
  if (stats.isDirectory()) throw new ScreenError('E_INPUT_FOLDER', { file });
  if (stats.isFile() && stats.size === 0 && !mayBeEmpty) throw new ScreenError('E_INPUT_EMPTY', { file });
  return stats.size;
}

/** What a file that goes beside the manifests says. */
export type SideFile = 'config' | 'waivers' | 'baseline';

/**
 * @returns the text of a file that goes beside the manifests
 * @throws ScreenError E_SIDE_FILE where it is missing, empty or can't be read
 */
export function readSideFile(file: string, kind: SideFile): string {
  const fail = (problem: string, sibling?: string): never => {
    throw new ScreenError('E_SIDE_FILE', { file, kind, problem, nearest: sibling });
  };
  try {
    const text = readFileSync(file, 'utf8');
    return text.trim() === '' ? fail('it is empty') : text;
  } catch (cause) {
    if (cause instanceof ScreenError) throw cause;
    const reason = reasonOf(cause);
    if (reason === 'ENOENT') return fail('there is no such file', nearestSibling(file));
    return fail(reason === 'EISDIR' ? 'this is a folder, not a file' : `it can't be read (${reason})`);
  }
}
