import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { createScreener } from '#index.ts';
import { harmlessManifest } from '../../bench/generate-harmless.js';
import { HARMLESS_GOODS } from '../../bench/harmless-goods.js';

const ROWS = 1500;

it('shows hardly a row of a harmless manifest from China to Turkey', async () => {
  const screener = await createScreener();
  const shown: string[] = [];
  let rows = 0;
  for await (const { line, assessment } of screener.screenStream(Readable.from([Buffer.from(harmlessManifest(ROWS, 7))]))) {
    rows++;
    if (assessment.level !== 'none') shown.push(`line ${line}: ${assessment.level}, ${assessment.indicators.map(({ id }) => id)}`);
  }
  expect(rows).toBe(ROWS);
  expect(shown.slice(0, 5)).toEqual([]);
});

it('shows none of its goods by any of their names, as written and in capitals', async () => {
  const screener = await createScreener();
  const texts = HARMLESS_GOODS.flatMap(([names, hsCode]) =>
    names.flatMap((name) => [name, name.toUpperCase()].map((description) => ({ description, hsCode }))),
  );
  const shown = texts.filter((cells) => screener.screenRow({ ...cells, originCountry: 'CN', destinationCountry: 'KZ' }).level !== 'none');
  expect(HARMLESS_GOODS.length).toBeGreaterThanOrEqual(150);
  expect(shown).toEqual([]);
});
