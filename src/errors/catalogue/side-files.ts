import { entry, meant, type Placed, placed, some } from './entry.ts';

/** Files beside the manifests: config, decisions, saved results, grading, lexicon, labelled lines. */
export const SIDE_FILE_ERRORS = {
  E_SIDE_FILE: entry<{ file: string; kind: 'config' | 'waivers' | 'baseline'; problem: string; nearest: string | undefined }>({
    what: ({ file, problem }) => `${file}: ${problem}.`,
    why: ({ kind }) =>
      kind === 'config'
        ? 'Without this config, other options would hold than you think.'
        : `Without this ${kind} file, it can't be told which findings are settled.`,
    way: ({ kind, nearest }) =>
      `${meant(nearest)}Check the path${kind === 'config' ? '; cargoscreen init writes one' : `; cargoscreen ${kind === 'waivers' ? 'waive' : 'baseline'} writes one`}.`,
  }),
  E_CONFIG: entry<Placed>({
    what: placed,
    why: () => 'A config that is not understood would change what is found without a word.',
    way: () => 'Correct it; docs/config.schema.json says what a config may hold, and --print-config shows what holds now.',
  }),
  E_CONFIG_TWICE: entry<{ folder: string; names: readonly string[] }>({
    what: ({ folder, names }) => `${folder}: there are ${names.length} configs: ${names.join(', ')}.`,
    why: () => 'One of them would hold, and the other would be passed over without a word.',
    way: () => 'Keep one of them, or name the one that holds: --config <file>',
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
  E_WAIVE_NOTHING: entry<{ file: string; place: string; ids: readonly string[]; across: readonly string[]; wanted: readonly string[] }>({
    what: ({ file, place, wanted }) => `${file}, ${place}: there is no finding ${wanted.length === 0 ? 'to waive' : `of ${some(wanted)}`}.`,
    why: ({ ids, across }) =>
      [
        ids.length === 0 ? 'Nothing was found on the row itself.' : `The row has: ${ids.join(', ')}.`,
        across.length === 0 ? '' : ` Of several rows, this one among them: ${across.join(', ')}; --id names what is waived of these.`,
      ].join(''),
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
  E_RESULT: entry<Placed>({
    what: placed,
    why: () => 'A report of a part, or of something that is not understood, would look like a whole one.',
    way: () =>
      'Save a result with this version: cargoscreen <files> -o results.json   and then: cargoscreen report results.json -o report.html',
  }),
  E_GRADING: entry<Placed>({
    what: placed,
    why: () => 'With half a grading the levels would mean something else than the file says.',
    way: () => 'Correct the entry; data/schema/grading.schema.json says what may stand there, and any part may be left out.',
  }),
  E_LEXICON: entry<Placed & { more?: { folder: string; count: number } }>({
    what: placed,
    why: () => 'Screening with broken facts would make silence worthless.',
    way: ({ more }) =>
      `Correct the entry; data/schema says what each file may hold.${more === undefined || more.count === 0 ? '' : ` ${more.count} more problems: cargoscreen lexicon check ${more.folder} names them.`}`,
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
} as const;
