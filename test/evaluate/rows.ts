import type { CategoryId } from '#model/category-ids.ts';
import type { TriedRow } from '#model/evaluation.ts';

type Found = Partial<Record<CategoryId, number>>;

let count = 0;

/** @returns a row labelled with a category, several that are right, or none, in which categories were found with these confidences */
export function tried(
  label: CategoryId | readonly CategoryId[] | 'none' | 'unknown',
  found: Found,
  more: Partial<TriedRow> = {},
): TriedRow {
  count++;
  const accepted = label === 'none' || label === 'unknown' ? [] : typeof label === 'string' ? [label] : label;
  const goods = Object.entries(found)
    .map(([category, confidence]) => ({ category: category as CategoryId, confidence, evidence: [] }))
    .sort((a, b) => b.confidence - a.confidence);
  return {
    id: `row-${count}`,
    line: count + 1,
    text: `goods ${count}`,
    brand: '',
    lang: 'en',
    kind: 'trader',
    strength: '',
    label: label === 'none' ? 'negative' : label === 'unknown' ? 'unknown' : 'positive',
    accepted,
    goods,
    ...more,
  };
}
