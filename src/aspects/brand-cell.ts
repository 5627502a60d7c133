import type { Facts } from '#model/facts.ts';
import type { Row } from '#model/row.ts';
import type { Signals } from '#model/signals.ts';

export type BrandField = 'brand' | 'manufacturer';

/** What a brand or maker cell holds. `generic`: only the word for the goods (brand "ROUTER"). */
export type BrandCell = 'no-column' | 'empty' | 'placeholder' | 'generic' | 'named';

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

const repeatsGoods = (text: string, field: BrandField, signals: Signals): boolean =>
  !signals.brands.some(({ evidence }) => evidence.field === field) &&
  signals.goods.some((goods) =>
    goods.evidence.some((evidence) => (evidence.kind === 'exact' || evidence.kind === 'fuzzy') && isSame(evidence.text, text)),
  );

/** @returns what the brand or maker cell of the row holds */
export function readBrandCell(row: Row, field: BrandField, signals: Signals, facts: Facts): BrandCell {
  if (!row.has(field)) return 'no-column';
  const text = row.text(field).trim();
  if (text === '') return 'empty';
  if (facts.isBrandPlaceholder(text)) return 'placeholder';
  return repeatsGoods(text, field, signals) ? 'generic' : 'named';
}
