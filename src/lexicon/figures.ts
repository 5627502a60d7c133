import type { CategoryId } from '#model/category-ids.ts';
import type { CurrencyCode, HsCode } from '#model/cell.ts';
import type { FigureFacts } from '#model/facts.ts';
import { once } from '#normalize/memo.ts';
import type { LexiconData } from './data.ts';

/** Prefixes of HS codes that bands are given for, longest first. */
const PREFIX_LENGTHS = [6, 4, 2];

type Data = Pick<LexiconData, 'hsHeadings' | 'hsResidual' | 'hsDensities' | 'unitWeights' | 'densities' | 'roughRates'>;

const HEADINGS = 10_000;
const FOUR_DIGITS = /^\d{4}$/;

/** One for each heading that there is, by its number. */
function headingsOf(entries: Data['hsHeadings']): Uint8Array {
  const headings = new Uint8Array(HEADINGS);
  for (const range of entries.flatMap((entry) => entry.headings)) {
    const [first, last] = range.split('-').map(Number);
    for (let heading = first ?? 0; heading <= (last ?? first ?? 0); heading++) headings[heading] = 1;
  }
  return headings;
}

/** @returns whether four digits are a heading of the Harmonized System, of 2017 or 2022 */
export function createHeadingCheck(entries: () => Data['hsHeadings']): (heading: string) => boolean {
  const headings = once(() => headingsOf(entries()));
  return (heading) => FOUR_DIGITS.test(heading) && headings()[Number(heading)] === 1;
}

/** Makes the facts of codes and figures out of the lexicon. */
export function createFigureFacts(data: Data): FigureFacts {
  const weights = once(() => new Map(data.unitWeights.map(({ category, least, most }) => [category, { least, most }])));
  const densities = once(() => new Map(data.densities.map(({ category, least, most }) => [category, { least, most }])));
  const ofHeadings = once(() => new Map(data.hsDensities.map(({ hs, most }) => [hs, most])));
  const rates = once(() => new Map(data.roughRates.map(({ currency, perDollar }) => [currency, perDollar])));
  return {
    isHeading: createHeadingCheck(() => data.hsHeadings),
    residualTitle: (category: CategoryId, hs: HsCode) =>
      data.hsResidual.find((entry) => hs.startsWith(entry.hs) && entry.categories.includes(category))?.title,
    pieceWeight: (category: CategoryId) => weights().get(category),
    valueDensity: (category: CategoryId) => densities().get(category),
    ordinaryDensity(hs: HsCode) {
      const prefix = PREFIX_LENGTHS.map((length) => hs.slice(0, length)).find((candidate) => ofHeadings().has(candidate));
      return prefix === undefined ? undefined : ofHeadings().get(prefix);
    },
    roughDollars(amount: number, currency: CurrencyCode) {
      const perDollar = rates().get(currency);
      return perDollar === undefined ? undefined : amount / perDollar;
    },
  };
}
