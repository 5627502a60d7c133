import { expect, it } from 'vitest';
import { unwrap } from '#read/unwrap.ts';

const RULES = { delimiter: ',', escape: '"' } as const;

it.each([
  ['a line of cells', ['1,"bolt, steel",5'], ['1', 'bolt, steel', '5']],
  ['a quote that is not closed', ['1,"bolt,5'], ['1', '"bolt', '5']],
  ['a quote within a cell', ['1,19" rack,5'], ['1', '19" rack', '5']],
  ['nothing', [''], ['']],
  ['two lines', ['1,bolt\n2,nut'], ['1,bolt\n2,nut']],
  ['cells already', ['1,2', 'bolt'], ['1,2', 'bolt']],
  ['more cells than may be', ['1,2,3,4,5,6'], ['1,2,3,4,5,6']],
])('reads %s', (_, cells, expected) => {
  expect(unwrap(cells, RULES, 5).cells).toEqual(expected);
});

it.each([
  ['a quote that is not closed', ['1,"bolt,5'], 'quote-open'],
  ['cells that may be joined', ['"LCD 7"",10,"ACME"'], 'doubtful-cells'],
])('tells %s', (_, cells, reason) => {
  expect(unwrap(cells, RULES, 5).broken).toMatchObject([{ reason }]);
});
