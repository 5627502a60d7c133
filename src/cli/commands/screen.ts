import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { type RawScreenOptions, type ScreenOptions, screenOptions } from '#config/screen-options.ts';
import { nearest } from '#errors/nearest.ts';
import { headline, ScreenError } from '#errors/screen-error.ts';
import { bundledLexicon } from '#lexicon/bundled.ts';
import { atLeast } from '#model/level.ts';
import type { Reporter } from '#model/report.ts';
import type { Notice, TableResult } from '#model/result.ts';
import { CARRY_NOTICES, FORMAT_ENDINGS, FORMAT_NAMES, type FormatName } from '#report/formats.ts';
import { chosenGrading } from '#run/chosen-grading.ts';
import { chosenLexicon } from '#run/chosen-lexicon.ts';
import { readConfig, saveMapping } from '#run/config.ts';
import { readDecisions } from '#run/decisions.ts';
import { type Input, STDIN_NAME } from '#run/files.ts';
import { type Outcome, type Output, screen } from '#run/screen.ts';
import { createScreening } from '#run/screening.ts';
import { createReportDocs } from '../docs.ts';
import { complain, EXIT, remark } from '../exit.ts';
import { printedConfig } from '../printed-config.ts';
import type { SetExitCode } from '../program.ts';
import { createProgress } from '../progress.ts';
import { addReadFlags, collect, givenFlags } from '../read-flags.ts';
import { Reports } from '../reports.ts';
import { dayOf, StdoutSink, type Terminal } from '../terminal.ts';

interface Flags extends RawScreenOptions {
  readonly quiet?: boolean;
  readonly progress?: boolean;
  readonly color?: boolean;
  readonly config?: string;
  readonly printConfig?: boolean;
  readonly saveMapping?: string;
}

/** A run and whether it ended because nobody wants its report any more. */
interface Screened extends Outcome {
  readonly readerLeft: boolean;
}

/** Adds `screen`, which is also what runs when no command is named. */
export function addScreenCommand(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  const command = program
    .command('screen', { isDefault: true })
    .description('screen manifests (the default command)')
    .argument('[files...]', 'CSV, TSV, XLSX or ODS files, also zipped; - or nothing reads what is piped in')
    .option('-f, --format <name>', `${FORMAT_NAMES.join(', ')} (default: table on a terminal, csv in a pipe)`)
    .option('-o, --output <file>', 'also write a report to a file, format by its ending or format=path; repeatable', collect)
    .option('--fail-on <level>', 'exit with 1 on findings from this level: low, medium, high, critical, none (default: high)')
    .option('--min-level <level>', 'show rows from this level (default: low)')
    .option('--all', 'show every row')
    .option('--top <n>', 'rows of a ranked report (default: 50, html 10,000)')
    .option('--only <ids>', 'run these indicators only, separated by commas')
    .option('--skip <ids>', 'leave these indicators out')
    .option('--require <names>', 'fields or indicators that must be evaluated, else exit with 2')
    .option('--waivers <file>', 'findings that somebody answers for (default: cargoscreen.waivers.yaml if it is there)')
    .option('--baseline <file>', 'findings that were there before (default: cargoscreen.baseline.json if it is there)')
    .option('--config <file>', 'options from a file (default: cargoscreen.config.yaml or .json, here or above)')
    .option('--print-config', 'print what holds and where it comes from, and screen nothing')
    .option('--save-mapping <file>', 'write a config that reads this table in the same way')
    .option('--strict', 'exit with 2 on any notice')
    .option('--lexicon <dir>', 'facts of your own to lay over the bundled ones, files as in data/')
    .option('--grading <file>', 'points, levels and rules to lay over the bundled ones, in the shape of data/grading.json')
    .option(
      '--group-by <field>',
      'a level for each shipment in table, json and xlsx: a field, or auto (declaration, transport document, invoice)',
    )
    .option('--excel', 'begin csv and tsv with a byte order mark, by which Excel knows their letters')
    .option('--today <date>', 'the day of the run, YYYY-MM-DD')
    .option('-q, --quiet', 'print nothing on stdout')
    .option('--progress', 'show a progress bar')
    .option('--no-progress', 'show no progress bar')
    .option('--color', 'use color')
    .option('--no-color', 'use no color');
  addReadFlags(command).action(async (files: string[]) => {
    setExitCode(await runScreen(files, givenFlags<Flags>(command), terminal));
  });
}

async function runScreen(files: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const config = readConfig(flags.config);
  const options = screenOptions<FormatName>(
    { ...config?.options, ...flags },
    {
      formats: FORMAT_NAMES,
      endings: FORMAT_ENDINGS,
      defaultFormat: terminal.stdout.isTTY ? 'table' : 'csv',
    },
  );
  if (flags.printConfig === true) {
    await new StdoutSink(terminal.stdout).write(printedConfig(options, flags, config));
    return EXIT.fine;
  }
  const inputs = findInputs(files, terminal);
  const outcome = await screenInputs(inputs, options, flags, terminal);
  const isTold = flags.quiet === true || outcome.readerLeft || CARRY_NOTICES.has(options.format);
  if (!isTold) for (const notice of untold(outcome)) remark(terminal, notice);
  for (const failure of outcome.failures) complain(terminal, failure);
  return exitCode(outcome, options);
}

/** @returns the notices but those that say what a failure says */
function untold({ notices, failures }: Outcome): readonly Notice[] {
  const told = failures.map((failure) => headline(failure).replace(/\.$/, ''));
  return notices.filter(({ message }) => !told.some((text) => message.includes(text)));
}

function exitCode(outcome: Screened, { strict, failOn }: ScreenOptions<FormatName>): number {
  if (outcome.failures.length > 0 || (strict && outcome.notices.length > 0)) return EXIT.unusable;
  if (outcome.counts.rowsScreened === 0) return EXIT.unusable;
  if (outcome.readerLeft) return EXIT.fine;
  return failOn !== 'none' && atLeast(outcome.gravestOpen, failOn) ? EXIT.findings : EXIT.fine;
}

function findInputs(files: readonly string[], { stdin }: Terminal): Input[] {
  const piped: Input = { kind: 'stream', file: STDIN_NAME, bytes: stdin };
  if (files.length === 0) {
    if (stdin.isTTY) throw new ScreenError('E_NO_INPUT', {});
    return [piped];
  }
  const [first] = files;
  if (first !== undefined && /^[a-z]+$/.test(first) && !existsSync(first)) throw unknownWord(first);
  const inputs: Input[] = [];
  for (const file of files) {
    if (file === '-') {
      if (inputs.includes(piped))
        throw new ScreenError('E_USAGE', { message: '- is named twice: stdin can be read once.', nearest: undefined, command: 'screen' });
      inputs.push(piped);
      continue;
    }
    inputs.push({ kind: 'file', file });
  }
  return inputs;
}

const COMMANDS = [
  'screen',
  'compare',
  'match',
  'columns',
  'explain',
  'evaluate',
  'waive',
  'baseline',
  'report',
  'init',
  'lexicon',
  'completion',
  'help',
];

const unknownWord = (word: string): ScreenError =>
  new ScreenError('E_FIRST_WORD', { word, nearest: nearest(word, COMMANDS), commands: COMMANDS });

async function screenInputs(
  inputs: readonly Input[],
  options: ScreenOptions<FormatName>,
  flags: Flags,
  terminal: Terminal,
): Promise<Screened> {
  const lexicon = await chosenLexicon(options.lexicon);
  const { data } = lexicon ?? (await bundledLexicon());
  const today = options.today ?? dayOf(terminal);
  const decisions = readDecisions(options, data, today);
  const grading = await chosenGrading(options.grading);
  const screening = await createScreening({ ...options, settle: decisions?.settle, grading, lexicon });
  const progress = createProgress(inputs, flags, terminal);
  const reports = await Reports.open(
    {
      format: options.format,
      outputs: options.outputs,
      top: options.top,
      quiet: flags.quiet === true,
      color: flags.color,
      excel: options.excel,
      docs: createReportDocs(screening.data),
      inputs: inputs.map(({ file }) => file),
    },
    terminal,
  );
  try {
    const { failOn, minLevel, only, skip } = options;
    let tables: readonly TableResult[] = [];
    const notesTables: Reporter = {
      begin: (head) => {
        tables = head.tables;
        return '';
      },
      row: () => '',
      end: () => '',
    };
    const outputs: readonly Output[] =
      flags.saveMapping === undefined ? reports.outputs : [...reports.outputs, { reporter: notesTables, sink: { write: () => undefined } }];
    const outcome = await screen(
      {
        inputs,
        outputs,
        read: options.read,
        today,
        report: {
          failOn,
          minLevel,
          today: options.today,
          only,
          skip,
          grading: options.grading,
          lexicon: options.lexicon,
          groupBy: options.groupBy,
        },
        require: options.require,
        ...(decisions === undefined ? {} : { decisions }),
        onProgress: progress.update,
        isWanted: () => reports.isWanted,
      },
      screening,
    );
    progress.stop();
    const failures = [...outcome.failures, ...(await reports.publish(outcome))];
    if (flags.saveMapping !== undefined && tables.length > 0) await saveMapping(flags.saveMapping, tables);
    return { ...outcome, failures, readerLeft: reports.readerLeft };
  } catch (error) {
    progress.stop();
    await reports.discard();
    throw error;
  }
}
