import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileBytes } from '../inputs/bytes.ts';
import { run } from '../run.ts';
import { assertSound } from '../sound.ts';
import type { Target } from '../target.ts';

interface Input {
  readonly bytes: Uint8Array;
  readonly pieceLength: number;
}

/** What a run says, errors by their sentence. */
async function told(bytes: Uint8Array, pieceLength: number): Promise<unknown> {
  const found = await run(bytes, { pieceLength });
  assertSound(found);
  const { head, rows, tail, outcome } = found;
  return { head, rows, tail, failures: outcome.failures.map(({ message }) => message), counts: outcome.counts };
}

export const files: Target<Input> = {
  name: 'files',
  promise: 'any file, workbook or archive, damaged in any way, is screened or refused, and every row read is screened or reported',
  inputs: fc.record({ bytes: fileBytes, pieceLength: fc.integer({ min: 1, max: 4096 }) }),
  runs: 40,
  async check({ bytes, pieceLength }) {
    assert.deepEqual(await told(bytes, pieceLength), await told(bytes, bytes.length + 1));
  },
};
