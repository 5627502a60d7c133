import type { ReadOptions } from '#config/read-options.ts';
import { headline, ScreenError } from '#errors/screen-error.ts';
import type { Level } from '#model/level.ts';
import { type Reporter, ReportLimit, type ReportPiece } from '#model/report.ts';
import type { Counts, ManifestFindingResult, Notice, ReportOptions } from '#model/result.ts';
import { Accounts, type AccountsState } from '#run/account/accounts.ts';
import type { TableAccount } from '#run/account/table-account.ts';
import { changedNotice, incompleteNotice, unusableNotice } from '#run/notices/table-notices.ts';
import { type OpenInput, openInput } from '#run/open/open-input.ts';
import { type OpenTable, tableName } from '#run/open/open-table.ts';
import { createTextReader, type TableText } from '#run/open/table-text.ts';
import type { Decisions } from '#settle/decisions.ts';
import { checkFile, type Input } from './files.ts';
import { createBatchScreener, type ShownRow } from './screen-batch.ts';
import type { Screening } from './screening.ts';
import { ThreadPool } from './threads/pool.ts';
import { type TakeText, TextQueue } from './threads/text-queue.ts';
import type { ThreadSetup } from './threads/work.ts';

/** Where a report goes. */
export interface Sink {
  write(piece: ReportPiece): void | Promise<void>;
  /** false: it takes no more, and the run goes on for the others. */
  readonly isSound?: boolean;
  /** Told when the format can't hold the run, which then goes on for the others; without it the run ends. */
  fail?(cause: ReportLimit): void;
}

export interface Output {
  readonly reporter: Reporter<ReportPiece>;
  readonly sink: Sink;
}

export interface ScreenRequest {
  readonly inputs: readonly Input[];
  readonly outputs: readonly Output[];
  readonly read: ReadOptions;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly report: ReportOptions;
  readonly require: readonly string[];
  /** What people decided on findings; the screening settles by it. */
  readonly decisions?: Decisions;
  readonly onProgress?: (progress: Progress) => void;
  /** Told what was seen besides the rows shown when all are read: for a run that is a part of a larger one. */
  readonly onState?: (state: AccountsState) => void;
  /** Asked between batches: a run that nobody reads any more ends early. */
  readonly isWanted?: () => boolean;
  /** Threads to screen in beside this one; none unless told. What is found does not depend on them. */
  readonly threads?: ThreadsWanted | undefined;
}

export interface ThreadsWanted {
  /** The program of a thread. */
  readonly file: string;
  readonly count: number;
  /** Bytes of an input from which on they are worth being made. */
  readonly from: number;
}

export interface Progress {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
}

export interface Outcome {
  readonly counts: Counts;
  readonly notices: readonly Notice[];
  /** Inputs that could not be used; the others were screened all the same. */
  readonly failures: readonly ScreenError[];
  /** Whether every input that was begun was read to its end as it was at the start. */
  readonly isWhole: boolean;
  readonly manifestFindings: readonly ManifestFindingResult[];
  readonly gravestOpen: Level;
}

/**
 * Screens manifests row by row: read, match, assess, report. Rows come in input order, memory does not grow with the files.
 * Inputs that can't be used are failures of the outcome, not exceptions.
 */
export async function screen(request: ScreenRequest, screening: Screening): Promise<Outcome> {
  const { outputs, report } = request;
  const unusable: ScreenError[] = [];
  const inputs = await openAll(request, screening, unusable);
  const accounts = new Accounts(request, screening);
  // Where no input can be used no report is begun: an empty one would look like a run without findings.
  if (inputs.every(({ tables }) => tables.length === 0)) {
    const failures = [...unusable, ...inputs.flatMap((input) => input.failures)];
    return { counts: accounts.tally.counts(), notices: [], failures, isWhole: true, manifestFindings: [], gravestOpen: 'none' };
  }
  const write: Write = (pieceOf) => writeAll(outputs, pieceOf);
  const threads =
    request.threads === undefined ? undefined : new ThreadPool(request.threads.file, request.threads.count, setupOf(request, screening));
  const run = new Run(request, screening, accounts, inputs, threads);
  accounts.tell(...unusable.map((error) => unusableNotice(error)));
  await write((reporter) => reporter.begin({ tool: screening.tool, lexicon: screening.lexicon, options: report, tables: accounts.tables }));
  const failures = [...unusable];
  try {
    for (const input of inputs) failures.push(...(await run.screenInput(input, write)));
  } finally {
    await threads?.close();
  }
  accounts.fail(failures);
  if (request.onState !== undefined) request.onState(accounts.state);
  const { tail, unmet, gravestOpen } = accounts.close();
  await write((reporter) => reporter.end(tail));
  const { counts, notices, manifestFindings } = tail;
  return { counts, notices, failures: [...failures, ...unmet], isWhole: run.isWhole, manifestFindings, gravestOpen };
}

/** Reads tables and screens their rows. */
class Run {
  readonly #request: ScreenRequest;
  readonly #screening: Screening;
  readonly #accounts: Accounts;
  readonly #tables: ReadonlyMap<OpenTable, TableAccount>;
  readonly #threads: ThreadPool | undefined;
  isWhole = true;

  constructor(
    request: ScreenRequest,
    screening: Screening,
    accounts: Accounts,
    inputs: readonly OpenInput[],
    threads: ThreadPool | undefined,
  ) {
    this.#threads = threads;
    this.#request = request;
    this.#screening = screening;
    this.#accounts = accounts;
    this.#tables = new Map(inputs.flatMap(({ tables }) => tables.map((table) => [table, accounts.openTable(table.result)])));
  }

  /** @returns what kept parts of the input from being screened */
  async screenInput(input: OpenInput, write: Write): Promise<readonly ScreenError[]> {
    const { file } = input;
    const { tally } = this.#accounts;
    const failures = [...input.failures];
    const before = tally.rowsRead;
    this.#accounts.tell(...input.notices);
    for (const table of input.tables) await guarded(failures, () => this.#screenTable(table, file, write));
    await guarded(failures, async () => {
      const { sha256, bytes, changed } = await input.seal(this.#isWanted());
      this.#accounts.closeInput({ file, sha256, bytes, rows: tally.rowsRead - before });
      if (!changed) return;
      this.#accounts.tell(changedNotice(file));
      throw new ScreenError('E_INPUT_CHANGED', { file });
    });
    if (failures.length > input.failures.length) this.isWhole = false;
    return failures;
  }

  async #screenTable(table: OpenTable, input: string, write: Write): Promise<void> {
    const { tally, folds } = this.#accounts;
    const { today, report } = this.#request;
    const account = this.#tables.get(table) as TableAccount;
    const { result } = account;
    const observe = folds.observer(account, this.#screening.ableFolds(result.columns));
    const screenBatch = createBatchScreener(this.#screening, result, { today, minLevel: report.minLevel, observe });
    const into = { tally, rows: account.rows, shipments: this.#accounts.shipments };
    const show = async (rows: readonly ShownRow[], lines: number): Promise<void> => {
      if (rows.length > 0) await write((reporter) => joinPieces(rows.map((row) => reporter.row({ table: result, ...row }))));
      account.lines = lines;
      this.#request.onProgress?.({ file: input, bytes: table.bytesRead, rows: tally.rowsRead });
    };
    const before = tally.rowsRead;
    const queue = this.#queueFor(table, account, async (outcome, text, lines) => {
      if (outcome === undefined) {
        // Reading it once more tells what is wrong with it, and where.
        const read = createTextReader(table.text as TableText, account.place, this.#screening.columnNames);
        await show(screenBatch(read(text).batch, into), lines);
        return;
      }
      this.#accounts.joinText(account, outcome);
      table.joinUnread(outcome.unread);
      await show(outcome.shown, lines);
    });
    const isTextWanted = (): boolean => queue !== undefined && table.bytesRead >= (this.#request.threads?.from ?? 0);
    const screenAll = async (): Promise<void> => {
      for await (const { unread, ...batch } of table.batches(isTextWanted)) {
        if (unread === undefined) await show(screenBatch(batch, into), batch.lines);
        else await queue?.give({ ...batch, unread });
        if (!this.#isWanted()) return;
      }
    };
    try {
      try {
        await screenAll();
      } finally {
        // What was given to threads stands above what comes after it, errors too.
        if (this.#isWanted()) await queue?.drain();
      }
    } catch (error) {
      const place = { file: result.file, place: tableName(result) };
      if (error instanceof ScreenError) this.#accounts.tell(incompleteNotice(place, tally.rowsRead - before, headline(error)));
      throw error;
    } finally {
      account.records = tally.rowsRead - before;
      account.note(table.notices);
      this.#accounts.tell(account);
    }
  }

  /** @returns the texts of the table that threads screen; undefined where they are not wanted, or the table is no text */
  #queueFor({ text }: OpenTable, { result, order, name }: TableAccount, take: TakeText): TextQueue | undefined {
    if (this.#threads === undefined || text === undefined) return undefined;
    this.#threads.openTable({ result, order, name, text });
    return new TextQueue(this.#threads, order, take);
  }

  #isWanted(): boolean {
    return this.#request.isWanted?.() !== false;
  }
}

type Write = (piece: (reporter: Reporter<ReportPiece>) => ReportPiece) => Promise<void>;

/** Pieces of one report: of one kind, or empty texts. */
function joinPieces(pieces: readonly ReportPiece[]): ReportPiece {
  const bytes = pieces.filter((piece) => typeof piece !== 'string');
  return bytes.length === 0 ? pieces.join('') : Buffer.concat(bytes);
}

/** @returns what threads must know to screen as this run does */
function setupOf({ today, report, decisions }: ScreenRequest, { origin }: Screening): ThreadSetup {
  const { only, skip, grading, lexicon } = origin;
  return {
    only,
    skip,
    grading: grading ?? null,
    lexicon: lexicon === undefined ? null : { data: lexicon.data, digest: lexicon.digest },
    decisions: decisions?.entries ?? null,
    today,
    minLevel: report.minLevel,
    groupBy: report.groupBy ?? null,
  };
}

/** Asks every reporter for its piece and writes it. @throws ScreenError E_REPORT_LIMIT where a format can't hold the run and its sink does not take that */
export async function writeAll(outputs: readonly Output[], pieceOf: Parameters<Write>[0]): Promise<void> {
  for (const { reporter, sink } of outputs) {
    if (sink.isSound === false) continue;
    let piece: ReportPiece = '';
    try {
      piece = pieceOf(reporter);
    } catch (cause) {
      if (!(cause instanceof ReportLimit)) throw cause;
      if (sink.fail === undefined) throw new ScreenError('E_REPORT_LIMIT', { file: null, limit: cause.message, written: [] }, { cause });
      sink.fail(cause);
    }
    if (piece.length > 0) await sink.write(piece);
  }
}

async function guarded(failures: ScreenError[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ScreenError)) throw error;
    failures.push(error);
  }
}

/** A single input stays open; of several, each is opened again when its turn comes. */
async function openAll({ inputs, read }: ScreenRequest, { columnNames }: Screening, failures: ScreenError[]): Promise<OpenInput[]> {
  const opened: OpenInput[] = [];
  for (const input of inputs) {
    await guarded(failures, async () => {
      if (input.kind === 'file') checkFile(input.file, read.layout?.mayBeEmpty === true);
      opened.push(await openInput(input, columnNames, read));
      if (inputs.length > 1) await opened.at(-1)?.pause();
    });
  }
  return opened;
}
