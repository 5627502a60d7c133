import { expect, it } from 'vitest';
import { sheetNotices } from '#run/notices/table-notices.ts';

const PLACE = { file: 'm.xlsx', place: 'm.xlsx (Goods)' };
const codesOf = (remarks: Parameters<typeof sheetNotices>[1]): string[] => sheetNotices(PLACE, remarks).map(({ code }) => code);

it('a sheet is remarked on where something of it was read otherwise than it looks', () => {
  expect(codesOf({ emptyFormulas: 0, mergedRows: 0, mergesLeft: 0 })).toEqual([]);
  expect(codesOf({ emptyFormulas: 1, mergedRows: 2, mergesLeft: 3 })).toEqual(['empty-formulas', 'merged-cells', 'merged-cells-left']);
  expect(sheetNotices(PLACE, { emptyFormulas: 0, mergedRows: 0, mergesLeft: 3 })).toEqual([
    {
      code: 'merged-cells-left',
      message:
        'm.xlsx (Goods): 3 more merged cells were too many to heed: what they say was read in their first row only; save the sheet as CSV.',
      file: 'm.xlsx',
      line: null,
    },
  ]);
});
