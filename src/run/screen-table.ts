import { headline, ScreenError } from '#errors/screen-error.ts';
import type { Level } from '#model/level.ts';
import type { Reporter, ReportPiece } from '#model/report.ts';
import type { Accounts } from '#run/account/accounts.ts';
import type { TableAccount } from '#run/account/table-account.ts';
import { incompleteNotice } from '#run/notices/table-notices.ts';
import type { DataBatch, PlacedText } from '#run/open/data-batches.ts';
import { type OpenTable, tableName } from '#run/open/open-table.ts';
import { createTextReader, type TableText } from '#run/open/table-text.ts';
import type { Screening } from '#run/prepare/screening.ts';
import type { ThreadPool } from '#run/threads/pool.ts';
import { TextQueue } from '#run/threads/text-queue.ts';
import type { TextOutcome } from '#run/threads/work.ts';
import { createBatchScreener, type ShownRow } from './screen-batch.ts';

/** Asks each report for its piece, and writes it. */
export type Write = (piece: (reporter: Reporter<ReportPiece>) => ReportPiece) => Promise<void>;

/** What a table has from the run that it is a part of. */
export interface TableRunSettings {
  readonly screening: Screening;
  readonly accounts: Accounts;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly minLevel: Level;
  /** Threads, and the bytes of an input from which on they are worth being made; undefined: rows are screened here. */
  readonly threads: { readonly pool: ThreadPool; readonly from: number } | undefined;
  readonly write: Write;
  /** Told how far the input was read. */
  readonly progress: (bytes: number) => void;
  /** Whether anybody reads what comes. */
  readonly isWanted: () => boolean;
}

/** Screens one table, batch by batch: here, or in threads, whose outcomes are taken in the order of the texts. */
export class TableRun {
  readonly #run: TableRunSettings;
  readonly #table: OpenTable;
  readonly #account: TableAccount;
  readonly #screenBatch: (batch: DataBatch) => ShownRow[];
  readonly #queue: TextQueue | undefined;

  constructor(run: TableRunSettings, table: OpenTable, account: TableAccount) {
    const { screening, accounts, today, minLevel } = run;
    const { result } = account;
    const observe = accounts.folds.observer(account, screening.ableFolds(result.columns));
    const screenBatch = createBatchScreener(screening, result, { today, minLevel, observe });
    this.#run = run;
    this.#table = table;
    this.#account = account;
    this.#screenBatch = (batch) => screenBatch(batch, { tally: accounts.tally, rows: account.rows, shipments: accounts.shipments });
    this.#queue = this.#openQueue();
  }

  /** @throws ScreenError where the table breaks off; the rows before are screened and accounted for */
  async screen(): Promise<void> {
    const { accounts } = this.#run;
    const { result } = this.#account;
    const before = accounts.tally.rowsRead;
    const rows = (): number => accounts.tally.rowsRead - before;
    try {
      await this.#screenBatches();
    } catch (error) {
      const place = { file: result.file, place: tableName(result) };
      if (error instanceof ScreenError) accounts.tell(incompleteNotice(place, rows(), headline(error)));
      throw error;
    } finally {
      this.#account.records = rows();
      this.#account.note(this.#table.notices);
      accounts.tell(this.#account);
    }
  }

  async #screenBatches(): Promise<void> {
    try {
      for await (const { unread, ...batch } of this.#table.batches(() => this.#isForThreads)) {
        if (unread !== undefined) await this.#queue?.give({ ...batch, unread });
        else {
          // What was given to threads stands above.
          await this.#queue?.drain();
          await this.#show(this.#screenBatch(batch), batch.lines);
        }
        if (!this.#run.isWanted()) return;
      }
    } finally {
      // What was given to threads stands above what comes after it, errors too.
      if (this.#run.isWanted()) await this.#queue?.drain();
    }
  }

  /** Takes what a thread made of a text. @param lines of the table up to the end of the text */
  async #take(outcome: TextOutcome | PlacedText, lines: number): Promise<void> {
    if ('text' in outcome) {
      // Reading it once more tells what is wrong with it, and where.
      const read = createTextReader(this.#table.text as TableText, this.#account.place, this.#run.screening.columnNames);
      const { batches, unread } = read(outcome);
      try {
        for (const batch of batches) await this.#show(this.#screenBatch(batch), batch.lines);
      } finally {
        this.#table.joinUnread(unread());
      }
      return;
    }
    this.#run.accounts.joinText(this.#account, outcome);
    this.#table.joinUnread(outcome.unread);
    await this.#show(outcome.shown, lines);
  }

  async #show(rows: readonly ShownRow[], lines: number): Promise<void> {
    const { result } = this.#account;
    if (rows.length > 0) await this.#run.write((reporter) => joinPieces(rows.map((row) => reporter.row({ table: result, ...row }))));
    this.#account.lines = lines;
    this.#run.progress(this.#table.bytesRead);
  }

  /** @returns the texts of the table that threads screen; undefined where they are not wanted, or the table is no text */
  #openQueue(): TextQueue | undefined {
    const { threads } = this.#run;
    const { text } = this.#table;
    if (threads === undefined || text === undefined) return undefined;
    const { result, order, name } = this.#account;
    threads.pool.openTable({ result, order, name, text });
    return new TextQueue(threads.pool, order, (...taken) => this.#take(...taken));
  }

  get #isForThreads(): boolean {
    return this.#queue !== undefined && this.#table.bytesRead >= (this.#run.threads?.from ?? 0);
  }
}

/** Pieces of one report: of one kind, or empty texts. */
function joinPieces(pieces: readonly ReportPiece[]): ReportPiece {
  const bytes = pieces.filter((piece) => typeof piece !== 'string');
  return bytes.length === 0 ? pieces.join('') : Buffer.concat(bytes);
}
