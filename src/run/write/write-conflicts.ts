import { readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { ScreenError } from '#errors/screen-error.ts';
import { type Input, reasonOf } from '#run/files.ts';
import type { DecisionFiles } from '#run/settings/decisions.ts';

/** What a run reads. */
export interface ReadFile {
  /** A path; of a lexicon, its folder. */
  readonly file: string;
  readonly kind: 'manifest' | 'config' | 'waivers' | 'baseline' | 'grading' | 'lexicon' | 'result' | 'partial';
}

/** What a run reads beside its inputs, where it reads it. */
export interface SidePaths extends Partial<DecisionFiles> {
  readonly config?: string | undefined;
  readonly grading?: string | undefined;
  readonly lexicon?: string | undefined;
  /** A saved one. */
  readonly result?: string | undefined;
}

export function readFiles(
  inputs: readonly Input[],
  { config, waivers, baseline, grading, lexicon, result }: SidePaths,
): readonly ReadFile[] {
  const beside = Object.entries({ config, waivers, baseline, grading, lexicon, result }) as [ReadFile['kind'], string | undefined][];
  return [
    ...inputs.flatMap(({ kind, file }): ReadFile[] => (kind === 'file' ? [{ file, kind: 'manifest' }] : [])),
    ...beside.flatMap(([kind, file]) => (file === undefined ? [] : [{ file, kind }])),
  ];
}

/** @throws ScreenError E_OUTPUT_INPUT, E_OUTPUT_TWICE where a file that is written is one that is read, or another one that is written */
export function refuseConflicts(files: readonly string[], reads: readonly ReadFile[]): void {
  for (const [index, file] of files.entries()) {
    const read = reads.find((candidate) => replaces(file, candidate));
    if (read !== undefined) throw new ScreenError('E_OUTPUT_INPUT', { file, read: read.file, kind: read.kind });
    const other = files.slice(0, index).find((earlier) => targetOf(earlier) === targetOf(file));
    if (other !== undefined) throw new ScreenError('E_OUTPUT_TWICE', { file, other });
  }
}

function replaces(output: string, { file, kind }: ReadFile): boolean {
  const [target, read] = [targetOf(output), targetOf(file)];
  if (kind === 'lexicon') return isBelow(target, read) && target.endsWith('.json') && statsOf(target) !== undefined;
  if (target === read) return true;
  const [own, other] = [statsOf(target), statsOf(read)];
  return own?.isFile() === true && own.ino === other?.ino && own.dev === other.dev;
}

const isBelow = (path: string, folder: string): boolean => !/^\.\.(?:[/\\]|$)/.test(relative(folder, path));

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** @returns where a file is, or will be: what links lead to, whether it is there or not. Of a path that the system refuses, the path */
export function targetOf(file: string): string {
  try {
    return realpathSync(file);
  } catch (cause) {
    return reasonOf(cause) === 'ENOENT' ? missingTarget(file) : resolve(file);
  }
}

function missingTarget(file: string): string {
  try {
    return targetOf(resolve(targetOf(dirname(file)), readlinkSync(file)));
  } catch {
    const folder = dirname(resolve(file));
    return folder === resolve(file) ? folder : join(targetOf(folder), basename(file));
  }
}
