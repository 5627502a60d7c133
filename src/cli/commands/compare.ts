import type { Command } from 'commander';
import { readOptions } from '#config/read-options.ts';
import { type RawScreenOptions, screenOptions } from '#config/screen-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { Comparison } from '#model/comparison.ts';
import { atLeast } from '#model/level.ts';
import type { ReportSettings } from '#model/report.ts';
import { comparisonJson, comparisonJsonl } from '#report/comparison-json.ts';
import { comparisonCsv, comparisonTsv } from '#report/comparison-separated.ts';
import { comparisonTable } from '#report/comparison-table.ts';
import { DEFAULT_TOP } from '#report/formats.ts';
import { chosenGrading } from '#run/chosen-grading.ts';
import { chosenLexicon } from '#run/chosen-lexicon.ts';
import { compare } from '#run/compare.ts';
import { type OutputFile, openOutput, refuseTwice } from '#run/output-file.ts';
import { createScreening } from '#run/screening.ts';
import { createReportDocs } from '../docs.ts';
import { EXIT, remark } from '../exit.ts';
import { inputOf } from '../input-of.ts';
import type { SetExitCode } from '../program.ts';
import { collect } from '../read-flags.ts';
import { FILE_WIDTH } from '../reports.ts';
import { createPaint, dayOf, PLAIN_PAINT, StdoutSink, type Terminal, terminalWidth } from '../terminal.ts';

const FORMATS = {
  table: comparisonTable,
  csv: comparisonCsv,
  tsv: comparisonTsv,
  json: comparisonJson,
  jsonl: comparisonJsonl,
} as const satisfies Record<string, (comparison: Comparison, settings: ReportSettings) => string>;

type FormatName = keyof typeof FORMATS;
export const COMPARE_FORMATS = Object.keys(FORMATS) as FormatName[];
const ENDINGS: Readonly<Record<string, FormatName>> = { '.json': 'json', '.jsonl': 'jsonl', '.csv': 'csv', '.tsv': 'tsv', '.txt': 'table' };

const CARRY_NOTICES: ReadonlySet<FormatName> = new Set<FormatName>(['table', 'json']);

interface Flags
  extends Pick<
    RawScreenOptions,
    'format' | 'output' | 'failOn' | 'minLevel' | 'all' | 'top' | 'only' | 'skip' | 'strict' | 'today' | 'excel' | 'lexicon' | 'grading'
  > {
  readonly quiet?: boolean;
  readonly color?: boolean;
}

/** Adds `compare`: two documents of one shipment, line by line. */
export function addCompareCommand(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  program
    .command('compare')
    .description('compare two documents of one shipment line by line: invoice, packing list, export and import declaration')
    .argument('<a>', 'one document; - reads what is piped in')
    .argument('<b>', 'the other document')
    .option('-f, --format <name>', `${COMPARE_FORMATS.join(', ')} (default: table on a terminal, csv in a pipe)`)
    .option('-o, --output <file>', 'also write a report to a file, format by its ending or format=path; repeatable', collect)
    .option('--fail-on <level>', 'exit with 1 on findings from this level: low, medium, high, critical, none (default: high)')
    .option('--min-level <level>', 'show pairs from this level (default: low)')
    .option('--all', 'show every pair')
    .option('--top <n>', 'findings of the table (default: 50)')
    .option('--only <ids>', 'run these indicators only, separated by commas')
    .option('--skip <ids>', 'leave these indicators out')
    .option('--lexicon <dir>', 'facts of your own to lay over the bundled ones, files as in data/')
    .option('--grading <file>', 'points, levels and rules to lay over the bundled ones, in the shape of data/grading.json')
    .option('--strict', 'exit with 2 on any notice')
    .option('--excel', 'begin csv and tsv with a byte order mark, by which Excel knows their letters')
    .option('--today <date>', 'the day of the run, YYYY-MM-DD')
    .option('-q, --quiet', 'print nothing on stdout')
    .option('--color', 'use color')
    .option('--no-color', 'use no color')
    .action(async (a: string, b: string, _: unknown, command: Command) => {
      setExitCode(await runCompare(a, b, command, terminal));
    });
}

const READ = readOptions({});

async function runCompare(a: string, b: string, command: Command, terminal: Terminal): Promise<number> {
  const flags = command.opts<Flags>();
  // Commander sets the positive of a --no-... option by default.
  const color = command.getOptionValueSource('color') === 'default' ? undefined : flags.color;
  const options = screenOptions<FormatName>(flags, {
    formats: COMPARE_FORMATS,
    endings: ENDINGS,
    defaultFormat: terminal.stdout.isTTY ? 'table' : 'csv',
  });
  refuseTwice(options.outputs.map((output) => output.file));
  if (a === b) throw new ScreenError('E_COMPARE_ITSELF', { file: a });
  const inputs = { a: inputOf(a, terminal), b: inputOf(b, terminal) };
  const [grading, lexicon] = [await chosenGrading(options.grading), await chosenLexicon(options.lexicon)];
  const screening = await createScreening({ only: null, skip: [], grading, lexicon });
  const { failOn, minLevel, today, only, skip } = options;
  const report = { failOn, minLevel, today, only, skip, grading: options.grading, lexicon: options.lexicon };
  const common = { docs: createReportDocs(screening.data), top: options.top ?? DEFAULT_TOP, excel: options.excel, folder: process.cwd() };
  const opened: OutputFile[] = [];
  let comparison: Comparison;
  try {
    // A place that can't be written is told before the work.
    for (const { file } of options.outputs) opened.push(await openOutput(file, [a, b]));
    const request = { inputs, read: { a: READ, b: READ }, today: today ?? dayOf(terminal), report };
    comparison = await compare(request, screening);
    for (const [index, { format }] of options.outputs.entries())
      await opened[index]?.write(FORMATS[format](comparison, { ...common, width: FILE_WIDTH, paint: PLAIN_PAINT }));
    for (const output of opened) await output.finish();
  } catch (error) {
    for (const output of opened) await output.discard();
    throw error;
  }
  if (flags.quiet !== true) {
    const stdout = new StdoutSink(terminal.stdout);
    const settings = { ...common, width: terminalWidth(terminal), paint: createPaint(terminal, color) };
    await stdout.write(FORMATS[options.format](comparison, settings));
    await stdout.flush();
    if (stdout.gone) return EXIT.fine;
    if (!CARRY_NOTICES.has(options.format)) for (const notice of comparison.notices) remark(terminal, notice);
  }
  if (options.strict && comparison.notices.length > 0) return EXIT.unusable;
  const found = comparison.pairs.some(({ level }) => failOn !== 'none' && atLeast(level, failOn));
  return found ? EXIT.findings : EXIT.fine;
}
