import { type BrandField, readBrandCell } from '#aspects/brand-cell.ts';
import { distinct, listed } from '#aspects/distinct.ts';
import { partKey } from '#aspects/goods-key.ts';
import { defineManifestIndicator } from '#indicators/define-manifest.ts';

const CELLS = ['brand', 'manufacturer'] as const satisfies readonly BrandField[];

export default defineManifestIndicator({
  id: 'part-brand-drift',
  severity: 'high',
  memo: true,
  applies: 'listed',
  needs: [['partNumber'], ['brand', 'manufacturer']],
  keys: 'part numbers',
  docs: {
    what: 'One part number stands under different brands in the manifest.',
    why: 'The memo of 2022 foresees altered labels. A part number is one maker’s own name for a product, so a second brand on it means that one of the labels is wrong.',
    next: "Ask for the maker's invoice and photographs of the parts of each line that is named, and find out which brand is the true one.",
    silentWhen:
      'The brands are one house, by succession or by spelling; the cell is empty, a placeholder or a distributor; or the family has several makers, is known too loosely or is often cloned, is named as a component of a board or device, or names no goods of our categories (bearings have the same number at every maker).',
    source: 'Russian government memo of summer 2022, as reported in spring 2023; FATF and Egmont Group, trade-based money laundering, 2021',
  },
  messages: {
    drift: 'Part number "{part}" stands under {count} brands: {brands}.',
  },
  observe({ row, signals, facts }) {
    if (signals.goods.length === 0) return [];
    const part = partKey(row, signals, facts);
    if (part === undefined) return [];
    const [family] = signals.parts;
    if (family !== undefined && (family.confidence === 'low' || family.makers.length === 0 || family.cloned || family.carried)) return [];
    const field = CELLS.find((cell) => readBrandCell(row, cell, signals, facts) === 'named');
    if (field === undefined) return [];
    const text = row.text(field).trim();
    if (facts.isDistributor(text)) return [];
    const named = signals.brands.find(({ evidence }) => evidence.field === field)?.brand ?? facts.textKey(text);
    // All makers that the family rightly has are one.
    const rightful = family?.makers.some((maker) => facts.sameHouse(maker, named)) === true;
    return [{ key: part.key, variant: (rightful ? family?.makers[0] : undefined) ?? named, shown: [text, part.text] }];
  },
  judge({ facts }) {
    return ({ key, variants }) => {
      const brands = distinct(
        variants,
        (a, b) => !facts.sameHouse(a.variant, b.variant) && facts.compareFirms(a.shown[0] ?? '', b.shown[0] ?? '') !== 'same',
      );
      const [first] = brands;
      if (first === undefined || brands.length < 2) return undefined;
      const known = brands.some(({ variant }) => facts.brand(variant) !== undefined);
      return {
        message: 'drift' as const,
        data: { part: first.shown[1] ?? key, count: brands.length, brands: listed(brands.map(({ shown }) => shown[0] ?? '')) },
        fields: ['partNumber', 'brand', 'manufacturer'] as const,
        identity: [key, ...brands.map(({ variant }) => variant).sort()],
        named: variants,
        ...(known ? {} : { severity: 'medium' as const, variant: 'unknown-brands' }),
      };
    };
  },
});
