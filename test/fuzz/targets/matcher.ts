import assert from 'node:assert/strict';
import fc from 'fast-check';
import { longTexts, texts } from '../inputs/texts.ts';
import { screening, TODAY } from '../screening.ts';
import { assertSoundRow } from '../sound.ts';
import type { Target } from '../target.ts';

const screenRow = screening.rowScreener([{ index: 0, header: 'd', field: 'description', how: 'option', candidateFor: null }], TODAY);

const assess = (text: string) => screenRow({ position: { chunk: 0, record: 1, line: 1 }, cells: [text] }).assessment;

/** A description of any length and script. That none takes long is measured by `npm run fuzz`. */
export const matcher: Target<string> = {
  name: 'matcher',
  promise: 'no text holds the matcher up, and each says the same whatever was matched before',
  inputs: fc.oneof(
    { weight: 200, arbitrary: texts },
    { weight: 40, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 40, arbitrary: longTexts(300) },
    { weight: 1, arbitrary: longTexts(80_000) },
  ),
  runs: 200,
  async check(text) {
    const assessment = assess(text);
    assertSoundRow([text], assessment);
    assert.deepEqual(assess(text), assessment, 'a text says the same again');
  },
};
