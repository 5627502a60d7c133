import { randomUUID } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, type Stats, statSync } from 'node:fs';
import { access, constants, type FileHandle, open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ScreenError } from '#errors/screen-error.ts';
import { ReportLimit, type ReportPiece } from '#model/report.ts';
import { reasonOf } from '#run/files.ts';
import { type ReadFile, refuseConflicts, targetOf } from './write-conflicts.ts';

/** A file that is written beside its place and takes it when it is whole. */
export interface OutputFile {
  /** As a person named it. */
  readonly file: string;
  /** Whether all that was given to it is written so far; what is given to one that failed is dropped. */
  readonly isSound: boolean;
  write(piece: ReportPiece): Promise<void>;
  /** Gives it up: what is to be written can't be had. */
  fail(cause: unknown): void;
  /** Moves the whole file to its place. @throws ScreenError as lossOf, also for what failed before; the place is then as it was */
  finish(): Promise<void>;
  /** Leaves the place as it was. */
  discard(): Promise<void>;
}

const unfinished = new Set<string>();

/** Removes what must not outlive the process: for one that must end at once. */
export function removeUnfinished(): void {
  for (const path of unfinished) remove(path);
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing may be removed any more, it is told why the work failed, not why this did.
  }
  unfinished.delete(path);
}

/** Does work while a file stands that is removed after it, or when the process must end at once. */
export async function whileUnfinished<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  unfinished.add(path);
  try {
    return await work();
  } finally {
    remove(path);
  }
}

/**
 * Opens the files that a run writes: all of them, or none.
 * @param reads what the run reads, none of which may be replaced
 * @throws ScreenError E_OUTPUT, E_OUTPUT_INPUT, E_OUTPUT_TWICE before anything is written
 */
export async function openOutputs(files: readonly string[], reads: readonly ReadFile[]): Promise<readonly OutputFile[]> {
  refuseConflicts(files, reads);
  const opened: OutputFile[] = [];
  try {
    for (const file of files) opened.push(await openOutput(file));
  } catch (error) {
    await discardAll(opened);
    throw error;
  }
  return opened;
}

/**
 * @param written what was written beside it
 * @returns why an output is not written, in the words of an error
 */
export const lossOf = (file: string, cause: unknown, written: readonly string[]): ScreenError =>
  cause instanceof ReportLimit
    ? new ScreenError('E_REPORT_LIMIT', { file, limit: cause.message, written }, { cause })
    : new ScreenError('E_OUTPUT_LOST', { file, reason: reasonOf(cause), written }, { cause });

/** Puts files in their places. @returns those that are there, and why others are not: each error names the ones that are */
export async function finishAll(
  outputs: readonly OutputFile[],
): Promise<{ readonly written: readonly string[]; readonly lost: readonly ScreenError[] }> {
  const written: string[] = [];
  const causes: { readonly file: string; readonly cause: unknown }[] = [];
  for (const output of outputs) {
    const { file } = output;
    try {
      await output.finish();
      written.push(file);
    } catch (error) {
      causes.push({ file, cause: (error as ScreenError).cause });
    }
  }
  return { written, lost: causes.map(({ file, cause }) => lossOf(file, cause, written)) };
}

export async function discardAll(outputs: readonly OutputFile[]): Promise<void> {
  for (const output of outputs) await output.discard();
}

/**
 * Opens a file that a command writes, and leaves its place as it was unless the work puts the whole file there.
 * @param work gets a function that writes the file and puts it in its place
 * @throws ScreenError as openOutputs and finish do
 */
export async function whileOpen<Result>(
  file: string,
  reads: readonly ReadFile[],
  work: (put: (text: string) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  refuseConflicts([file], reads);
  const output = await openOutput(file);
  try {
    return await work(async (text) => {
      await output.write(text);
      await output.finish();
    });
  } finally {
    await output.discard();
  }
}

async function openOutput(file: string): Promise<OutputFile> {
  const fail = (cause: unknown): never => {
    throw new ScreenError('E_OUTPUT', { file, reason: reasonOf(cause) }, { cause });
  };
  let stats: Stats | undefined;
  try {
    stats = statSync(file, { throwIfNoEntry: false });
  } catch (cause) {
    fail(cause);
  }
  if (stats?.isDirectory()) throw new ScreenError('E_OUTPUT', { file, reason: 'it is a folder' });
  if (stats?.isFile()) await access(file, constants.W_OK).catch(fail);
  // A device or pipe can't be replaced by renaming: it is written as it is.
  if (stats !== undefined && !stats.isFile()) return new InPlace(file, await open(file, 'w').catch(fail));
  const target = targetOf(file);
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.part`);
  unfinished.add(beside);
  try {
    // Made at once: a signal that came in between would find nothing to remove, and the file would be made after it.
    closeSync(openSync(beside, 'wx', stats?.mode));
    const handle = await open(beside, constants.O_WRONLY);
    if (stats !== undefined) await takeOver(handle, stats);
    return new Beside(file, handle, beside, target);
  } catch (cause) {
    remove(beside);
    return fail(cause);
  }
}

/** Who could read and write the file that is replaced can do so with the new one, and nobody else. */
async function takeOver(handle: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  // Files can be given away by few; whoever can't stays the owner of what is written.
  await handle.chown(uid, gid).catch(() => undefined);
  await handle.chmod(mode & 0o777);
}

class InPlace implements OutputFile {
  readonly file: string;
  readonly #handle: FileHandle;
  #failure: { readonly cause: unknown } | undefined;

  constructor(file: string, handle: FileHandle) {
    this.file = file;
    this.#handle = handle;
  }

  get isSound(): boolean {
    return this.#failure === undefined;
  }

  async write(piece: ReportPiece): Promise<void> {
    if (this.isSound) await this.attempt(() => this.#handle.appendFile(piece));
  }

  fail(cause: unknown): void {
    this.#failure ??= { cause };
  }

  async finish(): Promise<void> {
    if (this.isSound) await this.attempt(() => this.secure(this.#handle));
    if (this.isSound) await this.attempt(() => this.#handle.close());
    if (this.isSound) await this.attempt(() => this.publish());
    if (this.#failure === undefined) return;
    await this.discard();
    throw lossOf(this.file, this.#failure.cause, []);
  }

  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }

  protected async secure(_handle: FileHandle): Promise<void> {}

  protected publish(): void {}

  private async attempt(work: () => Promise<void> | void): Promise<void> {
    try {
      await work();
    } catch (cause) {
      this.fail(cause);
    }
  }
}

class Beside extends InPlace {
  readonly #beside: string;
  readonly #target: string;

  constructor(file: string, handle: FileHandle, beside: string, target: string) {
    super(file, handle);
    this.#beside = beside;
    this.#target = target;
  }

  /** Waits until the bytes are on the disk: a machine that stops must not leave an empty file in the place of a whole one. */
  protected override secure(handle: FileHandle): Promise<void> {
    return handle.datasync();
  }

  protected override publish(): void {
    renameSync(this.#beside, this.#target);
    unfinished.delete(this.#beside);
  }

  override async discard(): Promise<void> {
    await super.discard();
    remove(this.#beside);
  }
}
