/** A table whose columns a person has named, and how it was read. Columns count from 0. */
export interface LabelledTable {
  readonly file: string;
  /** Record of the header, from 0. */
  readonly headerRow: number;
  readonly fields: readonly {
    readonly field: string;
    /** The labelled column; null where the field is optional. */
    readonly column: number | null;
    /** Other columns that are right too. */
    readonly acceptable: readonly number[];
  }[];
  readonly read: {
    readonly headerRow: number;
    readonly headers: readonly string[];
    /** The field of each column, null for none. */
    readonly fields: readonly (string | null)[];
  };
}

/** A labelled field that got no column, or a field that got a wrong one. */
export interface ColumnMiss {
  readonly file: string;
  readonly field: string;
  readonly expected: readonly string[];
  readonly got: string | null;
}

export interface ColumnFigures {
  readonly files: number;
  /** Files whose header line was found where it is. */
  readonly headersRight: number;
  readonly labelled: number;
  readonly mapped: number;
  /** Labelled fields on a wrong column. */
  readonly wrong: readonly ColumnMiss[];
  /** Labelled fields without a column. */
  readonly missing: readonly ColumnMiss[];
  /** Fields on a column where the labels have none. */
  readonly extra: readonly ColumnMiss[];
  readonly headerMisses: readonly string[];
}

/** @returns how header lines and columns of labelled tables were told, and every miss */
export function columnFigures(tables: readonly LabelledTable[]): ColumnFigures {
  const wrong: ColumnMiss[] = [];
  const missing: ColumnMiss[] = [];
  const extra: ColumnMiss[] = [];
  const headerMisses: string[] = [];
  let labelled = 0;
  let mapped = 0;
  for (const { file, headerRow, fields, read } of tables) {
    if (read.headerRow !== headerRow) headerMisses.push(`${file}: record ${read.headerRow}, should be ${headerRow}`);
    const rightColumns = new Map(
      fields.map(({ field, column, acceptable }) => [field, column === null ? acceptable : [...acceptable, column]]),
    );
    const isRight = (field: string, column: number): boolean => rightColumns.get(field)?.includes(column) === true;
    const miss = (field: string, column: number): ColumnMiss => ({
      file,
      field,
      expected: (rightColumns.get(field) ?? []).map((index) => read.headers[index] ?? '?'),
      got: column < 0 ? null : (read.headers[column] ?? null),
    });
    for (const { field, column } of fields) {
      if (column === null) continue;
      labelled++;
      const found = read.fields.indexOf(field);
      const instead = read.fields[column] ?? null;
      // A column that may rightly be either of two fields (a bare weight) is right as the other one.
      const isRightAsOther = instead !== null && instead !== field && isRight(instead, column);
      if (found < 0 && !isRightAsOther) missing.push(miss(field, found));
      else if (found >= 0 && !isRight(field, found)) wrong.push(miss(field, found));
      else mapped++;
    }
    const required = new Set(fields.filter(({ column }) => column !== null).map(({ field }) => field));
    for (const [column, field] of read.fields.entries()) {
      if (field !== null && !required.has(field) && !isRight(field, column)) extra.push(miss(field, column));
    }
  }
  return { files: tables.length, headersRight: tables.length - headerMisses.length, labelled, mapped, wrong, missing, extra, headerMisses };
}
