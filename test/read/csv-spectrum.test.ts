import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { detectDialect } from '#read/dialect.ts';
import { readRecords } from '#read/records.ts';

/** CSV files that readers get wrong, each with what it holds, from the package csv-spectrum. */
const SPECTRUM = dirname(createRequire(import.meta.url).resolve('csv-spectrum'));
const NAMES = readdirSync(join(SPECTRUM, 'csvs')).map((name) => name.replace(/\.csv$/, ''));

/** In version 2.0.0 of the package the two files of this table have different phone numbers: that of the CSV counts. */
const OF_THE_CSV: Readonly<Record<string, object>> = { location_coordinates: { 'Contact Phone Number': '2095257564' } };

async function* whole(text: string): AsyncGenerator<string> {
  yield text;
}

test('the spectrum has its twelve files', () => {
  expect(NAMES).toHaveLength(12);
});

test.each(NAMES)('%s is read as it is meant', async (name) => {
  const text = readFileSync(join(SPECTRUM, 'csvs', `${name}.csv`), 'utf8');
  const rows: (readonly string[])[] = [];
  for await (const { records } of readRecords(whole(text), detectDialect(text, {}), { file: name })) {
    rows.push(...records.map(({ cells }) => cells));
  }
  const [header = [], ...data] = rows.filter((cells) => cells.some((cell) => cell !== ''));
  const objects = data.map((cells) => Object.fromEntries(header.map((key, index) => [key, cells[index]])));
  const meant = [JSON.parse(readFileSync(join(SPECTRUM, 'json', `${name}.json`), 'utf8'))].flat();
  expect(objects).toEqual(name in OF_THE_CSV ? meant.map((object) => ({ ...object, ...OF_THE_CSV[name] })) : meant);
});
