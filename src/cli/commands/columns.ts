import type { Command } from 'commander';
import { choose } from '#config/option-values.ts';
import { type RawReadOptions, readOptions } from '#config/read-options.ts';
import { columnsText, notesText } from '#report/columns-text.ts';
import { jsonText } from '#report/json-text.ts';
import { readConfig, saveMapping } from '#run/config.ts';
import { describeInput } from '#run/describe-input.ts';
import { checkFile, type Input, STDIN_NAME } from '#run/files.ts';
import { createScreening } from '#run/screening.ts';
import { complain, EXIT } from '../exit.ts';
import type { SetExitCode } from '../program.ts';
import { addReadFlags, givenFlags } from '../read-flags.ts';
import { createPaint, StdoutSink, type Terminal, terminalWidth } from '../terminal.ts';

interface Flags extends RawReadOptions {
  readonly format: string;
  readonly config?: string;
  readonly saveMapping?: string;
}

export const COLUMNS_FORMATS = ['table', 'json'] as const;

/** Adds `columns`: how a file is read and mapped. */
export function addColumnsCommand(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  const command = program
    .command('columns')
    .description('how a file is read, what its columns are taken for, and which indicators can not run on it')
    .argument('<file>', 'the file; - reads what is piped in')
    .option('-f, --format <name>', `${COLUMNS_FORMATS.join(', ')}`, 'table')
    .option('--config <file>', 'options from a file (default: cargoscreen.config.yaml or .json, here or above)')
    .option('--save-mapping <file>', 'write a config that reads this table in the same way');
  addReadFlags(command).action(async (file: string, flags: Flags) => {
    const format = choose('--format', flags.format, COLUMNS_FORMATS);
    const input: Input = file === '-' ? { kind: 'stream', file: STDIN_NAME, bytes: terminal.stdin } : { kind: 'file', file };
    if (input.kind === 'file') checkFile(file);
    const { tables, notices, failures } = await describeInput(
      input,
      await createScreening({ only: null, skip: [] }),
      readOptions({ ...readConfig(flags.config)?.options, ...givenFlags<Flags>(command) }),
    );
    if (flags.saveMapping !== undefined)
      await saveMapping(
        flags.saveMapping,
        tables.map(({ result }) => result),
      );
    const settings = { width: terminalWidth(terminal), paint: createPaint(terminal, undefined) };
    const objects = tables.map(({ result, skippedIndicators }) => ({ ...result, skippedIndicators }));
    const text =
      format === 'json'
        ? `${jsonText(objects.length === 1 ? objects[0] : objects, 2)}\n`
        : [...tables.map((table) => columnsText(table, settings)), ...(notices.length > 0 ? [notesText(notices, settings)] : [])].join(
            '\n',
          );
    await new StdoutSink(terminal.stdout).write(text);
    for (const failure of failures) complain(terminal, failure);
    if (failures.length > 0) setExitCode(EXIT.unusable);
  });
}
