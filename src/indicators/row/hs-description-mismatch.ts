import { hsText } from '#aspects/hs-text.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import type { CategoryId } from '#model/category-ids.ts';
import { cellEvidence } from '#model/evidence.ts';
import type { Row } from '#model/row.ts';
import type { Evidence, GoodsSignal, Signals } from '#model/signals.ts';

interface Voice {
  readonly category: CategoryId;
  readonly evidence: Evidence;
}

/** What the words say, most confident first. Evidence from the code itself is left out. */
const textVoices = (signals: Signals, minimum: number): readonly Voice[] =>
  signals.goods
    .filter((goods) => goods.basis === 'text' && !goods.accessory && goods.confidence >= minimum)
    .sort((a, b) => b.confidence - a.confidence)
    .flatMap((goods) => {
      const evidence = goods.evidence.filter(({ kind }) => kind === 'exact' || kind === 'fuzzy' || kind === 'part-number');
      return evidence[0] === undefined ? [] : [{ category: goods.category, evidence: evidence[0] }];
    });

/** Whether words of a category come first in their cell, or right behind its other words: "UPS for servers", "server UPS", not "server with UPS". */
function leads(word: Evidence, words: readonly Evidence[], text: string): boolean {
  const before = words.filter(({ field, start }) => field === word.field && start < word.start).sort((a, b) => b.end - a.end);
  let { start } = word;
  for (const other of before) {
    if (text.slice(other.end, start).trim() !== '') return false;
    start = Math.min(start, other.start);
  }
  return true;
}

/** Terms that name the goods themselves; none where a part number of the category says more. */
function leadingTerms({ category, evidence, purposes = [] }: GoodsSignal, row: Row, signals: Signals): readonly string[] {
  if (signals.parts.some((part) => part.category === category && part.confidence !== 'low' && !part.purpose)) return [];
  const words = evidence.filter((one) => (one.kind === 'exact' || one.kind === 'fuzzy') && !purposes.includes(one));
  return words.filter((word) => leads(word, words, row.text(word.field))).map(({ term }) => term);
}

/** Families of the goods themselves; what the text names something for (a cord for WS-C2960X) is none. */
const familiesOf = (category: CategoryId, { parts }: Signals): readonly string[] =>
  parts.filter((part) => part.category === category && !part.purpose && part.confidence !== 'low').map(({ family }) => family);

/** Everything that excuses the code, with what it was told by: also loose matches, accessories and parts. */
const excuses = (row: Row, signals: Signals): readonly { readonly category: CategoryId; readonly told: readonly string[] }[] => [
  ...signals.goods
    .filter((goods) => goods.basis === 'text')
    .map((goods) => ({ category: goods.category, told: [...leadingTerms(goods, row, signals), ...familiesOf(goods.category, signals)] })),
  ...signals.parts.map(({ category, family, purpose }) => ({ category, told: purpose ? [] : [family] })),
];

export default defineRowIndicator({
  id: 'hs-description-mismatch',
  severity: 'high',
  memo: true,
  applies: 'any',
  needsSignals: true,
  needs: [['hsCode'], ['description', 'partNumber', 'model']],
  docs: {
    what: 'The words or the part number are of one category of goods, and the declared HS code is of goods that this category cannot fall under.',
    why: 'A code for harmless goods, or for goods of another list, takes a line past the control that its real code would meet; the memo of 2022 names altered customs documents.',
    next: 'Ask for the data sheet, classify the goods again before release, and compare the code with the export declaration.',
    silentWhen:
      'The code is absent, malformed or of a national chapter (98, 99); no words or part numbers speak clearly of a category; the text says that the goods are an accessory; any category that matched can fall under the code; the leading words name goods of it that do (a UPS under 8504.40); or the text names a board or device that carries the part, and the code is one for devices.',
    source: 'Russian government memo of summer 2022, as reported in spring 2023; G7 guidance, 2024-09-24; FATF and Egmont Group, 2021',
  },
  messages: {
    part: 'HS {code} is for {title}; "{text}" is a part number of {category}.',
    hidden: 'HS {code} is for {title}, which no screened category falls under; "{text}" is {category}.',
    swapped: 'HS {code} is for {title}; "{text}" is {category}.',
  },
  assess({ row, signals, facts, parameters }) {
    if (row.hsCode.kind !== 'value') return undefined;
    const code = row.hsCode.value;
    if (code.startsWith('98') || code.startsWith('99')) return undefined;
    const part = signals.parts.find(({ confidence }) => confidence === 'high');
    const voice = part ?? textVoices(signals, parameters['minimumConfidence'] ?? 1)[0];
    if (voice === undefined) return undefined;
    const carried = [...signals.parts.filter((one) => one.carried), ...signals.goods.filter((one) => one.carried === true)];
    const isDevice = carried.some(({ category }) => facts.canCarry(category, code));
    if (isDevice || excuses(row, signals).some(({ category, told }) => facts.canFallUnder(category, code, told))) return undefined;
    const { evidence } = voice;
    const data = {
      code: hsText(code),
      title: facts.hsTitle(code)?.title ?? 'other goods',
      text: evidence.text,
      category: facts.categoryTitle(voice.category),
    };
    const found = { data, fields: ['hsCode' as const, evidence.field], evidence: [evidence, cellEvidence(row, 'hsCode', code)] };
    if (part !== undefined) return { message: 'part', ...found, variant: 'part' };
    if (signals.hs === null || (signals.hs.priority === null && signals.hs.categories.length === 0))
      return { message: 'hidden', ...found, variant: 'hidden' };
    return { message: 'swapped', ...found };
  },
});
