import { createContactFacts } from '#lexicon/contacts.ts';
import { createFigureFacts } from '#lexicon/figures.ts';
import { createFirmNames } from '#lexicon/firm-names.ts';
import type { CategoryId } from '#model/category-ids.ts';
import type { CountryCode, CurrencyCode, HsCode } from '#model/cell.ts';
import type { BrandFacts, CountryFacts, CountryRole, Facts } from '#model/facts.ts';
import type { HsSignal } from '#model/signals.ts';
import { createCountUnitReader } from '#normalize/count-unit.ts';
import { data } from '../support/lexicon.ts';

/** Facts enough for the tables of the tests, written out. */
const COUNTRIES: readonly [code: string, name: string, role: CountryRole, flags?: 'market' | 'conditional' | 'clones'][] = [
  ['AE', 'United Arab Emirates', 'near-channel'],
  ['BY', 'Belarus', 'concern'],
  ['CN', 'China', 'none', 'clones'],
  ['DE', 'Germany', 'none'],
  ['HK', 'Hong Kong', 'near-channel'],
  ['IR', 'Iran', 'embargoed'],
  ['KG', 'Kyrgyzstan', 'near-channel'],
  ['KZ', 'Kazakhstan', 'near-channel'],
  ['LT', 'Lithuania', 'none'],
  ['PL', 'Poland', 'none'],
  ['RS', 'Serbia', 'transshipment'],
  ['RU', 'Russia', 'concern'],
  ['SG', 'Singapore', 'transshipment', 'market'],
  ['TR', 'Türkiye', 'near-channel', 'conditional'],
  ['TW', 'Taiwan', 'transshipment', 'market'],
  ['UA', 'Ukraine', 'none'],
  ['XC', 'Crimea (occupied)', 'concern'],
];

const CURRENCIES: Readonly<Record<string, string>> = {
  AE: 'AED',
  BY: 'BYN',
  CN: 'CNY',
  DE: 'EUR',
  HK: 'HKD',
  IR: 'IRR',
  KG: 'KGS',
  KZ: 'KZT',
  LT: 'EUR',
  PL: 'PLN',
  RS: 'RSD',
  RU: 'RUB',
  SG: 'SGD',
  TR: 'TRY',
  TW: 'TWD',
  UA: 'UAH',
  XC: 'RUB',
};

const BORDERS: Readonly<Record<string, readonly string[]>> = {
  BY: ['LT', 'PL', 'RU', 'UA'],
  CN: ['HK', 'KG', 'KZ', 'RU'],
  DE: ['PL'],
  HK: ['CN'],
  KG: ['CN', 'KZ'],
  KZ: ['CN', 'KG', 'RU'],
  LT: ['BY', 'PL', 'RU'],
  PL: ['BY', 'DE', 'LT', 'RU', 'UA'],
  RU: ['BY', 'CN', 'KZ', 'LT', 'PL', 'UA'],
};

const PLACES: readonly [text: string, country: string][] = [
  ['Almaty', 'KZ'],
  ['Astana', 'KZ'],
  ['Istanbul', 'TR'],
  ['Jebel Ali', 'AE'],
  ['Kazakhstan', 'KZ'],
  ['Minsk', 'BY'],
  ['Moscow', 'RU'],
  ['Russia', 'RU'],
  ['Sevastopol', 'XC'],
  ['Shenzhen', 'CN'],
  ['Ukraine', 'UA'],
  ['Vladivostok', 'RU'],
  ['Москва', 'RU'],
  ['Россия', 'RU'],
  ['海参崴', 'RU'],
];

const BRANDS: readonly (Omit<BrandFacts, 'home'> & { readonly home: string })[] = [
  { name: 'Analog Devices', home: 'US', categories: ['chips'], kind: 'chipmaker', diversified: false },
  { name: 'AMD', home: 'US', categories: ['chips'], kind: 'chipmaker', diversified: false },
  { name: 'Broadcom', home: 'US', categories: ['chips'], kind: 'chipmaker', diversified: false },
  { name: 'Dell', home: 'US', categories: ['data-center'], kind: 'dc', diversified: false },
  { name: 'GigaDevice', home: 'CN', categories: ['chips'], kind: 'chipmaker', diversified: false },
  { name: 'Juniper', home: 'US', categories: ['routers'], kind: 'network', diversified: false },
  { name: 'Cisco', home: 'US', categories: ['routers'], kind: 'equipment', diversified: false },
  { name: 'Linear Technology', home: 'US', categories: ['chips'], kind: 'chipmaker', diversified: false },
  { name: 'Samsung', home: 'KR', categories: ['chips', 'mobile-phones'], kind: 'conglomerate', diversified: true },
  { name: 'STMicroelectronics', home: 'CH', categories: ['chips'], kind: 'chipmaker', diversified: false },
  { name: 'Texas Instruments', home: 'US', categories: ['chips'], kind: 'chipmaker', diversified: false },
  { name: 'Xilinx', home: 'US', categories: ['chips'], kind: 'chipmaker', diversified: false },
];

const HOUSES: readonly string[][] = [
  ['AMD', 'Xilinx'],
  ['Analog Devices', 'Linear Technology'],
];

const DISTRIBUTORS = ['Arrow', 'Mouser', 'DigiKey'];

const PLACEHOLDERS = new Set(['-', 'n/a', 'none', 'no brand', 'без бренда', 'отсутствует', '无', '无品牌', 'yok', 'keine', 'sans marque']);

export const HS_CATEGORIES: HsSignal['categories'] = [
  { category: 'chips', strength: 'primary', prefix: '8542' },
  { category: 'routers', strength: 'primary', prefix: '851762' },
  { category: 'mobile-phones', strength: 'primary', prefix: '851713' },
  { category: 'semiconductor-materials', strength: 'primary', prefix: '3818' },
  { category: 'radio-electronics', strength: 'related', prefix: '852910' },
  { category: 'microelectronics', strength: 'primary', prefix: '8504' },
];

type Priority = NonNullable<HsSignal['priority']>;

const LISTED: readonly [hs6: string, tier: Priority['tier'], title: string][] = [
  ['854231', '1', 'processors and controllers'],
  ['854239', '1', 'other integrated circuits'],
  ['851762', '2', 'switching and routing apparatus'],
  ['850440', '3.A', 'static converters'],
  ['852910', '3.A', 'antennas and their parts'],
  ['848210', '3.B', 'ball bearings'],
  ['903020', '4.A', 'oscilloscopes'],
  ['845811', '4.B', 'horizontal lathes, numerically controlled'],
];

export const PRIORITY: Readonly<Record<string, Priority>> = Object.fromEntries([
  ...LISTED.map(([hs6, tier]) => [hs6, { hs6, tier, ancestor: false }]),
  ['854140', { hs6: '854140', tier: '3.A', ancestor: true }],
  ['852580', { hs6: '852580', tier: '3.A', ancestor: true }],
]);

const FITS: Partial<Record<CategoryId, readonly string[]>> = {
  chips: ['8542', '8541', '8523', '8473', '8543'],
  routers: ['8517', '8471', '8473'],
  'base-stations': ['8517', '8525', '8529'],
  'radio-electronics': ['8517', '8525', '8526', '8529', '9030', '9014', '9031', '8543'],
  'mobile-phones': ['8517'],
  'semiconductor-materials': ['3818', '2804', '2850', '8112'],
  'data-center': ['8471', '8473', '8517'],
  microelectronics: ['8532', '8541', '8504', '8548'],
};

const TITLES: Readonly<Record<string, string>> = {
  '2008': 'fruit and nuts, preserved',
  '3818': 'doped wafers and compounds',
  '3926': 'articles of plastics',
  '7318': 'screws, bolts and other fasteners',
  '8504': 'transformers, converters and power supplies',
  '8517': 'telephones and network apparatus',
  '8529': 'parts for radio and television apparatus',
  '8542': 'integrated circuits',
  '9030': 'oscilloscopes and other measuring instruments',
  '9503': 'toys',
};

const CATEGORY_TITLES: Readonly<Record<CategoryId, string>> = {
  'base-stations': 'base stations',
  broadcasting: 'broadcasting equipment',
  'chipmaking-equipment': 'chipmaking equipment',
  chips: 'chips',
  'data-center': 'data-center equipment',
  microelectronics: 'microelectronics',
  'mobile-phones': 'mobile phones',
  'radio-electronics': 'radio electronics',
  routers: 'network equipment',
  'semiconductor-materials': 'semiconductor materials',
};

function countryFacts(code: string): CountryFacts | undefined {
  const found = COUNTRIES.find(([known]) => known === code);
  if (found === undefined) return undefined;
  const [, name, role, flag] = found;
  return {
    code: code as CountryCode,
    name,
    currency: CURRENCIES[code] ?? null,
    role,
    conditional: flag === 'conditional',
    market: flag === 'market',
    clones: flag === 'clones',
    landBorders: (BORDERS[code] ?? []) as readonly CountryCode[],
    source: 'house',
  };
}

const firms = createFirmNames(data);
const isPartyPlaceholder = (cell: string): boolean =>
  ['', '-', 'n/a', 'unknown', 'to be advised', 'неизвестен', '不详'].includes(cell.trim().toLowerCase());

export const facts: Facts = {
  country: countryFacts,
  countriesOf: (cell) => cell.split('/') as CountryCode[],
  leavesOutNext: (text) => text.trim().endsWith('not'),
  portCountry: (cell) => (cell === 'RUVVO' ? ('RU' as CountryCode) : undefined),
  placesIn: (text) =>
    PLACES.flatMap(([name, code]) => {
      const start = text.toLowerCase().indexOf(name.toLowerCase());
      return start < 0 ? [] : [{ country: code as CountryCode, text: name, start, end: start + name.length }];
    }).sort((a, b) => a.start - b.start),
  brand: (name) => BRANDS.find((known) => known.name === name) as BrandFacts | undefined,
  sameHouse: (a, b) => a === b || HOUSES.some((house) => house.includes(a) && house.includes(b)),
  isDistributor: (name) => DISTRIBUTORS.some((known) => name.toLowerCase().includes(known.toLowerCase())),
  isBrandPlaceholder: (cell) => PLACEHOLDERS.has(cell.trim().toLowerCase()),
  isPartyPlaceholder,
  isCountryPlaceholder: (cell) => cell.trim().toLowerCase() === 'direct',
  countriesUsing: (currency: CurrencyCode) =>
    COUNTRIES.flatMap(([code]) => (CURRENCIES[code] === currency ? (countryFacts(code) ?? []) : [])),
  isTradeCurrency: (currency) => ['EUR', 'USD'].includes(currency),
  isLandTransport: (cell) => ['truck', 'road', 'rail', 'авто', '30', '铁路'].includes(cell.trim().toLowerCase()),
  ...createFigureFacts(data),
  ...createContactFacts(data),
  countUnit: createCountUnitReader(() => data.countUnits),
  compareFirms: (a, b) => firms.compare(a, b),
  firmKey: (name) => (isPartyPlaceholder(name) ? '' : firms.key(name)),
  unknownScripts: () => [],
  textKey: (text) => text.trim().toLowerCase(),
  isParcelTransport: (cell) => cell.trim().toLowerCase() === 'post',
  priority(hs: HsCode) {
    const found = LISTED.find(([hs6]) => hs.startsWith(hs6));
    return found === undefined ? undefined : { hs6: found[0], tier: found[1], title: found[2] };
  },
  canFallUnder: (category, hs, told = []) =>
    (FITS[category]?.some((prefix) => hs.startsWith(prefix)) ?? true) || (hs.startsWith('8504') && told.includes('UPS')),
  canCarry: (category, hs) => category === 'chips' && hs.startsWith('90'),
  hsTitle(hs) {
    const title = TITLES[hs.slice(0, 4)];
    return title === undefined ? undefined : { prefix: hs.slice(0, 4), title };
  },
  categoryTitle: (category) => CATEGORY_TITLES[category],
  isLowerRisk: (category) => category === 'mobile-phones',
  priorityListDate: '2024-02-23',
};
