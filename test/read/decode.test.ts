import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecodedText, decode } from '#read/decode.ts';
import { piecesOf } from './bytes.ts';
import { TRANSCODED } from './transcoded.ts';

async function read(
  bytes: Uint8Array,
  options: { encoding?: string; pieceLength?: number } = {},
): Promise<{ text: string; decoded: DecodedText }> {
  const { pieceLength = bytes.length + 1, ...rest } = options;
  const decoded = decode(piecesOf(bytes, pieceLength), rest);
  let text = '';
  for await (const piece of decoded.text) text += piece;
  return { text, decoded };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const LONG_ASCII = utf8('router,4\n'.repeat(20000));

describe('decode', () => {
  it.each(TRANSCODED)('reads %s in %s, told or not', async (_name, label, text, base64) => {
    const bytes = Buffer.from(base64, 'base64');
    const found = await read(bytes);
    expect(found.text).toBe(text);
    expect(found.decoded.encoding).toBe(label);
    expect((await read(bytes, { encoding: label, pieceLength: 1 })).text).toBe(text);
  });

  it.each(TRANSCODED)('reads %s in %s where pieces end inside characters', async (_name, label, text, base64) => {
    const bytes = Buffer.from(base64, 'base64');
    const times = Math.ceil(200_000 / bytes.length);
    const long = Buffer.concat(Array.from({ length: times }, () => bytes));
    for (const options of [{ encoding: label, pieceLength: 65536 }, { encoding: label, pieceLength: 65537 }, { pieceLength: 65536 }]) {
      const { text: found, decoded } = await read(long, options);
      expect(decoded.encoding).toBe(label);
      expect(found.replaceAll('\ufeff', '') === text.repeat(times)).toBe(true);
    }
  });

  it.each([
    ['Russian', 'windows-1251'],
    ['Chinese', 'gb18030'],
  ])('is not bound by a sign far above the letters: %s', async (language, label) => {
    const [, , text, base64] = TRANSCODED.find(([name, encoding]) => name === language && encoding === label) ?? [];
    const sign = label === 'gb18030' ? '\xa1\xe3' : '\xb0';
    const bytes = Buffer.concat([Buffer.from(`rated 85 ${sign}C\n`, 'latin1'), LONG_ASCII, Buffer.from(base64 ?? '', 'base64')]);
    for (const pieceLength of [1000, 65536, 100_000, bytes.length]) {
      const found = await read(bytes, { pieceLength });
      expect(found.decoded).toMatchObject({ encoding: label, isIllegible: false });
      expect(found.text.endsWith(text ?? '')).toBe(true);
    }
  });

  it('reads UTF-8 where pieces end inside characters', async () => {
    for (const start of ['', 'x', 'xx']) {
      const text = start + '路由器 📡 ключ, '.repeat(8000);
      for (const pieceLength of [65536, 65537, 65538, 65539]) {
        const { text: found, decoded } = await read(utf8(text), { pieceLength });
        expect(found === text).toBe(true);
        expect(decoded.replaced).toBe(0);
      }
    }
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 0xc3, 0xa4]],
    ['utf-16le', [0xff, 0xfe, 0xe4, 0]],
    ['utf-16be', [0xfe, 0xff, 0, 0xe4]],
  ])('takes the byte order mark of %s off and believes it more than an option', async (encoding, bytes) => {
    for (const options of [{}, { encoding: 'windows-1251' }, { pieceLength: 1 }]) {
      const { text, decoded } = await read(Uint8Array.from(bytes), options);
      expect(text).toBe('ä');
      expect(decoded.encoding).toBe(encoding);
    }
  });

  it('leaves a byte order mark further on to the reader of records', async () => {
    expect((await read(utf8('\ufeffa\n\ufeffb\n'))).text).toBe('a\n\ufeffb\n');
  });

  it('takes ASCII for UTF-8', async () => {
    const { text, decoded } = await read(utf8('router,4\n'));
    expect([text, decoded.encoding, decoded.replaced]).toEqual(['router,4\n', 'utf-8', 0]);
  });

  it('tells the encoding where the first characters beyond ASCII come late', async () => {
    const found = TRANSCODED.find(([, label]) => label === 'windows-1251');
    const { text, decoded } = await read(Buffer.concat([LONG_ASCII, Buffer.from(found?.[3] ?? '', 'base64')]), { pieceLength: 65536 });
    expect(text.endsWith(found?.[2] ?? 'x')).toBe(true);
    expect(decoded.encoding).toBe('windows-1251');
  });

  it('tells it in whatever piece they come, and however late in the piece', async () => {
    const found = TRANSCODED.find(([, label]) => label === 'windows-1251');
    const late = Buffer.concat([Buffer.from('plain,text\n'.repeat(9000)), Buffer.from(found?.[3] ?? '', 'base64')]);
    const { text, decoded } = await read(late, { pieceLength: 262144 });
    expect(decoded.encoding).toBe('windows-1251');
    expect(text.endsWith(found?.[2] ?? 'x')).toBe(true);
  });

  it('counts what can not be read', async () => {
    const { text, decoded } = await read(Uint8Array.of(0x61, 0xff, 0x62, 0xc3), { encoding: 'utf-8' });
    expect(text).toBe('a\ufffdb\ufffd');
    expect(decoded.replaced).toBe(2);
  });

  it('reads the characters that windows-1252 has more than latin-1', async () => {
    expect((await read(Uint8Array.of(0x80, 0x39, 0x39, 0x20, 0x37, 0x94), { encoding: 'latin1' })).text).toBe('€99 7”');
  });

  it('reads nothing as nothing', async () => {
    expect((await read(new Uint8Array(0))).text).toBe('');
  });

  it('gives any text back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 5 }), async (text, pieceLength) => {
        const { text: found, decoded } = await read(utf8(text), { encoding: 'utf-8', pieceLength });
        expect(found).toBe(text.replace(/^\ufeff/, ''));
        expect(decoded.encoding).toBe('utf-8');
      }),
    );
  });

  it('names the encoding that may be meant', () => {
    expect(() => decode(piecesOf(new Uint8Array(0), 1), { encoding: 'windows-1521' })).toThrow(/Did you mean "windows-125/);
    expect(() => decode(piecesOf(new Uint8Array(0), 1), { encoding: 'utf9' })).toThrow(/Did you mean "utf-8"/);
    expect(() => decode(piecesOf(new Uint8Array(0), 1), { encoding: '' })).toThrow(expect.objectContaining({ code: 'E_ENCODING_UNKNOWN' }));
  });
});
