import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceSchema } from '#lexicon/schema/about.ts';
import { modifiersSchema, placeholdersSchema, wordingSchema } from '#lexicon/schema/wording.ts';
import { fold } from '#normalize/text.ts';

const read = (path: string): string => readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8');
const names = readdirSync(new URL('../../data/wording/', import.meta.url)).filter((name) => name.endsWith('.json'));
const files = names.map((name) => wordingSchema.parse(JSON.parse(read(`wording/${name}`))));
const placeholders = placeholdersSchema.parse(JSON.parse(read('placeholders.json')));
const modifiers = modifiersSchema.parse(JSON.parse(read('modifiers.json')));
const sources = new Set(
  sourceSchema
    .array()
    .parse(JSON.parse(read('sources.json')))
    .map(({ id }) => id),
);

/** The indicator reads them in the cells of parties. */
const NAMES_ONLY = 'In names of firms only';
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Two phrases with the same form would be found in the same places. */
const form = (text: string): string =>
  HAN.test(text)
    ? fold(text).replace(/\s+/g, '')
    : fold(text)
        .replace(/[^\p{L}\p{N}*$]+/gu, ' ')
        .trim();
const sorted = (texts: readonly string[]): string[] => [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const phrasesOf = (indicator: string) => files.find((file) => file.indicator === indicator)?.phrases ?? [];
const phrase = (indicator: string, text: string) => phrasesOf(indicator).find((entry) => entry.text === text);
const oneEntryPerLine = (json: string): boolean =>
  json
    .split('\n')
    .filter((line) => line.includes('"text"'))
    .every((line) => /^ {4}\{.*\},?$/.test(line));

describe.each(files)('wording of $indicator', ({ indicator, phrases, series = [], pairs = [] }) => {
  it('is in the file of its name, one entry per line, sorted and without doubles', () => {
    expect(names).toContain(`${indicator}.json`);
    expect(oneEntryPerLine(read(`wording/${indicator}.json`))).toBe(true);
    const texts = phrases.map(({ text }) => text);
    expect(texts).toEqual(sorted(texts));
    expect(new Set(texts.map(form)).size).toBe(texts.length);
  });

  it('names known sources, and what stands near wherever a phrase is weak', () => {
    const cited = [...phrases, ...series, ...pairs].flatMap(({ source }) => source);
    expect(cited.filter((id) => !sources.has(id))).toEqual([]);
    const alone = phrases.filter(({ strength, context, note }) => strength === 'weak' && context === undefined && note !== NAMES_ONLY);
    // Everyday words for a whole description: the indicator asks for listed goods instead.
    expect(indicator === 'description-vague' ? [] : alone).toEqual([]);
  });

  it('names no word twice in one list of a pair', () => {
    const lists = pairs.flatMap(({ objects, deeds, not = [] }) => [objects, deeds, not]);
    expect(lists.filter((words) => new Set(words).size < words.length)).toEqual([]);
  });

  it('is not silenced by its own vetoes', () => {
    const words = series.flatMap(({ parts, not }) => parts.flat().map((text) => ({ text, not: not ?? [] })));
    const ofPairs = pairs.flatMap(({ objects, deeds, not }) => [...objects, ...deeds].map((text) => ({ text, not: not ?? [] })));
    const vetoed = [...phrases, ...words, ...ofPairs].filter(({ text, not = [] }) =>
      not.some((word) => (HAN.test(word) ? form(text).includes(form(word)) : ` ${form(text)} `.includes(` ${form(word)} `))),
    );
    expect(vetoed).toEqual([]);
  });
});

it.each(['relabelled', 'unbranded', 'neutral-packing', 'refurbished-remarked', 'documents-altered'])(
  '%s has many phrases in many languages',
  (indicator) => {
    const languages = new Set<string>(phrasesOf(indicator).map(({ lang }) => lang));
    expect(phrasesOf(indicator).length).toBeGreaterThan(200);
    for (const lang of ['en', 'ru', 'zh', 'zh-Hant', 'de', 'fr', 'es', 'pt', 'tr', 'uk', 'ar']) expect(languages).toContain(lang);
  },
);

describe('traps', () => {
  it('takes no shipping mark for a missing brand', () => {
    const marks = ['no marks', 'no mark', 'n m', 'no shipping marks', 'same', 'no marking', 'no markings'];
    const texts = phrasesOf('unbranded').map(({ text }) => form(text));
    expect(marks.filter((mark) => texts.includes(mark))).toEqual([]);
  });

  it('takes 品牌:无 for no brand only where nothing follows', () => {
    expect(phrase('unbranded', '品牌:无$')).toMatchObject({ strength: 'strong' });
    expect(phrase('unbranded', '品牌:无')).toBeUndefined();
    expect(phrase('unbranded', 'brand: no$')).toBeDefined();
    expect(phrase('unbranded', 'brand: no')).toBeUndefined();
  });

  it('leaves the lawful Честный знак code alone', () => {
    expect(phrase('relabelled', 'перемаркировка')).toMatchObject({ strength: 'medium', not: expect.arrayContaining(['честный знак']) });
  });

  it.each([
    ['re-export-pattern', '转口', '旋转口红'],
    ['documents-altered', '夹带', '发夹带'],
    ['refurbished-remarked', '打磨', '打磨机'],
    ['unbranded', '无标', '无标准'],
    ['relabelled', '改标', '修改标'],
    ['refurbished-remarked', '翻新', '翻新轮胎'],
    ['refurbished-remarked', 'refurbished', 'juice'],
    ['refurbished-remarked', 'sanded', 'wood*'],
    ['unbranded', 'без марки', 'почтов*'],
    ['bank-as-consignee', 'bank', 'power bank*'],
  ])('%s: %s is vetoed by %s', (indicator, text, veto) => {
    expect(phrase(indicator, text)?.not).toContain(veto);
  });

  it.each(['sanded', 'refurbished', 'восстановленный', 'демонтаж', '打磨', '翻新', 'reacondicionado'])(
    '%s asks for component words',
    (text) => {
      expect(phrase('refurbished-remarked', text)).toMatchObject({
        strength: 'weak',
        context: expect.arrayContaining([expect.any(String)]),
      });
    },
  );
});

describe('filing of the review', () => {
  it.each([
    ['origin-concealed', 'country unknown', 'unbranded'],
    ['third-country-payer', 'usdt payment', 'local-currency'],
    ['third-country-payer', 'платежный агент', 'local-currency'],
    ['secrecy-wording', 'do not mention russia', 'documents-altered'],
  ])('%s has "%s", %s does not', (indicator, text, other) => {
    expect(phrasesOf(indicator).map((entry) => form(entry.text))).toContain(form(text));
    expect(phrasesOf(other).map((entry) => form(entry.text))).not.toContain(form(text));
  });

  it.each([
    ['documents-altered', '改单'],
    ['documents-altered', '换单'],
    ['secrecy-wording', '敏感货'],
    ['licence-claim', 'c33'],
  ])('%s: %s is weak', (indicator, text) => {
    expect(phrase(indicator, text)?.strength).toBe('weak');
  });

  it('has wording for each of the signs that words alone can give', () => {
    const ids =
      'kit-shipment military-grade forwarder-as-consignee bank-as-consignee buyer-goods-mismatch third-country-payer transit-via-concern origin-concealed secrecy-wording services-declined licence-claim end-user-missing description-vague partner-channel local-currency third-party-dealer';
    expect(files.map(({ indicator }) => indicator)).toEqual(expect.arrayContaining(ids.split(' ')));
  });
});

describe('placeholders', () => {
  const bare = (text: string): string =>
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const known = placeholders.brand.map(({ text }) => bare(text));

  it('are sorted, unique as a brand cell is compared, one per line', () => {
    const texts = placeholders.brand.map(({ text }) => text);
    expect(texts).toEqual(sorted(texts));
    expect(new Set(known).size).toBe(known.length);
    expect(oneEntryPerLine(read('placeholders.json'))).toBe(true);
  });

  it.each([
    'N/A',
    'NONE',
    'No brand',
    'б/н',
    'Отсутствует',
    '无',
    '無品牌',
    'ohne Marke',
    'sans marque',
    'Sin marca',
    's/m',
    'YOK',
    'markasız',
    'MARKASIZ',
    'NoEnName_Null',
    'OEM',
    'немає даних',
    'sem marca',
  ])('"%s" names no brand', (cell) => expect(known).toContain(bare(cell)));

  it.each([
    'OEM: DERRICK CORPORATION',
    'General Electric',
    'Local Motors',
    'HX',
    '无锡机电',
    'MMS',
    'Standard Microsystems',
    'Original',
    'NEC',
    'NET',
  ])('"%s" may be one', (cell) => expect(known).not.toContain(bare(cell)));
});

describe('modifiers', () => {
  it.each(['negation', 'accessory', 'afterAccessory', 'carrier', 'carrierLead', 'otherGoods'] as const)(
    '%s: sorted, unique, one per line',
    (kind) => {
      const texts = modifiers[kind].map(({ text }) => text);
      expect(texts).toEqual(sorted(texts));
      expect(new Set(texts.map(form)).size).toBe(texts.length);
      expect(oneEntryPerLine(read('modifiers.json'))).toBe(true);
    },
  );

  it('holds no negation that also counts, numbers or describes: No. 5, не бывшие в употреблении, non-volatile', () => {
    const texts = modifiers.negation.map(({ text }) => text);
    for (const text of ['no', 'not', 'non', 'не', 'não', 'nicht', '无', '非', 'отсутствует']) expect(texts).not.toContain(text);
    expect(texts).toEqual(expect.arrayContaining(['without', 'w/o', 'excluding', 'без', 'кроме', 'ohne', 'sans', 'sin', 'sem', '不含']));
  });

  it('keeps counters and packing out of what follows goods: 路由器 10套, CPU tray, box of 100', () => {
    const texts = modifiers.afterAccessory.map(({ text }) => text);
    for (const text of ['套', '盒', 'box', 'tray', 'label']) expect(texts).not.toContain(text);
    expect(texts).toEqual(expect.arrayContaining(['case', 'bag', '壳', '保护膜', '支架', 'için']));
  });
});
