import type { Command } from 'commander';
import { choose } from '#config/option-values.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { Notice } from '#model/result.ts';
import { FORMATS } from '#report/formats.ts';
import { linesOf, matchTexts } from '#run/match-texts.ts';
import { createScreening } from '#run/prepare/screening.ts';
import { chosenGrading } from '#run/settings/chosen-grading.ts';
import { chosenLexicon } from '#run/settings/chosen-lexicon.ts';
import { createReportDocs } from '../docs.ts';
import { remark } from '../exit.ts';
import { shared } from '../shared-options.ts';
import { createPaint, dayOf, StdoutSink, type Terminal, terminalWidth } from '../terminal.ts';

export const MATCH_FORMATS = ['table', 'json', 'jsonl'] as const;
const ALL_ROWS = Number.MAX_SAFE_INTEGER;

/** What screens instead of the bundled facts. */
interface FactFlags {
  readonly lexicon?: string;
  readonly grading?: string;
}

/** Adds `match`: texts as rows that have only a description. */
export function addMatchCommand(program: Command, terminal: Terminal): void {
  program
    .command('match')
    .description('match single texts, or each line of what is piped in, as rows with only a description')
    .argument('[text...]', 'texts; - or nothing reads lines that are piped in')
    .option('-f, --format <name>', `${MATCH_FORMATS.join(', ')}`, 'table')
    .addOption(shared('lexicon'))
    .addOption(shared('grading'))
    .addOption(shared('color'))
    .addOption(shared('noColor'))
    .action(async (texts: string[], flags: { format: string } & FactFlags, command: Command) => {
      const format = choose('--format', flags.format, MATCH_FORMATS);
      const color = command.getOptionValueSource('color') === 'default' ? undefined : command.opts<{ color?: boolean }>().color;
      await runMatch(texts, format, color, flags, terminal);
    });
}

async function runMatch(
  texts: readonly string[],
  format: (typeof MATCH_FORMATS)[number],
  color: boolean | undefined,
  { lexicon, grading }: FactFlags,
  terminal: Terminal,
): Promise<void> {
  const piped = texts.length === 0 || texts.includes('-');
  if (piped && terminal.stdin.isTTY) throw new ScreenError('E_NO_INPUT', {});
  const screening = await createScreening({
    only: null,
    skip: [],
    grading: await chosenGrading(grading),
    lexicon: await chosenLexicon(lexicon),
  });
  const reporter = (await FORMATS[format === 'json' ? 'jsonl' : format]())({
    docs: createReportDocs(screening.data),
    top: ALL_ROWS,
    excel: false,
    folder: process.cwd(),
    width: terminalWidth(terminal),
    paint: await createPaint(terminal, color),
  });
  const stdout = new StdoutSink(terminal.stdout);
  const source = piped
    ? linesOf(
        terminal.stdin,
        texts.filter((text) => text !== '-'),
      )
    : texts;
  const today = dayOf(terminal);
  const pieces: string[] = [];
  // A table shows its notices itself.
  const tell = (notice: Notice): void => (format === 'table' ? undefined : remark(terminal, notice));
  for await (const text of matchTexts(source, screening, reporter, today, tell)) {
    if (format === 'json') pieces.push(text.trim());
    else await stdout.write(text);
  }
  if (format === 'json') await stdout.write(`[\n  ${pieces.filter((piece) => piece !== '').join(',\n  ')}\n]\n`);
}
