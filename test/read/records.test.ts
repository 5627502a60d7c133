import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '#model/position.ts';
import type { BrokenRecord } from '#read/block.ts';
import type { Dialect } from '#read/dialect.ts';
import { DEFAULT_LIMITS } from '#read/limits.ts';
import { type RecordOptions, readRecords } from '#read/records.ts';
import { COMMAS } from '../support/dialects.ts';

const BACKSLASHES: Dialect = { ...COMMAS, escape: '\\' };

async function* piecesOf(texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}

async function readAll(texts: readonly string[], options: RecordOptions = {}, dialect: Dialect = COMMAS) {
  const records: SourceRecord[] = [];
  const broken: BrokenRecord[] = [];
  let lines = 0;
  for await (const batch of readRecords(piecesOf(texts), dialect, options)) {
    records.push(...batch.records);
    broken.push(...batch.broken);
    lines = batch.lines;
  }
  return { records, broken, lines };
}

const cellsOf = async (text: string, options: RecordOptions = {}) => (await readAll([text], options)).records.map(({ cells }) => cells);
const linesOf = async (text: string) => (await readAll([text])).records.map(({ position }) => position.line);

describe('records', () => {
  it('keeps cells as they stand, untrimmed', async () => {
    expect(await cellsOf(' router , 4,\n"a, b"," c "\n')).toEqual([
      [' router ', ' 4', ''],
      ['a, b', ' c '],
    ]);
  });

  it('reads a last line without a line end', async () => {
    expect(await cellsOf('a,b\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(await cellsOf('a,b\n1,"2"')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('ends a record at LF, CRLF and CR in one file', async () => {
    expect(await cellsOf('a,1\nb,2\r\nc,3\rd,4')).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['d', '4'],
    ]);
  });

  it('keeps rows of different widths', async () => {
    expect(await cellsOf('a,b,c\n1\n1,2,3,4\n')).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']]);
  });

  it('gives nothing for nothing', async () => {
    expect(await readAll([])).toEqual({ records: [], broken: [], lines: 0 });
    expect(await readAll(['\n \r\n\t\n'])).toEqual({ records: [], broken: [], lines: 3 });
  });

  it('passes over blank lines and the Ctrl-Z of DOS, but keeps rows of empty cells and an empty quoted cell', async () => {
    expect(await cellsOf('a,b\n\n  \n,\n""\n\x1a')).toEqual([['a', 'b'], ['', ''], ['']]);
  });

  it('keeps NUL characters', async () => {
    expect(await cellsOf('a\0b,c\n"d\0",e\n')).toEqual([
      ['a\0b', 'c'],
      ['d\0', 'e'],
    ]);
  });

  it('drops a byte order mark where a line starts, as in joined files, and nowhere else', async () => {
    expect(await cellsOf('\ufeff"a,1",b\nc\ufeff,d\n\ufeffa,b\n\ufeff\n')).toEqual([
      ['a,1', 'b'],
      ['c\ufeff', 'd'],
      ['a', 'b'],
    ]);
  });

  it('leaves out a separator line, which counts as a line', async () => {
    const { records } = await readAll(['sep=;\r\na;b\r\n'], {}, { ...COMMAS, delimiter: ';', separatorLine: true });
    expect(records).toEqual([{ position: { chunk: 0, record: 1, line: 2 }, cells: ['a', 'b'] }]);
  });

  it('numbers the chunk as told', async () => {
    expect((await readAll(['a\n'], { chunk: 3 })).records[0]?.position).toEqual({ chunk: 3, record: 1, line: 1 });
  });
});

describe('line numbers', () => {
  it('counts blank lines and line ends inside quotes', async () => {
    expect(await linesOf('a\n\n"x\ny"\nb\n')).toEqual([1, 3, 5]);
  });

  it('counts CRLF once, inside quotes too', async () => {
    expect(await linesOf('a\r\n"x\r\ny\r\nz",1\r\nb\r\n')).toEqual([1, 2, 5]);
  });

  it('tells the lines read, the last without an end too', async () => {
    expect((await readAll(['a\nb\n'])).lines).toBe(2);
    expect((await readAll(['a\nb'])).lines).toBe(2);
  });
});

describe('quotes behind backslashes', () => {
  it('are part of their cell, where backslashes escape', async () => {
    const { records, broken } = await readAll(['"cable \\"A\\", type","C:\\\\"\n1,2\n'], {}, BACKSLASHES);
    expect(records.map(({ cells }) => cells)).toEqual([
      ['cable "A", type', 'C:\\'],
      ['1', '2'],
    ]);
    expect(broken).toEqual([]);
  });

  it('stand as they are in cells without quotes', async () => {
    expect((await readAll(['7\\" LCD,C:\\new\n'], {}, BACKSLASHES)).records[0]?.cells).toEqual(['7\\" LCD', 'C:\\new']);
  });
});

describe('quotes that are none', () => {
  it('reads inch marks as ordinary characters', async () => {
    expect(await readAll(['7" LCD,5\n19" RACK 4" deep,1\n'])).toMatchObject({
      records: [{ cells: ['7" LCD', '5'] }, { cells: ['19" RACK 4" deep', '1'] }],
      broken: [],
    });
  });

  it('keeps text behind a closing quote', async () => {
    expect(await cellsOf('"SMART" ROUTER,5\n')).toEqual([['"SMART" ROUTER', '5']]);
  });

  it('reads on behind a quote that is never closed, and tells it', async () => {
    const { records, broken } = await readAll(['a,b\n"x,1",b,"19 RACK,5\nrouter,6\nswitch,7\n']);
    expect(records.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['x,1', 'b', '"19 RACK', '5'],
      ['router', '6'],
      ['switch', '7'],
    ]);
    expect(broken).toEqual([{ line: 2, reason: 'quote-open', text: '"x,1",b,"19 RACK,5' }]);
  });

  it('does not swallow the rows up to the next inch mark', async () => {
    const { records, broken } = await readAll(['"19 RACK,5\nrouter,6\n7" LCD,1\n"ok",2\n']);
    expect(records.map(({ cells }) => cells)).toEqual([
      ['"19 RACK', '5'],
      ['router', '6'],
      ['7" LCD', '1'],
      ['ok', '2'],
    ]);
    expect(broken).toEqual([{ line: 1, reason: 'quote-crosses-lines', text: '"19 RACK,5' }]);
    expect(records.map(({ position }) => position.line)).toEqual([1, 2, 3, 4]);
  });

  it('takes a quote before a NUL for a closing one, as csv-parse does', async () => {
    expect(await readAll(['"x\ny"\0,1\n'])).toMatchObject({ records: [{ cells: ['x\ny\0', '1'] }], broken: [] });
  });

  it('takes a quoted cell up to the length allowed, and a longer one for a stray quote', async () => {
    expect(await cellsOf('"aaaa\nbb",1\n', { maxRecordLength: 8 })).toEqual([['aaaa\nbb', '1']]);
    expect(await cellsOf('"aaaa\nbbb",1\n', { maxRecordLength: 8 })).toEqual([['"aaaa'], ['bbb"', '1']]);
  });

  it('keeps the quoted cells before a stray quote whole, over several lines', async () => {
    const { records, broken, lines } = await readAll(['"x\ny","z\nnext,1\n']);
    expect(records.map(({ cells }) => cells)).toEqual([
      ['x\ny', '"z'],
      ['next', '1'],
    ]);
    expect(records.map(({ position }) => position.line)).toEqual([1, 3]);
    expect(broken).toHaveLength(1);
    expect(lines).toBe(3);
  });
});

it('refuses a text without line ends', async () => {
  await expect(
    readAll(['a'.repeat(300)], { blockLength: 16, limits: { ...DEFAULT_LIMITS, maxLine: 100 }, file: 'm.csv' }),
  ).rejects.toMatchObject({
    code: 'E_LINE_TOO_LONG',
    params: { file: 'm.csv', line: 1, limit: 100 },
  });
});

describe('a record of too many cells', () => {
  const limits = { ...DEFAULT_LIMITS, maxColumns: 3 };
  const tooWide = (line: number) => expect.objectContaining({ code: 'E_TOO_MANY_COLUMNS', params: { file: 'm.csv', line, limit: 3 } });

  it.each([
    ['without quotes', 'a,b,c\n1,2,3,4\n', 2],
    ['in a last line without an end', 'a,b\n\n1,2,3,4', 3],
    ['with quotes', 'a\n"1\n",2,"3",4\n', 2],
    ['behind a quote that is never closed', '"1",2,"3,4\n', 1],
  ])('is told with its line: %s', async (_name, whole, line) => {
    await expect(readAll([whole], { limits, file: 'm.csv' })).rejects.toEqual(tooWide(line));
    await expect(readAll([...whole], { limits, file: 'm.csv', blockLength: 1 })).rejects.toEqual(tooWide(line));
  });

  it.each(['a', '"a"'])('is told before its line ends, where it begins with %s', async (first) => {
    let given = 0;
    async function* endless(): AsyncGenerator<string> {
      for (yield first; given < 1000; given++) yield ',';
    }
    await expect(async () => {
      for await (const _ of readRecords(endless(), COMMAS, { limits, file: 'm.csv', blockLength: 4 }));
    }).rejects.toEqual(tooWide(1));
    expect(given).toBeLessThan(20);
  });

  it('is none with commas in quotes, or with as many cells as are allowed', async () => {
    expect((await readAll(['a,b,c\n"1,2,3,4,5",6,7\n"7"",,,,8",,\n'], { limits })).records).toHaveLength(3);
  });
});

it('tells a cell that is too long with its line', async () => {
  await expect(readAll(['a\n\nb,cccc\n'], { limits: { ...DEFAULT_LIMITS, maxCell: 3 }, file: 'm.csv' })).rejects.toMatchObject({
    code: 'E_CELL_TOO_LONG',
    params: { file: 'm.csv', line: 3, limit: 3 },
  });
});

const PARTS = ['"', '""', ',', '\n', '\r\n', '\r', 'a', 'b', ' ', '\0', '",', ',"', '"\n', '\n"', '"a"', '"a\n', 'b",a'];
const textOf = (parts: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...parts), { maxLength: 24 }).map((found) => found.join(''));
const text = textOf(PARTS);
const textWithBackslashes = textOf([...PARTS, '\\', '\\"', '\\\\', '"a\\"b"', ',"\\"']);

/** What csv-parse makes of the whole text, blank lines left out, with the line each record starts on; undefined where it gives up. */
function reference(whole: string, { escape: escapedBy, delimiter }: Dialect = COMMAS) {
  const rows: { line: number; cells: string[] }[] = [];
  let start = 0;
  try {
    for (const { record, info } of parse(whole, {
      escape: escapedBy,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      info: true,
    }) as unknown as { record: string[]; info: { bytes: number } }[]) {
      const line = whole.slice(start, info.bytes);
      if (line.trim() !== '' || line.includes(delimiter)) rows.push({ line: 1 + breaksIn(whole.slice(0, start)), cells: record });
      start = info.bytes;
    }
  } catch {
    return undefined;
  }
  return rows;
}

const breaksIn = (part: string): number => part.match(/\r\n|\n|\r/g)?.length ?? 0;
const letters = (part: string): string => part.replace(/[^ab\0]/g, '');

describe('any text', () => {
  it('gives the records of csv-parse and their lines, unless a quote is told as stray', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(',', ';', '\t', '|'), async (commas, delimiter) => {
        const whole = commas.replaceAll(',', delimiter);
        const dialect = { ...COMMAS, delimiter };
        const { records, broken } = await readAll([whole], {}, dialect);
        const expected = reference(whole, dialect);
        if (expected === undefined) expect(broken).not.toEqual([]);
        if (broken.length > 0 || expected === undefined) return;
        compared += 1;
        expect(records.map(({ position, cells }) => ({ line: position.line, cells }))).toEqual(expected);
        expect(records.map(({ position }) => position.record)).toEqual(records.map((_, index) => index + 1));
      }),
      { numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(2000);
  });

  it('gives the records of csv-parse where backslashes escape quotes', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(textWithBackslashes, async (whole) => {
        const { records, broken } = await readAll([whole], {}, BACKSLASHES);
        const expected = reference(whole, BACKSLASHES);
        if (broken.length > 0 || expected === undefined) return;
        compared += 1;
        expect(records.map(({ position, cells }) => ({ line: position.line, cells }))).toEqual(expected);
      }),
      { numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(2000);
  });

  it('with backslashes gives the same however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(textWithBackslashes, fc.nat(60), fc.integer({ min: 1, max: 20 }), async (whole, cut, blockLength) => {
        const parts = [whole.slice(0, cut), whole.slice(cut)];
        expect(await readAll(parts, { blockLength }, BACKSLASHES)).toEqual(await readAll([whole], {}, BACKSLASHES));
      }),
      { numRuns: 5000 },
    );
  });

  it('gives the same however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.nat(60), { maxLength: 6 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 40 }),
        async (whole, cuts, blockLength, maxRecordLength) => {
          const places = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
          const parts = places.slice(1).map((place, index) => whole.slice(places[index], place));
          expect(await readAll(parts, { blockLength, maxRecordLength })).toEqual(await readAll([whole], { maxRecordLength }));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('loses no letter, adds none, and counts every line', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 40 }), async (whole, maxRecordLength) => {
        const { records, lines } = await readAll([whole], { maxRecordLength });
        expect(letters(records.flatMap(({ cells }) => cells).join(''))).toBe(letters(whole));
        expect(lines).toBe(breaksIn(whole) + (whole === '' || /[\r\n]$/.test(whole) ? 0 : 1));
      }),
      { numRuns: 5000 },
    );
  });
});
