import type { CategoryId } from '#model/category-ids.ts';
import type { HsCode } from '#model/cell.ts';
import type { LexiconData } from './data.ts';

const fits = (prefixes: readonly string[], hs: HsCode): boolean =>
  prefixes.some((prefix) => hs.startsWith(prefix) || prefix.startsWith(hs));

/**
 * Makes the table of codes that goods of a category can rightly be declared under.
 * @returns a function of the category, the code and the terms by which the goods were told; a category that is not in the table fits anywhere
 */
export function createCompatibility({
  hsCompatible,
}: Pick<LexiconData, 'hsCompatible'>): (category: CategoryId, hs: HsCode, terms?: readonly string[]) => boolean {
  const general = new Map(hsCompatible.filter(({ terms }) => terms === undefined).map(({ category, prefixes }) => [category, prefixes]));
  const special = hsCompatible.filter(({ terms }) => terms !== undefined);
  return (category, hs, terms = []) =>
    fits(general.get(category) ?? [hs], hs) ||
    special.some((entry) => entry.category === category && fits(entry.prefixes, hs) && terms.some((term) => entry.terms?.includes(term)));
}
