import assert from 'node:assert/strict';
import type { Assessment } from '#model/assessment.ts';
import type { RowResult } from '#model/result.ts';
import type { Run } from './run.ts';

/** @throws AssertionError where evidence of a row does not stand in its cells, or its points are not its score */
export function assertSoundRow(cells: readonly string[], { goods, indicators, points, score }: Assessment): void {
  for (const { evidence } of [...goods, ...indicators])
    for (const { column, start, end, text, weight } of evidence) {
      assert.equal(cells[column]?.slice(start, end), text, 'evidence points into the cell');
      assert.ok(start >= 0 && end <= (cells[column]?.length ?? 0), 'evidence lies inside of the cell');
      assert.ok(weight >= 0 && weight <= 1, 'a weight is a share');
    }
  assert.equal(
    points.reduce((sum, line) => sum + line.points, 0),
    score,
    'points sum to the score',
  );
  assert.ok(score >= 0 && score <= 100, 'a score is 0 to 100');
}

const placeOf = ({ table, record }: RowResult): string => JSON.stringify([table.file, table.sheet, table.firstLine ?? 0, record]);

/** @throws AssertionError where a run does not account for each row that it read, or a row of it is not sound */
export function assertSound({ rows, tail, outcome }: Run): void {
  const { counts, failures, notices } = outcome;
  assert.equal(counts.rowsRead, counts.rowsScreened + counts.rowsReported, 'rows read = screened + reported');
  assert.equal(rows.length, counts.rowsScreened, 'every row screened is shown');
  assert.equal(new Set(rows.map(placeOf)).size, rows.length, 'every row has a place of its own');
  if (counts.rowsReported > 0) assert.ok(notices.length > 0, 'what is not screened is told');
  if (counts.rowsScreened === 0) assert.ok(failures.length > 0 || notices.length > 0, 'a run without rows is told');
  if (tail !== null && failures.length === 0)
    assert.equal(
      tail.inputs.reduce((sum, input) => sum + input.rows, 0),
      counts.rowsRead,
      'the rows of the inputs are those read',
    );
  for (const { cells, assessment } of rows) assertSoundRow(cells, assessment);
}
