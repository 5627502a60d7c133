import { createReadStream } from 'node:fs';
import { ScreenError } from '#errors/screen-error.ts';
import type { Head, RowResult, TableResult, Tail } from '#model/result.ts';
import { SCHEMA_VERSION } from '#report/json.ts';
import { type Input, reasonOf } from '#run/files.ts';
import type { Output } from '#run/screen.ts';
import type { SavedResult } from './saved-result-schema.ts';

/** Bytes of a saved result: it is held in memory, and no text of V8 is longer. */
const MOST_BYTES = 512 * 1024 * 1024 - 32;

/** A run as it was saved: what its reports are made of. */
export interface SavedRun {
  readonly head: Head;
  readonly rows: readonly RowResult[];
  readonly tail: Tail;
}

/**
 * Reads what `--format json` wrote.
 * @throws ScreenError E_RESULT with the file, the path in it and what was expected
 */
export async function readSavedRun(input: Input): Promise<SavedRun> {
  const { file } = input;
  const fail = (path: string, problem: string): never => {
    throw new ScreenError('E_RESULT', { file, path, problem });
  };
  const value = parse(await readText(input, fail), fail);
  const { schemaVersion } = value as { readonly schemaVersion?: unknown };
  if (schemaVersion !== SCHEMA_VERSION)
    fail('schemaVersion', `it is ${JSON.stringify(schemaVersion) ?? 'missing'}; this program reads version ${SCHEMA_VERSION}`);
  // The schema is needed for this alone.
  const { SAVED_RESULT } = await import('./saved-result-schema.ts');
  const [issue] = SAVED_RESULT.safeParse(value).error?.issues ?? [];
  if (issue !== undefined) fail(issue.path.join('.'), issue.message);
  // Not what the schema returns: reports repeat keys in the order in which they stand in the file.
  return savedRun(value as SavedResult, fail);
}

/** Writes the reports of a saved run. */
export async function renderSavedRun({ head, rows, tail }: SavedRun, outputs: readonly Output[]): Promise<void> {
  for (const { reporter, sink } of outputs) {
    await sink.write(reporter.begin(head));
    for (const row of rows) await sink.write(reporter.row(row));
    await sink.write(reporter.end(tail));
  }
}

type Fail = (path: string, problem: string) => never;

async function readText(input: Input, fail: Fail): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of input.kind === 'file' ? createReadStream(input.file) : input.bytes) {
      length += piece.length;
      if (length > MOST_BYTES) fail('', 'it is longer than 512 MiB; save fewer rows, by --min-level medium');
      pieces.push(piece);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch (cause) {
    if (cause instanceof ScreenError) throw cause;
    return fail('', cause instanceof TypeError ? 'it is no UTF-8 text' : `it can't be read (${reasonOf(cause)})`);
  }
}

function parse(text: string, fail: Fail): object {
  if (!/^\s*[{[]/.test(text)) fail('', text.trim() === '' ? 'it is empty' : 'it is no JSON: reports are made of what --format json wrote');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    if (isJson(text.trimStart().split('\n', 1)[0] as string))
      fail('', 'it holds an object a line, as --format jsonl does, and that is less than a report needs');
    fail('', `it is damaged, or cut short (${(cause as Error).message})`);
  }
  return Array.isArray(value) ? fail('', 'it holds a list; reports are made of what --format json of screen wrote') : (value as object);
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function savedRun(saved: SavedResult, fail: Fail): SavedRun {
  const { tool, lexicon, options, columns: tables, rows } = saved;
  const { counts, inputs, skipped, indicatorCount, manifestFindings, groups, notices, failures } = saved;
  const nameOf = (file: string, sheet: string | null): string => JSON.stringify([file, sheet]);
  const byName = new Map<string, TableResult[]>();
  for (const table of tables) {
    const name = nameOf(table.file, table.sheet);
    byName.set(name, [...(byName.get(name) ?? []), table]);
  }
  // Of tables one below another the last one that begins above the row.
  const tableOf = ({ file, sheet, line }: SavedResult['rows'][number]): TableResult | undefined =>
    byName.get(nameOf(file, sheet ?? null))?.findLast(({ firstLine }) => firstLine === undefined || (line !== null && firstLine < line));
  if (counts.rowsScreened === 0) fail('counts.rowsScreened', 'no row was screened, so that there is nothing to report');
  return {
    head: { tool, lexicon, options, tables },
    rows: rows.map((row, index) => {
      const table = tableOf(row);
      return table === undefined ? fail(`rows.${index}.file`, 'there is no such table among "columns"') : rowResult(row, table);
    }),
    tail: { counts, inputs, skipped, indicatorCount, manifestFindings, groups, notices, failures },
  };
}

function rowResult(saved: SavedResult['rows'][number], table: TableResult): RowResult {
  const { record, line, value, level, score, goods, indicators, points, openLevel, tier, row } = saved;
  return {
    table,
    record,
    line,
    cells: table.columns.map(({ field }) => (field === null ? '' : (row[field] ?? ''))),
    value,
    assessment: {
      level,
      score,
      goods,
      indicators: indicators.map((finding) => ({ ...finding, variant: null })),
      points,
      openLevel,
      tier,
    },
  };
}
