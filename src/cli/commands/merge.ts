import type { Command } from 'commander';
import { type RawScreenOptions, screenOptions } from '#config/screen-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { FORMAT_ENDINGS, FORMAT_NAMES, type FormatName } from '#report/formats.ts';
import { merge } from '#run/merge.ts';
import { Partial } from '#run/saved/partial.ts';
import { decidedScreening } from '#run/settings/decided-screening.ts';
import { readFiles } from '#run/write/write-conflicts.ts';
import { createReportDocs } from '../docs.ts';
import type { SetExitCode } from '../program.ts';
import { givenFlags } from '../read-flags.ts';
import { Reports } from '../reports.ts';
import { endRun } from '../run-end.ts';
import { shared } from '../shared-options.ts';
import type { Terminal } from '../terminal.ts';

interface Flags extends RawScreenOptions {
  readonly quiet?: boolean;
  readonly color?: boolean;
}

const HELP = `
Examples:
  cargoscreen part1.csv --today 2026-01-31 --quiet --fail-on none --partial part1.jsonl     one part of a run
  cargoscreen merge part1.jsonl part2.jsonl                           all of them, as one run would have said

Parts of one table bear one name and follow one another in the order of the file.`;

/** Adds `merge`: parts of a run, screened apart, become what one run would have said. */
export function addMergeCommand(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  const command = program
    .command('merge')
    .description('join what screen --partial wrote of the parts of a run')
    .argument('<partials...>', 'partial files, in the order of the input')
    .option('-f, --format <name>', `${FORMAT_NAMES.join(', ')} (default: table on a terminal, csv in a pipe)`)
    .addOption(shared('output'))
    .option('--fail-on <level>', 'exit with 1 on findings from this level (default: that of the parts; high where they were given none)')
    .addOption(shared('rankedTop'))
    .option('--require <names>', 'fields or indicators that must be evaluated, else exit with 2')
    .option('--waivers <file>', 'as for the parts')
    .option('--baseline <file>', 'as for the parts')
    .addOption(shared('strict'))
    .option('--lexicon <dir>', 'as for the parts')
    .option('--grading <file>', 'as for the parts')
    .addOption(shared('excel'))
    .addOption(shared('quiet'))
    .addOption(shared('color'))
    .addOption(shared('noColor'))
    .addHelpText('after', HELP);
  command.action(async (files: string[]) => {
    setExitCode(await runMerge(files, givenFlags<Flags>(command), terminal));
  });
}

async function runMerge(files: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const defaultFormat: FormatName = terminal.stdout.isTTY ? 'table' : 'csv';
  const options = screenOptions<FormatName>(flags, { formats: FORMAT_NAMES, endings: FORMAT_ENDINGS, defaultFormat });
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new ScreenError('E_PARTIAL_TWICE', { file: twice });
  const partials: Partial[] = [];
  for (const file of files) partials.push(await Partial.open(file));
  const [first] = partials;
  if (first === undefined) throw new ScreenError('E_PARTIAL_NONE', {});
  const { today, options: parts } = first.head;
  const { only, skip } = parts;
  const { screening, decisions, decided } = await decidedScreening({ ...options, only, skip }, today);
  const quiet = flags.quiet === true;
  const reports = await Reports.open(
    {
      format: options.format,
      outputs: options.outputs,
      top: options.top,
      quiet,
      color: flags.color,
      excel: options.excel,
      docs: createReportDocs(screening.data),
      reads: [...files.map((file) => ({ file, kind: 'partial' as const })), ...readFiles([], { ...options, ...decided })],
    },
    terminal,
  );
  try {
    const outcome = await merge(
      {
        partials,
        outputs: reports.outputs,
        common: { today, decisions: decisions?.digest ?? null },
        failOn: flags.failOn === undefined ? undefined : options.failOn,
        require: flags.require === undefined ? undefined : options.require,
        strict: options.strict,
        decisions,
      },
      screening,
    );
    const failures = [...outcome.failures, ...(await reports.publish(outcome))];
    const { report } = outcome;
    const end = { format: options.format, quiet, strict: report.strict === true, failOn: report.failOn, isPart: false };
    return endRun({ ...outcome, failures, readerLeft: reports.readerLeft }, end, terminal);
  } catch (error) {
    await reports.discard();
    throw error;
  }
}
