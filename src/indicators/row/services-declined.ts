import { saidIn, wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import type { CategoryId } from '#model/category-ids.ts';

/** Goods that are bought without installation, training or service as a rule. */
const PLAIN: ReadonlySet<CategoryId> = new Set(['chips', 'microelectronics', 'mobile-phones', 'semiconductor-materials']);

export default defineRowIndicator({
  id: 'services-declined',
  severity: 'low',
  memo: false,
  applies: 'listed',
  needs: [['remarks', 'description']],
  docs: {
    what: 'The line says that installation, commissioning, training, warranty or service is declined, for equipment that normally comes with it.',
    why: 'A buyer who can let no engineer of the maker near the goods, or no serial number be registered, often has something to hide about where they stand.',
    next: 'Ask the buyer where the equipment will be installed and by whom, and why the service is not wanted.',
    silentWhen: 'The goods are components, materials or phones, which come without such services, or no more than an accessory.',
    source: 'BIS, Know Your Customer guidance, Supplement No. 3 to 15 CFR 732; Tri-Seal Compliance Note, 2023-03-02',
  },
  messages: {
    declined: 'Services that normally come with such equipment are declined: "{phrase}".',
  },
  assess({ signals }) {
    const said = wordsOf(signals, 'services-declined');
    const [first] = said;
    if (first === undefined) return undefined;
    if (!signals.goods.some(({ category, accessory }) => !accessory && !PLAIN.has(category))) return undefined;
    return { message: 'declined', data: { phrase: first.evidence.text }, ...saidIn(said) };
  },
});
