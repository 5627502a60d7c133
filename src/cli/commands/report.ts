import type { Command } from 'commander';
import { screenOptions } from '#config/screen-options.ts';
import type { ScreenError } from '#errors/screen-error.ts';
import { CARRY_NOTICES, FORMAT_ENDINGS, REPORT_FORMATS } from '#report/formats.ts';
import { createScreening } from '#run/prepare/screening.ts';
import { readSavedRun, renderSavedRun } from '#run/saved/saved-result.ts';
import { chosenGrading } from '#run/settings/chosen-grading.ts';
import { chosenLexicon } from '#run/settings/chosen-lexicon.ts';
import { readFiles } from '#run/write/write-conflicts.ts';
import { createReportDocs } from '../docs.ts';
import { complain, EXIT, remark } from '../exit.ts';
import { inputOf } from '../input-of.ts';
import type { SetExitCode } from '../program.ts';
import { givenFlags } from '../read-flags.ts';
import { Reports } from '../reports.ts';
import { shared } from '../shared-options.ts';
import type { Terminal } from '../terminal.ts';

interface Flags {
  readonly format?: string;
  readonly output?: readonly string[];
  readonly top?: string;
  readonly lexicon?: string;
  readonly grading?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
}

type FormatName = (typeof REPORT_FORMATS)[number];

const ENDINGS = Object.fromEntries(
  Object.entries(FORMAT_ENDINGS).filter((entry): entry is [string, FormatName] => (REPORT_FORMATS as readonly string[]).includes(entry[1])),
);

const EXAMPLES = `
Examples:
  cargoscreen manifest.csv -q -o results.json       screen once and save the result
  cargoscreen report results.json -q -o page.html   the page that the run would have written, byte for byte
  cargoscreen report - -f markdown < results.json   a result that is piped in
The findings of a saved result do not fail the command: 0 where the reports are written, 2 where they can't be made.`;

/** Adds `report`: reports from a saved result, without screening. */
export function addReportCommand(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  const command = program
    .command('report')
    .description('render a saved result of --format json again, without screening')
    .argument('<results>', 'what --format json wrote; - reads what is piped in')
    .option('-f, --format <name>', `${REPORT_FORMATS.join(', ')} (default: table)`)
    .addOption(shared('output'))
    .addOption(shared('rankedTop'))
    .option('--lexicon <dir>', 'facts of your own, where the run had them')
    .option('--grading <file>', 'the grading of the run, where it had its own')
    .addOption(shared('quiet'))
    .addOption(shared('color'))
    .addOption(shared('noColor'))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string) => {
      setExitCode(await runReport(file, givenFlags<Flags>(command), terminal));
    });
}

async function runReport(file: string, flags: Flags, terminal: Terminal): Promise<number> {
  const options = screenOptions<FormatName>(flags, { formats: REPORT_FORMATS, endings: ENDINGS, defaultFormat: 'table' });
  const { format, outputs, top } = options;
  const [grading, lexicon] = [await chosenGrading(options.grading), await chosenLexicon(options.lexicon)];
  const screening = await createScreening({ only: null, skip: [], grading, lexicon });
  const input = inputOf(file, terminal);
  const run = await readSavedRun(input);
  const quiet = flags.quiet === true;
  const docs = createReportDocs(screening.data);
  const reads = readFiles([], { result: file === '-' ? undefined : file, grading: options.grading, lexicon: options.lexicon });
  const reports = await Reports.open({ format, outputs, top, quiet, color: flags.color, excel: false, docs, reads }, terminal);
  let lost: readonly ScreenError[];
  try {
    await renderSavedRun(run, reports.outputs);
    lost = await reports.publish({ counts: run.tail.counts, isBegun: true, isWhole: true });
  } catch (error) {
    await reports.discard();
    throw error;
  }
  if (run.head.lexicon.digest !== screening.lexicon.digest) remark(terminal, { message: OTHER_FACTS });
  if (!quiet && !CARRY_NOTICES.has(format)) for (const notice of run.tail.notices) remark(terminal, notice);
  for (const failure of lost) complain(terminal, failure);
  return lost.length > 0 ? EXIT.unusable : EXIT.fine;
}

const OTHER_FACTS =
  'the run that was saved had other facts than these (another version, --lexicon or --grading): findings and points are those of the run, titles and next steps those of today.';
