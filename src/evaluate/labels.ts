import { nearest } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { CATEGORY_IDS, type CategoryId } from '#model/category-ids.ts';
import type { Label } from '#model/evaluation.ts';

const LABELS: readonly Label[] = ['positive', 'negative', 'unknown'];
const NO_CATEGORY = 'none';
const BETWEEN_CATEGORIES = '|';

/** Where a label stands, for messages. */
export interface LabelPlace {
  readonly file: string;
  readonly line: number | null;
}

/** @throws ScreenError E_LABEL_CATEGORY for a category that is none of ours */
function categoryId(value: string, place: LabelPlace): CategoryId {
  const category = CATEGORY_IDS.find((id) => id === value);
  if (category !== undefined) return category;
  throw new ScreenError('E_LABEL_CATEGORY', { ...place, value, nearest: nearest(value, CATEGORY_IDS), categories: CATEGORY_IDS });
}

/**
 * Reads what a row is labelled as.
 * @param label the label cell; undefined where the file has no such column: then `none` or nothing as category is negative
 * @param category ids parted by `|`, the labelled one first; it matters for positive rows only
 * @throws ScreenError E_LABEL, E_LABEL_CATEGORY
 */
export function readLabel(
  label: string | undefined,
  category: string,
  place: LabelPlace,
): { readonly label: Label; readonly accepted: readonly CategoryId[] } {
  const ids = category
    .split(BETWEEN_CATEGORIES)
    .map((id) => id.trim())
    .filter((id) => id !== '' && id !== NO_CATEGORY);
  const named = label === undefined ? (ids.length === 0 ? 'negative' : 'positive') : label.trim().toLowerCase();
  const known = LABELS.find((name) => name === named);
  if (known === undefined) throw new ScreenError('E_LABEL', { ...place, value: label ?? '', labels: LABELS });
  if (known !== 'positive') return { label: known, accepted: [] };
  if (ids.length === 0)
    throw new ScreenError('E_LABEL_CATEGORY', { ...place, value: category, nearest: undefined, categories: CATEGORY_IDS });
  return { label: known, accepted: ids.map((id) => categoryId(id, place)) };
}
