import type { ManifestFolds, ManifestStates } from '#assess/manifest.ts';
import { headline, ScreenError } from '#errors/screen-error.ts';
import { DOCUMENT_INDICATOR_IDS } from '#model/indicator-ids.ts';
import { gravest, type Level } from '#model/level.ts';
import type { ManifestPlace } from '#model/manifest.ts';
import type { InputFailure, InputResult, Notice, ReportOptions, TableResult, Tail } from '#model/result.ts';
import { decisionNotices } from '#run/notices/decision-notices.ts';
import { lexiconNotices } from '#run/notices/lexicon-notices.ts';
import { redactionNotices } from '#run/notices/redaction-notices.ts';
import { tableName } from '#run/open/open-table.ts';
import type { Screening } from '#run/prepare/screening.ts';
import type { TextOutcome } from '#run/threads/work.ts';
import type { Decisions, MetDecisions } from '#settle/decisions.ts';
import { manifestResults } from './manifest-results.ts';
import { unmetRequirements } from './requirements.ts';
import { Shipments, type ShipmentsState } from './shipments.ts';
import { skippedIndicators } from './skipped.ts';
import { TableAccount, type TableState } from './table-account.ts';
import { Tally, type TallyState } from './tally.ts';

export interface AccountsOptions {
  readonly report: Pick<ReportOptions, 'only' | 'skip' | 'groupBy' | 'redact' | 'listAge'>;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly require: readonly string[];
  /** What people decided on findings; undefined where nobody decided anything. */
  readonly decisions?: Decisions | undefined;
}

/** What a part of a run saw besides the rows that a report shows: plain JSON, to be merged with that of the other parts. */
export interface AccountsState {
  readonly tally: TallyState;
  /** In the order of the part's tables. */
  readonly tables: readonly TableState[];
  /** What there is to know, in order: a notice, or the order of a table for all that there is to know of it. */
  readonly told: readonly (Notice | number)[];
  readonly inputs: readonly InputResult[];
  readonly manifest: ManifestStates;
  readonly shipments: ShipmentsState | null;
  readonly decisions: MetDecisions | null;
  readonly failures: readonly InputFailure[];
}

/** Where a table of a part stands in the run. */
export interface PlacedTable {
  readonly account: TableAccount;
  /** Data records of the table that come before the part. */
  readonly records: number;
  /** Physical lines of the table that come before the first line of the part. */
  readonly lines: number;
}

/** How a run ended. */
export interface Closed {
  readonly tail: Tail;
  /** The gravest level among findings that no decision settles, of rows and across them. */
  readonly gravestOpen: Level;
  /** What was required and could not be evaluated. */
  readonly unmet: readonly ScreenError[];
}

/** What a run says besides its rows, gathered row by row or from its parts. Its size does not grow with the rows. */
export class Accounts {
  readonly tally: Tally;
  readonly folds: ManifestFolds;
  readonly shipments: Shipments | undefined;
  readonly #options: AccountsOptions;
  readonly #screening: Screening;
  readonly #tables: TableAccount[] = [];
  readonly #byName = new Map<string, TableAccount>();
  readonly #sameNamed = new Map<string, number>();
  readonly #told = new Set<Notice | TableAccount>();
  readonly #inputs: InputResult[] = [];
  readonly #failures: InputFailure[] = [];

  constructor(options: AccountsOptions, screening: Screening) {
    const { groupBy } = options.report;
    this.tally = new Tally(options.decisions);
    this.folds = screening.manifestFolds();
    this.shipments = groupBy === undefined ? undefined : new Shipments(groupBy);
    this.#options = options;
    this.#screening = screening;
  }

  get tables(): readonly TableResult[] {
    return this.#tables.map(({ result }) => result);
  }

  /** @returns the account of one more table of the run */
  openTable(result: TableResult): TableAccount {
    const name = tableName(result);
    const before = this.#sameNamed.get(name) ?? 0;
    const account = new TableAccount(result, this.#tables.length, `${name} ${before}`);
    this.#sameNamed.set(name, before + 1);
    this.#byName.set(account.name, account);
    this.#tables.push(account);
    return account;
  }

  /** Takes in what there is to know, in the order in which it is told; of a table by its account. */
  tell(...told: readonly (Notice | TableAccount)[]): void {
    for (const one of told) this.#told.add(one);
  }

  closeInput(input: InputResult): void {
    this.#inputs.push(input);
  }

  fail(errors: readonly ScreenError[]): void {
    for (const error of errors) this.#failures.push({ file: 'file' in error.params ? error.params.file : null, message: headline(error) });
  }

  /** @returns what was gathered so far, to be merged elsewhere; later changes do not reach it */
  get state(): AccountsState {
    return structuredClone({
      tally: this.tally.state,
      tables: this.#tables.map(({ state }) => state),
      told: [...this.#told].map((one) => (one instanceof TableAccount ? one.order : one)),
      inputs: this.#inputs,
      manifest: this.folds.states(),
      shipments: this.shipments?.state ?? null,
      decisions: this.#options.decisions?.met ?? null,
      failures: this.#failures,
    });
  }

  /**
   * Finds the place of a later part's tables: a table that is known by its name goes on, another one is new.
   * @returns the places in the order of the tables
   * @throws ScreenError E_PARTIAL_COLUMNS where a table goes on with other columns
   */
  place(tables: readonly TableResult[]): readonly PlacedTable[] {
    const names = new Map<string, number>();
    return tables.map((result) => {
      const name = tableName(result);
      const count = names.get(name) ?? 0;
      names.set(name, count + 1);
      const known = this.#byName.get(`${name} ${count}`);
      if (known === undefined) return { account: this.openTable(result), records: 0, lines: 0 };
      if (columnsKey(known.result) !== columnsKey(result)) throw new ScreenError('E_PARTIAL_COLUMNS', { file: name });
      // A header that nothing stands above is the table's own.
      return { account: known, records: known.records, lines: Math.max(0, known.lines - (result.headerRow ?? 0)) };
    });
  }

  /** Takes in what a later part of the run saw, whose tables were placed before. */
  merge(state: AccountsState, placed: readonly PlacedTable[]): void {
    this.tally.join(state.tally);
    for (const [index, { account, lines }] of placed.entries()) account.join(state.tables[index] as TableState, lines);
    this.tell(...state.told.flatMap((one) => (typeof one === 'number' ? (placed[one]?.account ?? []) : one)));
    this.#inputs.push(...state.inputs);
    this.folds.merge(state.manifest, ([table, chunk, record, line]): ManifestPlace => {
      const { account, records, lines } = placed[table] as PlacedTable;
      return [account.order, chunk, record + records, line === null ? null : line + lines];
    });
    if (state.shipments !== null) this.shipments?.join(state.shipments);
    if (state.decisions !== null) this.#options.decisions?.join(state.decisions);
    this.#failures.push(...state.failures);
  }

  /** Takes in what became of a text of the table. */
  joinText(account: TableAccount, { tally, rows, shipments, manifest, decisions }: TextOutcome): void {
    this.tally.join(tally);
    account.rows.join(rows, 0);
    this.folds.merge(manifest);
    if (shipments !== null) this.shipments?.join(shipments);
    if (decisions !== null) this.#options.decisions?.join(decisions);
  }

  /** Judges what stands across rows and tells what could not be evaluated. Done once, at the end. */
  close(): Closed {
    const { report, require, decisions, today } = this.#options;
    const indicators = [...this.#screening.indicators, ...this.#screening.manifestIndicators];
    const manifest = manifestResults(this.folds, this.tables);
    const hidden = new Set<string>(report.redact);
    const read = this.#tables.map(({ result, rows }) => ({ ...result, unread: rows.countries.unread }));
    const skipped = [...skippedIndicators(read, indicators, report), ...manifest.skipped];
    const unmet = unmetRequirements(require, skipped, read);
    this.fail(unmet);
    const notRun = new Set<string>([...skipped.map(({ id }) => id), ...DOCUMENT_INDICATOR_IDS]);
    const tail: Tail = {
      counts: this.tally.counts(),
      inputs: this.#inputs,
      skipped,
      indicatorCount: indicators.length,
      manifestFindings: manifest.findings,
      groups: this.shipments?.results() ?? [],
      notices: [
        ...[...this.#told].flatMap((one) => (one instanceof TableAccount ? one.notices(hidden) : one)),
        ...redactionNotices(report.redact ?? [], this.tables),
        ...(decisions === undefined ? [] : decisionNotices(decisions.stale(), (id) => !notRun.has(id))),
        ...manifest.notices,
        ...(this.shipments?.notices() ?? []),
        ...lexiconNotices(this.#screening.data, today, report.listAge),
      ],
      failures: this.#failures,
    };
    const open = manifest.findings.flatMap(({ level, settled }) => (settled === null ? [level] : []));
    return { tail, unmet, gravestOpen: gravest([this.tally.gravestOpen, ...open]) };
  }
}

/** How columns are read, whatever led to it. */
const columnsKey = ({ columns }: Pick<TableResult, 'columns'>): string =>
  JSON.stringify(columns.map((column) => ({ ...column, how: undefined, candidateFor: undefined })));
