import type { Command } from 'commander';
import { wholeNumber } from '#config/option-values.ts';
import { type RawReadOptions, readOptions } from '#config/read-options.ts';
import { nearest } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { explainedRowText } from '#report/explained-row.ts';
import { topicText } from '#report/topic-text.ts';
import { explainRow } from '#run/explain-row.ts';
import { checkFile, type Input, STDIN_NAME } from '#run/files.ts';
import { createScreening, type Screening } from '#run/screening.ts';
import { createReportDocs } from '../docs.ts';
import { addReadFlags } from '../read-flags.ts';
import { createPaint, dayOf, StdoutSink, type Terminal, terminalWidth } from '../terminal.ts';
import { findTopic, topicIds } from '../topics.ts';

interface Flags extends RawReadOptions {
  readonly row?: string;
}

/** Adds `explain`: an indicator, category or level; or one row, with every point and every silence. */
export function addExplainCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('explain')
    .description('explain an indicator, a category or a level; with --row, one row of a file: every point and every silence')
    .argument('<id>', 'an indicator, category or level; with --row, the file')
    .option('--row <n>', 'data row of the file, from 1: the record number of reports');
  addReadFlags(command).action(async (id: string, flags: Flags) => {
    const screening = await createScreening({ only: null, skip: [] });
    const text = flags.row === undefined ? explainTopic(id, screening, terminal) : await explainFileRow(id, flags, screening, terminal);
    await new StdoutSink(terminal.stdout).write(text);
  });
}

function explainTopic(id: string, screening: Screening, terminal: Terminal): string {
  const topic = findTopic(id.toLowerCase(), screening.data);
  if (topic !== undefined) return topicText(topic, { width: terminalWidth(terminal), paint: createPaint(terminal, undefined) });
  const ids = topicIds(screening.data);
  throw new ScreenError('E_ID_UNKNOWN', { id, nearest: nearest(id, ids), kinds: ids.join(', ') });
}

async function explainFileRow(file: string, flags: Flags, screening: Screening, terminal: Terminal): Promise<string> {
  const record = wholeNumber('--row', flags.row ?? '', 1);
  const input: Input = file === '-' ? { kind: 'stream', file: STDIN_NAME, bytes: terminal.stdin } : { kind: 'file', file };
  if (input.kind === 'file') checkFile(file);
  const explained = await explainRow(input, record, screening, readOptions(flags), dayOf(terminal));
  return explainedRowText(explained, {
    docs: createReportDocs(screening.data),
    top: 1,
    delimiter: null,
    width: terminalWidth(terminal),
    paint: createPaint(terminal, undefined),
  });
}
