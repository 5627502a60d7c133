import type { Command } from 'commander';
import { choose } from '#config/option-values.ts';
import { type RawReadOptions, readOptions } from '#config/read-options.ts';
import { jsonText } from '#report/json-text.ts';
import { describeInput, type InputDescription } from '#run/describe-input.ts';
import { checkFile, type Input, STDIN_NAME } from '#run/files.ts';
import { createScreening } from '#run/prepare/screening.ts';
import { mappingText, readConfig } from '#run/settings/config.ts';
import { whileOpen } from '#run/write/output-file.ts';
import { readFiles } from '#run/write/write-conflicts.ts';
import { complain, EXIT, remark } from '../exit.ts';
import type { SetExitCode } from '../program.ts';
import { addReadFlags, givenFlags } from '../read-flags.ts';
import { shared } from '../shared-options.ts';
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
    .addOption(shared('config'))
    .addOption(shared('saveMapping'));
  addReadFlags(command).action(async (file: string, flags: Flags) => {
    const format = choose('--format', flags.format, COLUMNS_FORMATS);
    const input: Input = file === '-' ? { kind: 'stream', file: STDIN_NAME, bytes: terminal.stdin } : { kind: 'file', file };
    if (input.kind === 'file') checkFile(file);
    const config = readConfig(flags.config);
    const read = readOptions({ ...config?.options, ...givenFlags<Flags>(command) });
    const { saveMapping } = flags;
    const describe = async (): Promise<InputDescription> => describeInput(input, await createScreening({ only: null, skip: [] }), read);
    const { tables, notices, failures } =
      saveMapping === undefined
        ? await describe()
        : await whileOpen(saveMapping, readFiles([input], { config: config?.file }), async (put) => {
            const described = await describe();
            await put(
              mappingText(
                saveMapping,
                described.tables.map(({ result }) => result),
              ),
            );
            return described;
          });
    const { columnsText, notesText } = await import('#report/columns-text.ts');
    const settings = { width: terminalWidth(terminal), paint: await createPaint(terminal, undefined) };
    const objects = tables.map(({ result, skippedIndicators }) => ({ ...result, skippedIndicators }));
    const text =
      format === 'json'
        ? `${jsonText(objects.length === 1 ? objects[0] : objects, 2)}\n`
        : [...tables.map((table) => columnsText(table, settings)), ...(notices.length > 0 ? [notesText(notices, settings)] : [])].join(
            '\n',
          );
    await new StdoutSink(terminal.stdout).write(text);
    // An array of tables has no place for them.
    if (format === 'json') for (const notice of notices) remark(terminal, notice);
    for (const failure of failures) complain(terminal, failure);
    if (failures.length > 0) setExitCode(EXIT.unusable);
  });
}
