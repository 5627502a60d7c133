import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ScreenError } from '#errors/screen-error.ts';
import type { SourceRecord } from '#model/position.ts';
import { type RecordOptions, readRecords, readText, textReading } from '#read/records.ts';
import { COMMAS } from '../support/dialects.ts';

const LIMITS = { maxLine: 60, maxCell: 12, maxColumns: 6 };

/** What a text holds, and the error that ends it. */
interface Read {
  readonly records: SourceRecord[];
  readonly brokenLines: number[];
  lines: number;
  error: string;
}

/** @param isElsewhere whether the next block is only counted, and read by itself when its turn comes */
async function read(text: string, options: RecordOptions, isElsewhere: () => boolean): Promise<Read & { readonly elsewhere: number }> {
  const found: Read = { records: [], brokenLines: [], lines: 0, error: '' };
  let elsewhere = 0;
  const pieces = (async function* () {
    yield text;
  })();
  try {
    for await (const batch of readRecords(pieces, COMMAS, { ...options, isTextWanted: isElsewhere })) {
      if (batch.unread !== undefined) elsewhere += 1;
      const { records, broken } = batch.unread === undefined ? batch : readText(batch.unread, textReading(COMMAS, options));
      if (batch.unread !== undefined) expect(records).toHaveLength(batch.unread.count);
      found.records.push(...records);
      found.brokenLines.push(...broken.map(({ line }) => line));
      found.lines = batch.lines;
    }
  } catch (error) {
    if (!(error instanceof ScreenError)) throw error;
    found.error = error.message;
  }
  return { ...found, elsewhere };
}

const UNITS = [
  'a',
  'b',
  '1',
  ',',
  ',',
  '"',
  '"',
  '""',
  '\n',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\ufeff',
  '\0',
  '\x1a',
  'é',
  '光',
  'a,b\n',
  '"x\ny",z\n',
  '7" LCD,\n',
];
const texts = fc.array(fc.constantFrom(...UNITS), { maxLength: 120 }).map((units) => units.join(''));

describe('text that is counted here and read elsewhere', () => {
  test('is cut into the records, lines and faults that reading it in one piece gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.boolean(), { minLength: 1 }),
        async (text, blockLength, choices) => {
          const options = { blockLength, limits: LIMITS, file: 'm.csv' };
          let asked = 0;
          const { elsewhere: _, ...apart } = await read(text, options, () => choices[asked++ % choices.length] as boolean);
          const { elsewhere: __, ...together } = await read(text, options, () => false);
          expect(apart).toEqual(together);
        },
      ),
      // A record above a cell that is too long, and in the block before it.
      { numRuns: 400, examples: [[`a,b\n${'x'.repeat(17)}\n`, 12, [true]]] },
    );
  });

  test('goes elsewhere whole where every block is wanted there', async () => {
    const text = 'a,b\n"c\nd",e\n\nf,7" LCD\n'.repeat(20);
    const { records, elsewhere } = await read(text, { blockLength: 64 }, () => true);
    expect(records).toHaveLength(60);
    expect(elsewhere).toBeGreaterThan(5);
    expect(records.at(-1)?.position).toEqual({ chunk: 0, record: 60, line: 100 });
  });

  test('is read here where something in it is an error, which then names its line', async () => {
    const text = `a,b\n${'c,d\n'.repeat(30)}${'x'.repeat(13)},e\n`;
    expect((await read(text, { blockLength: 64, limits: LIMITS, file: 'm.csv' }, () => true)).error).toContain('32');
  });
});
