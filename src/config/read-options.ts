import type { Field } from '#model/fields.ts';
import type { ColumnResult, TableResult } from '#model/result.ts';
import { DEFAULT_LIMITS, type Limits } from '#read/limits.ts';
import { parseColumns, wholeNumber } from './option-values.ts';

/** Options that say how inputs are read, as the command line gives them: texts, unchecked. */
export interface RawReadOptions {
  readonly column?: readonly string[];
  /** As `column`, from a config. */
  readonly configColumn?: readonly string[];
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly headerRow?: string;
  readonly header?: boolean;
  readonly sheet?: string;
  readonly maxUnpacked?: string;
  readonly maxRatio?: string;
  readonly maxFiles?: string;
  readonly maxLine?: string;
  readonly maxCell?: string;
  readonly maxColumns?: string;
  readonly maxSharedText?: string;
}

/** Options that say how inputs are read, checked. */
export interface ReadOptions {
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly configColumns: Readonly<Partial<Record<Field, string>>>;
  /** Whether columns of a config hold only for tables that have them by name: others have another layout. */
  readonly sparesColumns?: boolean | undefined;
  readonly delimiter: string | undefined;
  readonly encoding: string | undefined;
  readonly headerRow: number | undefined;
  readonly noHeader: boolean;
  readonly sheet: string | undefined;
  readonly limits: Limits;
  /** How another table of the kind was read: its columns, delimiter and encoding hold; inputs may lack the header. */
  readonly layout?: Layout | undefined;
}

export interface Layout extends Pick<TableResult, 'columns' | 'delimiter' | 'encoding'> {
  /** Those of the columns that hold text which is not searched: rows of a part may look otherwise. */
  readonly unsearched: readonly ColumnResult[];
  /** Whether an input without a row is one: it is a part of a larger one. */
  readonly mayBeEmpty: boolean;
}

/**
 * Checks the options that say how inputs are read.
 * @throws ScreenError that names the option, what it takes and the nearest choice
 */
export function readOptions(raw: RawReadOptions): ReadOptions {
  const limit = (option: string, value: string | undefined, preset: number): number =>
    value === undefined ? preset : wholeNumber(option, value, 1);
  return {
    columns: parseColumns(raw.column ?? []),
    configColumns: parseColumns(raw.configColumn ?? []),
    delimiter: raw.delimiter,
    encoding: raw.encoding,
    headerRow: raw.headerRow === undefined ? undefined : wholeNumber('--header-row', raw.headerRow, 1),
    noHeader: raw.header === false,
    sheet: raw.sheet,
    limits: {
      maxUnpacked: limit('--max-unpacked', raw.maxUnpacked, DEFAULT_LIMITS.maxUnpacked),
      maxRatio: limit('--max-ratio', raw.maxRatio, DEFAULT_LIMITS.maxRatio),
      maxFiles: limit('--max-files', raw.maxFiles, DEFAULT_LIMITS.maxFiles),
      maxLine: limit('--max-line', raw.maxLine, DEFAULT_LIMITS.maxLine),
      maxCell: limit('--max-cell', raw.maxCell, DEFAULT_LIMITS.maxCell),
      maxColumns: limit('--max-columns', raw.maxColumns, DEFAULT_LIMITS.maxColumns),
      maxSharedText: limit('--max-shared-text', raw.maxSharedText, DEFAULT_LIMITS.maxSharedText),
    },
  };
}

/** How inputs are read as far as it was told, but the columns: the keys of a config. */
export interface ToldOfReading {
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly headerRow?: number;
  readonly header?: false;
  readonly sheet?: string;
}

/** @returns what was told; what is to be found out is left out */
export const toldOfReading = ({ delimiter, encoding, headerRow, noHeader, sheet }: ReadOptions): ToldOfReading => ({
  ...(delimiter === undefined ? {} : { delimiter }),
  ...(encoding === undefined ? {} : { encoding }),
  ...(noHeader ? { header: false } : headerRow === undefined ? {} : { headerRow }),
  ...(sheet === undefined ? {} : { sheet }),
});
