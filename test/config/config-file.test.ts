import { describe, expect, test } from 'vitest';
import { configSchema, formatConfig, parseConfig } from '#config/config-file.ts';

describe('a config', () => {
  test('gives options as the command line does, lists and numbers too, in YAML and JSON', () => {
    const yaml = 'version: 1\nfailOn: medium\nheaderRow: 3\nheader: false\nskip: [relabelled, unbranded]\ncolumns:\n  description: Goods\n';
    const json =
      '{"version":1,"failOn":"medium","headerRow":3,"header":false,"skip":["relabelled","unbranded"],"columns":{"description":"Goods"}}';
    for (const text of [yaml, json]) {
      expect(parseConfig(text, 'c.yaml').options).toEqual({
        failOn: 'medium',
        headerRow: '3',
        header: false,
        skip: 'relabelled,unbranded',
        configColumn: ['description=Goods'],
      });
    }
  });

  test('names files from its own folder', () => {
    expect(parseConfig('version: 1\nwaivers: w.yaml\nbaseline: /abs/b.json', 'conf/c.yaml').options).toEqual({
      waivers: 'conf/w.yaml',
      baseline: '/abs/b.json',
    });
  });

  test.each([
    ['redact', '[importer, remarks]', 'importer,remarks'],
    ['require', '[hsCode, relabelled]', 'hsCode,relabelled'],
    ['only', '[relabelled]', 'relabelled'],
  ])('takes the names that %s can take', (key, list, option) => {
    expect(parseConfig(`version: 1\n${key}: ${list}`, 'c.yaml').options).toEqual({ [key]: option });
  });

  test('redacts no field that there is none of, and names the nearest', () => {
    expect(() => parseConfig('version: 1\nredact: [importers]', 'c.yaml')).toThrow(
      'at redact: "importers" can\'t be named here, did you mean "importer"?',
    );
  });

  test('that was formatted is read back', () => {
    const text = formatConfig({ columns: { description: 'Goods: "x"' }, delimiter: ';', headerRow: 2 });
    expect(parseConfig(text, 'c.json').options).toEqual({ configColumn: ['description=Goods: "x"'], delimiter: ';', headerRow: '2' });
  });
});

describe('a config is refused', () => {
  test.each([
    ['with an unknown key', 'version: 1\nfailon: high', 'c.yaml, at failon: there is no such key, did you mean "failOn"?'],
    [
      'with an unknown field',
      'version: 1\ncolumns: {descripton: Goods}',
      'at columns.descripton: there is no such field, did you mean "description"?',
    ],
    [
      'with an unknown level',
      'version: 1\nfailOn: hihg',
      'at failOn: "hihg" is none of none, low, medium, high, critical, did you mean "high"?',
    ],
    ['of another version', 'version: 3', 'at version: it is 3; this program reads version 1'],
    ['without a version', 'failOn: high', 'at version: it is missing'],
    ['with a list that is none', 'version: 1\nskip: relabelled', 'at skip: a list of names is needed'],
    ['with an empty list', 'version: 1\nonly: []', 'at only: a list of names is needed'],
    ['with a number that is none', 'version: 1\ntop: 0', 'at top: a whole number from 1 up is needed'],
    ['with a prototype for a key', 'version: 1\n__proto__: {a: 1}', 'at __proto__: there is no such key'],
    [
      'with another member of every object for a key',
      'version: 1\nconstructor: {prototype: {a: 1}}',
      'at constructor: there is no such key',
    ],
    ['with a prototype for a field', 'version: 1\ncolumns: {__proto__: Goods}', 'at columns.__proto__: there is no such field'],
    ['with aliases, which could grow without end', 'version: 1\nonly: &a [x, x]\nskip: [*a, *a]', 'c.yaml: Alias'],
    ['nested without end', `version: 1\nonly: ${'['.repeat(20_000)}`, 'c.yaml: lists or keys are nested too deep'],
    ['with a key without end, of which the error shows its beginning', `version: 1\n? ${'k'.repeat(100_000)}\n: 1`, `${'k'.repeat(1900)}`],
    ['that is a list', '- 1', 'keys are needed'],
    ['that is no YAML', 'version: [', 'c.yaml: '],
  ])('%s', (_, text, message) => {
    expect(() => parseConfig(text, 'c.yaml')).toThrow(message);
  });
});

test('its schema is published', async () => {
  await expect(`${JSON.stringify(configSchema(), null, 2)}\n`).toMatchFileSnapshot('../../docs/config.schema.json');
});
