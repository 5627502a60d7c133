import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { chips, ownFacts, TERM } from '../support/own-facts.ts';

const folder = temporaryFolder();
let files = 0;

const manifestOf = (descriptions: readonly string[], header = 'Description,Quantity'): string =>
  folder.write(`${files++}.csv`, [header, ...descriptions.map((text) => `${text},2`), ''].join('\n'));

async function told(file: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await cargoscreen([file, '-f', 'json', ...args]);
  const { notices } = JSON.parse(stdout) as { readonly notices: readonly { readonly code: string; readonly message: string }[] };
  return notices.filter(({ code }) => code === 'script-unknown').map(({ message }) => message);
}

describe('descriptions in a script in which no terms are written', () => {
  it.each([
    ['Hangul', '집적회로'],
    ['Hangul', '반도체 칩'],
    ['Greek', 'ο\u200bλ\u200bο\u200bκλ\u200bηρωμένο'],
    ['Hangul', '반도체IC'],
    ['Arabic', 'راوتر شبكة'],
    ['Hebrew', 'נתב אלחוטי'],
    ['Georgian', 'მიკროსქემა'],
    ['Armenian', 'միկրոսխեմա'],
    ['Greek', 'ολοκληρωμένα κυκλώματα'],
    ['Thai', 'วงจรรวม'],
    ['Devanagari', 'एकीकृत परिपथ'],
  ])('are told: %s, %s', async (script, text) => {
    const [message, ...more] = await told(manifestOf(['cotton towels', text]));
    expect(message).toContain(`one row describes goods in ${script}`);
    expect(message).toMatch(/goods that are named in it alone may not have been found: .* \(line 3\)\.$/);
    expect(more).toEqual([]);
  });

  it('are told beside words that are known, once a row', async () => {
    const [message] = await told(manifestOf(['집적회로 FPGA XC7K325T-2FFG900I', '라우터 Ethernet router']));
    expect(message).toContain('2 rows describe goods in Hangul (Korean)');
  });

  it.each([
    'Conversor analógico, größe 4 µm',
    'микросхема интегральная',
    'інтегральна схема',
    '集成电路',
    'ルーター',
    '取付け部品付き集積回路',
    '釣竿の部品',
    '不鏽鋼ㄇ型支架',
    'SWITCH ㆍ ROUTER ㅡ 5G',
    'ROUTER\u3164 IC\u115f',
    'αβγ detector μΩΩ',
    'ΜΟΤΟROLΑ radio',
    'Bộ định tuyến',
    'Ethernet router 500 ﷼',
    'Zuլuing switch',
    'ROUTER 5개',
    'ＦＰＧＡ ｶﾒﾗ',
    'resistor 10 kΩ ±5%, ΔΣ ADC, α-phase',
    'ΩΩ',
    'rοuter',
    '½ inch — №5 ℃ ™ 😀',
  ])('are not told of what is known or is a sign: %s', async (text) => {
    expect(await told(manifestOf([text]))).toEqual([]);
  });

  it('are not told of names of firms', async () => {
    expect(await told(manifestOf(['cotton towels,삼성전자'], 'Description,Exporter,Quantity'))).toEqual([]);
  });

  it('are told of both scripts of a row, and of the column beside the description', async () => {
    const both = folder.write('both.csv', 'Description,Further description,Quantity\n집적회로,მიკროსქემა 라우터,2\n');
    const messages = await told(both);
    expect(messages).toHaveLength(2);
    for (const script of ['Georgian', 'Hangul']) expect(messages.join()).toContain(`one row describes goods in ${script}`);
  });

  const own = (terms: readonly string[]): string =>
    ownFacts({
      'categories/chips.json': chips(
        terms.map((text) => ({ ...TERM, text, lang: 'any' })),
        { yes: terms.map((text) => ({ text: `${text} 12`, lang: 'any' })), no: [] },
      ),
    }).path;
  const KOREAN = [
    '집적회로',
    '반도체',
    '마이크로칩',
    '메모리칩',
    '트랜지스터',
    '다이오드',
    '프로세서',
    '마이크로컨트롤러',
    '웨이퍼',
    '증폭기',
  ];

  it('are screened, and not told, where a lexicon has a vocabulary in it', async () => {
    const path = own(KOREAN);
    expect(await told(manifestOf(['집적회로', '면 수건']), '--lexicon', path)).toEqual([]);
    const { stdout } = await cargoscreen(['match', '집적회로', '-f', 'json', '--lexicon', path]);
    expect(JSON.parse(stdout)).toMatchObject([{ goods: [{ category: 'chips' }] }]);
  });

  it('are told where a lexicon has a few terms in it', async () => {
    expect(await told(manifestOf(['라우터']), '--lexicon', own(KOREAN.slice(1)))).toHaveLength(1);
  });

  it('are told of parts as of the whole', async () => {
    const rows = ['집적회로', 'cotton towels', 'მიკროსქემა', '라우터'];
    const whole = manifestOf(rows);
    const parts = ['1', '2'].map((part) => folder.file(`${files++}-${part}.jsonl`));
    for (const [index, part] of parts.entries()) {
      const input = ['Description,Quantity', ...rows.slice(index * 2, index * 2 + 2).map((text) => `${text},2`), ''].join('\n');
      await cargoscreen(['-', '--stdin-filename', whole, '-q', '--partial', part], { input });
    }
    const { stdout } = await cargoscreen(['merge', ...parts, '-f', 'json']);
    const { notices } = JSON.parse(stdout) as { readonly notices: readonly { readonly code: string; readonly message: string }[] };
    const merged = notices.filter(({ code }) => code === 'script-unknown').map(({ message }) => message);
    expect(merged).toEqual(await told(whole));
    expect(merged).toHaveLength(2);
  });

  it('are told by compare and evaluate too', async () => {
    const [invoice, packingList] = [manifestOf(['집적회로']), manifestOf(['cotton towels'])];
    expect((await cargoscreen(['compare', invoice, packingList])).stderr).toContain('one row describes goods in Hangul (Korean)');
    const labelled = folder.write('labelled.csv', 'description,category\n집적회로,chips\n');
    const { stdout, stderr } = await cargoscreen(['evaluate', labelled]);
    expect(`${stdout}${stderr}`.replaceAll(/\s+/g, ' ')).toContain('one row describes goods in Hangul (Korean)');
  });

  it.each(['json', 'jsonl'])('are told by match on stderr where its format has no place for them: %s', async (format) => {
    const { stderr } = await cargoscreen(['match', '집적회로', 'router', '-f', format]);
    expect(stderr).toMatch(/^Note: .*one row describes goods in Hangul \(Korean\).* by --lexicon\.\n$/);
  });

  it('are told by match too', async () => {
    const { stdout } = await cargoscreen(['match', '집적회로']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('one row describes goods in Hangul (Korean), in which few terms or none are known');
  });

  it('let --strict fail', async () => {
    expect((await cargoscreen([manifestOf(['집적회로']), '--strict', '-q'])).code).toBe(2);
    expect((await cargoscreen([manifestOf(['ситец']), '--strict', '-q'])).code).toBe(0);
  });
});
