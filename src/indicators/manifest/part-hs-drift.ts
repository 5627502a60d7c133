import { distinct } from '#aspects/distinct.ts';
import { partKey } from '#aspects/goods-key.ts';
import { hsText } from '#aspects/hs-text.ts';
import { defineManifestIndicator } from '#indicators/define-manifest.ts';
import type { HsCode } from '#model/cell.ts';

/** From three words on a description speaks of one product. */
const THREE_WORDS = /^[^ ]+ [^ ]+ [^ ]/;
const HEADING = 4;
const SHOWN_CODES = 4;

const differ = (a: string, b: string): boolean => !a.startsWith(b) && !b.startsWith(a);

export default defineManifestIndicator({
  id: 'part-hs-drift',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [['hsCode'], ['partNumber', 'description']],
  keys: 'part numbers and descriptions',
  docs: {
    what: 'One part number, or one description, stands under different HS codes in the manifest.',
    why: 'The same product has one classification. A second code may be a slip, or a way round the controls on the first.',
    next: 'Ask for the product data sheet, classify the product once, and correct the lines that are named.',
    silentWhen:
      'The codes agree in six digits, or one is a shorter form of the other; a description is short, or names no goods of our categories, and its codes are of one heading.',
    source: 'FATF and Egmont Group, trade-based money laundering, 2021',
  },
  messages: {
    part: 'Part number "{goods}" stands under different HS codes: {codes}.',
    description: 'One description, "{goods}", stands under HS codes of different headings: {codes}.',
  },
  observe({ row, signals, facts }) {
    if (row.hsCode.kind !== 'value') return [];
    const code = row.hsCode.value.slice(0, 6);
    const part = partKey(row, signals, facts);
    if (part !== undefined) return [{ key: `part ${part.key}`, variant: code, shown: [part.text] }];
    const text = row.text('description').trim();
    if (!signals.goods.some(({ basis, accessory }) => basis === 'text' && !accessory)) return [];
    const key = facts.textKey(text);
    if (!THREE_WORDS.test(key)) return [];
    return [{ key: `text ${key}`, variant: code.slice(0, HEADING), shown: [text] }];
  },
  judge() {
    return ({ key, variants }) => {
      const codes = distinct(variants, (a, b) => differ(a.variant, b.variant));
      const [first] = codes;
      if (first === undefined || codes.length < 2) return undefined;
      const oneHeading = codes.every(({ variant }) => variant.slice(0, HEADING) === first.variant.slice(0, HEADING));
      const shown = codes.slice(0, SHOWN_CODES).map(({ variant }) => hsText(variant as HsCode));
      const more = codes.length > SHOWN_CODES ? ` and ${codes.length - SHOWN_CODES} more` : '';
      return {
        message: key.startsWith('part ') ? ('part' as const) : ('description' as const),
        data: { goods: first.shown[0] ?? '', codes: `${shown.join(', ')}${more}` },
        fields: [key.startsWith('part ') ? ('partNumber' as const) : ('description' as const), 'hsCode' as const],
        identity: [key, ...codes.map(({ variant }) => variant).sort()],
        named: variants,
        ...(oneHeading ? { severity: 'low' as const, variant: 'subheading' } : {}),
      };
    };
  },
});
