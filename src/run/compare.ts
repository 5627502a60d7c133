import { createDocumentAssessor } from '#assess/documents.ts';
import { parametersOf } from '#assess/parameters.ts';
import type { ReadOptions } from '#config/read-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { DOCUMENT_INDICATORS } from '#indicators/registry.ts';
import type { ComparedLine, ComparedPair, Comparison, ComparisonCounts } from '#model/comparison.ts';
import type { Field } from '#model/fields.ts';
import { gravest, LEVELS, type Level } from '#model/level.ts';
import type { DocumentLine, Pairing, PairSide, SideName } from '#model/pair.ts';
import type { InputResult, Notice, ReportOptions, TableResult } from '#model/result.ts';
import { exchangeRate } from '#pair/exchange-rate.ts';
import { pairLines } from '#pair/pair-lines.ts';
import { isSwitchedOn, missingFields } from '#run/account/skipped.ts';
import { decisionNotices } from '#run/notices/decision-notices.ts';
import { lexiconNotices } from '#run/notices/lexicon-notices.ts';
import { TableNotices } from '#run/notices/table-notices.ts';
import { openOnlyTable } from '#run/open/open-input.ts';
import { tableName } from '#run/open/open-table.ts';
import type { Screening } from '#run/prepare/screening.ts';
import type { Decisions } from '#settle/decisions.ts';
import type { Input } from './files.ts';

/** Documents of one shipment have hundreds of lines; both are held in memory. */
const MOST_LINES = 50_000;

export interface CompareRequest {
  readonly inputs: Readonly<Record<SideName, Input>>;
  readonly read: Readonly<Record<SideName, ReadOptions>>;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly report: ReportOptions;
  /** What people decided on findings. */
  readonly decisions?: Decisions | undefined;
  /** What is to be told of the options. */
  readonly notices?: readonly Notice[] | undefined;
}

interface ReadDocument {
  readonly table: TableResult;
  readonly lines: readonly DocumentLine[];
  readonly notices: readonly Notice[];
  readonly input: InputResult;
}

/** @throws ScreenError E_COMPARE_TOO_LONG, and what openOnlyTable throws */
async function readDocument(input: Input, settings: ReadOptions, screening: Screening, today: string): Promise<ReadDocument> {
  const { table, notices: inputNotices, seal } = await openOnlyTable(input, screening.columnNames, settings);
  const { file } = input;
  const screenRow = screening.rowScreener(table.result.columns, today);
  const lines: DocumentLine[] = [];
  const place = { file, place: tableName(table.result) };
  const rows = new TableNotices(place, table.result.columns);
  for await (const batch of table.batches()) {
    rows.read(batch);
    for (const line of batch.repeatedHeaders) rows.add('repeated', line);
    for (const line of batch.totals) rows.add('totals', line);
    for (const record of batch.records) {
      if (record.cells.every((cell) => cell.trim() === '')) continue;
      if (lines.length === MOST_LINES) {
        await seal(false);
        throw new ScreenError('E_COMPARE_TOO_LONG', { file, limit: MOST_LINES });
      }
      if (record.cells.length !== table.result.columns.length) rows.add('ragged', record.position.line);
      const { row, signals } = screenRow(record);
      rows.countries.look(row, screening.facts);
      rows.scripts.look(record, screening.facts);
      lines.push({ row, signals });
    }
  }
  const { sha256, bytes, changed } = await seal(true);
  if (changed) throw new ScreenError('E_INPUT_CHANGED', { file });
  return {
    table: table.result,
    lines,
    notices: [...inputNotices, ...table.notices, ...rows.notices()],
    input: { file, sha256, bytes, rows: lines.length },
  };
}

/** @returns how the documents are called: by their files' names, and by whole paths where those are one */
function namesOf(a: string, b: string): Readonly<Record<SideName, string>> {
  const short = (file: string): string => file.split(/[/\\]/).at(-1) ?? file;
  return short(a) === short(b) ? { a, b } : { a: short(a), b: short(b) };
}

const placesOf = (side: PairSide, table: TableResult): ComparedLine[] =>
  side.lines.map(({ row: { source } }) => ({ table, record: source.position.record, line: source.position.line, cells: source.cells }));

const linesOf = (pairing: Pairing, tables: Readonly<Record<SideName, TableResult>>): ComparedPair['lines'] =>
  pairing.kind === 'pair'
    ? { a: placesOf(pairing.a, tables.a), b: placesOf(pairing.b, tables.b) }
    : { a: [], b: [], [pairing.in]: placesOf(pairing.side, tables[pairing.in]) };

const noPairs = (): Record<Level, number> => Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>;

function countsOf(pairs: readonly ComparedPair[], a: ReadDocument, b: ReadDocument, decisions: Decisions | undefined): ComparisonCounts {
  const tied = { partNumber: 0, serialNumber: 0, lineNumber: 0, text: 0, figures: 0 };
  const unmatched = { a: 0, b: 0 };
  const [levels, openLevels] = [noPairs(), noPairs()];
  for (const { by, level, openLevel, lines } of pairs) {
    levels[level]++;
    openLevels[openLevel]++;
    if (by === null) unmatched[lines.a.length > 0 ? 'a' : 'b']++;
    else tied[by]++;
  }
  const { waived, known } = decisions ?? { waived: 0, known: 0 };
  const lines = { a: a.lines.length, b: b.lines.length };
  return { lines, pairs: tied, unmatched, levels, openLevels, findingsWaived: waived, findingsKnown: known };
}

/** Nothing in common: two documents of two shipments, or columns that tell nothing. */
function unpairedNotice(pairs: readonly ComparedPair[], names: Readonly<Record<SideName, string>>): Notice[] {
  if (pairs.some(({ by }) => by !== null)) return [];
  const message = `No line of ${names.a} could be paired with a line of ${names.b}: are they documents of one shipment, and were their columns found? (cargoscreen columns <file>)`;
  return [{ code: 'nothing-paired', message, file: null, line: null }];
}

/**
 * Compares two documents of one shipment line by line.
 * @returns every pair and every line without a counterpart, with what differs
 * @throws ScreenError E_COMPARE_TOO_LONG, and what opening and reading a table throws
 */
export async function compare(
  { inputs, read, today, report, decisions, notices = [] }: CompareRequest,
  screening: Screening,
): Promise<Comparison> {
  const { data, facts, tool, lexicon } = screening;
  const a = await readDocument(inputs.a, read.a, screening, today);
  const b = await readDocument(inputs.b, read.b, screening, today);
  const tables = { a: a.table, b: b.table };
  const names = namesOf(inputs.a.file, inputs.b.file);
  const fieldsOf = ({ columns }: TableResult): ReadonlySet<Field | null> => new Set(columns.map(({ field }) => field));
  const inBoth = new Set([...fieldsOf(a.table)].filter((field) => fieldsOf(b.table).has(field)));
  const skipped = DOCUMENT_INDICATORS.flatMap(({ id, needs }) => {
    if (!isSwitchedOn(id, report)) return [{ id, missing: [] }];
    const missing = missingFields(needs, inBoth);
    return missing.length > 0 ? [{ id, missing }] : [];
  });

  const pairings = pairLines(a.lines, b.lines, facts);
  const indicators = DOCUMENT_INDICATORS.filter(({ id }) => !skipped.some((other) => other.id === id));
  const assess = createDocumentAssessor({
    indicators,
    facts,
    grading: data.grading,
    parameters: parametersOf(data.parameters),
    documents: { names, exchangeRate: exchangeRate(pairings) },
    settle: decisions?.settle,
  });
  const pairs = pairings.map((pairing): ComparedPair => {
    const findings = assess(pairing);
    const levelOf = (some: typeof findings): Level => gravest(some.map((finding) => finding.level));
    const [level, openLevel] = [levelOf(findings), levelOf(findings.filter(({ settled }) => settled === null))];
    return { by: pairing.kind === 'pair' ? pairing.by : null, level, openLevel, lines: linesOf(pairing, tables), findings };
  });
  const stale = decisions === undefined ? [] : decisionNotices(decisions.stale(), (id) => indicators.some((other) => other.id === id));
  return {
    tool,
    lexicon,
    options: report,
    tables,
    pairs,
    counts: countsOf(pairs, a, b, decisions),
    skipped,
    indicatorCount: DOCUMENT_INDICATORS.length,
    notices: [
      ...notices,
      ...a.notices,
      ...b.notices,
      ...unpairedNotice(pairs, names),
      ...stale,
      ...lexiconNotices(data, today, report.listAge),
    ],
    inputs: [a.input, b.input],
  };
}
