import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMATS, type FormatName } from '#report/formats.ts';
import { type Dialect, dialects, fileOf, type Table, tables } from '../inputs/manifests.ts';
import { assertSameFindings, type ReadReports } from '../reports/same-findings.ts';
import { run } from '../run.ts';
import { docs } from '../screening.ts';
import { assertSound } from '../sound.ts';
import type { Target } from '../target.ts';

interface Input {
  readonly table: Table;
  readonly dialect: Dialect;
}

const SETTINGS = {
  width: 100,
  top: 1000,
  excel: false,
  folder: '/work',
  docs,
  paint: { level: (_: string, text: string) => text, mark: String, dim: String, strong: String },
};

/** Screens a manifest once, with a report in every format. */
async function reportsOf(bytes: Uint8Array) {
  const written = new Map<FormatName, Uint8Array[]>();
  const outputs = [];
  for (const [name, load] of Object.entries(FORMATS) as [FormatName, (typeof FORMATS)[FormatName]][]) {
    const pieces: Uint8Array[] = [];
    written.set(name, pieces);
    const write = (piece: string | Uint8Array): void => void pieces.push(Buffer.from(piece));
    outputs.push({ reporter: (await load())(SETTINGS), sink: { write } });
  }
  const found = await run(bytes, { outputs });
  const reports = Object.fromEntries([...written].map(([name, pieces]) => [name, Buffer.concat(pieces)])) as unknown as ReadReports;
  return { found, reports };
}

export const reports: Target<Input> = {
  name: 'reports',
  promise: 'every report is read back by a parser of its format as the findings of the run',
  inputs: fc.record({ table: tables(1, 5), dialect: dialects }),
  runs: 8,
  async check({ table, dialect }) {
    const { found, reports: written } = await reportsOf(Buffer.from(fileOf(table, dialect)));
    assertSound(found);
    if (found.head === null || found.tail === null || found.outcome.failures.length > 0) return;
    assert.ok(Object.values(written).every((bytes) => bytes.length > 0));
    await assertSameFindings(written, { head: found.head, rows: found.rows, tail: found.tail });
  },
};
