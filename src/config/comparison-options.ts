import type { Config } from './config-file.ts';
import type { RawScreenOptions } from './screen-options.ts';

/**
 * Two documents of one shipment come in two layouts: a config names columns of the one that has them, and how a file is read is found out for each.
 * What must be evaluated, and what is redacted, are rules for the rows of a manifest.
 * @returns the options of a comparison: flags before those of a config that hold for it
 */
export function comparisonOptions<Flags extends RawScreenOptions>(config: Config | undefined, flags: Flags): RawScreenOptions & Flags {
  const { delimiter, encoding, headerRow, header, sheet, require, redact, ...heeded } = config?.options ?? {};
  return { ...heeded, ...flags };
}
