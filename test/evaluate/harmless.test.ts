import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { createScreener } from '#index.ts';
import { harmlessManifest } from '../../bench/generate-harmless.js';

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
