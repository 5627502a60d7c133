import { describe, expect, test } from 'vitest';
import { createFingerprints } from '#assess/fingerprint.ts';
import { type Cells, row } from '../indicators/builders.ts';

const LINE: Cells = {
  description: 'Programmable logic device',
  partNumber: 'XC7K325T-2FFG900I',
  hsCode: '8542.39.00',
  exporter: 'Harbor Parts Ltd',
  importer: 'Steppe Trade LLC',
  destinationCountry: 'KZ',
  quantity: '100',
};
const WITHOUT_PART: Cells = { ...LINE, partNumber: '' };
const fingerprint = (cells: Cells, id = 'relabelled'): string => createFingerprints(row(cells))(id);

describe('a fingerprint', () => {
  test('is 32 hexadecimal digits', () => {
    expect(fingerprint(LINE)).toMatch(/^[0-9a-f]{32}$/);
  });

  test('is frozen: baselines of users hold it', () => {
    expect(fingerprint(LINE)).toMatchInlineSnapshot(`"3034bdd4397d2cde7aa8debcda5c11ae"`);
  });

  test.each<[string, Cells, Cells]>([
    ['another row of the file', LINE, { ...LINE, lineNumber: '7' }],
    ['another quantity, price or date', LINE, { ...LINE, quantity: '5', unitPrice: '3', date: '2026-01-01' }],
    ['case and white space', LINE, { ...LINE, importer: '  STEPPE  TRADE LLC ' }],
    ['another text beside the same part number', LINE, { ...LINE, description: 'FPGA' }],
    ['national digits of the code', LINE, { ...LINE, hsCode: '854239' }],
    ['accents and width in the text', { ...WITHOUT_PART, description: 'Café ＬＥＤ' }, { ...WITHOUT_PART, description: 'CAFE LED' }],
  ])('stays the same with %s', (_, one, other) => {
    expect(fingerprint(other)).toBe(fingerprint(one));
  });

  test.each<[string, Cells, Cells]>([
    ['part', LINE, { ...LINE, partNumber: 'XC7Z020-1CLG400I' }],
    ['text, where there is no part number', WITHOUT_PART, { ...WITHOUT_PART, description: 'Router' }],
    ['code', LINE, { ...LINE, hsCode: '8542.31' }],
    ['exporter', LINE, { ...LINE, exporter: 'Another Ltd' }],
    ['importer', LINE, { ...LINE, importer: 'Another LLC' }],
    ['destination', LINE, { ...LINE, destinationCountry: 'KG' }],
    ['destination that cannot be read', { ...LINE, destinationCountry: 'Atlantis' }, { ...LINE, destinationCountry: 'Lemuria' }],
  ])('changes with the %s', (_, one, other) => {
    expect(fingerprint(other)).not.toBe(fingerprint(one));
  });

  test('is another for each indicator', () => {
    expect(fingerprint(LINE, 'unbranded')).not.toBe(fingerprint(LINE, 'relabelled'));
  });

  test('does not run cells together', () => {
    expect(fingerprint({ ...LINE, exporter: 'ab', importer: 'c' })).not.toBe(fingerprint({ ...LINE, exporter: 'a', importer: 'bc' }));
  });
});
