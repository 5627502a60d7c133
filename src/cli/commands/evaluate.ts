import type { Command } from 'commander';
import { evaluateOptions, type RawEvaluateOptions } from '#config/evaluate-options.ts';
import { evaluate } from '#evaluate/evaluate.ts';
import { tryFile } from '#run/evaluate-file.ts';
import { checkFile, type Input, STDIN_NAME } from '#run/files.ts';
import { createScreening } from '#run/prepare/screening.ts';
import { chosenLexicon } from '#run/settings/chosen-lexicon.ts';
import { remark } from '../exit.ts';
import { shared } from '../shared-options.ts';
import { createPaint, StdoutSink, type Terminal, terminalWidth } from '../terminal.ts';

/** Adds `evaluate`: figures on a labelled file. */
export function addEvaluateCommand(program: Command, terminal: Terminal): void {
  program
    .command('evaluate')
    .description('how well goods are found in a labelled file: columns id, text, brand, hs, lang, kind, label, category')
    .argument('<csv>', 'the file; - reads what is piped in')
    .option('-f, --format <name>', 'table, json, markdown', 'table')
    .option('--show-hs', 'let the matcher see the HS column, which is hidden otherwise')
    .addOption(shared('lexicon'))
    .option('--threshold <share>', 'confidence from which a category counts as found, 0 to 1')
    .option('--accept <pairs>', 'categories that count for others: routers=data-center,data-center=routers')
    .option('--worst <n>', 'misses and false alarms to list of each kind: 10 unless told')
    .action(async (file: string, flags: RawEvaluateOptions) => {
      const input: Input = file === '-' ? { kind: 'stream', file: STDIN_NAME, bytes: terminal.stdin } : { kind: 'file', file };
      if (input.kind === 'file') checkFile(file);
      const screening = await createScreening({ only: [], skip: [], lexicon: await chosenLexicon(flags.lexicon) });
      const { format, showHs, ...settings } = evaluateOptions(flags, screening.data.matching.leastConfidence);
      const { rows, notices } = await tryFile(input, screening, showHs);
      const evaluation = evaluate(rows, { ...settings, file: input.file, hsShown: showHs });
      for (const notice of notices) remark(terminal, notice);
      const { evaluationMarkdown, evaluationText } = await import('#report/evaluation-text.ts');
      const stdout = new StdoutSink(terminal.stdout);
      if (format === 'json') await stdout.write(`${JSON.stringify(evaluation, null, 2)}\n`);
      else if (format === 'markdown') await stdout.write(evaluationMarkdown(evaluation));
      else
        await stdout.write(evaluationText(evaluation, { width: terminalWidth(terminal), paint: await createPaint(terminal, undefined) }));
    });
}
