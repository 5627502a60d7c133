import { describe, expect, it } from 'vitest';
import { sniff } from '#read/sniff.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('sniff', () => {
  it.each([
    ['a table', latin1('a,b\n')],
    ['nothing', latin1('')],
    ['words that begin like a picture', latin1('BMW parts,4\nMM,II*\n')],
    ['a table with some NUL characters', latin1('a\0,b\nrouter,switch,cable\n')],
    ['Cyrillic of DOS', latin1('\x8d\xa0\xa8\xac\xa5\xad;\xe2\xae\xa2\n\x1a')],
    ['a table with a less-than sign first', latin1('<5 kg,qty\na,1\n')],
    ['UTF-16 with a byte order mark', latin1('\xff\xfe\x01\x80\x02\x80')],
    ['UTF-16 without one', Buffer.from('name;qty\nрутер;4\n', 'utf16le')],
  ])('takes %s for text', (_name, bytes) => {
    expect(sniff(bytes, 'm.csv')).toBe('text');
  });

  it('tells what can be unpacked', () => {
    expect(sniff(latin1('\x1f\x8b\x08\0'), 'm.csv')).toBe('gzip');
    expect(sniff(latin1('PK\x03\x04\x14\0'), 'm.csv')).toBe('zip');
    expect(sniff(latin1('PK\x05\x06\0\0'), 'm.csv')).toBe('zip');
    expect(sniff(latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'm.csv')).toBe('compound');
  });

  it('refuses random bytes, whatever they begin with', () => {
    let seed = 1;
    for (let round = 0; round < 50; round++) {
      const bytes = Uint8Array.from({ length: 4096 }, () => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return seed >>> 16;
      });
      expect(() => sniff(bytes, 'm.csv')).toThrow(expect.objectContaining({ code: 'E_INPUT_BINARY' }));
    }
  });

  it.each([
    ['\x89PNG\r\n\x1a\n\0\0', 'picture'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'picture'],
    ['%PDF-1.7\n', 'PDF'],
    ['\x01\x02\x03\x04abc\x05\x06', 'binary data'],
    ['\xef\xbb\xbf\n<!DOCTYPE html><html>', 'HTML'],
    ['<?xml version="1.0"?><a/>', 'XML'],
    ['\xff\xfe\0\0a\0\0\0', 'UTF-32'],
    ['a\0\0\0,\0\0\0b\0\0\0c\0\0\0', 'UTF-32'],
    ['\0\0\0a\0\0\x04\x10\0\0\0b\0\0\0c', 'UTF-32'],
  ])('refuses %j', (text, kind) => {
    expect(() => sniff(latin1(text), 'm.csv')).toThrow(
      expect.objectContaining({ code: 'E_INPUT_BINARY', message: expect.stringContaining(kind) }),
    );
  });
});
