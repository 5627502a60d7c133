import { expect, it } from 'vitest';
import { gitlab } from '#report/gitlab.ts';
import { markdown } from '#report/markdown.ts';
import { found, graded, reported } from '../support/reported.ts';

const FINDING = found('the grave one');
const rows = function* (count: number) {
  for (let record = 1; record <= count; record++) yield graded(record, 'critical', [FINDING]);
};
const notices = Array.from({ length: 2000 }, (_, index) => ({
  code: 'ragged-rows',
  message: `file-${index}.csv: one row has cells missing or left over; screened as far as they go (line 3).`,
  file: `file-${index}.csv`,
  line: 3,
}));

it('a comment of a pull request shows rows, whatever else there is to know, and says how much of that it leaves out', () => {
  const text = reported(markdown, rows(400), [], 400, notices);
  expect(text.length).toBeLessThanOrEqual(65_536);
  const shownRows = text.match(/^- \*\*CRITICAL/gm)?.length ?? 0;
  expect(shownRows).toBeGreaterThan(100);
  const shownNotes = text.match(/^Note: /gm)?.length ?? 0;
  expect(shownNotes).toBeGreaterThan(10);
  expect(text).toContain(`and ${(2000 - shownNotes).toLocaleString('en-US')} more notes (--format json lists them all)`);
});

it('a comment with few rows has room for more notes', () => {
  const [few, many] = [1, 400].map((count) => reported(markdown, rows(count), [], 400, notices).match(/^Note: /gm)?.length ?? 0);
  expect(few).toBeGreaterThan((many as number) * 2);
});

it('gitlab says how many rows it leaves out', () => {
  const entries = JSON.parse(reported(gitlab, rows(10_002))) as { check_name: string; description: string; location: { path: string } }[];
  expect(entries).toHaveLength(10_001);
  expect(entries.filter(({ check_name: name }) => name === 'not-listed')).toMatchObject([
    { description: 'and 2 more rows (--format json lists them all)', location: { path: 'm.csv' } },
  ]);
  expect(JSON.parse(reported(gitlab, rows(10_000)))).toHaveLength(10_000);
});
