import type { CategoryId } from '#model/category-ids.ts';
import type { DisguiseSignal, Evidence, GoodsSignal, Signals } from '#model/signals.ts';
import type { View } from './views.ts';
import { byConfidence, combine, discounted } from './weigh.ts';

/** Keeps the first thing of each key. Keys are made of what the lexicon holds, so that there is an end to them. */
class FirstOfEach<Item> {
  readonly #items = new Map<string, Item>();

  add(item: Item, ...key: readonly (string | number | boolean)[]): void {
    const text = key.join('/');
    if (!this.#items.has(text)) this.#items.set(text, item);
  }

  get items(): Item[] {
    return [...this.#items.values()];
  }
}

/** Evidence of a category, and whether it was the first of its view, which is weighed in full. */
interface Piled {
  evidence: Evidence;
  isFirst: boolean;
  readonly isPurpose: boolean;
}

/** Evidence that is weighed behind words and part numbers, and in full. */
const LAST: readonly Evidence['kind'][] = ['brand', 'hs-code'];
const rankOf = ({ evidence }: Piled): number => LAST.indexOf(evidence.kind);

/** What the views of a row say of one category, where words say it in one of them. */
class PiledGoods {
  readonly #category: CategoryId;
  readonly #piled = new Map<string, Piled>();
  #isAccessory = true;
  #isCarried = true;

  constructor(category: CategoryId) {
    this.#category = category;
  }

  add(view: View, { evidence, purposes, accessory, carried }: GoodsSignal): void {
    this.#isAccessory &&= accessory;
    this.#isCarried &&= carried === true;
    evidence.forEach((one, index) => {
      const isPurpose = purposes?.includes(one) === true;
      const key = `${one.kind}/${one.term}/${isPurpose}`;
      const known = this.#piled.get(key);
      const isFirst = index === 0 && !LAST.includes(one.kind);
      if (known === undefined) this.#piled.set(key, { evidence: view.placed(one), isFirst, isPurpose });
      else if (one.weight > known.evidence.weight) [known.evidence, known.isFirst] = [view.placed(one), isFirst];
    });
  }

  /** @param repeated what of its weight evidence has that follows on the first */
  signal(repeated: number): GoodsSignal {
    const piled = [...this.#piled.values()].sort((a, b) => rankOf(a) - rankOf(b) || b.evidence.weight - a.evidence.weight);
    const [first] = piled;
    const weighed = piled.map((one) => ({
      ...one,
      evidence: one.isFirst && one !== first ? discounted(one.evidence, repeated) : one.evidence,
    }));
    const evidence = weighed.map((one) => one.evidence);
    return {
      category: this.#category,
      confidence: combine(evidence),
      accessory: this.#isAccessory,
      basis: 'text',
      evidence,
      purposes: weighed.filter(({ isPurpose }) => isPurpose).map((one) => one.evidence),
      ...(this.#isCarried ? { carried: true } : {}),
    };
  }
}

/** Joins what the views of a row say. The same thing said in several places is told once, so that what is kept does not grow with the text. */
export class SignalJoiner {
  readonly #byText = new Map<CategoryId, PiledGoods>();
  readonly #byCode = new Map<CategoryId, GoodsSignal>();
  readonly #wording = new FirstOfEach<Signals['wording'][number]>();
  readonly #brands = new FirstOfEach<Signals['brands'][number]>();
  readonly #parts = new FirstOfEach<Signals['parts'][number]>();
  readonly #disguises = new FirstOfEach<DisguiseSignal>();
  #hs: Signals['hs'] = null;
  #described = 0;
  #explained = 0;

  add(view: View, { goods, wording, brands, parts, disguises, hs, explained }: Signals): void {
    for (const one of goods) {
      if (one.basis === 'code') this.#byCode.set(one.category, one);
      else {
        const piled = this.#byText.get(one.category) ?? new PiledGoods(one.category);
        piled.add(view, one);
        this.#byText.set(one.category, piled);
        for (const evidence of one.evidence) this.#lookTurned(view, evidence);
      }
    }
    const place = <Signal extends { readonly evidence: Evidence }>(signal: Signal): Signal => ({
      ...signal,
      evidence: view.placed(signal.evidence),
    });
    for (const one of wording) this.#wording.add(place(one), one.indicator, one.phrase, one.evidence.column);
    for (const one of brands) this.#brands.add(place(one), one.brand, one.evidence.column);
    for (const one of parts) {
      const evidence = view.placed(one.evidence);
      this.#parts.add({ ...one, evidence }, one.pattern, one.evidence.column, one.carried, one.purpose);
    }
    for (const one of disguises) this.#disguises.add(place(one), one.revealed, one.evidence.column, ...one.tricks);
    this.#hs ??= hs;
    const described = view.text('description').trim().length;
    this.#described += described;
    this.#explained += explained * described;
  }

  /** Words that are listed as they are shown, and not as they are stored. */
  #lookTurned(view: View, evidence: Evidence): void {
    if (evidence.kind !== 'exact' && evidence.kind !== 'fuzzy' && evidence.kind !== 'part-number') return;
    const placed = view.placed(evidence);
    if (placed.text === evidence.text) return;
    const disguise: DisguiseSignal = {
      tricks: ['turned'],
      revealed: evidence.term,
      evidence: { ...placed, kind: 'context', term: evidence.term, weight: 0 },
    };
    this.#disguises.add(disguise, evidence.term, evidence.column, 'turned');
  }

  /** @param repeated what of its weight evidence has that follows on the first of its category */
  joined(repeated: number): Signals {
    const byText = [...this.#byText.values()].map((piled) => piled.signal(repeated));
    const byCode = [...this.#byCode].filter(([category]) => !this.#byText.has(category)).map(([, signal]) => signal);
    return Object.freeze({
      goods: [...byText, ...byCode].sort(byConfidence),
      wording: this.#wording.items,
      brands: this.#brands.items,
      parts: this.#parts.items,
      hs: this.#hs,
      disguises: this.#disguises.items,
      explained: this.#described === 0 ? 0 : Math.round((this.#explained / this.#described) * 100) / 100,
    });
  }
}
