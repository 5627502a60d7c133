import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { Config } from '#config/config-file.ts';
import { type RawScreenOptions, type ScreenOptions, screenOptions } from '#config/screen-options.ts';
import { nearest } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { bundledLexicon, shareFacts } from '#lexicon/bundled.ts';
import { FORMAT_ENDINGS, FORMAT_NAMES, type FormatName } from '#report/formats.ts';
import { type Input, isThere, STDIN_NAME } from '#run/files.ts';
import { layoutOf } from '#run/open/layout.ts';
import { partialWriter } from '#run/saved/partial.ts';
import { screen, type ThreadsWanted } from '#run/screen.ts';
import { readConfig } from '#run/settings/config.ts';
import { decidedScreening } from '#run/settings/decided-screening.ts';
import { decisionFiles } from '#run/settings/decisions.ts';
import { reportOptions } from '#run/settings/report-options.ts';
import { readFiles } from '#run/write/write-conflicts.ts';
import { createReportDocs } from '../docs.ts';
import { EXIT } from '../exit.ts';
import { printedConfig } from '../printed-config.ts';
import type { SetExitCode } from '../program.ts';
import { createProgress } from '../progress.ts';
import { addReadFlags, givenFlags } from '../read-flags.ts';
import { Reports } from '../reports.ts';
import { type Ended, endRun } from '../run-end.ts';
import { shared } from '../shared-options.ts';
import { dayOf, StdoutSink, type Terminal } from '../terminal.ts';

/** Threads that `auto` takes at most: each needs memory of its own. */
const MOST_BY_ITSELF = 4;
/** Bytes from which on making threads pays: each takes a part of a second. */
const LARGE_INPUT = 16 * 1024 * 1024;

interface Flags extends RawScreenOptions {
  readonly quiet?: boolean;
  readonly progress?: boolean;
  readonly color?: boolean;
  readonly config?: string;
  readonly printConfig?: boolean;
  readonly saveMapping?: string;
  readonly stdinFilename?: string;
  readonly partial?: string;
  readonly columnsFrom?: string;
}

/** Adds `screen`, which is also what runs when no command is named. */
export function addScreenCommand(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  const command = program
    .command('screen', { isDefault: true })
    .description('screen manifests (the default command)')
    .argument('[files...]', 'CSV, TSV, XLSX or ODS files, also zipped; - or nothing reads what is piped in')
    .option('-f, --format <name>', `${FORMAT_NAMES.join(', ')} (default: table on a terminal, csv in a pipe)`)
    .addOption(shared('output'))
    .addOption(shared('failOn'))
    .option('--min-level <level>', 'show rows from this level (default: low)')
    .option('--all', 'show every row')
    .addOption(shared('rankedTop'))
    .addOption(shared('only'))
    .addOption(shared('skip'))
    .option('--require <names>', 'fields or indicators that must be evaluated, else exit with 2')
    .addOption(shared('waivers'))
    .addOption(shared('baseline'))
    .addOption(shared('config'))
    .option('--print-config', 'print what holds and where it comes from, and screen nothing')
    .addOption(shared('saveMapping'))
    .option('--stdin-filename <name>', 'the name that reports give to what is piped in')
    .option('--columns-from <file>', 'read inputs by the columns of this file: they may lack the header')
    .option('--partial <file>', 'write what merge joins: for a run over a part of the input')
    .addOption(shared('strict'))
    .addOption(shared('lexicon'))
    .addOption(shared('grading'))
    .option(
      '--group-by <field>',
      'a level for each shipment in table, json, html and xlsx: a field, or auto (declaration, transport document, invoice)',
    )
    .option('--redact <fields>', 'fields whose cells reports show as a mark, separated by commas')
    .addOption(shared('excel'))
    .option('--threads <n>', 'threads that screen: 1 unless told; auto takes up to 4 where the input is large')
    .addOption(shared('today'))
    .addOption(shared('quiet'))
    .option('--progress', 'show a progress bar')
    .option('--no-progress', 'show no progress bar')
    .addOption(shared('color'))
    .addOption(shared('noColor'));
  addReadFlags(command).action(async (files: string[]) => {
    const commands = [...program.commands.map((one) => one.name()), 'help'];
    setExitCode(await runScreen(files, givenFlags<Flags>(command), commands, terminal));
  });
}

async function runScreen(files: readonly string[], flags: Flags, commands: readonly string[], terminal: Terminal): Promise<number> {
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
    const { listAge } = (await bundledLexicon()).data.about;
    await new StdoutSink(terminal.stdout).write(printedConfig({ ...options, ...decisionFiles(options) }, flags, config, listAge));
    return EXIT.fine;
  }
  const inputs = findInputs(files, commands, flags.stdinFilename ?? STDIN_NAME, terminal);
  const ended = await screenInputs(inputs, options, flags, config, terminal);
  return endRun(ended, { ...options, quiet: flags.quiet === true, isPart: flags.partial !== undefined }, terminal);
}

/** @returns the threads to screen in; undefined where one is enough */
function threadsFor(wanted: number | 'auto', file: string | undefined): ThreadsWanted | undefined {
  if (file === undefined) return undefined;
  const count = wanted === 'auto' ? Math.min(MOST_BY_ITSELF, availableParallelism()) : wanted;
  return count < 2 ? undefined : { file, count, from: wanted === 'auto' ? LARGE_INPUT : 0 };
}

/** @param commands names of all, of which a first word may be a misspelled one */
function findInputs(files: readonly string[], commands: readonly string[], stdinFilename: string, terminal: Terminal): Input[] {
  const piped = (): Input => ({ kind: 'stream', file: stdinFilename, bytes: terminal.stdin });
  if (files.length === 0) {
    if (terminal.stdin.isTTY) throw new ScreenError('E_NO_INPUT', {});
    return [piped()];
  }
  const [first] = files;
  if (first !== undefined && /^[a-z]+$/.test(first) && !isThere(first))
    throw new ScreenError('E_FIRST_WORD', { word: first, nearest: nearest(first, commands), commands });
  const inputs: Input[] = [];
  for (const file of files) {
    if (file === '-') {
      if (inputs.some(({ kind }) => kind === 'stream'))
        throw new ScreenError('E_USAGE', { message: '- is named twice: stdin can be read once.', nearest: undefined, command: 'screen' });
      inputs.push(piped());
      continue;
    }
    inputs.push({ kind: 'file', file });
  }
  return inputs;
}

async function screenInputs(
  inputs: readonly Input[],
  options: ScreenOptions<FormatName>,
  flags: Flags,
  config: Config | undefined,
  terminal: Terminal,
): Promise<Ended> {
  const today = options.today ?? dayOf(terminal);
  const threads = threadsFor(options.threads, terminal.threadProgram);
  if (threads !== undefined) shareFacts();
  const { screening, decisions, decided } = await decidedScreening(options, today);
  const { columnsFrom } = flags;
  const layout =
    columnsFrom === undefined
      ? undefined
      : { ...(await layoutOf(columnsFrom, screening.columnNames, options.read)), mayBeEmpty: flags.partial !== undefined };
  const writer = flags.partial === undefined ? undefined : partialWriter({ today, decisions: decisions?.digest ?? null });
  const reports = await Reports.open(
    {
      format: options.format,
      outputs: options.outputs,
      top: options.top,
      quiet: flags.quiet === true,
      color: flags.color,
      excel: options.excel,
      docs: createReportDocs(screening.data),
      reads: readFiles(columnsFrom === undefined ? inputs : [...inputs, { kind: 'file', file: columnsFrom }], {
        ...options,
        ...decided,
        config: config?.file,
      }),
      mapping: flags.saveMapping,
      partial: flags.partial === undefined || writer === undefined ? undefined : { file: flags.partial, reporter: writer.reporter },
    },
    terminal,
  );
  const progress = createProgress(inputs, flags, terminal);
  try {
    const outcome = await screen(
      {
        inputs,
        outputs: reports.outputs,
        read: { ...options.read, layout },
        today,
        report: reportOptions(options, decided),
        require: options.require,
        ...(decisions === undefined ? {} : { decisions }),
        onProgress: progress.update,
        ...(writer === undefined ? {} : { onState: writer.take }),
        isWanted: () => reports.isWanted,
        threads,
      },
      screening,
    );
    progress.stop();
    return { ...outcome, failures: [...outcome.failures, ...(await reports.publish(outcome))], readerLeft: reports.readerLeft };
  } catch (error) {
    progress.stop();
    await reports.discard();
    throw error;
  }
}
