import type { Command } from 'commander';
import { choose, parseColumns, wholeNumber } from '#config/screen-options.ts';
import { columnsText } from '#report/columns-text.ts';
import { describeTable } from '#run/describe-table.ts';
import { checkFile, type Input, STDIN_NAME } from '#run/files.ts';
import { createScreening } from '#run/screening.ts';
import { createPaint, StdoutSink, type Terminal, terminalWidth } from '../terminal.ts';

interface Flags {
  readonly format: string;
  readonly column?: readonly string[];
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly headerRow?: string;
  readonly header: boolean;
}

const COLUMNS_FORMATS = ['table', 'json'] as const;

/** Adds `columns`: how a file is read and mapped. */
export function addColumnsCommand(program: Command, terminal: Terminal): void {
  program
    .command('columns')
    .description('how a file is read, what its columns are taken for, and which indicators can not run on it')
    .argument('<file>', 'the file; - reads what is piped in')
    .option('-f, --format <name>', `${COLUMNS_FORMATS.join(', ')}`, 'table')
    .option('--column <field=header>', 'map a field to a column; repeatable', (value: string, earlier: readonly string[] = []) => [
      ...earlier,
      value,
    ])
    .option('--delimiter <c>', 'what parts cells, instead of finding out')
    .option('--encoding <label>', 'encoding of the input, instead of finding out')
    .option('--header-row <n>', 'line of the header, instead of finding out')
    .option('--no-header', 'the first row is data')
    .action(async (file: string, flags: Flags) => {
      const format = choose('--format', flags.format, COLUMNS_FORMATS);
      const settings = {
        columns: parseColumns(flags.column ?? []),
        delimiter: flags.delimiter,
        encoding: flags.encoding,
        headerRow: flags.headerRow === undefined ? undefined : wholeNumber('--header-row', flags.headerRow, 1),
        noHeader: !flags.header,
      };
      const input: Input = file === '-' ? { kind: 'stream', file: STDIN_NAME, bytes: terminal.stdin } : { kind: 'file', file };
      if (input.kind === 'file') checkFile(file);
      const description = await describeTable(input, await createScreening({ only: null, skip: [] }), settings);
      const text =
        format === 'json'
          ? `${JSON.stringify(description, null, 2)}\n`
          : columnsText(description, { width: terminalWidth(terminal), paint: createPaint(terminal, undefined) });
      await new StdoutSink(terminal.stdout).write(text);
    });
}
