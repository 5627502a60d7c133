import { entry, meant, some } from './entry.ts';

/** Manifests that can not be read, or not whole. */
export const INPUT_ERRORS = {
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
  E_INPUT_BINARY: entry<{ file: string; kind: string }>({
    what: ({ file, kind }) => `${file}: this is ${kind}, not a text table.`,
    why: () => 'Read as text it would give rows of rubbish, in which nothing is ever found.',
    way: () => 'Give the manifest as XLSX, ODS, CSV or TSV: open it in the program that made it and save it as one of these.',
  }),
  E_INPUT_JSON: entry<{ file: string; kind: string }>({
    what: ({ file, kind }) => `${file}: this is ${kind}, not a text table.`,
    why: () => 'Read as text its first object would be the header, and goods would be missed.',
    way: () =>
      `Make a table of it: mlr --ijson --ocsv unsparsify manifest.json | cargoscreen - (or: duckdb -csv -c "FROM read_json('manifest.json')" | cargoscreen -)`,
  }),
  E_INPUT_RESULTS: entry<{ file: string }>({
    what: ({ file }) => `${file}: these are results of cargoscreen, not a manifest.`,
    why: () => 'Screened again, they would give findings about findings.',
    way: () =>
      'Screen the manifest itself; results of --format json become another report by: cargoscreen report results.json -o report.html',
  }),
  E_INPUT_CHANGED: entry<{ file: string }>({
    what: ({ file }) => `${file}: the file changed while it was read.`,
    why: () => 'What was screened is neither what it was nor what it is now.',
    way: () => 'Wait until it is written to its end and screen it again.',
  }),
  E_ENCODING_UNFIT: entry<{ file: string; line: number; encoding: string; likelier: string }>({
    what: ({ file, line, encoding }) => `${file}:${line}: it is not in ${encoding}, as it was told to be.`,
    why: ({ likelier }) => `Its bytes look like ${likelier} from there on, and wrong letters hide goods.`,
    way: ({ likelier }) => `Leave --encoding (or encoding of the config) out, or pass --encoding ${likelier}`,
  }),
  E_GZIP: entry<{ file: string; reason: string; isOnDisk: boolean }>({
    what: ({ file, reason }) => `${file}: the gzip file is damaged or cut off (${reason}).`,
    why: () => 'Rows behind the damage are lost, so the file was not screened to its end.',
    way: ({ file, isOnDisk }) =>
      isOnDisk
        ? `Fetch the file again and test it with: gzip -t ${file}`
        : 'Send it again; what sends it can be piped into gzip -t to test it.',
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
  E_SHARED_TEXT: entry<{ file: string; limit: number }>({
    what: ({ file, limit }) => `${file}: the texts of the workbook take more than ${limit} bytes.`,
    why: () => 'They must be held in memory while its sheets are read.',
    way: () => 'Save the sheet as CSV, which needs no memory; --max-shared-text <bytes> allows more.',
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
    way: () => 'Name a sheet with --sheet; unpack the archive, or split the file, and name the part.',
  }),
  E_LINE_TOO_LONG: entry<{ file: string; line: number; limit: number }>({
    what: ({ file, line, limit }) => `${file}:${line}: the line is longer than ${limit} characters.`,
    why: () => 'That is no table with a line for each row, and it would fill the memory.',
    way: () => 'Check that the file is a CSV export, and that --encoding fits it; --max-line <n> allows longer lines.',
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
} as const;
