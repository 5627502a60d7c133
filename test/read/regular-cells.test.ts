import { describe, expect, it } from 'vitest';
import { LineBreaks } from '#read/line-breaks.ts';
import { parseQuoted } from '#read/quoted.ts';
import { type BlockRules, RecordScanner } from '#read/record-scanner.ts';
import { regularCells } from '#read/regular-cells.ts';

const RULES: BlockRules = { delimiter: ',', escape: '"', maxRecordLength: 100, maxLine: 1000, maxColumns: 9 };

function scanned(text: string, rules: Partial<BlockRules> = {}): RecordScanner {
  const scanner = new RecordScanner(text, true, { ...RULES, ...rules }, new LineBreaks(text, true));
  scanner.scan(0);
  return scanner;
}

describe('a record whose quotes all enclose cells', () => {
  it.each([
    ['"a,1","b"\n', ['a,1', 'b']],
    ['"a ""b""",c\n', ['a "b"', 'c']],
    ['"","""",\n', ['', '"', '']],
    ['a,"b\r\nc","d\re"\r\n', ['a', 'b\r\nc', 'd\re']],
    [',"a",,"b"', ['', 'a', '', 'b']],
    ['"a"\r', ['a']],
  ])('is cut at them: %j', (text, cells) => {
    const scanner = scanned(text);
    expect(scanner.isRegular).toBe(true);
    expect(regularCells(text, 0, scanner, ',')).toEqual(cells);
    expect(parseQuoted(text, RULES)).toEqual([cells]);
  });

  it.each([
    ['text behind a closing quote', '"a" b,c\n', {}],
    ['a quote within a cell', '"a",7" LCD\n', {}],
    ['a NUL behind a closing quote', '"a"\0,b\n', {}],
    ['escapes by backslashes', '"a",b\n', { escape: '\\' as const }],
  ])('is none with %s', (_name, text, rules) => {
    expect(scanned(text, rules).isRegular).toBe(false);
  });
});
