import type { Command } from 'commander';
import { type RawScreenOptions, type RunOptions, runOptions } from '#config/screen-options.ts';
import { nearest } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { explainRow } from '#run/explain-row.ts';
import { createScreening, type Screening } from '#run/prepare/screening.ts';
import { chosenGrading } from '#run/settings/chosen-grading.ts';
import { chosenLexicon } from '#run/settings/chosen-lexicon.ts';
import { readConfig } from '#run/settings/config.ts';
import { createReportDocs } from '../docs.ts';
import { inputOf } from '../input-of.ts';
import { addFindFlags, addRowFlags, givenFlags } from '../read-flags.ts';
import { createPaint, dayOf, StdoutSink, type Terminal, terminalWidth } from '../terminal.ts';
import { findTopic, topicIds } from '../topics.ts';
import { type RowFlags, wantedRow } from '../wanted-row.ts';

interface Flags extends RawScreenOptions, RowFlags {
  readonly config?: string;
}

/** Adds `explain`: an indicator, category or level; or one row, with every point and every silence. */
export function addExplainCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('explain')
    .description(
      'explain an indicator, a category, a level or a rule of the ledger; with --line or --row, one row of a file: every point and every silence',
    )
    .argument('<id>', 'an indicator, category, level or rule of the ledger; with --line or --row, the file');
  addFindFlags(addRowFlags(command)).action(async (id: string) => {
    const flags = givenFlags<Flags>(command);
    const options = runOptions({ ...readConfig(flags.config)?.options, ...flags });
    const { only, skip } = options;
    const screening = await createScreening({
      only,
      skip,
      grading: await chosenGrading(options.grading),
      lexicon: await chosenLexicon(options.lexicon),
    });
    const text =
      flags.row === undefined && flags.line === undefined
        ? await explainTopic(id, screening, terminal)
        : await explainFileRow(id, flags, options, screening, terminal);
    await new StdoutSink(terminal.stdout).write(text);
  });
}

async function explainTopic(id: string, screening: Screening, terminal: Terminal): Promise<string> {
  const { topicText } = await import('#report/topic-text.ts');
  const topic = findTopic(id.toLowerCase(), screening.data);
  if (topic !== undefined) return topicText(topic, { width: terminalWidth(terminal), paint: await createPaint(terminal, undefined) });
  const ids = topicIds(screening.data);
  throw new ScreenError('E_ID_UNKNOWN', { id, nearest: nearest(id, ids), kinds: ids.join(', ') });
}

async function explainFileRow(
  file: string,
  flags: RowFlags,
  { only, skip, today, read }: RunOptions,
  screening: Screening,
  terminal: Terminal,
): Promise<string> {
  const { explainedRowText } = await import('#report/explained-row.ts');
  const wanted = wantedRow(flags);
  const explained = await explainRow(inputOf(file, terminal), wanted, screening, read, { today: today ?? dayOf(terminal), only, skip });
  return explainedRowText(explained, {
    docs: createReportDocs(screening.data),
    top: 1,
    excel: false,
    folder: process.cwd(),
    width: terminalWidth(terminal),
    paint: await createPaint(terminal, undefined),
  });
}
