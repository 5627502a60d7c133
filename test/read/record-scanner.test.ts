import { describe, expect, it } from 'vitest';
import { LineBreaks } from '#read/line-breaks.ts';
import { type BlockRules, RecordScanner } from '#read/record-scanner.ts';

const RULES: BlockRules = { delimiter: ',', escape: '"', maxRecordLength: 40, maxLine: 1000, maxColumns: 9 };

function scan(text: string, { final = false, start = 0, ...rules }: Partial<BlockRules> & { final?: boolean; start?: number } = {}) {
  const scanner = new RecordScanner(text, final, { ...RULES, ...rules }, new LineBreaks(text, final));
  return { border: scanner.scan(start), scanner };
}

describe('the end of a record with quotes', () => {
  it.each([
    ['behind the last cell', '"a",b\nc', 5],
    ['behind line ends within quotes', '"a\nb",c\r\nd', 7],
    ['behind doubled quotes', '"a"",""",b\nc', 10],
    ['behind quotes that open no cell', '7" LCD,19"\nc', 10],
    ['behind text after a closing quote', '"a" b",c\nd', 8],
    ['behind an empty cell', '"",""\n', 5],
  ])('is %s', (_name, text, end) => {
    const { border, scanner } = scan(text);
    expect([border, scanner.end]).toEqual(['record', end]);
  });

  it('is that of the text only where nothing follows', () => {
    expect(scan('"a",b').border).toBe('open');
    const { border, scanner } = scan('"a",b', { final: true });
    expect([border, scanner.end]).toEqual(['record', 5]);
  });

  it('is looked for from the start that is named', () => {
    const { border, scanner } = scan('x"y\n"a\nb"\nc', { start: 4 });
    expect([border, scanner.end, scanner.breaksInside]).toEqual(['record', 9, 1]);
  });

  it('comes later where backslashes escape quotes', () => {
    expect(scan('"a\\",b"\nc', { escape: '\\' }).scanner.end).toBe(7);
    expect(scan('"a\\\\",b\nc', { escape: '\\' }).scanner.end).toBe(7);
    expect(scan('"a\\",b\nc').scanner.end).toBe(6);
  });
});

describe('a stray quote', () => {
  it('is one that is never closed, or not within the length allowed', () => {
    for (const [text, options] of [
      ['a,"b\nc\n', { final: true }],
      [`a,"b\n${'c'.repeat(50)}"\n`, {}],
    ] as const) {
      const { border, scanner } = scan(text, options);
      expect([border, scanner.strayQuote, scanner.strayLineEnd, scanner.strayReason]).toEqual(['stray', 2, 4, 'quote-open']);
    }
  });

  it('is one that crosses a line and then closes no cell', () => {
    const { border, scanner } = scan('"19 RACK\n7" LCD\n');
    expect([border, scanner.strayQuote, scanner.strayLineEnd, scanner.strayReason]).toEqual(['stray', 0, 8, 'quote-crosses-lines']);
  });

  it('is none where more text may close it', () => {
    expect(scan('a,"b\nc\n').border).toBe('open');
    expect(scan('a,"b\nc"').border).toBe('open');
  });
});

describe('too many cells', () => {
  it('are seen before the record ends, those within quotes not counted', () => {
    expect(scan(`"a"${','.repeat(12)}`).border).toBe('wide');
    expect(scan(`"${','.repeat(30)}",b\n`).border).toBe('record');
    expect(scan(`"a"${','.repeat(8)}\n`).border).toBe('record');
  });
});
