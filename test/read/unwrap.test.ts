import { expect, it } from 'vitest';
import { unwrap } from '#read/unwrap.ts';

const WRAPPING = { rules: { delimiter: ',', escape: '"' }, outer: ';' } as const;

it.each([
  ['a line of cells', ['1,"bolt, steel",5'], ['1', 'bolt, steel', '5']],
  ['a quote that is not closed', ['1,"bolt,5'], ['1', '"bolt', '5']],
  ['a quote within a cell', ['1,19" rack,5'], ['1', '19" rack', '5']],
  ['nothing', [''], ['']],
  ['two lines', ['1,bolt\n2,nut'], ['1,bolt\n2,nut']],
  ['empty cells behind', ['1,"bolt, steel",5', '', ''], ['1', 'bolt, steel', '5']],
  ['what the delimiter of the records parted', ['1,bolt', ' big,5', ''], ['1', 'bolt; big', '5']],
  ['more cells than may be', ['1,2,3,4,5,6'], ['1,2,3,4,5,6']],
])('reads %s', (_, cells, expected) => {
  expect(unwrap(cells, WRAPPING, 5).cells).toEqual(expected);
});

it.each([
  ['a quote that is not closed', ['1,"bolt,5'], 'quote-open'],
  ['cells that may be joined', ['"LCD 7"",10,"ACME"'], 'doubtful-cells'],
])('tells %s', (_, cells, reason) => {
  expect(unwrap(cells, WRAPPING, 5).broken).toMatchObject([{ reason }]);
});
