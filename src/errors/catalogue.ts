/** One kind of error: what is wrong and where, why that stops the work, and the way out. */
interface Entry<Params> {
  readonly what: (params: Params) => string;
  readonly why: (params: Params) => string;
  readonly way: (params: Params) => string;
}

const entry = <Params>(parts: Entry<Params>): Entry<Params> => parts;
const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : `Did you mean "${nearest}"? `);
const some = (names: readonly string[]): string =>
  names.length <= 8 ? names.join(', ') : `${names.slice(0, 8).join(', ')} (and ${names.length - 8} more)`;

interface Placed {
  readonly file: string;
  readonly path: string;
  readonly problem: string;
}
/** A problem that ends in a question (did you mean "columns"?) is a whole sentence already. */
const placed = ({ file, path, problem }: Placed): string =>
  `${file}${path === '' ? '' : `, at ${path}`}: ${problem}${problem.endsWith('?') ? '' : '.'}`;

/** Every error that a user can meet, in one table. */
export const CATALOGUE = {
  E_INPUT_MISSING: entry<{ file: string; nearest: string | undefined }>({
    what: ({ file }) => `${file}: there is no such file.`,
    why: () => 'Nothing of it was screened.',
    way: ({ nearest }) => `${meant(nearest)}Check the path; - stands for what is piped in.`,
  }),
  E_INPUT_FOLDER: entry<{ file: string }>({
    what: ({ file }) => `${file}: this is a folder, not a file.`,
    why: () => 'cargoscreen screens files that are named to it, so that nothing is left out unseen.',
    way: ({ file }) => `Name the files: cargoscreen ${file.replace(/\/$/, '')}/*.csv`,
  }),
  E_SIDE_FILE: entry<{ file: string; kind: 'config' | 'waivers' | 'baseline'; problem: string; nearest: string | undefined }>({
    what: ({ file, problem }) => `${file}: ${problem}.`,
    why: ({ kind }) =>
      kind === 'config'
        ? 'Without the config that was named, other options would hold than you think.'
        : `Without the ${kind} file that was named, it can't be told which findings are settled.`,
    way: ({ kind, nearest }) =>
      `${meant(nearest)}Check the path${kind === 'config' ? '; cargoscreen init writes one' : `; cargoscreen ${kind === 'waivers' ? 'waive' : 'baseline'} writes one`}.`,
  }),
  E_INPUT_UNREADABLE: entry<{ file: string; reason: string }>({
    what: ({ file, reason }) => `${file}: the file can't be read (${reason}).`,
    why: () => "What can't be read can't be screened.",
    way: () => 'Check its permissions, or copy it to a place that you can read.',
  }),
  E_SPOOL: entry<{ file: string; folder: string; reason: string }>({
    what: ({ file, folder, reason }) => `${file}: what was piped in can't be held in ${folder} (${reason}).`,
    why: () => 'Archives are read in any order, so a large one that comes through a pipe needs room for a temporary file.',
    way: () => 'Give the archive by its name, or set TMPDIR to a folder with room.',
  }),
  E_INPUT_EMPTY: entry<{ file: string }>({
    what: ({ file }) => `${file}: the file is empty.`,
    why: () => 'There is nothing to screen, and a run over nothing must not look fine.',
    way: () => 'Export the manifest again and check that the file has a header and rows.',
  }),
  E_NO_ROWS: entry<{ file: string; headerRow: number | null }>({
    what: ({ file, headerRow }) => `${file}: there is a header${headerRow === null ? '' : ` on line ${headerRow}`} but no row below it.`,
    why: () => 'With no rows screened nothing can be said about the goods.',
    way: () => 'Export the manifest again; if the first row is data, pass --no-header.',
  }),
  E_NO_USABLE_COLUMN: entry<{ file: string; headerRow: number | null; headers: readonly string[] }>({
    what: ({ file, headerRow }) =>
      `${file}${headerRow === null ? '' : `:${headerRow}`}: no column for description, hsCode, partNumber or model.`,
    why: ({ headerRow, headers }) =>
      `One of them is needed to tell goods. ${headerRow === null ? 'No line looks like a header; columns are called' : 'The header has'}: ${some(headers)}.`,
    way: ({ headerRow, headers }) =>
      `${headers.length === 1 ? 'If its cells are parted by another character, name it: --delimiter ";". ' : ''}${headerRow === null ? 'Name the line of the header: --header-row 3. ' : ''}Or map it yourself: --column "description=${headers.find((header) => header.trim() !== '') ?? 'Goods'}" (cargoscreen columns <file> shows how columns were read).`,
  }),
  E_HEADER_ROW: entry<{ file: string; row: number; last: number }>({
    what: ({ file, row }) => `${file}: --header-row ${row}: no row begins on that line.`,
    why: ({ last }) =>
      `The header is looked for in the first rows, which end on line ${last}; blank lines, and lines inside a quoted cell, are none.`,
    way: () => 'Give the physical line on which the header begins: cargoscreen columns <file> shows where it was found.',
  }),
  E_COLUMN_OPTION: entry<{ field: string; header: string; headers: readonly string[]; nearest: string | undefined }>({
    what: ({ field, header }) => `--column ${field}=${header}: the file has no column "${header}".`,
    why: ({ headers }) => `The header has: ${some(headers)}.`,
    way: ({ nearest }) =>
      `${meant(nearest)}Give the header as it stands in the file, or take the field out of the config if it stands there.`,
  }),
  E_COLUMN_FIELD: entry<{ field: string; nearest: string | undefined; fields: readonly string[] }>({
    what: ({ field }) => `--column: there is no field "${field}".`,
    why: ({ fields }) => `Fields are: ${fields.join(', ')}.`,
    way: ({ nearest }) => `${meant(nearest)}Write --column field=header, for example --column "description=Goods name".`,
  }),
  E_COLUMN_SYNTAX: entry<{ text: string }>({
    what: ({ text }) => `--column ${text}: that is not field=header.`,
    why: () => 'A column is mapped by the field, an equals sign and the header as it stands in the file.',
    way: () => 'For example: --column "description=Goods name"',
  }),
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
  E_NUMBER: entry<{ option: string; value: string; least: number }>({
    what: ({ option, value }) => `${option} ${value}: that is not a whole number.`,
    why: ({ least }) => `It takes a whole number from ${least} up.`,
    way: ({ option, least }) => `For example: ${option} ${Math.max(least, 10)}`,
  }),
  E_DATE: entry<{ option: string; value: string }>({
    what: ({ option, value }) => `${option} ${value}: that is not a date.`,
    why: () => 'It takes a calendar day as YYYY-MM-DD.',
    way: ({ option }) => `For example: ${option} 2026-01-31`,
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
  E_OUTPUT: entry<{ file: string; reason: string }>({
    what: ({ file, reason }) => `${file}: the report can't be written there (${reason}).`,
    why: () => 'Nothing was written, and no other output was harmed.',
    way: () => 'Choose a folder that exists and that you may write to.',
  }),
  E_OUTPUT_INPUT: entry<{ file: string }>({
    what: ({ file }) => `${file}: the report would replace a file that is being screened.`,
    why: () => 'The manifest would be lost.',
    way: () => 'Choose another name for --output.',
  }),
  E_OUTPUT_CUT_SHORT: entry<{ file: string }>({
    what: ({ file }) => `${file}: the report was not written.`,
    why: () => 'A file could not be read to its end, as told above, and a report of a part must not look like a whole one.',
    way: () => 'Mend that file or leave it out, and screen the others again.',
  }),
  E_OUTPUT_TWICE: entry<{ file: string }>({
    what: ({ file }) => `${file}: two reports would go there.`,
    why: () => 'The second would replace the first.',
    way: () => 'Give each --output a name of its own.',
  }),
  E_OUTPUT_FORMAT: entry<{ file: string; endings: readonly string[]; nearest: string | undefined }>({
    what: ({ file }) => `--output ${file}: the format can't be told from that name.`,
    why: ({ endings }) => `Endings that say it are: ${endings.join(' ')}.`,
    way: ({ nearest }) => `${meant(nearest)}Or name the format: --output csv=${'report.out'}`,
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
  E_LINE_UNKNOWN: entry<{ file: string; line: number; lines: readonly number[] }>({
    what: ({ file, line }) => `${file}: no data row begins on line ${line}.`,
    why: ({ lines }) =>
      lines.length === 0 ? 'The rows of this file have no lines.' : `Its data rows begin on lines ${lines[0]} to ${lines.at(-1)}.`,
    way: () => 'Give --line the line that a report names, or --row the number of the row, counted from 1 below the header.',
  }),
  E_ROW_OR_LINE: entry<{ isBoth: boolean }>({
    what: ({ isBoth }) => (isBoth ? '--row and --line are both given.' : '--line or --row is missing.'),
    why: () => 'One of them names the row: --line counts the lines of the file, as reports do; --row counts data rows below the header.',
    way: () => 'For example: --line 15',
  }),
  E_REQUIRE: entry<{ name: string; missing: readonly string[]; tables: readonly string[]; reason: string | undefined }>({
    what: ({ name, tables }) => `--require ${name}: it could not be evaluated on ${some(tables)}.`,
    why: ({ missing, reason }) =>
      missing.length > 0
        ? `No column was found for: ${missing.join(' or ')}.`
        : reason === undefined
          ? '--only or --skip switches it off.'
          : `Here ${reason}.`,
    way: ({ missing, reason }) =>
      missing.length > 0
        ? `Map the column: --column "${missing[0]}=<header>"`
        : reason === undefined
          ? 'Leave it on, or do not require it.'
          : 'Screen a file that shows more, or do not require it.',
  }),
  E_ENCODING_UNKNOWN: entry<{ encoding: string; nearest: string | undefined }>({
    what: ({ encoding }) => `--encoding ${encoding}: there is no such encoding.`,
    why: () => 'It takes a WHATWG label such as utf-8, windows-1251 or gb18030.',
    way: ({ nearest }) => meant(nearest).trim(),
  }),
  E_ENCODING_UNFIT: entry<{ file: string; encoding: string; likelier: string }>({
    what: ({ file, encoding }) => `${file}: it is not in ${encoding}, as it was told to be.`,
    why: ({ likelier }) => `Its bytes are ${likelier}; wrong letters hide goods, so nothing of it was screened.`,
    way: ({ likelier }) => `Leave --encoding (or encoding of the config) out, or pass --encoding ${likelier}`,
  }),
  E_DELIMITER: entry<{ delimiter: string }>({
    what: ({ delimiter }) => `--delimiter ${JSON.stringify(delimiter)}: that can't part cells.`,
    why: () => 'It takes one character other than a quote or a line end, or a word: comma, semicolon, tab, pipe.',
    way: () => 'For example: --delimiter ";"',
  }),
  E_INPUT_BINARY: entry<{ file: string; kind: string }>({
    what: ({ file, kind }) => `${file}: this is ${kind}, not a text table.`,
    why: () => 'Read as text it would give rows of rubbish, in which nothing is ever found.',
    way: () => 'Give the manifest as XLSX, ODS, CSV or TSV: open it in the program that made it and save it as one of these.',
  }),
  E_GZIP: entry<{ file: string; reason: string }>({
    what: ({ file, reason }) => `${file}: the gzip file is damaged or cut off (${reason}).`,
    why: () => 'Rows behind the damage are lost, so the file was not screened to its end.',
    way: ({ file }) => `Fetch the file again and test it with: gzip -t ${file}`,
  }),
  E_LINE_TOO_LONG: entry<{ file: string; line: number; limit: number }>({
    what: ({ file, line, limit }) => `${file}:${line}: the line has no end within ${limit} characters.`,
    why: () => 'That is no table with a line for each row, and it would fill the memory.',
    way: () => 'Check that the file is a CSV export, and that --encoding fits it; --max-line <n> allows longer lines.',
  }),
  E_ZIP: entry<{ file: string; reason: string }>({
    what: ({ file, reason }) => `${file}: the archive is damaged, cut off or not to be unpacked (${reason}).`,
    why: () => 'Rows behind the damage are lost, so the file was not screened to its end.',
    way: () => 'Fetch the file again; if it opens elsewhere, unpack it or save it anew there.',
  }),
  E_ENCRYPTED: entry<{ file: string; kind: string }>({
    what: ({ file, kind }) => `${file}: the ${kind} is encrypted.`,
    why: () => 'It needs a password, which cargoscreen does not ask for.',
    way: () => 'Open it with its password and save it without one.',
  }),
  E_UNPACKED: entry<{ file: string; problem: string }>({
    what: ({ file, problem }) => `${file}: it unpacks ${problem}.`,
    why: () => 'Small files that become huge are made to bring programs down.',
    way: () => 'If you trust the file, raise the limit that is named, or unpack it yourself.',
  }),
  E_NESTED: entry<{ file: string; depth: number }>({
    what: ({ file, depth }) => `${file}: archives are packed in one another more than ${depth} deep.`,
    why: () => 'Manifests are not packed like that, and it may have no end.',
    way: () => 'Unpack it and name the manifest.',
  }),
  E_WORKBOOK: entry<{ file: string; reason: string }>({
    what: ({ file, reason }) => `${file}: the workbook is damaged (${reason}).`,
    why: () => 'Rows behind the damage are lost, so it was not screened to its end.',
    way: () => 'Open it in a spreadsheet program, let it repair the file, and save it anew.',
  }),
  E_CELL_TOO_LONG: entry<{ file: string; line: number | null; limit: number }>({
    what: ({ file, line, limit }) => `${file}${line === null ? '' : `:${line}`}: a cell is longer than ${limit} characters.`,
    why: () => 'No line of a manifest says that much, and it would fill the memory.',
    way: () => 'Check the file at that place; --max-cell <n> allows longer cells.',
  }),
  E_TOO_MANY_COLUMNS: entry<{ file: string; line: number | null; limit: number }>({
    what: ({ file, line, limit }) => `${file}${line === null ? '' : `:${line}`}: there are more than ${limit} columns.`,
    why: () => 'That is more than a spreadsheet can hold; mostly the cells are parted by another character.',
    way: () => 'Check --delimiter; --max-columns <n> allows more.',
  }),
  E_SHARED_TEXT: entry<{ file: string; limit: number }>({
    what: ({ file, limit }) => `${file}: the texts of the workbook take more than ${limit} bytes.`,
    why: () => 'They must be held in memory while its sheets are read.',
    way: () => 'Save the sheet as CSV, which needs no memory; --max-shared-text <bytes> allows more.',
  }),
  E_LONE_COLUMN: entry<{ file: string }>({
    what: ({ file }) => `${file}: it has one column and no header.`,
    why: () => 'Beside tables with headers that is mostly a note.',
    way: () => 'If it holds goods, name its sheet with --sheet, or unpack it and name the file.',
  }),
  E_SHEET_UNKNOWN: entry<{ file: string; sheet: string; sheets: readonly string[]; nearest: string | undefined }>({
    what: ({ file, sheet }) => `--sheet ${sheet}: ${file} has no sheet of that name.`,
    why: ({ sheets }) => `Its sheets are: ${some(sheets)}.`,
    way: ({ nearest }) => `${meant(nearest)}Without --sheet every sheet that holds a table is screened.`,
  }),
  E_NO_TABLE: entry<{ file: string; left: readonly string[] }>({
    what: ({ file }) => `${file}: nothing in it could be read as a manifest.`,
    why: ({ left }) => (left.length === 0 ? 'It holds no file.' : some(left)),
    way: () => 'Check that it is the right file; cargoscreen columns <file> shows how a table is read.',
  }),
  E_SEVERAL_TABLES: entry<{ file: string; tables: readonly string[] }>({
    what: ({ file }) => `${file}: it holds several tables, and only one can be read here.`,
    why: ({ tables }) => `They are: ${some(tables)}.`,
    way: () => 'Name a sheet with --sheet, or unpack the archive and name the file.',
  }),
  E_INPUT_CHANGED: entry<{ file: string }>({
    what: ({ file }) => `${file}: the file changed while it was read.`,
    why: () => 'What was screened is neither what it was nor what it is now.',
    way: () => 'Wait until it is written to its end and screen it again.',
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
  E_LABEL_COLUMN: entry<{ file: string; columns: readonly string[]; headers: readonly string[] }>({
    what: ({ file, columns }) => `${file}: there is no column ${columns.map((name) => `"${name}"`).join(' or ')}.`,
    why: ({ headers }) => `A labelled file needs it. The header has: ${some(headers)}.`,
    way: () => 'Name the columns: id, text, brand, hs, lang, kind, label, category (text and category are needed).',
  }),
  E_LABEL_ROWS: entry<{ file: string }>({
    what: ({ file }) => `${file}: there is no row below the header.`,
    why: () => 'Figures need labelled rows.',
    way: () => 'Give the file rows with a text and a category each.',
  }),
  E_LABEL: entry<{ file: string; line: number | null; value: string; labels: readonly string[] }>({
    what: ({ file, line, value }) => `${file}${line === null ? '' : `:${line}`}: "${value}" is no label.`,
    why: ({ labels }) => `A label is one of: ${labels.join(', ')}.`,
    way: () => 'Correct the row, or leave the column out: then a row without a category is negative.',
  }),
  E_LABEL_CATEGORY: entry<{ file: string; line: number | null; value: string; nearest: string | undefined; categories: readonly string[] }>(
    {
      what: ({ file, line, value }) => `${file}${line === null ? '' : `:${line}`}: "${value}" is no category.`,
      why: ({ categories }) => `A row of goods names one of: ${categories.join(', ')}; several that are right are parted by "|".`,
      way: ({ nearest }) => `${meant(nearest)}Rows of other goods have the category "none" or the label "negative".`,
    },
  ),
  E_ACCEPT: entry<{ text: string }>({
    what: ({ text }) => `--accept ${text}: that is not category=category.`,
    why: () => 'It takes pairs, the labelled category first, then the one that counts for it.',
    way: () => 'For example: --accept routers=data-center,data-center=routers',
  }),
  E_SHARE: entry<{ option: string; value: string }>({
    what: ({ option, value }) => `${option} ${value}: that is not a share.`,
    why: () => 'It takes a number from 0 to 1.',
    way: ({ option }) => `For example: ${option} 0.5`,
  }),
  E_CONFIG: entry<Placed>({
    what: placed,
    why: () => 'A config that is not understood would change what is found without a word.',
    way: () => 'Correct it; docs/config.schema.json says what a config may hold, and --print-config shows what holds now.',
  }),
  E_INIT_EXISTS: entry<{ file: string }>({
    what: ({ file }) => `${file}: there is one already.`,
    why: () => 'It would be replaced, and what you wrote into it lost.',
    way: () => 'Remove it first, or write the columns of a sample elsewhere: cargoscreen columns <file> --save-mapping <other file>',
  }),
  E_MAPPING_SEVERAL: entry<{ file: string; tables: number }>({
    what: ({ file, tables }) => `--save-mapping ${file}: there are ${tables} tables.`,
    why: () => 'A config says how one kind of table is read.',
    way: () => 'Name one file, and of a workbook one sheet: --sheet <name>',
  }),
  E_WAIVERS: entry<Placed>({
    what: placed,
    why: () => 'A waiver takes a finding out of what fails a run: nobody may have to guess what it says.',
    way: () =>
      'Correct the entry, or add it anew: cargoscreen waive <file> --line <n> --reason "..." --approver "..." --expires YYYY-MM-DD',
  }),
  E_WAIVE_NOTHING: entry<{ file: string; place: string; ids: readonly string[]; wanted: readonly string[] }>({
    what: ({ file, place, wanted }) => `${file}, ${place}: there is no finding ${wanted.length === 0 ? 'to waive' : `of ${some(wanted)}`}.`,
    why: ({ ids }) => (ids.length === 0 ? 'Nothing was found on the row.' : `The row has: ${ids.join(', ')}.`),
    way: () =>
      '--line takes the line that reports name, --row the row of the table ("record" of json and jsonl); cargoscreen explain --line <n> <file> shows what was found.',
  }),
  E_EXPIRED: entry<{ expires: string; today: string }>({
    what: ({ expires }) => `--expires ${expires}: that day is over.`,
    why: ({ today }) => `A waiver holds up to its day; today is ${today}, and this one would settle nothing.`,
    way: () => 'Name a day to come on which somebody looks at it again.',
  }),
  E_NEEDED: entry<{ option: string; example: string }>({
    what: ({ option }) => `${option} is missing.`,
    why: () => 'A waiver without it could not be answered for later.',
    way: ({ option, example }) => `For example: ${option} ${example}`,
  }),
  E_BASELINE: entry<Placed>({
    what: placed,
    why: () => 'A baseline takes known findings out of what fails a run: nobody may have to guess what it says.',
    way: ({ file }) => `Correct it, or take it anew: cargoscreen baseline --force --baseline ${file} <files>`,
  }),
  E_GRADING: entry<Placed>({
    what: placed,
    why: () => 'With half a grading the levels would mean something else than the file says.',
    way: () => 'Correct the entry; data/schema/grading.schema.json says what may stand there, and any part may be left out.',
  }),
  E_LEXICON: entry<Placed>({
    what: placed,
    why: () => 'Screening with broken facts would make silence worthless.',
    way: () => 'Correct the entry; data/schema says what each file may hold.',
  }),
} as const;

export type ErrorCode = keyof typeof CATALOGUE;
export type ErrorParams<Code extends ErrorCode> = Parameters<(typeof CATALOGUE)[Code]['what']>[0];
