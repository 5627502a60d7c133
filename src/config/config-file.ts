import { Document, isMap, isScalar, parseDocument } from 'yaml';
import { suggestion } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { FIELDS } from '#model/fields.ts';
import { LEVELS } from '#model/level.ts';
import { INDICATOR_IDS, type RawScreenOptions, REQUIRABLE } from './screen-options.ts';
import { yamlProblem } from './yaml-problem.ts';

/** Names under which a config is looked for, in the working folder and those above it. */
export const CONFIG_NAMES = ['cargoscreen.config.yaml', 'cargoscreen.config.yml', 'cargoscreen.config.json'] as const;

const VERSION = 1;

type Kind = 'text' | 'whole-number' | 'switch' | 'list' | 'file' | 'columns' | readonly string[];

interface Key {
  readonly kind: Kind;
  /** One sentence for the published schema. */
  readonly what: string;
  /** What a list may name. */
  readonly names?: readonly string[];
}

/** What a config may say: options of `screen`, under the names that they have in the library. */
export const CONFIG_KEYS = {
  columns: { kind: 'columns', what: 'Headers by field, as they stand in the files; #3 is the third column.' },
  delimiter: { kind: 'text', what: 'What parts cells: a character, or comma, semicolon, tab, pipe.' },
  encoding: { kind: 'text', what: 'WHATWG label of the encoding, such as windows-1251.' },
  headerRow: { kind: 'whole-number', what: 'Line of the header, from 1.' },
  header: { kind: 'switch', what: 'false: the first row is data.' },
  sheet: { kind: 'text', what: 'The only sheet to read of a workbook.' },
  failOn: { kind: LEVELS, what: 'Findings from this level on make the exit code 1.' },
  minLevel: { kind: LEVELS, what: 'Rows that a report shows, from this level on.' },
  top: { kind: 'whole-number', what: 'Rows of a ranked report.' },
  only: { kind: 'list', what: 'Indicators that are run, no others.', names: INDICATOR_IDS },
  skip: { kind: 'list', what: 'Indicators that are left out.', names: INDICATOR_IDS },
  require: { kind: 'list', what: 'Fields and indicators that must be evaluated.', names: REQUIRABLE },
  strict: { kind: 'switch', what: 'true: any notice makes the exit code 2.' },
  excel: { kind: 'switch', what: 'true: csv and tsv begin with a byte order mark, for Excel.' },
  redact: { kind: 'list', what: 'Fields whose cells reports show as a mark.', names: FIELDS },
  waivers: { kind: 'file', what: 'File of waivers, from the folder of the config.' },
  baseline: { kind: 'file', what: 'File of the baseline, from the folder of the config.' },
  lexicon: { kind: 'file', what: 'Folder of facts of your own, from the folder of the config.' },
  grading: { kind: 'file', what: 'File of a grading, from the folder of the config.' },
  listAge: {
    kind: 'whole-number',
    what: 'Days after which a run says that nobody has compared the priority list with what its publishers offer.',
  },
} as const satisfies Readonly<Record<string, Key>>;

type ConfigKey = keyof typeof CONFIG_KEYS;

/** Options as a config gives them, in the form of the command line, and where they come from. */
export interface Config {
  readonly file: string;
  readonly options: RawScreenOptions;
}

interface Reader {
  readonly file: string;
  readonly folder: string;
}

const fail = ({ file }: Reader, path: string, problem: string): never => {
  throw new ScreenError('E_CONFIG', { file, path, problem });
};

function readColumns(reader: Reader, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(reader, 'columns', 'headers by field are needed');
  return Object.entries(value).map(([field, header]) => {
    if (!(FIELDS as readonly string[]).includes(field))
      fail(reader, `columns.${field}`, `there is no such field${suggestion(field, FIELDS)}`);
    if (typeof header !== 'string' || header.trim() === '') fail(reader, `columns.${field}`, 'a header is needed');
    return `${field}=${header}`;
  });
}

function readValue(reader: Reader, key: ConfigKey, value: unknown): string | boolean | readonly string[] {
  const { kind, names = [] }: Key = CONFIG_KEYS[key];
  if (kind === 'columns') return readColumns(reader, value);
  if (kind === 'switch') return typeof value === 'boolean' ? value : fail(reader, key, 'true or false is needed');
  if (kind === 'whole-number')
    return Number.isSafeInteger(value) && Number(value) > 0 ? String(value) : fail(reader, key, 'a whole number from 1 up is needed');
  if (kind === 'list') {
    const isList = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
    if (!isList) return fail(reader, key, 'a list of names is needed');
    const stranger = value.find((item) => !names.some((name) => name.toLowerCase() === item.trim().toLowerCase()));
    return stranger === undefined ? value.join(',') : fail(reader, key, `"${stranger}" can't be named here${suggestion(stranger, names)}`);
  }
  if (typeof value !== 'string' || value === '') return fail(reader, key, 'a text is needed');
  if (kind === 'file') return value.startsWith('/') ? value : `${reader.folder}${value}`;
  if (kind !== 'text' && !kind.includes(value)) fail(reader, key, `"${value}" is none of ${kind.join(', ')}${suggestion(value, kind)}`);
  return value;
}

/**
 * Reads a config, JSON or YAML.
 * @param file its path; files that it names are looked for beside it
 * @throws ScreenError E_CONFIG with the file, the path in it, what was expected and the nearest name
 */
export function parseConfig(text: string, file: string): Config {
  const reader = { file, folder: file.slice(0, file.search(/[^/\\]*$/)) };
  const document = parseDocument(text, { schema: 'core' });
  const [error] = document.errors;
  if (error !== undefined) fail(reader, '', yamlProblem(error));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    fail(reader, '', (cause as Error).message);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(reader, '', 'keys are needed, "version" among them');
  const { version, $schema: _, ...entries } = value as Readonly<Record<string, unknown>>;
  if (version !== VERSION) fail(reader, 'version', `it is ${JSON.stringify(version) ?? 'missing'}; this program reads version ${VERSION}`);
  const options: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(entries)) {
    if (!Object.hasOwn(CONFIG_KEYS, key)) fail(reader, key, `there is no such key${suggestion(key, Object.keys(CONFIG_KEYS))}`);
    options[key === 'columns' ? 'configColumn' : key] = readValue(reader, key as ConfigKey, entry);
  }
  return { file, options };
}

/** @returns a config that reads files like this one in the same way */
export function formatConfig(entries: Readonly<Partial<Record<ConfigKey, unknown>>>): string {
  return `${JSON.stringify({ version: VERSION, ...entries }, null, 2)}\n`;
}

/** @returns a config to start from: thresholds with their defaults, each key with what it is for, and these entries */
export function starterConfig(entries: Readonly<Record<string, unknown>>): string {
  const document = new Document({ version: VERSION, failOn: 'high', minLevel: 'low', ...entries });
  document.commentBefore =
    ' Options of cargoscreen; flags on the command line go before them. docs/config.schema.json says what else it may hold.';
  const { contents } = document;
  if (isMap(contents)) {
    for (const { key } of contents.items) {
      const what = isScalar(key) ? (CONFIG_KEYS as Readonly<Record<string, Key>>)[String(key.value)]?.what : undefined;
      if (isScalar(key) && what !== undefined) key.commentBefore = ` ${what}`;
    }
  }
  return document.toString({ lineWidth: 0 });
}

/** @returns the JSON schema of a config, for editors */
export function configSchema(): object {
  const typeOf = (kind: Kind): object => {
    if (kind === 'whole-number') return { type: 'integer', minimum: 1 };
    if (kind === 'switch') return { type: 'boolean' };
    if (kind === 'list') return { type: 'array', minItems: 1, items: { type: 'string' } };
    if (kind === 'columns') return { type: 'object', propertyNames: { enum: FIELDS }, additionalProperties: { type: 'string' } };
    return kind === 'text' || kind === 'file' ? { type: 'string', minLength: 1 } : { enum: kind };
  };
  const properties = Object.entries(CONFIG_KEYS).map(([key, { kind, what }]) => [key, { ...typeOf(kind), description: what }]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'cargoscreen config',
    type: 'object',
    required: ['version'],
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, version: { const: VERSION }, ...Object.fromEntries(properties) },
  };
}
