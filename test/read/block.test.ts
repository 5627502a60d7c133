import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, BlockReader, measureBlock, readBlock } from '#read/block.ts';
import type { BlockRules } from '#read/record-scanner.ts';

const RULES: BlockRules = { delimiter: ',', escape: '"', maxRecordLength: 100, maxColumns: 10, maxLine: 600 };
const FIRST = { chunk: 2, record: 5, line: 7 };
const read = (text: string, final = false, rules: Partial<BlockRules> = {}): Block => readBlock(text, final, { ...RULES, ...rules }, FIRST);
const cellsOf = ({ records }: Block): unknown => records.map(({ cells }) => cells);

describe('a block', () => {
  it('goes on where the one before ended', () => {
    const { records, next, consumed } = read('a,b\n\n"c\nd",e\n');
    expect(records).toEqual([
      { position: { chunk: 2, record: 5, line: 7 }, cells: ['a', 'b'] },
      { position: { chunk: 2, record: 6, line: 9 }, cells: ['c\nd', 'e'] },
    ]);
    expect(next).toEqual({ chunk: 2, record: 7, line: 11 });
    expect(consumed).toBe(13);
  });

  it.each([
    ['a line without an end', 'a,b\nc,', 4],
    ['a return whose line feed may follow', 'a,b\nc,d\r', 4],
    ['a quote that is not closed yet', 'a,b\n"c\nd', 4],
    ['a closing quote that may be doubled', 'a,b\n"c"', 4],
    ['nothing at all', 'a', 0],
  ])('leaves %s to the next', (_name, text, consumed) => {
    expect(read(text)).toMatchObject({ consumed, fault: null });
    expect(read(text, true).consumed).toBe(text.length);
  });

  it('reads records with and without quotes in their order', () => {
    expect(cellsOf(read('a\n"b,1"\nc\n"d"\n"e"\nf\n', true))).toEqual([['a'], ['b,1'], ['c'], ['d'], ['e'], ['f']]);
  });

  it('counts text behind a closing quote, and tells a quote that crosses lines', () => {
    expect(read('"SMART" ROUTER,1\n')).toMatchObject({ torn: 1, broken: [] });
    const { broken, records } = read('"19 RACK,5\n7" LCD,1\n', true);
    expect(broken).toEqual([{ line: 7, reason: 'quote-crosses-lines', text: '"19 RACK,5' }]);
    expect(records).toHaveLength(2);
  });

  it.each([
    ['an inch mark that is not doubled before the closing quote', '"LCD 7"",10,"ACME"', ['"LCD 7",10,"ACME"']],
    ['such a mark before one of an unquoted cell', '"LCD 7"",10,19" RACK', ['"LCD 7",10,19" RACK']],
    ['blanks before a quote', '5, "ACME",10', ['5', ' "ACME"', '10']],
    ['blanks before the quote of a row', '  "ACME",10', ['  "ACME"', '10']],
    ['a cell that is split at its delimiter', '"7" LCD, black",10', ['"7" LCD', ' black"', '10']],
    ['one cell swallowed and another split', '"LCD 7"",10,"ACME","5" x, y",1', ['"LCD 7",10,"ACME"', '"5" x', ' y"', '1']],
  ])('tells %s', (_name, text, cells) => {
    const block = read(`a,b\n${text}\nc,d\n`);
    expect(cellsOf(block)).toEqual([['a', 'b'], cells, ['c', 'd']]);
    expect(block.broken).toEqual([{ line: 8, reason: 'doubtful-cells', text }]);
  });

  it.each([
    ['a name in quotes that begins a cell', '"SMART" ROUTER, black'],
    ['an inch mark behind a quoted cell', '"a,b",LCD 7"'],
    ['two names in quotes', '"ACME" LTD "HUAWEI",10'],
    ['two inch marks of one cell', '"7" LCD 19",10'],
    ['an inch mark in the middle of a later cell', '"SMART" ROUTER,19" RACK'],
    ['a quote behind blanks and letters', '5, LCD 7",10'],
    ['blanks within quotes', '5," ""ACME""",10'],
    ['doubled quotes', '"LCD 7""","7"" LCD, black"'],
    ['an inch mark in the row below a torn cell', '"SMART" ROUTER\nLCD 7"'],
  ])('takes %s as meant so', (_name, text) => {
    expect(read(`${text}\n`).broken).toEqual([]);
  });

  const ROW = '1,Towels,630260,5,RU,ACME,10';

  it.each([
    ['an inch mark far below', ['2,"LCD panel,852411,12,KZ,OOO,900', ROW, ROW, '3,Monitor 7",852852,9,AM,Ivan,70']],
    ['one in the next row', ['2,"LCD panel,852411,12,KZ,OOO,900', '3,Monitor 7",852852,9,AM,Ivan,70']],
    ['marks for the same', ['2,",854239,1,RU,A,1', ROW, '4,",854239,1,RU,A,1']],
    ['a quote that ends the last cell', ['2,LCD panel,852411,12,KZ,900,"OOO', ROW, '7,Monitor,852852,9,AM,70,Ivan"']],
  ])('tells rows that stand between a quote that opens a cell and %s', (_name, lines) => {
    for (const lineBreak of ['\n', '\r\n']) {
      const { records, broken } = read([...lines, ROW, ''].join(lineBreak), false, { maxRecordLength: 500 });
      expect(records).toHaveLength(2);
      expect(broken).toMatchObject([{ line: FIRST.line, reason: 'doubtful-cells' }]);
    }
  });

  it.each([
    ['an address of two lines', '1,Towels,630260,5,RU,"ACME, Street 5, Bld 2\nMoscow, 117000",10'],
    ['rows of another table', '1,Towels,630260,5,RU,"a,b,c,d,e,f\ng,h,i,j,k,l",10'],
    ['a table of two lines in a narrow one', '1,"a,b,c,d\ne,f,g,h",10'],
    ['a text of two lines in a narrow table', '1,"Bolts, steel\nM8, M10",5'],
    ['a list of as many things as there are cells', '1,Towels,630260,5,RU,5,"Includes:\nfan, psu, cpu, ram, ssd, nic, lid"'],
    ['one of many lines', '1,Towels,630260,5,RU,"a\nb, c, d, e, f, g, h\ni",10'],
  ])('takes %s in quotes for a cell', (_name, text) => {
    const block = read(`${text}\n`);
    expect([block.records.length, block.broken]).toEqual([1, []]);
  });

  it('quotes no more of a broken record than a person reads', () => {
    expect(read(`"${'x'.repeat(500)}\n`, true, { maxRecordLength: 50 }).broken[0]?.text).toHaveLength(200);
  });

  it.each([
    ['without quotes', 'a,b\n1,2,3,4\nc\n'],
    ['whose end is not there yet', 'a,b\n1,2,3,4'],
    ['with quotes', 'a,b\n"1",2,3,4\nc\n'],
  ])('stops at a record of too many cells %s', (_name, text) => {
    expect(read(text, false, { maxColumns: 3 })).toMatchObject({ fault: 'too-wide', consumed: 4, next: { line: 8, record: 6 } });
    expect(read(text, false, { maxColumns: 4 }).fault).toBe(null);
  });

  it.each([
    ['without quotes', 'a,b\n12345\nc\n'],
    ['whose end is not there yet', 'a,b\n12345'],
    ['whose last return may be its end', 'a,b\n12345\r'],
    ['with quotes', 'a,b\n"34"5\nc\n'],
    ['with a quote that is none', 'a,b\n"2345\nc\n'],
  ])('stops at a record that is too long %s', (_name, text) => {
    expect(read(text, false, { maxLine: 4, maxRecordLength: 4 })).toMatchObject({
      fault: 'too-long',
      consumed: 4,
      next: { line: 8, record: 6 },
    });
    expect(read(text, false, { maxLine: 5, maxRecordLength: 4 }).fault).toBe(null);
  });

  it.each([
    ['without quotes', '1,xxxxxxxx,2,3,4\n'],
    ['with quotes', '"1",xxxxxx,2,3,4\n'],
  ])('tells a record %s too long, whatever stands beyond the length', (_name, text) => {
    const rules = { maxLine: 10, maxRecordLength: 10, maxColumns: 2 };
    expect(read(text, false, rules).fault).toBe('too-long');
    expect(read(text, false, { ...rules, maxLine: 12 }).fault).toBe('too-wide');
  });

  it('is measured as far as it is read, with what is broken in it', () => {
    const units = fc.constantFrom('a', 'b', ',', ',', '"', '\n', '\r\n', ',,\n', '"x\ny",', '7" LCD');
    fc.assert(
      fc.property(fc.array(units, { size: 'max', maxLength: 40 }), fc.boolean(), (parts, final) => {
        const rules = { ...RULES, maxColumns: 2, maxLine: 12, maxRecordLength: 11 };
        const { records: _, ...extent } = readBlock(parts.join(''), final, rules, FIRST);
        expect(measureBlock(parts.join(''), final, rules, FIRST)).toEqual(extent);
      }),
      { numRuns: 500 },
    );
  });

  it('is read as many records at a time as are wanted, blank lines with what stands below them', () => {
    const block = new BlockReader('a\n\n"b"\nc\n"d', false, RULES, FIRST);
    expect(cellsOf(block.read(2))).toEqual([['a'], ['b']]);
    expect(block.isDone).toBe(false);
    expect(block.read(2)).toMatchObject({ records: [{ cells: ['c'], position: { record: 7, line: 10 } }], consumed: 9 });
    expect(block.isDone).toBe(true);
  });
});
