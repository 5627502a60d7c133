import { priceOf } from '#aspects/amounts.ts';
import { goodsKey } from '#aspects/goods-key.ts';
import { wordingOf } from '#aspects/wording.ts';
import { defineManifestIndicator } from '#indicators/define-manifest.ts';
import { groupedTo } from '#model/grouped.ts';
import type { Variant } from '#model/manifest.ts';

/** Steps of the price scale in a doubling: prices in one step differ by 9%. */
const STEPS = 8;
/** Makes the median deviation of a normal distribution its standard deviation. */
const NORMAL = 1.4826;
const SHOWN_PRICES = 3;
/** Significant digits of a price, and of the usual one, which is a step of the scale. */
const SHOWN_DIGITS = 3;
const USUAL_DIGITS = 2;

const stepOf = (variant: Variant): number => Number(variant.variant);

/** @returns the value in the middle of the rows */
function median(entries: readonly { readonly value: number; readonly count: number }[]): number {
  const sorted = [...entries].sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
  let seen = 0;
  for (const { value, count } of sorted) {
    seen += count;
    if (seen >= half) return value;
  }
  return 0;
}

export default defineManifestIndicator({
  id: 'price-outlier',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [
    ['unitPrice', 'value'],
    ['unitPrice', 'quantity'],
  ],
  keys: 'goods with prices',
  docs: {
    what: 'A unit price lies far from the other prices of the same goods, unit and currency in the manifest.',
    why: 'A price far above pays for silence or for a risk; one far below hides the value of what is sent, or covers other goods.',
    next: 'Ask for the contract and the price list, and whether the goods of the line are what the description says.',
    silentWhen:
      'There are too few prices of the goods to tell; many of them are odd; prices vary widely anyway; goods are counted in dozens or thousands; or they are samples, warranty goods, returns or repairs.',
    source: 'FATF and Egmont Group, trade-based money laundering, 2021; FFIEC, BSA/AML examination manual, appendix F',
  },
  messages: {
    far: '{count} of {all} prices of "{goods}" are far from the usual, about {usual} {unit}: {prices}.',
  },
  observe({ row, signals, facts }) {
    const price = priceOf(row, facts);
    if (price === null || price.amount <= 0 || wordingOf(signals, 'no-sale').length > 0) return [];
    const goods = goodsKey(row, signals, facts);
    if (goods === undefined) return [];
    const unit = `${price.currency ?? ''} a ${price.measure}`.trim();
    return [
      {
        key: `${goods.key}\t${unit}`,
        variant: String(Math.round(Math.log2(price.amount) * STEPS)),
        shown: [goods.text, String(price.amount), unit],
      },
    ];
  },
  judge({ parameters: { leastRows = 8, leastRatio = 4, deviations = 5, mostShare = 0.2 } }) {
    return ({ key, variants }) => {
      const all = variants.reduce((sum, { count }) => sum + count, 0);
      if (all < leastRows) return undefined;
      const middle = median(variants.map((variant) => ({ value: stepOf(variant), count: variant.count })));
      const deviation = median(variants.map((variant) => ({ value: Math.abs(stepOf(variant) - middle), count: variant.count })));
      const limit = Math.max(Math.log2(leastRatio) * STEPS, deviations * NORMAL * deviation);
      const far = variants.filter((variant) => Math.abs(stepOf(variant) - middle) > limit);
      const count = far.reduce((sum, variant) => sum + variant.count, 0);
      if (count === 0 || count > all * mostShare) return undefined;
      const shown = far.slice(0, SHOWN_PRICES).map((variant) => groupedTo(Number(variant.shown[1]), SHOWN_DIGITS));
      const [goods = '', , unit = ''] = far[0]?.shown ?? [];
      const prices = `${shown.join('; ')}${far.length > SHOWN_PRICES ? '; and others' : ''}`;
      return {
        message: 'far' as const,
        data: { count, all, goods, usual: groupedTo(2 ** (middle / STEPS), USUAL_DIGITS), unit, prices },
        fields: ['unitPrice', 'value', 'quantity'] as const,
        identity: [key, ...shown],
        named: far,
      };
    };
  },
});
