import { describe, expect, test } from 'vitest';
import { addWaivers, parseWaivers } from '#config/waivers.ts';
import type { Waiver } from '#model/settlement.ts';

const IDS = ['relabelled', 'unbranded', 'chips'];
const PRINT = '18d71c34fbb37f89d34672c001bb2815';
const waiver: Waiver = {
  id: 'relabelled',
  fingerprint: PRINT,
  about: '=XC7K325T: "#1"',
  reason: 'own stock: seen',
  approver: 'head of compliance',
  expires: '2027-06-30',
};
const entry = (changes: Record<string, string>): string =>
  `version: 1\nwaivers:\n  - ${Object.entries({ ...waiver, about: 'x', reason: 'r', ...changes })
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n    ')}\n`;

test('an entry that is added is read back as it was, whatever its texts hold', () => {
  expect(parseWaivers(addWaivers('', 'w.yaml', [waiver]), 'w.yaml', IDS)).toEqual([waiver]);
});

test('comments and order of a file are kept, and an entry for the same finding is replaced', () => {
  const first = addWaivers('', 'w.yaml', [waiver]).replace('  - id:', '  # agreed in March\n  - id:');
  const other = { ...waiver, id: 'chips', fingerprint: PRINT.replace('1', '2') };
  const second = addWaivers(first, 'w.yaml', [other, { ...waiver, expires: '2028-01-01' }]);
  expect(second).toContain('# agreed in March');
  expect(parseWaivers(second, 'w.yaml', IDS).map(({ id, expires }) => [id, expires])).toEqual([
    ['relabelled', '2028-01-01'],
    ['chips', '2027-06-30'],
  ]);
});

describe('a file is refused, and the place named,', () => {
  test.each([
    ['without a reason', entry({ reason: '' }), 'w.yaml, at waivers[0].reason: a text is needed here'],
    ['without an approver', entry({ approver: '' }), 'w.yaml, at waivers[0].approver: a text is needed here'],
    ['without a day', entry({ expires: '' }), 'w.yaml, at waivers[0].expires: a text is needed here'],
    ['with a day that there is not', entry({ expires: '2027-02-30' }), '"2027-02-30" is no day'],
    ['with a day in another order', entry({ expires: '30.06.2027' }), '"30.06.2027" is no day'],
    ['with an unknown id', entry({ id: 'relabeled' }), 'did you mean "relabelled"?'],
    ['with an unknown key', entry({ aprover: 'x' }), 'did you mean "approver"?'],
    ['with a short fingerprint', entry({ fingerprint: 'abc' }), '32 hexadecimal digits are needed'],
    ['of another version', entry({}).replace('version: 1', 'version: 2'), 'at version: it is 2; this program reads version 1'],
    ['without a list', 'version: 1\nwaivers: none\n', 'at waivers: a list is needed'],
    ['that is no YAML', 'version: [1\n', 'w.yaml: '],
    ['with a prototype for a key', entry({}).replace('id:', '__proto__: {id: x}\n    id:'), 'waivers[0].__proto__: there is no such key'],
    ['nested without end', `version: 1\nwaivers: ${'['.repeat(20_000)}`, 'w.yaml: lists or keys are nested too deep'],
    ['with aliases, which could grow without end', `version: 1\nwaivers:\n  - &a {id: x}\n  - *a\n`, 'w.yaml: '],
  ])('%s', (_, text, message) => {
    expect(() => parseWaivers(text, 'w.yaml', IDS)).toThrow(message);
  });
});
