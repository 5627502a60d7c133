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
  return notices.filter(({ code }) => code === 'writing-unknown').map(({ message }) => message);
}

describe('descriptions in a writing in which no term is written', () => {
  it.each([
    ['Hangul', '집적회로'],
    ['Hangul', '칩'],
    ['Arabic', 'راوتر شبكة'],
    ['Hebrew', 'נתב אלחוטי'],
    ['Georgian', 'მიკროსქემა'],
    ['Armenian', 'միկրոսխեմա'],
    ['Greek', 'ολοκληρωμένα κυκλώματα'],
    ['Thai', 'วงจรรวม'],
    ['Devanagari', 'एकीकृत परिपथ'],
  ])('are told: %s, %s', async (writing, text) => {
    const [message, ...more] = await told(manifestOf(['cotton towels', text]));
    expect(message).toContain(`one row describes goods in ${writing}`);
    expect(message).toMatch(/what such words say was not screened: .* \(line 3\)\.$/);
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

  it('are screened, and not told, where a lexicon of their own has terms in it', async () => {
    const { path } = ownFacts({
      'categories/chips.json': chips([{ ...TERM, text: '집적회로', lang: 'any' }], { yes: [{ text: '집적회로 12', lang: 'any' }], no: [] }),
    });
    const file = manifestOf(['집적회로']);
    expect(await told(file, '--lexicon', path)).toEqual([]);
    const { stdout } = await cargoscreen(['match', '집적회로', '-f', 'json', '--lexicon', path]);
    expect(JSON.parse(stdout)).toMatchObject([{ goods: [{ category: 'chips' }] }]);
  });

  it('are told of parts as of the whole', async () => {
    const rows = ['집적회로', 'cotton towels', 'მიკროსქემა', '라우터'];
    const whole = manifestOf(rows);
    const parts = [rows.slice(0, 2), rows.slice(2)].map((part) => folder.file(`${files++}-${part.length}.jsonl`));
    for (const [index, part] of parts.entries()) {
      const input = ['Description,Quantity', ...rows.slice(index * 2, index * 2 + 2).map((text) => `${text},2`), ''].join('\n');
      await cargoscreen(['-', '--stdin-filename', whole, '-q', '--partial', part], { input });
    }
    const { stdout } = await cargoscreen(['merge', ...parts, '-f', 'json']);
    const { notices } = JSON.parse(stdout) as { readonly notices: readonly { readonly code: string; readonly message: string }[] };
    const merged = notices.filter(({ code }) => code === 'writing-unknown').map(({ message }) => message);
    expect(merged).toEqual(await told(whole));
    expect(merged).toHaveLength(2);
  });

  it('are told by match too', async () => {
    const { stdout } = await cargoscreen(['match', '집적회로']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('one row describes goods in Hangul (Korean), in which no terms of goods are known');
  });

  it('let --strict fail', async () => {
    expect((await cargoscreen([manifestOf(['집적회로']), '--strict', '-q'])).code).toBe(2);
    expect((await cargoscreen([manifestOf(['ситец']), '--strict', '-q'])).code).toBe(0);
  });
});
