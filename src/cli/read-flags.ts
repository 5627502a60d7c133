import type { Command } from 'commander';
import { collect, shared } from './shared-options.ts';

/** Adds the options that say how inputs are read, the same for every command that reads files. */
export function addReadFlags(command: Command): Command {
  return command
    .option('--column <field=header>', 'map a field to a column; repeatable', collect)
    .option('--delimiter <c>', 'what parts cells, instead of finding out')
    .option('--encoding <label>', 'encoding of the input, instead of finding out')
    .option('--header-row <n>', 'line of the header, instead of finding out')
    .option('--no-header', 'the first row is data')
    .option('--sheet <name>', 'the only sheet to read of a workbook (default: every sheet that holds a table)')
    .option('--max-unpacked <bytes>', 'limit for what an archive unpacks to (default: 32 GiB)')
    .option('--max-ratio <n>', 'limit for unpacked bytes to each packed one, from 64 MiB on (default: 250)')
    .option('--max-files <n>', 'limit for the files of an archive (default: 10000)')
    .option('--max-line <n>', 'limit for the characters of a line (default: 67108864)')
    .option('--max-cell <n>', 'limit for the characters of a cell (default: 1048576)')
    .option('--max-columns <n>', 'limit for columns (default: 16384)')
    .option('--max-shared-text <bytes>', 'limit for the texts that sheets of a workbook share (default: 512 MiB)');
}

/** Adds the options that say what is found, for commands that decide on what `screen` finds. */
export function addFindFlags(command: Command): Command {
  return addReadFlags(
    command
      .addOption(shared('config'))
      .addOption(shared('only'))
      .addOption(shared('skip'))
      .addOption(shared('lexicon'))
      .addOption(shared('grading'))
      .addOption(shared('today')),
  );
}

/** Adds the two ways to name a row. */
export const addRowFlags = (command: Command): Command =>
  command
    .option('--line <n>', 'the line of the file on which the row begins, as reports name it; of a workbook, the row of the sheet')
    .option('--row <n>', 'the row, counted from 1 below the header: "row" of the table, "record" of json and jsonl');

/** @returns the options that were given: commander sets the positive of a --no-... option, and defaults, by itself */
export function givenFlags<Flags>(command: Command): Flags {
  const values = command.opts<Record<string, unknown>>();
  const given = Object.entries(values).filter(([name]) => command.getOptionValueSource(name) !== 'default');
  return Object.fromEntries(given) as Flags;
}
