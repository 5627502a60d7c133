import type { CategoryId } from '#model/category-ids.ts';
import type { CountryCode, CurrencyCode, HsCode } from '#model/cell.ts';
import type { BrandFacts, CountryFacts, Facts, PriorityEntry } from '#model/facts.ts';
import { createCountUnitReader } from '#normalize/count-unit.ts';
import type { createCountryReader } from '#normalize/country.ts';
import { once, remembering } from '#normalize/memo.ts';
import { fold } from '#normalize/text.ts';
import { createCarrierCheck, createCompatibility } from './compatibility.ts';
import { createContactFacts } from './contacts.ts';
import type { LexiconData, LexiconSnapshot } from './data.ts';
import { createFigureFacts } from './figures.ts';
import { createFirmNames } from './firm-names.ts';
import { createScriptCheck } from './scripts.ts';

type CountryReader = ReturnType<typeof createCountryReader>;

/** Brand names that stand for one house: `whole` successions join houses, `line` ones tie just the two names. */
function createHouses(data: LexiconData): (a: string, b: string) => boolean {
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    let current = name;
    for (let next = parent.get(current); next !== undefined; next = parent.get(current)) current = next;
    return current;
  };
  const lines = new Set<string>();
  for (const { name, successor, scope } of data.successions) {
    const [from, to] = [root(name), root(successor)];
    if (scope === 'line') lines.add(`${name}\n${successor}`).add(`${successor}\n${name}`);
    else if (from !== to) parent.set(from, to);
  }
  return (a, b) => a === b || root(a) === root(b) || lines.has(`${a}\n${b}`);
}

function createCountries(data: LexiconData): ReadonlyMap<string, CountryFacts> {
  const countries = new Map<string, CountryFacts>();
  for (const { code, name, currency, role, conditional, market, clones, landBorders, source } of data.countries) {
    countries.set(code, {
      code: code as CountryCode,
      name,
      currency,
      role,
      conditional: conditional ?? false,
      market: market ?? false,
      clones: clones ?? false,
      landBorders: landBorders as readonly string[] as readonly CountryCode[],
      source: typeof source === 'string' ? source : source.join(', '),
    });
  }
  return countries;
}

const createPriorities = (data: LexiconData): ReadonlyMap<string, PriorityEntry> =>
  new Map(data.hsPriority.entries.map(({ hs6, tier, title }) => [hs6, { hs6, tier, title }]));

/** Parties and addresses of a large manifest come again and again. */
const REMEMBERED_PARTIES = 4096;
/** Currencies and modes of transport are few, and so are their spellings. */
const REMEMBERED_CODES = 256;

/** @returns a title as it stands within a sentence */
const inSentence = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

const withoutMarks = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const createBrands = (data: LexiconData): ReadonlyMap<string, BrandFacts> =>
  new Map(
    data.brands.map(({ name, home, categories, kind, diversified }) => [
      name,
      { name, home: home as CountryCode | null, categories, kind, diversified: diversified ?? false },
    ]),
  );

/** Makes the facts that indicators may ask out of the lexicon, each when it is first asked for. */
export function createFacts(snapshot: Pick<LexiconSnapshot, 'data' | 'compiled'>, countryReader: CountryReader): Facts {
  const { data } = snapshot;
  const countries = once(() => createCountries(data));
  const priorities = once(() => createPriorities(data));
  const brands = once(() => createBrands(data));
  const sameHouse = once(() => createHouses(data));
  const placeholders = once(() => new Set(data.placeholders.brand.map(({ text }) => withoutMarks(text))));
  const parties = once(() => new Set(data.placeholders.party.map(({ text }) => withoutMarks(text))));
  const noCountries = once(() => new Set(data.placeholders.country.map(({ text }) => withoutMarks(text))));
  const tradeCurrencies = once(() => new Set(data.currencies.filter(({ trade }) => trade).map(({ code }) => code)));
  const distributors = once(() =>
    data.distributors.flatMap(({ name, aliases }) => [name, ...aliases].map((text) => ` ${withoutMarks(text)} `)),
  );
  const fallUnder = createCompatibility(data);
  const titles = once(() => new Map(data.hsTitles.map(({ hs, title }) => [hs, title])));
  const categories = once(() => new Map(data.categories.map((category) => [category.id, category])));
  const modesOf = (...wanted: readonly string[]): (() => readonly string[]) =>
    once(() => data.transportModes.filter(({ mode }) => wanted.includes(mode)).map(({ text }) => ` ${withoutMarks(text)} `));
  const [landModes, parcelModes] = [modesOf('road', 'rail'), modesOf('post')];
  const isMode = (modes: () => readonly string[], cell: string): boolean => {
    const folded = ` ${withoutMarks(cell)} `;
    return modes().some((mode) => (/^ \d+ $/.test(mode) ? folded === mode : folded.includes(mode)));
  };
  const firmNames = once(() => createFirmNames(data));
  const isPartyPlaceholder = remembering((cell) => {
    const folded = withoutMarks(cell);
    return folded === '' || parties().has(folded);
  }, REMEMBERED_PARTIES);
  return {
    country: (code: CountryCode) => countries().get(code),
    placesIn: remembering((text: string) => countryReader.placesIn(text), REMEMBERED_PARTIES),
    countriesOf: (cell: string) => countryReader.parts(cell),
    leavesOutNext: (text: string) => countryReader.leavesOutNext(text),
    portCountry(cell: string) {
      const port = countryReader.port(cell);
      return port.kind === 'value' ? port.value : undefined;
    },
    brand: (name: string) => brands().get(name),
    sameHouse: (a: string, b: string) => sameHouse()(a, b),
    isDistributor: remembering((name: string) => {
      const folded = ` ${withoutMarks(name)} `;
      return distributors().some((distributor) => folded.includes(distributor));
    }, REMEMBERED_PARTIES),
    isBrandPlaceholder: remembering((cell: string) => {
      const folded = withoutMarks(cell);
      return folded === '' || placeholders().has(folded);
    }, REMEMBERED_PARTIES),
    isPartyPlaceholder,
    isCountryPlaceholder: (cell) => noCountries().has(withoutMarks(cell)),
    countriesUsing: remembering(
      (currency) => [...countries().values()].filter((country) => country.currency === currency),
      REMEMBERED_CODES,
    ),
    isTradeCurrency: (currency: CurrencyCode) => tradeCurrencies().has(currency),
    isLandTransport: remembering((cell) => isMode(landModes, cell), REMEMBERED_CODES),
    isParcelTransport: remembering((cell) => isMode(parcelModes, cell), REMEMBERED_CODES),
    ...createFigureFacts(data),
    ...createContactFacts(data),
    countUnit: createCountUnitReader(() => data.countUnits),
    compareFirms: (a: string, b: string) => firmNames().compare(a, b),
    firmKey: remembering((name) => (isPartyPlaceholder(name) ? '' : firmNames().key(name)), REMEMBERED_PARTIES),
    textKey: withoutMarks,
    unknownScripts: createScriptCheck(snapshot),
    priority: (hs: HsCode) => priorities().get(hs.slice(0, 6)),
    canFallUnder: fallUnder,
    canCarry: createCarrierCheck(data),
    hsTitle(hs: HsCode) {
      for (const length of [6, 4, 2]) {
        const prefix = hs.slice(0, length);
        const title = titles().get(prefix);
        if (title !== undefined) return { prefix, title };
      }
      return undefined;
    },
    categoryTitle: (category: CategoryId) => inSentence(categories().get(category)?.title ?? category),
    isLowerRisk: (category: CategoryId) => categories().get(category)?.lowerRisk ?? false,
    priorityListDate: data.hsPriority.edition,
  };
}
