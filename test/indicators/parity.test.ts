import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_INDICATORS, MANIFEST_INDICATORS, ROW_INDICATORS } from '#indicators/registry.ts';
import { FIELDS } from '#model/fields.ts';
import parameters from '../../data/parameters.json' with { type: 'json' };
import { FROZEN_IDS } from './frozen.ts';

const SCOPES = [
  { folder: 'row', indicators: ROW_INDICATORS, table: 'indicatorTable' },
  { folder: 'manifest', indicators: MANIFEST_INDICATORS, table: 'manifestTable' },
  { folder: 'documents', indicators: DOCUMENT_INDICATORS, table: 'documentTable' },
] as const;
const ALL = SCOPES.flatMap(({ folder, indicators, table }) =>
  indicators.map((indicator) => ({ id: indicator.id, folder, indicator, table })),
);

const filesIn = (url: string): string[] => readdirSync(new URL(url, import.meta.url)).sort();

test('ids are frozen: 55 of them, each once', () => {
  expect(FROZEN_IDS).toHaveLength(55);
  expect(new Set(FROZEN_IDS).size).toBe(55);
});

test.each(SCOPES)('every file of $folder is in the registry under its own name, and has a table', ({ folder, indicators }) => {
  const files = filesIn(`../../src/indicators/${folder}/`);
  expect(indicators.map(({ id }) => `${id}.ts`)).toEqual(files);
  expect(filesIn(`${folder}/`)).toEqual(files.map((name) => name.replace(/\.ts$/, '.test.ts')));
});

test('parameters are of indicators that there are', () => {
  const ids: readonly string[] = ALL.map(({ id }) => id);
  expect(parameters.filter(({ indicator }) => !ids.includes(indicator))).toEqual([]);
});

describe.each(ALL)('$id', ({ id, folder, indicator, table }) => {
  test('has a frozen id', () => {
    expect(FROZEN_IDS).toContain(id);
  });

  // The table itself asks for six cases on either side and for every message.
  test('is tested by a table of its own', () => {
    const source = readFileSync(new URL(`${folder}/${id}.test.ts`, import.meta.url), 'utf8');
    expect(source).toContain(`'#indicators/${folder}/${id}.ts'`);
    expect(source).toMatch(new RegExp(`^${table}\\(indicator, \\{$`, 'm'));
  });

  test('says what, why, what next, when it is silent and on what it rests', () => {
    const { what, why, next, silentWhen, source } = indicator.docs;
    for (const sentence of [what, why, next, silentWhen]) expect(sentence).toMatch(/^[A-Z].{20,}\.$/s);
    expect(source.length).toBeGreaterThan(10);
  });

  test('needs fields that there are', () => {
    expect(indicator.needs.length).toBeGreaterThan(0);
    for (const choice of indicator.needs) {
      expect(choice.length).toBeGreaterThan(0);
      for (const field of choice) expect(FIELDS).toContain(field);
    }
  });

  test('words each message as one sentence with a full stop or a remainder', () => {
    for (const message of Object.values(indicator.messages)) expect(message).toMatch(/(\.|\{remainder\})$/);
  });
});
