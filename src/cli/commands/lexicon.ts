import type { Command } from 'commander';
import { choose } from '#config/option-values.ts';
import { calendarDay } from '#config/screen-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { Overlay } from '#lexicon/overlay.ts';
import { byAge, listDates } from '#lexicon/source-ages.ts';
import { agesText, checkText, overlayText } from '#report/overlay-text.ts';
import { failedCases, failedExamples, failedFamilies } from '#run/prepare/proofs.ts';
import { located, readBundled, readFolder } from '#run/settings/chosen-lexicon.ts';
import { complain, EXIT, remark } from '../exit.ts';
import type { SetExitCode } from '../program.ts';
import { shared } from '../shared-options.ts';
import { dayOf, StdoutSink, type Terminal } from '../terminal.ts';

export const DIFF_FORMATS = ['table', 'json'] as const;

/** Adds `lexicon check` and `lexicon diff`: what a folder of facts of one's own holds, and whether it holds true. */
export function addLexiconCommand(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  const lexicon = program.command('lexicon').description('check a folder of facts of your own, or tell what it changes (--lexicon <dir>)');
  lexicon
    .command('check')
    .description('validate the files of a folder and prove their cases')
    .argument('[dir]', 'the folder, with files as in data/; without it the bundled facts are proved')
    .addOption(shared('today'))
    .action(async (folder: string | undefined, flags: { readonly today?: string }) => {
      const today = flags.today === undefined ? dayOf(terminal) : calendarDay('--today', flags.today);
      const overlay = folder === undefined ? await readBundled() : await readFolder(folder);
      if (folder !== undefined && !isWhole(folder, overlay, terminal)) return setExitCode(EXIT.unusable);
      const { data, cases, examples, bundledCases, bundledExamples, changes } = overlay;
      const failed = [
        ...failedCases(overlay, [...cases, ...bundledCases]),
        ...failedExamples(overlay, examples),
        ...failedFamilies(overlay, bundledExamples),
      ];
      for (const params of failed) complain(terminal, new ScreenError('E_LEXICON', await located(overlay, params)));
      const own = [...cases, ...examples];
      const bundled = [...bundledCases, ...bundledExamples];
      const ages = agesText({ ...listDates(data), listAge: data.about.listAge, sources: byAge(data, today) });
      await new StdoutSink(terminal.stdout).write(`${checkText({ folder, changes, own, bundled, failed })}${ages}`);
      if (failed.length > 0) setExitCode(EXIT.unusable);
    });
  lexicon
    .command('diff')
    .description('what a folder adds to the bundled facts, changes and takes out')
    .argument('<dir>', 'the folder, with files as in data/')
    .option('-f, --format <name>', DIFF_FORMATS.join(', '), 'table')
    .action(async (folder: string, flags: { readonly format: string }) => {
      const format = choose('--format', flags.format, DIFF_FORMATS);
      const overlay = await readFolder(folder);
      if (!isWhole(folder, overlay, terminal)) return setExitCode(EXIT.unusable);
      const { changes } = overlay;
      await new StdoutSink(terminal.stdout).write(format === 'json' ? `${JSON.stringify(changes, null, 2)}\n` : overlayText(changes));
    });
}

/** Tells every problem of a folder. @returns whether there is none */
function isWhole(folder: string, { problems: { told, count } }: Overlay, terminal: Terminal): boolean {
  for (const problem of told) complain(terminal, problem);
  if (count > told.length) remark(terminal, { message: `${folder}: ${count - told.length} more problems are not told.` });
  if (count > 0) remark(terminal, { message: `${folder}: its facts are not whole, so no case was proved and no change is told.` });
  return count === 0;
}
