import { headline, ScreenError } from '#errors/screen-error.ts';
import { compoundFileError } from '#read/compound-file.ts';
import { gunzip } from '#read/gzip.ts';
import { type Limits, UnpackedBytes } from '#read/limits.ts';
import { peek, resume } from '#read/peek.ts';
import type { RandomAccess } from '#read/random-access.ts';
import { SNIFF_BYTES, sniff } from '#read/sniff.ts';
import { openOds } from '#read/workbook/ods.ts';
import type { Sheet, Workbook } from '#read/workbook/workbook.ts';
import { openXlsx } from '#read/workbook/xlsx.ts';
import { zipKind } from '#read/zip-kind.ts';
import type { InputBytes } from './input-bytes.ts';
import { Spool } from './spool.ts';

const DEEPEST = 4;

/** Something in an input that may be a table. `file` is the input's name, with `!` and the name of the file in it for archives. */
export type TableSource = {
  readonly file: string;
  /** Whether it can be read more than once. */
  readonly isRepeatable: boolean;
} & ({ readonly kind: 'text'; bytes(): AsyncGenerator<Uint8Array> } | { readonly kind: 'sheet'; readonly sheet: Sheet });

/** What was found in an input. */
export interface Contents {
  readonly sources: readonly TableSource[];
  /** Why files of an archive are no tables. */
  readonly left: readonly ScreenError[];
  /** Files of an archive that could not be read to their end. */
  readonly failures: readonly ScreenError[];
  /** Lets go of what is held open or in memory; it is taken again when it is needed. */
  release(): Promise<void>;
}

/** Bytes with all that is known about reading them. */
interface Bytes {
  readonly file: string;
  readonly isRepeatable: boolean;
  readonly access: RandomAccess | undefined;
  stream(): AsyncIterable<Uint8Array>;
}

/** Errors of a file in an archive that say no more than that it is no table. */
const NO_TABLE = ['E_INPUT_BINARY', 'E_INPUT_EMPTY', 'E_INPUT_JSON', 'E_INPUT_RESULTS', 'E_NO_TABLE'];

/**
 * Finds the tables of an input by its content, whatever its name says: text, gzip, zip and workbooks, also in one another.
 * @param isPart whether it is told to hold rows of a table that begins elsewhere
 * @throws ScreenError for what is no table and can't be unpacked
 */
export async function findSources(input: InputBytes, limits: Limits, isPart: boolean): Promise<Contents> {
  const finder = new Finder(limits, isPart);
  const { file, isRepeatable, access } = input;
  const release = async (): Promise<void> => {
    await finder.release();
    await input.release();
  };
  try {
    await finder.find({ file, isRepeatable, access, stream: () => input.stream() }, 0);
    if (finder.sources.length === 0 && finder.failures.length === 0)
      throw new ScreenError('E_NO_TABLE', { file, left: finder.left.map(headline) });
  } catch (error) {
    await release();
    throw error;
  }
  return { sources: finder.sources, left: finder.left, failures: finder.failures, release };
}

class Finder {
  readonly sources: TableSource[] = [];
  readonly left: ScreenError[] = [];
  readonly failures: ScreenError[] = [];
  readonly #limits: Limits;
  readonly #isPart: boolean;
  readonly #workbooks: Workbook[] = [];
  readonly #spools: Held[] = [];
  readonly #unpacked: UnpackedBytes;

  constructor(limits: Limits, isPart: boolean) {
    this.#limits = limits;
    this.#isPart = isPart;
    this.#unpacked = new UnpackedBytes(limits);
  }

  async release(): Promise<void> {
    for (const workbook of this.#workbooks) workbook.release();
    for (const spool of this.#spools) await spool.release();
  }

  async find(bytes: Bytes, depth: number): Promise<void> {
    const { file, isRepeatable } = bytes;
    if (depth > DEEPEST) throw new ScreenError('E_NESTED', { file, depth: DEEPEST });
    const iterator = bytes.stream()[Symbol.asyncIterator]();
    const first = await peek(iterator, SNIFF_BYTES);
    const again = isRepeatable ? () => bytes.stream() : resumed(first, iterator);
    let isKept = false;
    try {
      const kind = sniff(first, file, this.#isPart);
      isKept = !isRepeatable;
      if (kind === 'text') this.sources.push({ kind, file, isRepeatable, bytes: () => own(again()) });
      else if (kind === 'gzip') {
        const meter = this.#unpacked.meter();
        const place = { file, isOnDisk: bytes.access !== undefined };
        await this.find({ file, isRepeatable, access: undefined, stream: () => gunzip(again(), place, this.#limits, meter) }, depth + 1);
      } else if (kind === 'zip') await this.#findInZip(bytes.access ?? (await this.#hold(again, bytes)), file, depth);
      else throw await compoundFileError(again(), file);
    } finally {
      if (!isKept) await iterator.return?.();
    }
  }

  async #hold(stream: () => AsyncIterable<Uint8Array>, { file, isRepeatable }: Bytes): Promise<RandomAccess> {
    const held = new Held(() => Spool.of(stream(), file, this.#limits), isRepeatable);
    this.#spools.push(held);
    await held.load();
    return held;
  }

  async #findInZip(access: RandomAccess, file: string, depth: number): Promise<void> {
    const { readArchive } = await import('#read/archive.ts');
    const entries = await readArchive(access, file, this.#limits, this.#unpacked.meter(access.size));
    const kind = await zipKind(entries, file);
    if (kind !== 'archive') {
      const workbook = await (kind === 'ods' ? openOds : openXlsx)(entries, file, this.#limits, () => this.#unpacked.meter());
      this.#workbooks.push(workbook);
      for (const sheet of workbook.sheets) this.sources.push({ kind: 'sheet', file, isRepeatable: true, sheet });
      return;
    }
    for (const { name, bytes } of entries) {
      if (isClutter(name)) continue;
      const inner = `${file}!${name}`;
      try {
        await this.find({ file: inner, isRepeatable: true, access: undefined, stream: bytes }, depth + 1);
      } catch (reason) {
        if (!(reason instanceof ScreenError)) throw reason;
        if (NO_TABLE.includes(reason.code)) this.left.push(reason);
        else this.failures.push(reason);
      }
    }
  }
}

/** A spool that is filled when it is needed. */
class Held implements RandomAccess {
  readonly #fill: () => Promise<Spool>;
  readonly #isRepeatable: boolean;
  #spool: Promise<Spool> | undefined;
  #size = 0;

  constructor(fill: () => Promise<Spool>, isRepeatable: boolean) {
    this.#fill = fill;
    this.#isRepeatable = isRepeatable;
  }

  get size(): number {
    return this.#size;
  }

  async load(): Promise<Spool> {
    this.#spool ??= this.#fill();
    const spool = await this.#spool;
    this.#size = spool.size;
    return spool;
  }

  async read(from: number, length: number): Promise<Uint8Array> {
    return (await this.load()).read(from, length);
  }

  async release(): Promise<void> {
    if (!this.#isRepeatable) return;
    const spool = await this.#spool?.catch(() => undefined);
    this.#spool = undefined;
    await spool?.close();
  }
}

async function* own(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* bytes;
}

/** Made apart from what else knows the first bytes: a source is kept for the run, and they need not be. */
const resumed = (first: Uint8Array, rest: AsyncIterator<Uint8Array>) => (): AsyncIterable<Uint8Array> => resume([first], rest);

// What the archiver of macOS and its file manager add; nobody means it to be read.
const isClutter = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._)/.test(name);
