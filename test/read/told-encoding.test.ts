import { describe, expect, it } from 'vitest';
import { encodingOf } from '#read/encoding-label.ts';
import { ToldEncoding } from '#read/told-encoding.ts';
import { TRANSCODED } from './transcoded.ts';

const bytesIn = (encoding: string, language = 'Russian'): Uint8Array =>
  Buffer.from(TRANSCODED.find(([name, label]) => name === language && label === encoding)?.[3] ?? '', 'base64');
const told = (encoding: string, bytes: Uint8Array): string | undefined => new ToldEncoding(encoding, 'm.csv').before(bytes);
const unfit = (line: number, likelier: string) =>
  expect.objectContaining({ code: 'E_ENCODING_UNFIT', params: expect.objectContaining({ file: 'm.csv', line, likelier }) });

describe('an encoding that was told', () => {
  it.each(TRANSCODED)('is no error where it is right: %s in %s', (_name, label, _text, base64) => {
    expect(() => told(label, Buffer.from(base64, 'base64'))).not.toThrow();
  });

  it.each([
    ['windows-1251', 'gb18030'],
    ['windows-1251', 'big5'],
    ['koi8-r', 'gb18030'],
    ['ibm866', 'euc-kr'],
    ['windows-1251', 'utf-8'],
  ])('is an error where %s is read as %s', (label, wrong) => {
    expect(() => told(wrong, bytesIn(label))).toThrow(unfit(1, label));
  });

  it('is only doubtful where other letters come of it, and all of them can be read', () => {
    expect(told('koi8-r', bytesIn('windows-1251'))).toBe('windows-1251');
    expect(told('gb18030', bytesIn('euc-kr', 'Korean'))).toBe('euc-kr');
  });

  it('is not refused where short words stand among goods of few characters', () => {
    const bytes = Buffer.from(
      'ycrMviyy2bz1v80KxcXA/iynqafRp9On4KfVIKfTIKfULiCnrqflp+Kn3qfRp9+n46fcIKfaIKfjp+2n36fgp9On7qfxIKfjIKfep+Cn5Kfgp+Kn4KfeCry0vPUsp6On1qfcp+Sn4KfiIKfaIKfjp+2n36fgp9On7qfxIKfTIKfULiCnsKfep+On3CCn4yCn46fcp92n0afVp+Cn3grK2yynpafgp94gp9ogp+On0afVIKfTIKfULiCntKfTp9an4qfuIKfjIKfgp+an2qfjp+Cn3go=',
      'base64',
    );
    expect(told('euc-jp', bytes)).toBe('gb18030');
  });

  it('is believed where the bytes read well in no encoding', () => {
    const lithuanian = Buffer.from('\xf0aldytuv\xf8 dalys,1\n\xfevejybos \xe1ranga,2\nk\xebd\xebs,3\n', 'latin1');
    expect(told('windows-1257', lithuanian)).toBeUndefined();
    expect(told('koi8-r', lithuanian)).toBe('windows-1252');
  });

  it('takes GBK for what holds it', () => {
    expect(encodingOf('GBK')).toBe('gb18030');
    expect(encodingOf('gb2312')).toBe('gb18030');
  });

  it('is no error for one stray byte', () => {
    for (const [label, language] of [
      ['gb18030', 'Chinese'],
      ['shift_jis', 'Japanese'],
      ['windows-1251', 'Russian'],
    ] as const) {
      expect(() => told(label, Buffer.concat([bytesIn(label, language), Uint8Array.of(0xff, 0x0a)]))).not.toThrow();
    }
  });

  it('is held against the first bytes that tell, however late, with the line on which they stand', () => {
    const late = new ToldEncoding('gb18030', 'm.csv');
    const plain = Buffer.from('router,4\r\n'.repeat(7));
    late.before(plain);
    late.after(plain.toString(), plain);
    expect(() => late.before(Buffer.concat([Buffer.from('a\nb\n'), bytesIn('windows-1251')]))).toThrow(unfit(10, 'windows-1251'));
  });

  it('is held against bytes further on, of which it can read nothing', () => {
    const joined = new ToldEncoding('utf-8', 'm.csv');
    const russian = Buffer.from('маршрутизатор\n');
    joined.before(russian);
    joined.after(russian.toString(), russian);
    const other = bytesIn('windows-1251');
    joined.before(other);
    expect(() => joined.after(new TextDecoder().decode(other), other)).toThrow(unfit(2, 'windows-1251'));
  });
});
