import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ScreenError } from '#errors/screen-error.ts';
import type { SourceRecord } from '#model/position.ts';
import { type RecordOptions, readRecords, readText, textReading } from '#read/records.ts';
import { COMMAS } from '../support/dialects.ts';

const LIMITS = { maxLine: 40, maxCell: 12, maxColumns: 6 };

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
      const [before, { lines }] = [found.records.length, batch];
      for (const { records, broken, ...read } of batch.unread === undefined
        ? [batch]
        : readText(batch.unread, textReading(COMMAS, options))) {
        found.records.push(...records);
        found.brokenLines.push(...broken.map(({ line }) => line));
        found.lines = read.lines;
      }
      if (batch.unread !== undefined) expect(found).toMatchObject({ records: { length: before + batch.unread.count }, lines });
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
  'x'.repeat(5),
  'a,b\n',
  '"x\ny",z\n',
  '7" LCD,\n',
];
const texts = fc.array(fc.constantFrom(...UNITS), { maxLength: 120, size: 'max' }).map((units) => units.join(''));

describe('text that is counted here and read elsewhere', () => {
  test('is cut into the records, lines, faults and the error that reading it in one piece gives, whatever the lengths', async () => {
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 80 }),
        fc.array(fc.boolean(), { minLength: 1 }),
        async (text, blockLength, textLength, choices) => {
          const options = { limits: LIMITS, file: 'm.csv' };
          let asked = 0;
          const elsewhere = (): boolean => choices[asked++ % choices.length] as boolean;
          const { elsewhere: _, ...apart } = await read(text, { ...options, blockLength, textLength }, elsewhere);
          const { elsewhere: __, ...together } = await read(text, options, () => false);
          expect(apart).toEqual(together);
          ends.add(together.error.replace(/^.*?: |\n[\s\S]*/g, ''));
        },
      ),
      // A record above a cell that is too long, and in the block before it.
      { numRuns: 2000, examples: [[`a,b\n${'x'.repeat(17)}\n`, 12, 12, [true]]] },
    );
    expect(ends.size).toBe(4);
  });

  test.each([
    ['a line that is too long', 'x'.repeat(41)],
    ['a record of too many cells', 'x,x,x,x,x,x,x'],
    ['a cell that is too long', `x,${'x'.repeat(13)}`],
  ])('gives all records above %s', async (_name, bad) => {
    const { records, error } = await read(`a,b\n${'c,d\n'.repeat(200)}${bad}\ne,f\n`, { limits: LIMITS }, () => false);
    expect(records).toHaveLength(201);
    expect(error).toContain('202');
  });

  test('gives all records above an end that is none', async () => {
    const records: SourceRecord[] = [];
    const pieces = (async function* () {
      yield 'a,b\nc,d\ne';
      throw new Error('the disk is gone');
    })();
    await expect(async () => {
      for await (const batch of readRecords(pieces, COMMAS)) records.push(...batch.records);
    }).rejects.toThrow('the disk is gone');
    expect(records.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('goes elsewhere whole where every block is wanted there', async () => {
    const text = 'a,b\n"c\nd",e\n\nf,7" LCD\n'.repeat(20);
    const { records, elsewhere } = await read(text, { blockLength: 16, textLength: 64 }, () => true);
    expect(records).toHaveLength(60);
    expect(elsewhere).toBeGreaterThan(5);
    expect(records.at(-1)?.position).toEqual({ chunk: 0, record: 60, line: 100 });
  });

  test('is read here where something in it is an error, which then names its line', async () => {
    const text = `a,b\n${'c,d\n'.repeat(30)}${'x'.repeat(13)},e\n`;
    expect((await read(text, { textLength: 64, limits: LIMITS, file: 'm.csv' }, () => true)).error).toContain('32');
  });
});
