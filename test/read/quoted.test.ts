import { describe, expect, it } from 'vitest';
import { parseQuoted } from '#read/quoted.ts';

const COMMAS = { delimiter: ',', escape: '"' } as const;

describe('records with quotes', () => {
  it('are cut at the delimiter outside quotes', () => {
    expect(parseQuoted('"a,1","b ""c""",d\n', COMMAS)).toEqual([['a,1', 'b "c"', 'd']]);
    expect(parseQuoted('"a,1"|"b|c"\n', { ...COMMAS, delimiter: '|' })).toEqual([['a,1', 'b|c']]);
  });

  it('end at any kind of line end, which stays as it is within quotes', () => {
    expect(parseQuoted('"a\r\nb",1\r"c\nd",2\n"e\rf",3\r\n"g"', COMMAS)).toEqual([['a\r\nb', '1'], ['c\nd', '2'], ['e\rf', '3'], ['g']]);
  });

  it('may be of different widths, and hold quotes within cells', () => {
    expect(parseQuoted('"a"\n7" LCD,"b",c\n', COMMAS)).toEqual([['a'], ['7" LCD', 'b', 'c']]);
  });

  it('take a backslash for an escape only where it is one', () => {
    expect(parseQuoted('"a \\"b\\"","c\\\\"\n', { ...COMMAS, escape: '\\' })).toEqual([['a "b"', 'c\\']]);
    expect(parseQuoted('"C:\\",1\n', COMMAS)).toEqual([['C:\\', '1']]);
  });
});
