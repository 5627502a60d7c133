import type { ReadOptions } from '#config/read-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { Level } from '#model/level.ts';
import { type Reporter, ReportLimit, type ReportPiece } from '#model/report.ts';
import type { Counts, ManifestFindingResult, Notice, ReportOptions } from '#model/result.ts';
import { Accounts, type AccountsState } from '#run/account/accounts.ts';
import type { TableAccount } from '#run/account/table-account.ts';
import { changedNotice, unusableNotice } from '#run/notices/table-notices.ts';
import { type OpenInput, openInput } from '#run/open/open-input.ts';
import type { OpenTable } from '#run/open/open-table.ts';
import type { Screening } from '#run/prepare/screening.ts';
import { ThreadPool } from '#run/threads/pool.ts';
import type { ThreadSetup } from '#run/threads/work.ts';
import type { Decisions } from '#settle/decisions.ts';
import { checkFile, type Input } from './files.ts';
import { TableRun, type TableRunSettings, type Write } from './screen-table.ts';

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
  /** Threads to screen in; this one alone unless told. What is found does not depend on them. */
  readonly threads?: ThreadsWanted | undefined;
}

export interface ThreadsWanted {
  /** The program of a thread. */
  readonly file: string;
  /** This one is among them: 2 at least. */
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
  /** Whether a report was begun: not where no input could be used. */
  readonly isBegun: boolean;
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
    const counts = accounts.tally.counts();
    return { counts, notices: [], failures, isBegun: false, isWhole: true, manifestFindings: [], gravestOpen: 'none' };
  }
  const write: Write = (pieceOf) => writeAll(outputs, pieceOf);
  const threads = request.threads === undefined ? undefined : threadsFor(request.threads, setupOf(request, screening));
  const run = new Run(request, screening, accounts, inputs, threads);
  accounts.tell(...unusable.map((error) => unusableNotice(error)));
  await write((reporter) => reporter.begin({ tool: screening.tool, lexicon: screening.lexicon, options: report, tables: accounts.tables }));
  const failures = [...unusable];
  try {
    for (const input of inputs) failures.push(...(await run.screenInput(input, write)));
  } finally {
    await threads?.pool.close();
  }
  accounts.fail(failures);
  if (request.onState !== undefined) request.onState(accounts.state);
  const { tail, unmet, gravestOpen } = accounts.close();
  await write((reporter) => reporter.end(tail));
  const { counts, notices, manifestFindings } = tail;
  return { counts, notices, failures: [...failures, ...unmet], isBegun: true, isWhole: run.isWhole, manifestFindings, gravestOpen };
}

/** Screens inputs, table by table. */
class Run {
  readonly #request: ScreenRequest;
  readonly #screening: Screening;
  readonly #accounts: Accounts;
  readonly #tables: ReadonlyMap<OpenTable, TableAccount>;
  readonly #threads: TableRunSettings['threads'];
  isWhole = true;

  constructor(
    request: ScreenRequest,
    screening: Screening,
    accounts: Accounts,
    inputs: readonly OpenInput[],
    threads: TableRunSettings['threads'],
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
    const { today, report, onProgress } = this.#request;
    const settings = {
      screening: this.#screening,
      accounts: this.#accounts,
      today,
      minLevel: report.minLevel,
      threads: this.#threads,
      write,
      progress: (bytes: number) => onProgress?.({ file, bytes, rows: tally.rowsRead }),
      isWanted: () => this.#isWanted(),
    };
    for (const table of input.tables)
      await guarded(failures, () => new TableRun(settings, table, this.#tables.get(table) as TableAccount).screen());
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

  #isWanted(): boolean {
    return this.#request.isWanted?.() !== false;
  }
}

const threadsFor = ({ file, count, from }: ThreadsWanted, setup: ThreadSetup): TableRunSettings['threads'] => ({
  pool: new ThreadPool(file, count, setup),
  from,
});

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
