import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, type Stats, statSync } from 'node:fs';
import { access, constants, type FileHandle, open } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ScreenError } from '#errors/screen-error.ts';
import type { ReportPiece } from '#model/report.ts';
import { reasonOf } from './files.ts';

/** A report file that is written beside its place and takes it when it is whole. */
export interface OutputFile {
  readonly file: string;
  write(piece: ReportPiece): Promise<void>;
  /** Moves the whole file to its place. @throws ScreenError E_OUTPUT */
  finish(): Promise<void>;
  /** Leaves the place as it was. */
  discard(): Promise<void>;
}

const unfinished = new Set<string>();

/** Removes every report that is not whole yet: for a process that must end at once. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/** @throws ScreenError E_OUTPUT_TWICE where two reports would go to one place */
export function refuseTwice(files: readonly string[]): void {
  const seen = new Set<string>();
  for (const file of files) {
    if (seen.has(resolve(file))) throw new ScreenError('E_OUTPUT_TWICE', { file });
    seen.add(resolve(file));
  }
}

/**
 * Opens a report file.
 * @param inputs files being screened, none of which may be replaced
 * @throws ScreenError E_OUTPUT, E_OUTPUT_INPUT before anything is written
 */
export async function openOutput(file: string, inputs: readonly string[]): Promise<OutputFile> {
  const fail = (cause: unknown): never => {
    throw new ScreenError('E_OUTPUT', { file, reason: reasonOf(cause) }, { cause });
  };
  const stats = statsOf(file, fail);
  if (inputs.some((input) => isSame(input, file, stats))) throw new ScreenError('E_OUTPUT_INPUT', { file });
  if (stats?.isDirectory()) throw new ScreenError('E_OUTPUT', { file, reason: 'it is a folder' });
  if (stats?.isFile()) await access(file, constants.W_OK).catch(fail);
  // A device or pipe can't be replaced by renaming: it is written as it is.
  if (stats !== undefined && !stats.isFile()) return new InPlace(file, await open(file, 'w').catch(fail), fail);
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}.part`);
  unfinished.add(beside);
  const forget = (error: unknown): never => {
    unfinished.delete(beside);
    return fail(error);
  };
  return new Beside(file, await open(beside, 'wx').catch(forget), fail, beside);
}

class InPlace implements OutputFile {
  readonly file: string;
  readonly #handle: FileHandle;
  readonly #fail: (cause: unknown) => never;

  constructor(file: string, handle: FileHandle, fail: (cause: unknown) => never) {
    this.file = file;
    this.#handle = handle;
    this.#fail = fail;
  }

  async write(piece: ReportPiece): Promise<void> {
    await this.#handle.appendFile(piece).catch(async (cause) => {
      await this.discard();
      this.#fail(cause);
    });
  }

  async finish(): Promise<void> {
    await this.#handle.close().catch(this.#fail);
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }
}

class Beside extends InPlace {
  readonly #beside: string;
  readonly #refuse: (cause: unknown) => never;

  constructor(file: string, handle: FileHandle, fail: (cause: unknown) => never, beside: string) {
    super(file, handle, fail);
    this.#beside = beside;
    this.#refuse = fail;
  }

  override async finish(): Promise<void> {
    await super.finish();
    try {
      renameSync(this.#beside, this.file);
    } catch (cause) {
      this.#refuse(cause);
    }
    unfinished.delete(this.#beside);
  }

  override async discard(): Promise<void> {
    await super.discard();
    rmSync(this.#beside, { force: true });
    unfinished.delete(this.#beside);
  }
}

function statsOf(file: string, fail: (cause: unknown) => never): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (cause) {
    return fail(cause);
  }
}

/** Whether two paths are of one file, also by links. */
function isSame(input: string, output: string, stats: Stats | undefined): boolean {
  if (resolve(input) === resolve(output)) return true;
  if (stats === undefined || !stats.isFile()) return false;
  const other = statsOf(input, () => undefined as never);
  return other?.ino === stats.ino && other.dev === stats.dev;
}
