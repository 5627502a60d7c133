import type { CategoryId } from '#model/category-ids.ts';
import type { HsCode } from '#model/cell.ts';
import { once } from '#normalize/memo.ts';
import type { LexiconData } from './data.ts';

const fits = (prefixes: readonly string[], hs: HsCode): boolean =>
  prefixes.some((prefix) => hs.startsWith(prefix) || prefix.startsWith(hs));

/** Codes of goods that go by one of these names. */
interface Special {
  readonly category: CategoryId;
  readonly prefixes: readonly string[];
  readonly names: () => ReadonlySet<string>;
}

/**
 * Makes the table of codes that goods of a category can rightly be declared under.
 * @returns a function of the category, the code and the terms and part families by which the goods were told; a category that is not in the table fits anywhere
 */
export function createCompatibility(
  data: Pick<LexiconData, 'categories' | 'hsCompatible'>,
): (category: CategoryId, hs: HsCode, told?: readonly string[]) => boolean {
  const spellings = (category: CategoryId, terms: readonly string[]): readonly string[] =>
    (data.categories.find(({ id }) => id === category)?.terms ?? []).flatMap((term) =>
      terms.includes(term.text) ? [term.text, ...(term.forms ?? [])] : [],
    );
  const general = new Map<CategoryId, readonly string[]>();
  const special: Special[] = [];
  const strict: Special[] = [];
  for (const { category, prefixes, terms, families = [], carried, only } of data.hsCompatible) {
    if (carried) continue;
    // All terms of a category are looked through: for rows with such goods only.
    const names = once(() => new Set([...(terms === undefined ? [] : spellings(category, terms)), ...families]));
    if (only) strict.push({ category, prefixes, names });
    else if (terms === undefined) general.set(category, prefixes);
    else special.push({ category, prefixes, names });
  }
  return (category, hs, told = []) => {
    const among = (entries: readonly Special[]): readonly Special[] =>
      entries.filter((entry) => entry.category === category && told.some((name) => entry.names().has(name)));
    const own = among(strict);
    if (own.length > 0) return own.some(({ prefixes }) => fits(prefixes, hs));
    return fits(general.get(category) ?? [hs], hs) || among(special).some(({ prefixes }) => fits(prefixes, hs));
  };
}

/** @returns a function that tells whether boards and devices that carry parts of a category can rightly be declared under a code */
export function createCarrierCheck({ hsCompatible }: Pick<LexiconData, 'hsCompatible'>): (category: CategoryId, hs: HsCode) => boolean {
  const carriers = hsCompatible.filter(({ carried }) => carried);
  return (category, hs) => carriers.some((entry) => entry.category === category && fits(entry.prefixes, hs));
}
