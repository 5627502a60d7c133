import { describe, expect, it } from 'vitest';
import { columnFigures, type LabelledTable } from '#evaluate/columns.ts';

const HEADERS = ['Goods', 'HS', 'Weight', 'Weight 2', 'Note'];

const table = (read: (string | null)[], headerRow = 0): LabelledTable => ({
  file: 'a.csv',
  headerRow: 0,
  fields: [
    { field: 'description', column: 0, acceptable: [] },
    { field: 'hsCode', column: 1, acceptable: [] },
    { field: 'netWeight', column: 2, acceptable: [3] },
    { field: 'grossWeight', column: null, acceptable: [2] },
  ],
  read: { headerRow, headers: HEADERS, fields: read },
});

describe('columnFigures', () => {
  it('counts a table that is read right', () => {
    expect(columnFigures([table(['description', 'hsCode', 'netWeight', null, null])])).toEqual({
      files: 1,
      headersRight: 1,
      labelled: 3,
      mapped: 3,
      wrong: [],
      missing: [],
      extra: [],
      headerMisses: [],
    });
  });

  it('takes an acceptable column, and a column that may rightly be another field', () => {
    expect(columnFigures([table(['description', 'hsCode', null, 'netWeight', null])]).mapped).toBe(3);
    expect(columnFigures([table(['description', 'hsCode', 'grossWeight', null, null])])).toMatchObject({
      mapped: 3,
      missing: [],
      extra: [],
    });
  });

  it('tells a wrong column from a missing and an extra one', () => {
    const figures = columnFigures([table(['hsCode', null, 'netWeight', null, 'remarks'])]);
    expect(figures).toMatchObject({ labelled: 3, mapped: 1 });
    expect(figures.wrong).toEqual([{ file: 'a.csv', field: 'hsCode', expected: ['HS'], got: 'Goods' }]);
    expect(figures.missing).toEqual([{ file: 'a.csv', field: 'description', expected: ['Goods'], got: null }]);
    expect(figures.extra).toEqual([{ file: 'a.csv', field: 'remarks', expected: [], got: 'Note' }]);
  });

  it('tells a header line that was not found', () => {
    const { files, headersRight, headerMisses } = columnFigures([table(['description', 'hsCode', 'netWeight', null, null], 2)]);
    expect({ files, headersRight, headerMisses }).toEqual({ files: 1, headersRight: 0, headerMisses: ['a.csv: record 2, should be 0'] });
  });
});
