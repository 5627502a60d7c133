import type { ManifestFolds } from '#assess/manifest.ts';
import { headline, ScreenError } from '#errors/screen-error.ts';
import { gravest, type Level } from '#model/level.ts';
import type { SourceRecord } from '#model/position.ts';
import type { Reporter } from '#model/report.ts';
import type {
  Counts,
  Head,
  InputResult,
  ManifestFindingResult,
  Notice,
  ReportOptions,
  RowResult,
  SkippedIndicator,
  TableResult,
  Tail,
} from '#model/result.ts';
import type { Decisions } from '#settle/decisions.ts';
import { decisionNotices } from './decision-notices.ts';
import { checkFile, type Input } from './files.ts';
import { type ManifestResults, manifestResults } from './manifest-results.ts';
import { type OpenInput, openInput } from './open-input.ts';
import { type DataBatch, type OpenTable, type ReadSettings, tableName } from './open-table.ts';
import { unmetRequirements } from './requirements.ts';
import type { Screening } from './screening.ts';
import { Shipments } from './shipments.ts';
import { isShown } from './shown.ts';
import { skippedIndicators } from './skipped.ts';
import { changedNotice, incompleteNotice, TableNotices, undecodableNotices, unusableNotice } from './table-notices.ts';
import { Tally } from './tally.ts';

/** Where a report's text goes. */
export interface Sink {
  write(text: string): void | Promise<void>;
}

export interface Output {
  readonly reporter: Reporter;
  readonly sink: Sink;
}

export interface ScreenRequest {
  readonly inputs: readonly Input[];
  readonly outputs: readonly Output[];
  readonly read: ReadSettings;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly report: ReportOptions;
  readonly require: readonly string[];
  /** What people decided on findings; the screening settles by it. */
  readonly decisions?: Decisions;
  readonly onProgress?: (progress: Progress) => void;
  /** Asked between batches: a run that nobody reads any more ends early. */
  readonly isWanted?: () => boolean;
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
  const failures: ScreenError[] = [];
  const inputs = await openAll(request, screening, failures);
  const tables = inputs.flatMap((input) => input.tables);
  const run = new Run(request, screening, failures);
  const write: Write = (text) => writeAll(outputs, text);

  // Where no input can be used no report is begun: an empty one would look like a run without findings.
  if (tables.length === 0)
    return { counts: run.tally.counts(), notices: [], failures, isWhole: true, manifestFindings: [], gravestOpen: 'none' };
  const head: Head = { tool: screening.tool, lexicon: screening.lexicon, options: report, tables: tables.map(({ result }) => result) };
  await write((reporter) => reporter.begin(head));
  for (const input of inputs) failures.push(...(await run.screenInput(input, write)));
  const indicators = [...screening.indicators, ...screening.manifestIndicators];
  const manifest = manifestResults(run.folds, head.tables);
  const skipped = [...skippedIndicators(head.tables, indicators, report), ...manifest.skipped];
  failures.push(...unmetRequirements(request.require, skipped, head.tables));
  const tail = run.tail(skipped, indicators.length, manifest, failures);
  await write((reporter) => reporter.end(tail));
  const { isWhole } = run;
  const open = manifest.findings.flatMap(({ level, settled }) => (settled === null ? [level] : []));
  const gravestOpen = gravest([run.tally.gravestOpen, ...open]);
  return { counts: tail.counts, notices: tail.notices, failures, isWhole, manifestFindings: manifest.findings, gravestOpen };
}

class Run {
  readonly tally: Tally;
  readonly folds: ManifestFolds;
  readonly #request: ScreenRequest;
  readonly #screening: Screening;
  isWhole = true;
  readonly #notices: Notice[];
  readonly #shipments: Shipments | undefined;
  readonly #inputs: InputResult[] = [];
  #tables = 0;

  /** @param unusable why inputs could not be begun */
  constructor(request: ScreenRequest, screening: Screening, unusable: readonly ScreenError[]) {
    this.#request = request;
    this.tally = new Tally(request.decisions);
    this.#screening = screening;
    this.#notices = unusable.map(unusableNotice);
    const { groupBy } = request.report;
    this.#shipments = groupBy === undefined ? undefined : new Shipments(groupBy);
    this.folds = screening.manifestFolds();
  }

  /** @returns what kept parts of the input from being screened */
  async screenInput(input: OpenInput, write: Write): Promise<readonly ScreenError[]> {
    const { file } = input;
    const failures = [...input.failures];
    const before = this.tally.counts().rowsRead;
    this.#notices.push(...input.notices);
    for (const table of input.tables) await guarded(failures, () => this.#screenTable(table, file, write));
    await guarded(failures, async () => {
      const { sha256, bytes, changed } = await input.seal(this.#isWanted());
      this.#inputs.push({ file, sha256, bytes, rows: this.tally.counts().rowsRead - before });
      if (!changed) return;
      this.#notices.push(changedNotice(file));
      throw new ScreenError('E_INPUT_CHANGED', { file });
    });
    if (failures.length > input.failures.length) this.isWhole = false;
    return failures;
  }

  async #screenTable(table: OpenTable, input: string, write: Write): Promise<void> {
    const place = { file: table.result.file, place: tableName(table.result) };
    const { minLevel } = this.#request.report;
    const width = table.result.columns.length;
    const screenRow = this.#screening.rowScreener(table.result.columns, this.#request.today);
    const observe = this.folds.observer(this.#tables++, this.#screening.ableFolds(table.result.columns));
    const countShipment = this.#shipments?.counter(table.result);
    const notices = new TableNotices(place, table.result.columns);
    const before = this.tally.counts().rowsRead;

    const rowsRead = (): number => this.tally.counts().rowsRead - before;
    const screenBatch = async (batch: DataBatch): Promise<void> => {
      for (const line of batch.repeatedHeaders) this.#report(notices.repeated, line);
      for (const line of batch.totals) this.#report(notices.totals, line);
      for (const { line } of batch.broken) notices.broken.add(line);
      for (const record of batch.records) {
        if (isBlank(record)) {
          this.#report(notices.blank, record.position.line);
          continue;
        }
        if (record.cells.length !== width) {
          this.tally.ragged();
          notices.ragged.add(record.position.line);
        }
        notices.damage.look(record);
        const { row, signals, assessment } = screenRow(record);
        this.tally.screened(assessment);
        observe?.(row, signals);
        countShipment?.(record.cells, assessment);
        if (!isShown(assessment, minLevel)) continue;
        const result = rowResult(table.result, record, assessment, row);
        await write((reporter) => reporter.row(result));
      }
    };
    try {
      for await (const batch of table.batches()) {
        await screenBatch(batch);
        if (!this.#isWanted()) break;
        this.#request.onProgress?.({ file: input, bytes: table.bytesRead, rows: this.tally.counts().rowsRead });
      }
    } catch (error) {
      if (error instanceof ScreenError) this.#notices.push(incompleteNotice(place, rowsRead(), headline(error)));
      throw error;
    } finally {
      this.#notices.push(...table.notices, ...notices.notices(), ...undecodableNotices(place, table.result.encoding, table.replaced));
    }
  }

  tail(skipped: readonly SkippedIndicator[], indicatorCount: number, manifest: ManifestResults, failures: readonly ScreenError[]): Tail {
    const { decisions } = this.#request;
    if (decisions !== undefined)
      this.#notices.push(
        ...decisionNotices(
          decisions.stale(),
          skipped.map(({ id }) => id),
        ),
      );
    return {
      counts: this.tally.counts(),
      inputs: this.#inputs,
      skipped,
      indicatorCount,
      manifestFindings: manifest.findings,
      groups: this.#shipments?.results() ?? [],
      notices: [...this.#notices, ...manifest.notices, ...(this.#shipments?.notices() ?? [])],
      failures: failures.map((error) => ({
        file: 'file' in error.params ? error.params.file : null,
        message: headline(error),
      })),
    };
  }

  #isWanted(): boolean {
    return this.#request.isWanted?.() !== false;
  }

  #report(notice: { add(line: number | null): void }, line: number | null): void {
    this.tally.reported();
    notice.add(line);
  }
}

type Write = (text: (reporter: Reporter) => string) => Promise<void>;

const isBlank = ({ cells }: SourceRecord): boolean => cells.every((cell) => cell === '' || cell.trim() === '');

function rowResult(
  table: TableResult,
  { position, cells }: SourceRecord,
  assessment: RowResult['assessment'],
  row: { readonly value: { kind: string; value?: { amount: number } } },
): RowResult {
  const value = row.value.kind === 'value' ? (row.value.value?.amount ?? null) : null;
  return { table, record: position.record, line: position.line, cells, value, assessment };
}

async function writeAll(outputs: readonly Output[], text: (reporter: Reporter) => string): Promise<void> {
  for (const { reporter, sink } of outputs) {
    const piece = text(reporter);
    if (piece !== '') await sink.write(piece);
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
      if (input.kind === 'file') checkFile(input.file);
      opened.push(await openInput(input, columnNames, read));
      if (inputs.length > 1) await opened.at(-1)?.pause();
    });
  }
  return opened;
}
