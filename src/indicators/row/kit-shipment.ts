import { saidIn, wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import type { CategoryId } from '#model/category-ids.ts';
import type { Signals } from '#model/signals.ts';

/** Nothing is put together out of these: they are parts themselves. */
const COMPONENTS: ReadonlySet<CategoryId> = new Set(['chips', 'microelectronics', 'semiconductor-materials']);

const isEquipment = (signals: Signals): boolean => signals.goods.some(({ category, accessory }) => !accessory && !COMPONENTS.has(category));

export default defineRowIndicator({
  id: 'kit-shipment',
  severity: 'low',
  memo: true,
  applies: 'listed',
  needs: [['description', 'remarks']],
  docs: {
    what: 'The line says that listed equipment travels as a kit or knocked down, to be put together at its destination.',
    why: 'The memo of 2022 speaks of moving production to Russia: equipment in parts crosses borders under the codes of parts and becomes whole where nobody looks.',
    next: 'Ask who puts the goods together and where, and classify the kit as the whole equipment that it makes.',
    silentWhen:
      'The goods are not listed or no more than an accessory; or the words are everyday ones (unassembled, in parts) and the goods are components, which are parts by nature.',
    source: 'Russian government memo of summer 2022, as reported in spring 2023',
  },
  messages: {
    kit: 'The goods travel as a kit or knocked down: "{phrase}".',
    parts: 'The goods travel in parts, to be put together later: "{phrase}".',
  },
  assess({ signals }) {
    const said = wordsOf(signals, 'kit-shipment');
    const [first] = said;
    if (first === undefined || (signals.goods.length > 0 && signals.goods.every(({ accessory }) => accessory))) return undefined;
    const data = { phrase: first.evidence.text };
    if (first.strength === 'strong') return { message: 'kit', data, ...saidIn(said) };
    return isEquipment(signals) ? { message: 'parts', data, ...saidIn(said) } : undefined;
  },
});
