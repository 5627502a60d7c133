import type { ColumnNames } from '#columns/names.ts';
import type { ReadOptions } from '#config/read-options.ts';
import { nearest } from '#errors/nearest.ts';
import { headline, ScreenError } from '#errors/screen-error.ts';
import type { Notice, TableResult } from '#model/result.ts';
import { APPENDED } from '#report/joined-table.ts';
import { REPORT_SHEETS } from '#report/xlsx/sheet-names.ts';
import type { Input } from '#run/files.ts';
import { unusableNotice } from '#run/notices/table-notices.ts';
import { InputBytes, type Seal } from './input-bytes.ts';
import { NO_MANIFEST, type OpenTable, openTables, tableName } from './open-table.ts';
import { findSources, type TableSource } from './table-sources.ts';

const REPORT_SHEET_NAMES: ReadonlySet<string | null> = new Set(Object.values(REPORT_SHEETS));

/** An input whose tables are open up to their headers. */
export interface OpenInput {
  readonly file: string;
  /** At least one, unless there are failures. */
  readonly tables: readonly OpenTable[];
  /** Parts of the input that are no tables. */
  readonly notices: readonly Notice[];
  /** Parts of the input that could not be used. */
  readonly failures: readonly ScreenError[];
  /** Bytes of the input read so far. */
  readonly bytesRead: number;
  /** Lets go of what is held open or in memory until it is needed again. */
  pause(): Promise<void>;
  /** Lets go of the input for good and looks at it once more. */
  seal(wanted: boolean): Promise<Seal>;
}

/**
 * Opens every table of an input: mostly one for a text file, several for workbooks and archives. Of several, those that are no manifest are left out
 * and said; where none is left, that is an error.
 * @throws ScreenError for everything that makes the input unusable
 */
export async function openInput(input: Input, names: ColumnNames, settings: ReadOptions): Promise<OpenInput> {
  const bytes = InputBytes.open(input, settings.layout?.mayBeEmpty === true);
  const contents = await findSources(bytes, settings.limits, settings.layout !== undefined);
  const failures = [...contents.failures];
  const left = [...contents.left];
  let tables: readonly OpenTable[] = [];
  const pause = async (): Promise<void> => {
    for (const table of tables) await table.pause();
    await contents.release();
  };
  try {
    const sources = chosenSources(contents.sources, settings.sheet, input.file);
    const opened: OpenTable[] = [];
    tables = opened;
    for (const source of sources) {
      await sorted(left, failures, async () => {
        const found = await openTables(source, names, settings, () => bytes.count);
        opened.push(...found.tables);
        left.push(...found.left);
        // Open files and what is held in memory must not grow with the number of sources.
        if (sources.length > 1) for (const table of found.tables) await table.pause();
      });
    }
    tables = withoutNotes(withoutReportSheets(opened, left), left);
    const only = failures[0] ?? (sources.length === 1 && left.length === 1 ? left[0] : undefined);
    if (tables.length === 0) throw only ?? new ScreenError('E_NO_TABLE', { file: input.file, left: left.map(headline) });
  } catch (error) {
    await pause();
    throw error;
  }
  const hidden = tables.filter(({ isHidden }) => isHidden);
  return {
    file: input.file,
    tables,
    failures,
    notices: [...[...left, ...failures].map((error) => unusableNotice(error, input.file)), ...hidden.map(hiddenNotice)],
    get bytesRead() {
      return bytes.count;
    },
    pause,
    async seal(wanted) {
      await pause();
      return bytes.seal(wanted);
    },
  };
}

/**
 * Opens an input of which one file or sheet is wanted, with the tables that stand in it one below another.
 * @throws ScreenError as openInput does, E_SEVERAL_TABLES
 */
export async function openOnlySource(input: Input, names: ColumnNames, settings: ReadOptions): Promise<OpenInput> {
  const opened = await openInput(input, names, settings);
  const [first, ...others] = opened.tables.map(({ result }) => result);
  const isOne = others.every(({ file, sheet }) => file === first?.file && sheet === first.sheet);
  if (first === undefined || !isOne || opened.failures.length > 0) throw await notOnlyOne(opened);
  return opened;
}

/**
 * Opens an input of which one table is wanted.
 * @throws ScreenError as openInput does, E_SEVERAL_TABLES
 */
export async function openOnlyTable(
  input: Input,
  names: ColumnNames,
  settings: ReadOptions,
): Promise<OpenInput & { readonly table: OpenTable }> {
  const opened = await openOnlySource(input, names, settings);
  const [table, second] = opened.tables;
  if (table === undefined || second !== undefined) throw await notOnlyOne(opened);
  return { ...opened, table };
}

async function notOnlyOne({ file, tables, failures, pause }: OpenInput): Promise<ScreenError> {
  await pause();
  return failures[0] ?? new ScreenError('E_SEVERAL_TABLES', { file, tables: tables.map(({ result }) => tableName(result)) });
}

async function sorted(left: ScreenError[], failures: ScreenError[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ScreenError)) throw error;
    (NO_MANIFEST.includes(error.code) ? left : failures).push(error);
  }
}

const endsAsReport = ({ columns }: TableResult): boolean =>
  columns.length > APPENDED.length && APPENDED.every((name, index) => columns.at(index - APPENDED.length)?.header === name);

/** @returns the tables without the sheets by which a workbook of ours explains the rows of another; these are `left` */
function withoutReportSheets(tables: readonly OpenTable[], left: ScreenError[]): readonly OpenTable[] {
  const reports = new Set(tables.flatMap(({ result }) => (result.sheet !== null && endsAsReport(result) ? [result.file] : [])));
  const said = new Set<string>();
  return tables.filter(({ result }) => {
    const isOurs = reports.has(result.file) && REPORT_SHEET_NAMES.has(result.sheet) && !endsAsReport(result);
    const file = tableName({ file: result.file, sheet: result.sheet });
    if (isOurs && !said.has(file)) left.push(new ScreenError('E_REPORT_SHEET', { file }));
    if (isOurs) said.add(file);
    return !isOurs;
  });
}

/** @returns the tables without single columns that have no header, where others have one; these are `left` */
function withoutNotes(tables: readonly OpenTable[], left: ScreenError[]): readonly OpenTable[] {
  if (tables.every(({ result }) => result.headerRow === null)) return tables;
  return tables.filter(({ result }) => {
    const isNote = result.headerRow === null && result.columns.length === 1;
    if (isNote) left.push(new ScreenError('E_LONE_COLUMN', { file: tableName(result) }));
    return !isNote;
  });
}

/** @throws ScreenError E_SHEET_UNKNOWN */
function chosenSources(sources: readonly TableSource[], wanted: string | undefined, file: string): readonly TableSource[] {
  const sheets = sources.flatMap((source) => (source.kind === 'sheet' ? [source.sheet.name] : []));
  if (wanted === undefined || sheets.length === 0) return sources;
  const name = sheets.find((sheet) => sheet === wanted) ?? sheets.find((sheet) => sheet.toLowerCase() === wanted.toLowerCase());
  if (name === undefined) throw new ScreenError('E_SHEET_UNKNOWN', { file, sheet: wanted, sheets, nearest: nearest(wanted, sheets) });
  return sources.filter((source) => source.kind === 'text' || source.sheet.name === name);
}

const hiddenNotice = ({ result }: OpenTable): Notice => ({
  code: 'hidden-sheet',
  message: `${tableName(result)}: the sheet is hidden; it was screened like the others.`,
  file: result.file,
  line: null,
});
