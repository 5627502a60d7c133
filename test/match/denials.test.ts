import { describe, expect, it } from 'vitest';
import { match } from '../support/matching.ts';

const said = (remarks: string): string[] => [
  ...new Set(match({ description: 'Cisco router', remarks }).wording.map(({ indicator }) => indicator)),
];

const CHANGED = ['documents-altered', 'partner-channel', 're-export-pattern', 'refurbished-remarked', 'relabelled', 'transit-via-concern'];
const deeds = (remarks: string): string[] => said(remarks).filter((indicator) => CHANGED.includes(indicator));

describe('wording that is denied says nothing', () => {
  it.each([
    'labels not removed',
    'serial number not removed',
    'original labels must not be removed',
    'no label shall be removed or covered',
    'Goods are not relabelled',
    'not refurbished, serial numbers have not been altered',
    'маркировка не удалена',
    'этикетки не снимались и не удалены',
    'Etiketten nicht entfernt',
    'étiquettes non enlevées',
    '标签未撕掉',
    '不得更换标签',
    'not for resale or re-export to Russia (Art. 12g)',
    'goods not for re-export to Russia or Belarus',
    'The buyer confirms the goods will not be re-exported to Russia',
    'The Buyer shall not sell, export or re-export, directly or indirectly, to the Russian Federation, for onward delivery to Russia',
    're-export to Russia is prohibited',
    'No re-export to Russia clause applies',
    'реэкспорт в РФ запрещен',
    'Без права реэкспорта в РФ',
    'реэкспорт в РФ не допускается',
    'Weiterversand nach Russland untersagt',
    '不得转口俄罗斯',
    '禁止转口至俄罗斯',
    'yeniden ihraç için kullanılamaz, yeniden ihracat yasaktır',
    'réexportation vers la Russie interdite',
    'no transit through Russia',
    'goods shall not pass through Russia',
    'не через Россию',
  ])('%j', (remarks) => {
    expect(deeds(remarks)).toEqual([]);
  });

  it('is not told by whom the toys are for', () => {
    expect(match('Building blocks, remove all labels before giving to child').wording).toEqual([]);
  });
});

describe('what denies something else, or is a word of the wording, leaves it', () => {
  it.each([
    ['不需要发票、撕掉标签', 'relabelled'],
    ['labels removed', 'relabelled'],
    ['not new, labels removed', 'relabelled'],
    ['no questions asked label removed', 'relabelled'],
    ['stainless, do not bend; label removed', 'relabelled'],
    ['label removed; re-export prohibited', 'relabelled'],
    ['labels removed, do not stack', 'relabelled'],
    ['Do not drop. Serial numbers removed', 'relabelled'],
    ['маркировка удалена, не бросать', 'relabelled'],
    ['标签已撕掉，不得倒置', 'relabelled'],
    ['不锈钢外壳 标签已撕掉', 'relabelled'],
    ['ICs not tested, refurbished', 'refurbished-remarked'],
    ['for onward delivery to Russia, no insurance', 'partner-channel'],
    ['реэкспорт в РФ, не хрупкое', 're-export-pattern'],
    ['transit through Russia, not fragile', 'transit-via-concern'],
    ['no brand', 'unbranded'],
    ['without label', 'unbranded'],
    ['без маркировки', 'unbranded'],
    ['ohne Marke', 'unbranded'],
    ['品牌:无', 'unbranded'],
    ['无品牌 无型号 散装', 'unbranded'],
    ['do not mention Russia', 'secrecy-wording'],
    ['не указывать Россию', 'secrecy-wording'],
    ['不要提俄罗斯', 'secrecy-wording'],
    ['end user not disclosed', 'secrecy-wording'],
    ['no warranty', 'services-declined'],
    ['without serial number', 'relabelled'],
  ])('%j: %s', (remarks, indicator) => {
    expect(said(remarks)).toContain(indicator);
  });
});

describe('of several wordings a denial speaks of the one beside it', () => {
  it.each([
    ['label removed re-export to Russia prohibited', ['relabelled']],
    ['re-export to Russia prohibited label removed', ['relabelled']],
    ['маркировка удалена реэкспорт в РФ запрещен', ['relabelled']],
    ['labels not removed; label removed on box 2', ['relabelled']],
  ])('%j: %j', (remarks, indicators) => expect(deeds(remarks)).toEqual(indicators));
});

describe('a denial reaches as far as its sentence', () => {
  const filler = (length: number): string => 'stored in the north hall beside the green doors '.repeat(8).slice(0, length).trim();

  it('and no farther than a sentence is long', () => {
    expect(deeds('The buyer shall not, in any case, sell or re-export to Russia')).toEqual([]);
    expect(deeds(`The buyer shall not be ${filler(300)} re-export to Russia`)).not.toEqual([]);
  });
});
