import type { CategoryId } from '#model/category-ids.ts';
import type { HsCode } from '#model/cell.ts';
import type { LexiconData } from './data.ts';

const fits = (prefixes: readonly string[], hs: HsCode): boolean =>
  prefixes.some((prefix) => hs.startsWith(prefix) || prefix.startsWith(hs));

/**
 * Makes the table of codes that goods of a category can rightly be declared under.
 * @returns a function of the category, the code and the terms and part families by which the goods were told; a category that is not in the table fits anywhere
 */
export function createCompatibility({
  categories,
  hsCompatible,
}: Pick<LexiconData, 'categories' | 'hsCompatible'>): (category: CategoryId, hs: HsCode, told?: readonly string[]) => boolean {
  const spellings = (category: CategoryId, terms: readonly string[]): readonly string[] =>
    (categories.find(({ id }) => id === category)?.terms ?? []).flatMap((term) =>
      terms.includes(term.text) ? [term.text, ...(term.forms ?? [])] : [],
    );
  const general = new Map<CategoryId, readonly string[]>();
  const special: { readonly category: CategoryId; readonly prefixes: readonly string[]; readonly names: ReadonlySet<string> }[] = [];
  for (const { category, prefixes, terms, families = [], carried } of hsCompatible) {
    if (carried) continue;
    if (terms === undefined) general.set(category, prefixes);
    else special.push({ category, prefixes, names: new Set([...spellings(category, terms), ...families]) });
  }
  return (category, hs, told = []) =>
    fits(general.get(category) ?? [hs], hs) ||
    special.some((entry) => entry.category === category && fits(entry.prefixes, hs) && told.some((name) => entry.names.has(name)));
}

/** @returns a function that tells whether boards and devices that carry parts of a category can rightly be declared under a code */
export function createCarrierCheck({ hsCompatible }: Pick<LexiconData, 'hsCompatible'>): (category: CategoryId, hs: HsCode) => boolean {
  const carriers = hsCompatible.filter(({ carried }) => carried);
  return (category, hs) => carriers.some((entry) => entry.category === category && fits(entry.prefixes, hs));
}
