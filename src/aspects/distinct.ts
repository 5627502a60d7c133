import type { Facts } from '#model/facts.ts';
import type { Variant } from '#model/manifest.ts';

/** @returns the first variant of each kind, where `isOther` tells two kinds apart beyond doubt */
export function distinct(variants: readonly Variant[], isOther: (a: Variant, b: Variant) => boolean): readonly Variant[] {
  const kinds: Variant[] = [];
  for (const variant of variants) if (kinds.every((kind) => isOther(kind, variant))) kinds.push(variant);
  return kinds;
}

/** @returns whether the names shown first are of two firms */
export const isOtherFirm =
  (facts: Facts) =>
  (a: Variant, b: Variant): boolean =>
    facts.compareFirms(a.shown[0] ?? '', b.shown[0] ?? '') === 'other';

/** @returns the texts in quotation marks, `"A", "B" and "C"`; past `most` how many more there are */
export function listed(texts: readonly string[], most = 4): string {
  const shown = texts.slice(0, most).map((text) => `"${text}"`);
  if (texts.length > most) return `${shown.join(', ')} and ${texts.length - most} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
