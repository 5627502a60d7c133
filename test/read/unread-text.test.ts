import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ScreenError } from '#errors/screen-error.ts';
import type { SourceRecord } from '#model/position.ts';
import type { BrokenRecord } from '#read/block.ts';
import type { Dialect } from '#read/dialect.ts';
import { type RecordOptions, readRecords, readText, textReading } from '#read/records.ts';
import { COMMAS } from '../support/dialects.ts';

const LIMITS = { maxLine: 40, maxCell: 12, maxColumns: 6 };
/** A quote that is not closed is stray before its line is too long. */
const LONG_LINES = { ...LIMITS, maxLine: 400 };

/** What a text holds, and the error that ends it. */
interface Read {
  readonly records: SourceRecord[];
  readonly broken: BrokenRecord[];
  lines: number;
  error: string;
}

/** Gives a text in pieces of a length, and then an end or an error. */
async function* piecesOf(text: string, length: number, breaksOff: boolean): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += length) yield text.slice(from, from + length);
  if (breaksOff) throw new ScreenError('E_INPUT_EMPTY', { file: 'm.csv' });
}

const whole = (text: string): AsyncGenerator<string> => piecesOf(text, text.length, false);

/** @param isElsewhere whether the next block is only counted, and read by itself when its turn comes */
async function read(
  pieces: AsyncIterable<string>,
  { dialect = COMMAS, ...options }: RecordOptions & { readonly dialect?: Dialect },
  isElsewhere: () => boolean,
): Promise<Read & { readonly elsewhere: number }> {
  const found: Read = { records: [], broken: [], lines: 0, error: '' };
  let elsewhere = 0;
  try {
    for await (const batch of readRecords(pieces, dialect, { ...options, isTextWanted: isElsewhere })) {
      if (batch.unread !== undefined) {
        elsewhere += 1;
        // Memory does not grow with what stands behind a quote that is not closed.
        expect(batch.unread.text.length).toBeLessThanOrEqual(4 * (options.blockLength ?? 8192));
      }
      const [before, { lines }] = [found.records.length, batch];
      for (const part of batch.unread === undefined ? [batch] : readText(batch.unread, textReading(dialect, options))) {
        found.records.push(...part.records);
        found.broken.push(...part.broken);
        found.lines = part.lines;
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
  ',,,,,,\n',
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
        fc.record({
          block: fc.integer({ min: 1, max: 80 }),
          piece: fc.integer({ min: 1, max: 200 }),
        }),
        fc.record({
          limits: fc.constantFrom(LIMITS, LONG_LINES),
          dialect: fc.constantFrom<Dialect>(COMMAS, { ...COMMAS, separatorLine: true }, { ...COMMAS, escape: '\\' }),
        }),
        fc.boolean(),
        fc.array(fc.boolean(), { minLength: 1 }),
        async (text, lengths, how, breaksOff, choices) => {
          const options = { ...how, file: 'm.csv' };
          let asked = 0;
          const elsewhere = (): boolean => choices[asked++ % choices.length] as boolean;
          const cut = { ...options, blockLength: lengths.block };
          const { elsewhere: _, ...apart } = await read(piecesOf(text, lengths.piece, breaksOff), cut, elsewhere);
          const { elsewhere: __, ...together } = await read(piecesOf(text, text.length, breaksOff), options, () => false);
          expect(apart).toEqual(together);
          ends.add(together.error.replace(/^.*?: |\n[\s\S]*/g, ''));
        },
      ),
      {
        numRuns: 2000,
        examples: [
          // A record above a cell that is too long, and in the block before it.
          [`a,b\n${'x'.repeat(17)}\n`, { block: 12, piece: 99 }, { limits: LIMITS, dialect: COMMAS }, false, [true]],
          // A line that is too long, of cells that are not.
          [`a\n${'xxxxxxxxx,'.repeat(5)}\n`, { block: 9, piece: 99 }, { limits: LIMITS, dialect: COMMAS }, false, [true]],
          // As many characters as columns, all of them delimiters.
          [`a\nb\n${','.repeat(6)}\nc\n`, { block: 80, piece: 99 }, { limits: LIMITS, dialect: COMMAS }, false, [true]],
          // A quote that closes at the greatest length, and may be none.
          [`"${'x'.repeat(8)}\n${'x'.repeat(30)}"x\nlast\n`, { block: 41, piece: 99 }, { limits: LIMITS, dialect: COMMAS }, false, [false]],
        ],
      },
    );
    expect(ends.size).toBe(5);
  });

  test.each([
    ['a line that is too long', 'x'.repeat(41)],
    ['a record of too many cells', 'x,x,x,x,x,x,x'],
    ['a cell that is too long', `x,${'x'.repeat(13)}`],
  ])('gives all records above %s', async (_name, bad) => {
    const { records, error } = await read(whole(`a,b\n${'c,d\n'.repeat(200)}${bad}\ne,f\n`), { limits: LIMITS }, () => false);
    expect(records).toHaveLength(201);
    expect(error).toContain('202');
  });

  test('goes elsewhere whole where every block is wanted there', async () => {
    const text = 'a,b\n"c\nd",e\n\nf,7" LCD\n'.repeat(20);
    const { records, elsewhere } = await read(whole(text), { blockLength: 16 }, () => true);
    expect(records).toHaveLength(60);
    expect(elsewhere).toBeGreaterThan(5);
    expect(records.at(-1)?.position).toEqual({ chunk: 0, record: 60, line: 100 });
  });

  test('names the line of a cell that is too long, wherever it is read', async () => {
    const text = `a,b\n${'c,d\n'.repeat(30)}${'x'.repeat(13)},e\n`;
    expect((await read(whole(text), { blockLength: 64, limits: LIMITS, file: 'm.csv' }, () => true)).error).toContain('32');
  });
});
