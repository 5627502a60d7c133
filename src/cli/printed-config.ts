import type { CONFIG_KEYS, Config } from '#config/config-file.ts';
import type { RawScreenOptions, ScreenOptions } from '#config/screen-options.ts';

const quoted = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** @returns each option that a config may set: its value, and whether it is the default, of the config or of the command line */
export function printedConfig(options: ScreenOptions<string>, flags: RawScreenOptions, config: Config | undefined): string {
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
    waivers: options.waivers,
    baseline: options.baseline,
    lexicon: options.lexicon,
    grading: options.grading,
  };
  const originOf = (key: string): string => {
    const given = (source: object): boolean => key in source;
    if (key === 'columns')
      return flags.column !== undefined ? 'command line' : config?.options.configColumn !== undefined ? config.file : 'default';
    if (given(flags) || (key === 'minLevel' && flags.all === true)) return 'command line';
    return config !== undefined && given(config.options) ? config.file : 'default';
  };
  const lines = Object.entries(values).map(
    ([key, value]) => `${key}: ${value === undefined ? 'none' : quoted(value)}   (${originOf(key)})`,
  );
  return `${lines.join('\n')}\n`;
}
