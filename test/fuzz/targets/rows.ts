import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Dialect, dialects, recordOf, type Table, tables } from '../inputs/manifests.ts';
import { run } from '../run.ts';
import { assertSound } from '../sound.ts';
import type { Target } from '../target.ts';

interface Input {
  readonly table: Table;
  readonly dialect: Dialect;
  /** Lines that stand between the rows: behind which row, and what. */
  readonly strays: readonly { readonly behind: number; readonly line: string }[];
}

/** By this a row is known whatever becomes of its other cells. */
const markOf = (index: number): string => `mark${index}x`;

const STRAYS = [
  '',
  '   ',
  ',,,,',
  ';;;',
  '"',
  '"lost,x',
  '7" LCD,19" RACK',
  'one',
  '"a"b"c',
  '\0',
  '\ufeff',
  '\\"',
  '""',
  'a,"b\n\nc"',
  '#',
  'sep=,',
];

const PREAMBLE = ['PACKING LIST', '', 'Shipper: ACME'];

function fileOf({ table, dialect, strays }: Input): string {
  const lines = [table.header, ...table.rows.map((cells, index) => [`${cells[0]} ${markOf(index)}`, ...cells.slice(1)])].flatMap(
    (cells, index) => [recordOf(cells, dialect), ...strays.filter(({ behind }) => behind === index).map(({ line }) => line)],
  );
  return lines.map((line) => line + dialect.lineEnd).join('');
}

export const rows: Target<Input> = {
  name: 'rows',
  promise: 'no row of a manifest is lost, whatever stands between the rows',
  inputs: fc.record({
    table: tables(1, 8),
    dialect: dialects,
    strays: fc.array(fc.record({ behind: fc.nat(8), line: fc.constantFrom(...STRAYS, ...PREAMBLE) }), { maxLength: 3 }),
  }),
  runs: 30,
  async check(input) {
    const found = await run(Buffer.from(fileOf(input)));
    assertSound(found);
    // What could not be used is told: the run ends with exit code 2.
    if (found.outcome.failures.length > 0) return;
    const shown = found.rows.flatMap(({ cells }) => cells).join('\n');
    const lost = input.table.rows.map((_, index) => markOf(index)).filter((mark) => shown.split(mark).length !== 2);
    assert.deepEqual(lost, [], 'rows that are not shown once');
  },
};
