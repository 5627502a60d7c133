import type { CONFIG_KEYS, Config } from '#config/config-file.ts';
import type { RawScreenOptions, ScreenOptions } from '#config/screen-options.ts';

const quoted = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Files that hold without being named where they are there. */
const FOUND: ReadonlySet<string> = new Set(['waivers', 'baseline']);

/**
 * @param options with the files of decisions that hold
 * @param listAge what holds where nobody says another
 * @returns each option that a config may set: its value, and whether it is the default, found, of the config or of the command line
 */
export function printedConfig(
  options: ScreenOptions<string>,
  flags: RawScreenOptions,
  config: Config | undefined,
  listAge: number,
): string {
  const { columns, configColumns, delimiter, encoding, headerRow, noHeader, sheet } = options.read;
  const values: Readonly<Record<keyof typeof CONFIG_KEYS, unknown>> = {
    columns: { ...configColumns, ...columns },
    delimiter,
    encoding,
    headerRow,
    header: !noHeader,
    sheet,
    failOn: options.failOn,
    minLevel: options.minLevel,
    top: options.top,
    only: options.only ?? undefined,
    skip: options.skip,
    require: options.require,
    strict: options.strict,
    excel: options.excel,
    redact: options.redact,
    waivers: options.waivers,
    baseline: options.baseline,
    lexicon: options.lexicon,
    grading: options.grading,
    listAge: options.listAge ?? listAge,
  };
  const originOf = (key: keyof typeof CONFIG_KEYS): string => {
    const given = (source: object): boolean => key in source;
    if (key === 'columns')
      return flags.column !== undefined ? 'command line' : config?.options.configColumn !== undefined ? config.file : 'default';
    if (given(flags) || (key === 'minLevel' && flags.all === true)) return 'command line';
    if (config !== undefined && given(config.options)) return config.file;
    return values[key] !== undefined && FOUND.has(key) ? 'found in the working folder' : 'default';
  };
  const lines = (Object.entries(values) as [keyof typeof CONFIG_KEYS, unknown][]).map(
    ([key, value]) => `${key}: ${value === undefined ? 'none' : quoted(value)}   (${originOf(key)})`,
  );
  return `${lines.join('\n')}\n`;
}
