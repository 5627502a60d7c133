import type { Command } from 'commander';
import { choose } from '#config/option-values.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { checkText, overlayText } from '#report/overlay-text.ts';
import { failedCases, failedExamples, failedFamilies } from '#run/proofs.ts';
import { readBundled, readFolder } from '#run/settings/chosen-lexicon.ts';
import { complain, EXIT } from '../exit.ts';
import type { SetExitCode } from '../program.ts';
import { StdoutSink, type Terminal } from '../terminal.ts';

export const DIFF_FORMATS = ['table', 'json'] as const;

/** Adds `lexicon check` and `lexicon diff`: what a folder of facts of one's own holds, and whether it holds true. */
export function addLexiconCommand(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  const lexicon = program.command('lexicon').description('check a folder of facts of your own, or tell what it changes (--lexicon <dir>)');
  lexicon
    .command('check')
    .description('validate the files of a folder and prove their cases')
    .argument('[dir]', 'the folder, with files as in data/; without it the bundled facts are proved')
    .action(async (folder: string | undefined) => {
      const overlay = folder === undefined ? await readBundled() : await readFolder(folder);
      const { cases, examples, bundledCases, bundledExamples, changes } = overlay;
      const failed = [
        ...failedCases(overlay, [...cases, ...bundledCases]),
        ...failedExamples(overlay, examples),
        ...failedFamilies(overlay, bundledExamples),
      ];
      for (const params of failed) complain(terminal, new ScreenError('E_LEXICON', params));
      const own = [...cases, ...examples];
      const bundled = [...bundledCases, ...bundledExamples];
      await new StdoutSink(terminal.stdout).write(checkText({ folder, changes, own, bundled, failed }));
      if (failed.length > 0) setExitCode(EXIT.unusable);
    });
  lexicon
    .command('diff')
    .description('what a folder adds to the bundled facts, changes and takes out')
    .argument('<dir>', 'the folder, with files as in data/')
    .option('-f, --format <name>', DIFF_FORMATS.join(', '), 'table')
    .action(async (folder: string, flags: { readonly format: string }) => {
      const format = choose('--format', flags.format, DIFF_FORMATS);
      const { changes } = await readFolder(folder);
      await new StdoutSink(terminal.stdout).write(format === 'json' ? `${JSON.stringify(changes, null, 2)}\n` : overlayText(changes));
    });
}
