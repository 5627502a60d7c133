import { expect, test } from 'vitest';
import { textReading } from '#read/records.ts';
import type { PlacedText } from '#run/open/data-batches.ts';
import { createThreadWork, type ThreadSetup, type ThreadTable } from '#run/threads/work.ts';
import { COMMAS } from '../../support/dialects.ts';

const FIELDS = ['description', 'serialNumber', 'destinationCountry', 'invoiceNumber'] as const;
const columns = FIELDS.map((field, index) => ({ index, header: field, field, how: 'option' as const, candidateFor: null }));
const MAX_CELL = 40;

const TABLE: ThreadTable = {
  order: 0,
  name: 'm.csv 0',
  result: { file: 'm.csv', sheet: null, headerRow: 1, encoding: 'utf-8', delimiter: ',', columns } as unknown as ThreadTable['result'],
  text: {
    headerLines: [],
    columns,
    dataStart: 0,
    above: [],
    before: 0,
    width: columns.length,
    tablesFrom: null,
    reading: textReading(COMMAS, { file: 'm.csv', limits: { maxLine: 400, maxCell: MAX_CELL, maxColumns: 10 } }),
  },
};

const SETUP: ThreadSetup = {
  only: null,
  skip: [],
  grading: null,
  lexicon: null,
  decisions: null,
  today: '2026-01-01',
  minLevel: 'low',
  groupBy: null,
};

const placed = (...lines: readonly string[]): PlacedText => ({
  text: lines.map((line) => `${line}\n`).join(''),
  first: { chunk: 0, record: 1, line: 2 },
  count: lines.length,
  broken: [],
  encoding: 'utf-8',
  start: 0,
});

const FOUND = 'FPGA XC7K325T-2FFG900I,SN-4711-A,RU,INV-1';
const READABLE = placed(FOUND, 'towels,SN-4711-A,KZ,INV-1');
const TOO_LONG = placed(FOUND, 'towels,SN-4711-A,KZ,INV-1', `${'x'.repeat(MAX_CELL + 1)},,,`);

async function workWith(setup: ThreadSetup) {
  const work = await createThreadWork(setup);
  work.openTable(TABLE);
  return work;
}

test('a text that can not be read to its end leaves nothing that is counted with the next one', async () => {
  const undecided = (await workWith(SETUP)).screen(0, READABLE);
  if (!('shown' in undecided)) throw new Error('the text was not read');
  const [{ category: id, fingerprint } = { category: '', fingerprint: '' }] = undecided.shown[0]?.assessment.goods ?? [];
  const setup: ThreadSetup = { ...SETUP, decisions: { waivers: [], baseline: [{ id, fingerprint }] } };
  const [fresh, used] = [await workWith(setup), await workWith(setup)];
  expect(used.screen(0, TOO_LONG)).toBe(TOO_LONG);
  const outcome = used.screen(0, READABLE);
  expect(outcome).toEqual(fresh.screen(0, READABLE));
  expect(outcome).toMatchObject({ decisions: { known: 1 }, manifest: { 'serial-repeated': { keys: { length: 2 } } } });
});
