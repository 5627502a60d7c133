import { describe, expect, it } from 'vitest';
import { detectEncoding, rankEncodings } from '#read/detect-encoding.ts';
import { TRANSCODED } from './transcoded.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('detectEncoding', () => {
  it.each(TRANSCODED)('tells %s in %s', (_name, label, _text, base64) => {
    expect(detectEncoding(Buffer.from(base64, 'base64'))).toBe(label);
  });

  it.each(TRANSCODED.filter(([, label]) => !label.startsWith('utf-16')))(
    'tells %s in %s from a sample cut inside a character',
    (_name, label, _text, base64) => {
      const bytes = Buffer.from(base64, 'base64');
      expect(
        detectEncoding(
          bytes.subarray(
            0,
            bytes.findLastIndex((byte) => byte >= 0x80),
          ),
        ),
      ).toBe(label);
    },
  );

  it.each([
    ['half-width katakana, which may be Cyrillic', 'y93Ssiw0Cg==', 'shift_jis', 'windows-1251'],
    ['Cyrillic in capitals, which may be Chinese', 'zcDRztHIOzQK', 'windows-1251', 'koi8-r'],
    ['few syllables of Korean, which may be Chinese', 'sPjAr7HiLDQK', 'gb18030', 'euc-kr'],
    ['Chinese, which is nothing else', 'zt7P38K308nG9yzJ7tvaytAssrvQ4rjWwt3LqAo=', 'gb18030', null],
    ['half-width katakana beside other Japanese', 'lWmWvCzZsMCwCg==', 'shift_jis', null],
    [
      'Russian with signs of sections',
      '5O7j7uLu8Dvy7uLg8AqnMTIsIKenMyDoIDQ7uOvq4CDo8erz8fHy4uXt7eD/IKuo6+736uC7ILkgNQqnNzvq4OHl6/wg7OXk7fvpIOPo4ero6SDk6/8g8fLg7eru4gqnp6c4O6js6u7x8vwgp6inCg==',
      'windows-1251',
      'x-mac-cyrillic',
    ],
    [
      'Korean with diameters',
      'x7C48Syx1LDdCsH9wPvIuLfOIKiqNTAgueu66iy1vyDGxMDMx8EgqKoxMgq89rDHLLjpIDEwMCUKsK3DtiDGxMDMx8EgqKo4MAo=',
      'euc-kr',
      'gb18030',
    ],
    [
      'much Korean, which is nothing else',
      'uau8sSCw+MCvseK/zSC53bW1w7wgxKiw+iDH0bG5v6G8rSC4uLXnILrOx7Cw+iCx4rDov80gwPy8sbD6ILq8xq4K',
      'euc-kr',
      null,
    ],
  ])('tells how sure it is: %s', (_name, base64, encoding, runnerUp) => {
    expect(rankEncodings(Buffer.from(base64, 'base64'))).toMatchObject({ encoding, runnerUp });
  });

  it.each([
    ['signs', 'Sensor \xb150 \xb0C,\xd812 \xd7 40 mm\n', false],
    [
      'signs in words',
      'Power\xa0supply,Router\x97industrial\nRS485\x96Ethernet,50 N\xb7m\nIntel\xaeXeon,W/m\xb2K\nTrans\xadformer,1\n',
      false,
    ],
    ['a prefix of units', '10 \xb5F capacitor set,50\xb5m foil\n', false],
    ['a lone sign', 'Value (\xa3),Weight\nTowel,99.9\xa0%\nPrice (\xa5),Value (10\xb3 USD)\nINTEL \xae XEON \xae,1\n', false],
    ['dimensions', 'Dimensions (L \xd7 W \xd7 H),\xd8\n5 \xd7 4,2\n', false],
    ['a French word of one letter', 'Pompe \xe0 vide,2\nMachine \xe0 coudre,4\n', false],
    ['measures that may be letters of four bytes', 'QFN-16 5\xd75\xd70.9 mm\n\xd86\xd730\n'.repeat(40), false],
    ['letters of one language', 'Geh\xe4use f\xfcr Getriebe\n', false],
    ['apostrophes of English', 'Maker\x92s label, driver\x92s seat\n', false],
    ['Lithuanian, of which it knows no letters', '\xf0aldytuv\xf8 dalys,1\n\xfevejybos \xe1ranga,2\nk\xebd\xebs,3\n', true],
  ])('tells whether anything speaks for windows-1252: %s', (_name, text, isIllegible) => {
    expect(rankEncodings(Buffer.from(text, 'latin1'))).toMatchObject({ encoding: 'windows-1252', isIllegible });
  });

  it.each([
    ['one Russian word again and again', '7O7k5ewsMQrs7uTl7CwxCuzu5OXsLDEK7O7k5ewsMQrs7uTl7CwxCg==', 'windows-1251'],
    ['a short Russian word', '5O7sLDEK', 'windows-1251'],
    ['Russian words that read as Greek capitals', 'zMHN0MEsMQrQzMHUwSwyCg==', 'koi8-r'],
    ['a half-width word that reads as Arabic', '08Pe0SwxCg==', 'shift_jis'],
    ['Russian units among English words', 'Y2FibGUs7Cw1CnJvcGUs7Cw2CnNhbmQs8iw3Cg==', 'windows-1251'],
    [
      'Korean with lines of boxes',
      'pqOmoaahpqGmqKahpqGmoaakCsH9wPvIuLfOILrOx7DAuyC048C6ILvzwNq/zSDA/LyxwLsgsKjAuiDF67D6ILz2sMew+iC/ysC7Cg==',
      'euc-kr',
    ],
    ['Japanese with a sign of three bytes', 'ycrMvgrJ9MnKpM6kzaS4II+i8TUKpb+lqqXrpM7Iogo=', 'euc-jp'],
    [
      'Chinese with an emoji',
      'wrfTycb3LL27u7u7+grCt9PJxvcsvbu7u7v6CsK308nG9yy9u7u7u/oKwrfTycb3LL27u7u7+grCt9PJxvcsvbu7u7v6CsK308nG9yy9u7u7u/oKw6u97ZQ5/DYK',
      'gb18030',
    ],
    ['Russian letters of two bytes alone', 'p7CnsKewIKejp9an3Kfkp+Cn4iwxCqewp6GnsCCns6fWp9On1qfip9+n0afxIKfTp9an4qfmp+4sMgo=', 'gb18030'],
    [
      'Japanese with few kana',
      'vbjA0bLzz6ksu7PFxL6mxbkKpeuhvKW/obwsxey1/sXFu9Kz9LywsvG80gq8tLz1LMLnuuW+prv2CrTww8+2ySzO68zauam2yArGq7yntO8szuvM2rmptsgK',
      'euc-jp',
    ],
  ])('is not misled by %s', (_name, base64, label) => {
    expect(detectEncoding(Buffer.from(base64, 'base64'))).toBe(label);
  });

  it('takes ASCII and nothing at all for UTF-8', () => {
    expect(detectEncoding(bytesOf('router,4\n'))).toBe('utf-8');
    expect(detectEncoding(new Uint8Array(0))).toBe('utf-8');
  });

  it('tells UTF-8 in a sample cut inside a character', () => {
    for (const cut of [1, 2, 3]) expect(detectEncoding(bytesOf('路由器 📡').subarray(0, -cut))).toBe('utf-8');
  });

  it('tells UTF-8 with a few characters cut by the program that wrote it', () => {
    const cell = bytesOf('подшипник шариковый');
    expect(detectEncoding(Buffer.concat([cell, cell.subarray(0, 11), bytesOf(','), cell]))).toBe('utf-8');
  });

  it('does not take a few zero bytes for UTF-16', () => {
    expect(detectEncoding(bytesOf('a\0b\0,c,d\0\n'.padEnd(200, 'router,')))).toBe('utf-8');
  });

  it('believes a byte order mark', () => {
    expect(detectEncoding(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toBe('utf-16le');
    expect(detectEncoding(Uint8Array.of(0xfe, 0xff, 0, 0x41))).toBe('utf-16be');
    expect(detectEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('utf-8');
  });
});
