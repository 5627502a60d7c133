import type { Command } from 'commander';
import { comparisonOptions } from '#config/comparison-options.ts';
import { type RawScreenOptions, screenOptions } from '#config/screen-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { Comparison } from '#model/comparison.ts';
import { atLeast } from '#model/level.ts';
import type { ReportSettings } from '#model/report.ts';
import { DEFAULT_TOP } from '#report/formats.ts';
import { compare } from '#run/compare.ts';
import { unredactedNotice } from '#run/notices/redaction-notices.ts';
import { createScreening } from '#run/prepare/screening.ts';
import { chosenGrading } from '#run/settings/chosen-grading.ts';
import { chosenLexicon } from '#run/settings/chosen-lexicon.ts';
import { readConfig } from '#run/settings/config.ts';
import { decisionFiles, readDecisions } from '#run/settings/decisions.ts';
import { reportOptions } from '#run/settings/report-options.ts';
import { discardAll, openOutputs } from '#run/write/output-file.ts';
import { readFiles } from '#run/write/write-conflicts.ts';
import { createReportDocs } from '../docs.ts';
import { areRemarked, complain, EXIT, remark } from '../exit.ts';
import { inputOf } from '../input-of.ts';
import type { SetExitCode } from '../program.ts';
import { givenFlags } from '../read-flags.ts';
import { FILE_LOOK, publish, stdoutLook } from '../reports.ts';
import { shared } from '../shared-options.ts';
import { dayOf, StdoutSink, type Terminal } from '../terminal.ts';

const FORMATS = {
  table: async () => (await import('#report/comparison-table.ts')).comparisonTable,
  csv: async () => (await import('#report/comparison-separated.ts')).comparisonCsv,
  tsv: async () => (await import('#report/comparison-separated.ts')).comparisonTsv,
  json: async () => (await import('#report/comparison-json.ts')).comparisonJson,
  jsonl: async () => (await import('#report/comparison-json.ts')).comparisonJsonl,
} as const satisfies Record<string, () => Promise<(comparison: Comparison, settings: ReportSettings) => string>>;

type FormatName = keyof typeof FORMATS;
export const COMPARE_FORMATS = Object.keys(FORMATS) as FormatName[];
const ENDINGS: Readonly<Record<string, FormatName>> = { '.json': 'json', '.jsonl': 'jsonl', '.csv': 'csv', '.tsv': 'tsv', '.txt': 'table' };

const CARRY_NOTICES: ReadonlySet<FormatName> = new Set<FormatName>(['table', 'json']);

interface Flags
  extends Pick<
    RawScreenOptions,
    | 'format'
    | 'output'
    | 'failOn'
    | 'minLevel'
    | 'all'
    | 'top'
    | 'only'
    | 'skip'
    | 'strict'
    | 'today'
    | 'excel'
    | 'lexicon'
    | 'grading'
    | 'waivers'
    | 'baseline'
  > {
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly config?: string;
}

/** Adds `compare`: two documents of one shipment, line by line. */
export function addCompareCommand(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  program
    .command('compare')
    .description('compare two documents of one shipment line by line: invoice, packing list, export and import declaration')
    .argument('<a>', 'one document; - reads what is piped in')
    .argument('<b>', 'the other document')
    .option('-f, --format <name>', `${COMPARE_FORMATS.join(', ')} (default: table on a terminal, csv in a pipe)`)
    .addOption(shared('output'))
    .addOption(shared('failOn'))
    .option('--min-level <level>', 'show pairs from this level (default: low)')
    .option('--all', 'show every pair')
    .option('--top <n>', 'findings of the table (default: 50)')
    .addOption(shared('only'))
    .addOption(shared('skip'))
    .addOption(shared('waivers'))
    .addOption(shared('baseline'))
    .addOption(shared('config'))
    .addOption(shared('lexicon'))
    .addOption(shared('grading'))
    .addOption(shared('strict'))
    .addOption(shared('excel'))
    .addOption(shared('today'))
    .addOption(shared('quiet'))
    .addOption(shared('color'))
    .addOption(shared('noColor'))
    .action(async (a: string, b: string, _: unknown, command: Command) => {
      setExitCode(await runCompare(a, b, command, terminal));
    });
}

async function runCompare(a: string, b: string, command: Command, terminal: Terminal): Promise<number> {
  const flags = givenFlags<Flags>(command);
  const config = readConfig(flags.config);
  const options = screenOptions<FormatName>(comparisonOptions(config, flags), {
    formats: COMPARE_FORMATS,
    endings: ENDINGS,
    defaultFormat: terminal.stdout.isTTY ? 'table' : 'csv',
  });
  const read = { ...options.read, sparesColumns: true };
  const redact = config?.options.redact;
  const notices = config === undefined || redact === undefined ? [] : [unredactedNotice(redact, config.file)];
  if (a === b) throw new ScreenError('E_COMPARE_ITSELF', { file: a });
  const inputs = { a: inputOf(a, terminal), b: inputOf(b, terminal) };
  const [grading, lexicon] = [await chosenGrading(options.grading), await chosenLexicon(options.lexicon)];
  const screening = await createScreening({ only: null, skip: [], grading, lexicon });
  const { failOn } = options;
  const today = options.today ?? dayOf(terminal);
  const decided = decisionFiles(options);
  const decisions = readDecisions(decided, screening.data, today);
  const report = reportOptions(options, decided);
  const common = { docs: createReportDocs(screening.data), top: options.top ?? DEFAULT_TOP, excel: options.excel, folder: process.cwd() };
  const files = await openOutputs(
    options.outputs.map(({ file }) => file),
    readFiles([inputs.a, inputs.b], { ...options, ...decided, config: config?.file }),
  );
  let comparison: Comparison;
  try {
    comparison = await compare({ inputs, read: { a: read, b: read }, today, report, decisions, notices }, screening);
    for (const [index, { format }] of options.outputs.entries())
      await files[index]?.write((await FORMATS[format]())(comparison, { ...common, ...FILE_LOOK }));
  } catch (error) {
    await discardAll(files);
    throw error;
  }
  const quiet = flags.quiet === true;
  const stdout = new StdoutSink(terminal.stdout);
  if (!quiet)
    await stdout.offer((await FORMATS[options.format]())(comparison, { ...common, ...(await stdoutLook(terminal, flags.color)) }));
  const lost = await publish(files, quiet ? undefined : stdout);
  for (const failure of lost) complain(terminal, failure);
  if (lost.length > 0) return EXIT.unusable;
  if (stdout.gone && files.length === 0) return EXIT.fine;
  const { strict } = options;
  if (areRemarked(CARRY_NOTICES.has(options.format), { quiet, strict })) for (const notice of comparison.notices) remark(terminal, notice);
  if (strict && comparison.notices.length > 0) return EXIT.unusable;
  const found = comparison.pairs.some(({ openLevel }) => failOn !== 'none' && atLeast(openLevel, failOn));
  return found ? EXIT.findings : EXIT.fine;
}
