import { saidIn, wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import type { CategoryId } from '#model/category-ids.ts';
import type { Signals } from '#model/signals.ts';

/** What is pulled off boards and marked anew. Whole equipment is refurbished every day. */
const COMPONENTS: ReadonlySet<CategoryId> = new Set(['chips', 'microelectronics']);

const namesComponents = (signals: Signals): boolean =>
  signals.goods.some(({ category, basis, accessory }) => basis === 'text' && !accessory && COMPONENTS.has(category));

export default defineRowIndicator({
  id: 'refurbished-remarked',
  severity: 'high',
  memo: true,
  applies: 'listed',
  needs: [['description', 'remarks']],
  docs: {
    what: 'The line says that components were pulled from boards, sanded, blacktopped, reballed or marked anew.',
    why: 'Components with a new surface have no maker, grade or date code that can be believed; the trade hides where they come from and what they are.',
    next: 'Ask for the test report and photographs of the marking, and treat maker, grade and date code as unknown.',
    silentWhen:
      'No such wording stands near component words; or the word is an everyday one (refurbished, used, pulled) and the line names no components, as with second-hand equipment.',
    source: 'Russian government memo of summer 2022, as reported in spring 2023: product labels could be altered',
  },
  messages: {
    remarked: 'The line says that components were pulled, resurfaced or marked anew: "{phrase}".',
    doubtful: 'The line says that the components have an uncertain past: "{phrase}".',
    used: 'The components are said to be used or refurbished: "{phrase}".',
  },
  assess({ signals }) {
    const said = wordsOf(signals, 'refurbished-remarked');
    const [first] = said;
    if (first === undefined) return undefined;
    const data = { phrase: first.evidence.text };
    if (first.strength === 'strong') return { message: 'remarked', data, ...saidIn(said) };
    if (!namesComponents(signals)) return undefined;
    if (first.strength === 'medium') return { message: 'doubtful', data, ...saidIn(said), severity: 'medium', variant: 'medium' };
    return { message: 'used', data, ...saidIn(said), severity: 'low', variant: 'weak' };
  },
});
