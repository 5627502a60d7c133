import { entry, meant } from './entry.ts';

const others = (written: readonly string[]): string => (written.length === 0 ? '' : ` Written whole: ${written.join(', ')}.`);

const COLOR_WAYS: ReadonlyMap<string, string> = new Map([
  ['never', 'Spell it --no-color'],
  ['always', 'Spell it --color, alone.'],
  ['auto', 'Leave it out: a terminal is written to in color, a pipe and a file are not.'],
]);

/** Words of a command line, and outputs, that can not be used. */
export const COMMAND_ERRORS = {
  E_CHOICE: entry<{ option: string; value: string; choices: readonly string[]; nearest: string | undefined }>({
    what: ({ option, value }) => `${option} ${value}: there is no such choice.`,
    why: ({ choices }) => `It takes one of: ${choices.join(', ')}.`,
    way: ({ nearest }) => meant(nearest).trim(),
  }),
  E_EMPTY_LIST: entry<{ option: string; example: string }>({
    what: ({ option }) => `${option}: the list is empty.`,
    why: () => 'An empty list is mostly a variable that was not set; it must not change what is screened.',
    way: ({ option, example }) => `Name what you mean, parted by commas: ${option} ${example}; or leave the option out.`,
  }),
  E_REDACTED_GROUPS: entry<{ field: string; groupBy: string }>({
    what: ({ field, groupBy }) => `--redact ${field} and --group-by ${groupBy}: shipments would be named by cells that are not shown.`,
    why: () => 'Without their numbers the shipments of a report can not be told apart.',
    way: () => 'Leave --group-by out, or group by a field that is shown: --group-by transportDocument',
  }),
  E_NUMBER: entry<{ option: string; value: string; least: number; words: readonly string[] }>({
    what: ({ option, value, least }) =>
      `${option} ${value}: that is ${/^\d+$/.test(value) ? (Number(value) < least ? 'too small' : 'too large') : 'not a whole number'}.`,
    why: ({ least, words }) => `It takes ${[`a whole number from ${least} up`, ...words].join(', or ')}.`,
    way: ({ option, least, words }) => `For example: ${option} ${words[0] ?? Math.max(least, 10)}`,
  }),
  E_COLOR_VALUE: entry<{ value: string }>({
    what: ({ value }) => `--color ${value}: --color takes no value.`,
    why: () => 'The word behind it is the name of a file.',
    way: ({ value }) => COLOR_WAYS.get(value) ?? 'Use --color or --no-color, or leave both out: a terminal is written to in color.',
  }),
  E_DATE: entry<{ option: string; value: string }>({
    what: ({ option, value }) => `${option} ${value}: that is not a date.`,
    why: () => 'It takes a calendar day as YYYY-MM-DD.',
    way: ({ option }) => `For example: ${option} 2026-01-31`,
  }),
  E_SHARE: entry<{ option: string; value: string }>({
    what: ({ option, value }) => `${option} ${value}: that is not a share.`,
    why: () => 'It takes a number from 0 to 1.',
    way: ({ option }) => `For example: ${option} 0.5`,
  }),
  E_FIRST_WORD: entry<{ word: string; nearest: string | undefined; commands: readonly string[] }>({
    what: ({ word }) => `${word}: this is neither a file nor a command.`,
    why: ({ commands }) => `Commands are: ${commands.join(', ')}.`,
    way: ({ nearest }) => `${meant(nearest)}Screen a file with: cargoscreen manifest.csv`,
  }),
  E_NO_TEXT: entry<Record<string, never>>({
    what: () => 'There is no text to match.',
    why: () => 'With nothing matched nothing can be said about the goods.',
    way: () => 'Give a text: cargoscreen match "XC7K325T FPGA"   or pipe lines in.',
  }),
  E_NO_INPUT: entry<Record<string, never>>({
    what: () => 'No file was named and nothing is piped in.',
    why: () => 'cargoscreen needs a manifest to screen.',
    way: () => 'Name one: cargoscreen manifest.csv   or see: cargoscreen --help',
  }),
  E_USAGE: entry<{ message: string; nearest: string | undefined; command: string }>({
    what: ({ message }) => message,
    why: () => '',
    way: ({ nearest, command }) => `${meant(nearest)}See: cargoscreen ${command === '' ? '' : `${command} `}--help`,
  }),
  E_ID_UNKNOWN: entry<{ id: string; nearest: string | undefined; kinds: string }>({
    what: ({ id }) => `${id}: there is no such indicator, category, level or rule of the ledger.`,
    why: ({ kinds }) => `Known are: ${kinds}.`,
    way: ({ nearest }) => meant(nearest).trim(),
  }),
  E_ROW_UNKNOWN: entry<{ file: string; row: number; rows: number }>({
    what: ({ file, row }) => `${file}: there is no row ${row}.`,
    why: ({ rows }) => `The file has ${rows} data rows, counted from 1 below the header.`,
    way: () =>
      'Give --row a number in that range ("row" of the table, "record" of json and jsonl), or --line the line that a report names.',
  }),
  E_LINE_UNKNOWN: entry<{ file: string; line: number; firstLine: number | null; lastLine: number | null }>({
    what: ({ file, line }) => `${file}: no data row begins on line ${line}.`,
    why: ({ firstLine, lastLine }) =>
      firstLine === null ? 'The rows of this file have no lines.' : `Its data rows begin on lines ${firstLine} to ${lastLine}.`,
    way: () => 'Give --line the line that a report names, or --row the number of the row, counted from 1 below the header.',
  }),
  E_ROW_OR_LINE: entry<{ isBoth: boolean }>({
    what: ({ isBoth }) => (isBoth ? '--row and --line are both given.' : '--line or --row is missing.'),
    why: () => 'One of them names the row: --line counts the lines of the file, as reports do; --row counts data rows below the header.',
    way: () => 'For example: --line 15',
  }),
  E_COMPARE_ITSELF: entry<{ file: string }>({
    what: ({ file }) => `${file}: the same document is named twice.`,
    why: () => 'A document compared with itself shows no difference, and that would look fine.',
    way: () => 'Name two documents of one shipment: cargoscreen compare invoice.csv packing-list.csv',
  }),
  E_COMPARE_TOO_LONG: entry<{ file: string; limit: number }>({
    what: ({ file, limit }) => `${file}: the document has more than ${limit} lines.`,
    why: () => 'Both documents are held in memory to pair their lines; papers of one shipment are shorter.',
    way: () => 'Cut out the lines of one shipment, for example those of one invoice, and compare these.',
  }),
  E_ACCEPT: entry<{ text: string }>({
    what: ({ text }) => `--accept ${text}: that is not category=category.`,
    why: () => 'It takes pairs, the labelled category first, then the one that counts for it.',
    way: () => 'For example: --accept routers=data-center,data-center=routers',
  }),
  E_OUTPUT: entry<{ file: string; reason: string }>({
    what: ({ file, reason }) => `${file}: it can't be written there (${reason}).`,
    why: () => 'Nothing was screened and nothing written.',
    way: () => 'Choose a folder that exists and that you may write to.',
  }),
  E_LOCKED: entry<{ file: string; lock: string; since: string }>({
    what: ({ file, lock }) => `${file}: another command changes it (${lock}).`,
    why: ({ since }) => `What one of the two writes would be lost to the other; the lock stands since ${since}.`,
    way: ({ lock }) => `Wait for the other one. If none is running it broke off: remove ${lock} and try again.`,
  }),
  E_OUTPUT_LOST: entry<{ file: string; reason: string; written: readonly string[] }>({
    what: ({ file, reason }) => `${file}: it could not be written to its end (${reason}).`,
    why: ({ written }) => `What was to stand there is lost.${others(written)}`,
    way: () => 'Make room or choose another place, and run it again.',
  }),
  E_OUTPUT_INPUT: entry<{ file: string; read: string; kind: string }>({
    what: ({ file, read, kind }) => `${file}: what is written there would replace the ${kind} ${read}, which is read.`,
    why: ({ kind }) => `The ${kind} would be lost.`,
    way: () => 'Choose another name for what is written.',
  }),
  E_NOTHING_SCREENED: entry<Record<string, never>>({
    what: () => 'No row was screened.',
    why: () => 'What was read holds no row of goods, and a run over nothing must not look like one without findings.',
    way: () => 'Name an input with rows, or to merge at least one part that has some.',
  }),
  E_OUTPUT_CUT_SHORT: entry<{ file: string }>({
    what: ({ file }) => `${file}: the report was not written.`,
    why: () => 'A file could not be read to its end, as told above, and a report of a part must not look like a whole one.',
    way: () => 'Mend that file or leave it out, and screen the others again.',
  }),
  E_OUTPUT_TWICE: entry<{ file: string; other: string }>({
    what: ({ file, other }) =>
      file === other ? `${file}: two reports would go there.` : `${other}, ${file}: two reports would go to one file.`,
    why: () => 'The second would replace the first.',
    way: () => 'Give each --output, and --save-mapping, a name of its own.',
  }),
  E_REPORT_LIMIT: entry<{ file: string | null; limit: string; written: readonly string[] }>({
    what: ({ file, limit }) => `${file === null ? '' : `${file}: `}${limit}`,
    why: ({ written }) => `A report that holds a part only must not look like a whole one.${others(written)}`,
    way: () => 'Screen fewer files at once, show fewer rows (--min-level), or choose --format csv, which has no such limit.',
  }),
  E_OUTPUT_TERMINAL: entry<{ format: string }>({
    what: ({ format }) => `--format ${format}: a terminal can't show that.`,
    why: () => 'A workbook is no text; its bytes could change how the terminal works.',
    way: ({ format }) => `Write it to a file: --output report.${format}   or into a pipe or file of the shell.`,
  }),
  E_OUTPUT_FORMAT: entry<{ file: string; endings: readonly string[]; formats: readonly string[]; nearest: string | undefined }>({
    what: ({ file }) => `--output ${file}: the format can't be told from that name.`,
    why: ({ endings, formats }) => `Endings that say it are: ${endings.join(' ')}. Formats are: ${formats.join(', ')}.`,
    way: ({ formats, nearest }) => `${meant(nearest)}Or name the format: --output ${formats[0]}=report.out`,
  }),
} as const;
