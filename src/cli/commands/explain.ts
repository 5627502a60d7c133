import type { Command } from 'commander';
import { wholeNumber } from '#config/option-values.ts';
import { type RawReadOptions, readOptions } from '#config/read-options.ts';
import { assessOptions, type RawScreenOptions } from '#config/screen-options.ts';
import { nearest } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { explainedRowText } from '#report/explained-row.ts';
import { topicText } from '#report/topic-text.ts';
import { chosenGrading } from '#run/chosen-grading.ts';
import { chosenLexicon } from '#run/chosen-lexicon.ts';
import { type ExplainOptions, explainRow } from '#run/explain-row.ts';
import { createScreening, type Screening } from '#run/screening.ts';
import { createReportDocs } from '../docs.ts';
import { inputOf } from '../input-of.ts';
import { addReadFlags } from '../read-flags.ts';
import { createPaint, dayOf, StdoutSink, type Terminal, terminalWidth } from '../terminal.ts';
import { findTopic, topicIds } from '../topics.ts';

interface Flags extends RawReadOptions, Pick<RawScreenOptions, 'today' | 'only' | 'skip' | 'grading' | 'lexicon'> {
  readonly row?: string;
}

/** Adds `explain`: an indicator, category or level; or one row, with every point and every silence. */
export function addExplainCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('explain')
    .description(
      'explain an indicator, a category, a level or a rule of the ledger; with --row, one row of a file: every point and every silence',
    )
    .argument('<id>', 'an indicator, category, level or rule of the ledger; with --row, the file')
    .option('--row <n>', 'data row of the file, from 1: the record number of reports')
    .option('--only <ids>', 'with --row: run these indicators only, as screen does')
    .option('--skip <ids>', 'with --row: leave these indicators out')
    .option('--lexicon <dir>', 'explain by these facts laid over the bundled ones')
    .option('--grading <file>', 'explain by this grading instead of the bundled one')
    .option('--today <date>', 'with --row: the day of the run, YYYY-MM-DD');
  addReadFlags(command).action(async (id: string, flags: Flags) => {
    const options = assessOptions(flags);
    const screening = await createScreening({
      ...options,
      grading: await chosenGrading(flags.grading),
      lexicon: await chosenLexicon(flags.lexicon),
    });
    const text =
      flags.row === undefined
        ? explainTopic(id, screening, terminal)
        : await explainFileRow(id, flags, { ...options, today: options.today ?? dayOf(terminal) }, screening, terminal);
    await new StdoutSink(terminal.stdout).write(text);
  });
}

function explainTopic(id: string, screening: Screening, terminal: Terminal): string {
  const topic = findTopic(id.toLowerCase(), screening.data);
  if (topic !== undefined) return topicText(topic, { width: terminalWidth(terminal), paint: createPaint(terminal, undefined) });
  const ids = topicIds(screening.data);
  throw new ScreenError('E_ID_UNKNOWN', { id, nearest: nearest(id, ids), kinds: ids.join(', ') });
}

async function explainFileRow(
  file: string,
  flags: Flags,
  options: ExplainOptions,
  screening: Screening,
  terminal: Terminal,
): Promise<string> {
  const record = wholeNumber('--row', flags.row ?? '', 1);
  const explained = await explainRow(inputOf(file, terminal), record, screening, readOptions(flags), options);
  return explainedRowText(explained, {
    docs: createReportDocs(screening.data),
    top: 1,
    delimiter: null,
    width: terminalWidth(terminal),
    paint: createPaint(terminal, undefined),
  });
}
