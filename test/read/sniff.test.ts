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
    ['headers between angle brackets', latin1('<Item>,<Qty>\n<i><b>Router</b></i>,4\n')],
    ['a first cell of markup', latin1('<p><b>Router</b></p>,4\n<p><b>Switch</b></p>,5\n')],
    ['headers between square brackets', latin1('[Item],[Qty]\nrouter,4\n')],
    ['a first cell that is a number between brackets', latin1('[1],Qty\nrouter,4\n')],
    ['a first cell that is a list', latin1('["router"],4\n["switch"],5\n')],
    ['a lone column under a number between brackets', latin1('[1]\nrouter\n')],
    ['headers between braces', latin1('{Item},{Qty}\nrouter,4\n')],
    ['headers between braces and quotes', latin1('{"Item"},Qty\nrouter,4\n')],
    ['a first cell that is an object', latin1('{"sku":"A1"},router,4\n{"sku":"A2"},switch,5\n')],
    ['a quoted cell of JSON', latin1('"{""sku"":""A1""}",router,4\n')],
    ['words of SQL that are goods', latin1('Drop table 4 legs,4\nInsert into slot A,5\n')],
    ['a firm that is called as a segment is', latin1('UNB + Co;4\nUNA:x;5\n')],
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
    ['<manifest>\n <line no="1"><goods>router</goods></line>\n</manifest>\n', 'XML'],
    ['<ns:manifest xmlns:ns="urn:x"><ns:line><ns:goods>router</ns:goods>', 'XML'],
    ['<meta http-equiv="Content-Type" content="text/html"><style>td{}</style>', 'HTML'],
    ['\n%PDF-1.4\n', 'PDF'],
    ['-- dump of 2024\n\n/*!40101 SET NAMES utf8 */;\nDROP TABLE IF EXISTS `lines`;\n', 'SQL'],
    ["INSERT INTO goods (id, name) VALUES (1, 'FPGA XC7K325T');\n", 'SQL'],
    ["UNA:+.? 'UNB+UNOC:3+SENDER+RECEIVER'", 'EDIFACT'],
    ["UNB+UNOA:2+SENDER+RECEIVER'\n", 'EDIFACT'],
    ['\xff\xfe\0\0a\0\0\0', 'UTF-32'],
    ['a\0\0\0,\0\0\0b\0\0\0c\0\0\0', 'UTF-32'],
    ['\0\0\0a\0\0\x04\x10\0\0\0b\0\0\0c', 'UTF-32'],
  ])('refuses %j', (text, kind) => {
    expect(() => sniff(latin1(text), 'm.csv')).toThrow(
      expect.objectContaining({ code: 'E_INPUT_BINARY', message: expect.stringContaining(kind) }),
    );
  });

  it.each([
    ['an array of objects', '[{"description":"router","qty":4},\n {"description":"FPGA"}]\n', 'JSON'],
    ['an array over many lines', '[\n  {\n    "description": "router"\n  }\n]\n', 'JSON'],
    ['an array of arrays', '[["description","qty"],["router",4]]', 'JSON'],
    ['an object over many lines', '{\n  "lines": [\n    {"description": "router"}\n', 'JSON'],
    ['an empty array', '[]\n', 'JSON'],
    ['an object a line', '{"description":"router"}\n{"description":"FPGA"}\n', 'JSON Lines'],
    ['a list a line', '["description","qty"]\r\n["router",4]\r\n', 'JSON Lines'],
    ['a lone object', '{"description":"router {a}, \\"b\\""}\n', 'JSON'],
    ['an object that goes on behind the first bytes', `{"description":"${'router '.repeat(1000)}"}\n`, 'JSON'],
    ['a byte order mark before it', '\xef\xbb\xbf[{"a":1}]', 'JSON'],
    ['UTF-16', Buffer.from('\ufeff[{"описание":"роутер"}]', 'utf16le').toString('latin1'), 'JSON'],
  ])('refuses JSON: %s', (_name, text, kind) => {
    expect(() => sniff(latin1(text), 'm.csv')).toThrow(
      expect.objectContaining({ code: 'E_INPUT_JSON', message: expect.stringContaining(`m.csv: this is ${kind}, not a text table`) }),
    );
  });

  it.each([
    '{\n  "schemaVersion": 1,\n  "tool": {"name":"cargoscreen","version":"0.1.0"},\n',
    '{"file":"m.csv","record":1,"line":2,"level":"high","score":58,"goods":[{"category":"chips",',
  ])('refuses results of cargoscreen itself: %s', (text) => {
    expect(() => sniff(latin1(text), 'r.json')).toThrow(
      expect.objectContaining({ code: 'E_INPUT_RESULTS', message: expect.stringContaining('cargoscreen report results.json') }),
    );
  });
});
