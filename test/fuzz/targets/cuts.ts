import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { json } from '#report/json.ts';
import { merge } from '#run/merge.ts';
import { layoutOf } from '#run/open/layout.ts';
import { Partial, partialWriter } from '#run/saved/partial.ts';
import type { Output } from '#run/screen.ts';
import { type Dialect, dialects, recordOf, type Table, tables } from '../inputs/manifests.ts';
import { type RunSettings, run } from '../run.ts';
import { docs, READ, screening, TODAY } from '../screening.ts';
import type { Target } from '../target.ts';

interface Input {
  readonly table: Table;
  readonly dialect: Dialect;
  /** Rows before which the file is cut, 0..1 of them. */
  readonly cuts: readonly number[];
}

/** A manifest, and the lines before which it may be cut: where a record begins. */
interface Manifest {
  readonly header: string;
  readonly records: readonly string[];
  readonly cuts: readonly number[];
}

const COMMON = { today: TODAY, decisions: null };
const PAINT = { level: (_: string, text: string) => text, mark: String, dim: String, strong: String };

/** What json says of a run, but for the list of inputs: parts are inputs of their own. */
async function saidBy(work: (output: Output) => Promise<unknown>): Promise<unknown> {
  const pieces: string[] = [];
  const reporter = json({ width: 100, top: 50, excel: false, folder: '/', docs, paint: PAINT });
  await work({ reporter, sink: { write: (piece) => void pieces.push(String(piece)) } });
  const text = pieces.join('');
  return text === '' ? null : { ...JSON.parse(text), inputs: [] };
}

const whole = ({ header, records }: Manifest): string => [header, ...records].join('');

async function inParts(manifest: Manifest, output: Output): Promise<void> {
  const { header, records, cuts } = manifest;
  const folder = mkdtempSync(join(tmpdir(), 'cargoscreen-fuzz-'));
  try {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'whole');
    writeFileSync(file, whole(manifest));
    const layout = { ...(await layoutOf(file, screening.columnNames, READ)), mayBeEmpty: true };
    const ends = [...cuts, records.length];
    const partials: Partial[] = [];
    for (const [index, end] of ends.entries()) {
      const text = [...(index === 0 ? [header] : []), ...records.slice(index === 0 ? 0 : ends[index - 1], end)].join('');
      const pieces: string[] = [];
      const writer = partialWriter(COMMON);
      const sink = { write: (piece: string | Uint8Array): void => void pieces.push(String(piece)) };
      await run(Buffer.from(text), { outputs: [{ reporter: writer.reporter, sink }], onState: writer.take, read: { layout } });
      const part = join(folder, `${index}.jsonl`);
      writeFileSync(part, pieces.join(''));
      partials.push(await Partial.open(part));
    }
    await merge({ partials, outputs: [output], common: COMMON }, screening);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const atOnce =
  (settings: RunSettings) =>
  (manifest: Manifest, output: Output): Promise<unknown> =>
    run(Buffer.from(whole(manifest)), { ...settings, outputs: [output] });

/** Ways to screen one manifest, which must all say what one run says. */
const WAYS: Readonly<Record<string, (manifest: Manifest, output: Output) => Promise<unknown>>> = {
  'in small pieces': atOnce({ pieceLength: 7 }),
  'in parts that are merged': inParts,
};

export const cuts: Target<Input> = {
  name: 'cuts',
  promise: 'a manifest that is cut anywhere between two rows gives the result of one run',
  inputs: fc.record({
    table: tables(3, 10),
    dialect: dialects,
    cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
  }),
  runs: 8,
  async check({ table, dialect, cuts: places }) {
    const firstRow = table.rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
    const manifest = {
      header: recordOf(table.header, dialect) + dialect.lineEnd,
      records: table.rows.map((cells) => recordOf(cells, dialect) + dialect.lineEnd),
      // Empty rows below a header go with it: the first row of data does too.
      cuts: places.map((place) => Math.max(firstRow + 1, Math.floor(place * table.rows.length))).sort((a, b) => a - b),
    };
    const { head, outcome } = await run(Buffer.from(whole(manifest)));
    // Parts are made of one table, below its header.
    if (outcome.failures.length > 0 || head?.tables.length !== 1 || head.tables[0]?.headerRow !== 1) return;
    const expected = await saidBy((output) => atOnce({})(manifest, output));
    for (const [way, screenBy] of Object.entries(WAYS))
      assert.deepEqual(await saidBy((output) => screenBy(manifest, output)), expected, way);
  },
};
