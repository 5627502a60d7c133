import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bundledLexicon } from '#lexicon/bundled.ts';
import type { Assessment } from '#model/assessment.ts';
import { createScreening, type Screening } from '#run/prepare/screening.ts';
import { KNOWN, longTexts, texts } from '../inputs/texts.ts';
import { screening, TODAY } from '../screening.ts';
import { assertSoundRow } from '../sound.ts';
import type { Target } from '../target.ts';

/** @returns a function that assesses a description */
function assessor({ rowScreener }: Screening): (text: string) => Assessment {
  const screenRow = rowScreener([{ index: 0, header: 'd', field: 'description', how: 'option', candidateFor: null }], TODAY);
  return (text) => screenRow({ position: { chunk: 0, record: 1, line: 1 }, cells: [text] }).assessment;
}

const assess = assessor(screening);
/** The same facts as others, so that a matcher of its own remembers what it met: all words of the lexicon, also joined, before the first text. */
const bundled = await bundledLexicon();
const assessOtherwise = assessor(await createScreening({ only: null, skip: [], lexicon: { ...bundled, data: { ...bundled.data } } }));
for (const known of KNOWN) for (const one of [known, known.replaceAll(' ', '')]) assessOtherwise(one);

const inputs = fc.oneof(
  { weight: 200, arbitrary: texts },
  { weight: 40, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 40, arbitrary: longTexts(300) },
  { weight: 1, arbitrary: longTexts(80_000) },
);

/** A description of any length and script. That none takes long is measured by `npm run fuzz`. */
export const matcher: Target<string> = {
  name: 'matcher',
  promise: 'no text holds the matcher up, and each says the same whatever was matched before',
  inputs,
  runs: 200,
  async check(text) {
    const assessment = assess(text);
    assertSoundRow([text], assessment);
    assert.deepEqual(assess(text), assessment, 'a text says the same again');
    assert.deepEqual(assessOtherwise(text), assessment, 'a text says the same after other texts');
  },
};
