import { defineRowIndicator } from '#indicators/define.ts';
import { HIDING } from '#model/hiding-characters.ts';
import type { DisguiseSignal } from '#model/signals.ts';

/** A clerk who mixes two keyboards gets one letter wrong in a word; two are no slip. */
const LEAST_STRANGE = 2;

const HIDDEN = new RegExp(`[${HIDING}]`, 'gu');
/** Between two letters, such a character parts both from their word. */
const INSIDE = new RegExp(String.raw`(?<=\p{L})[${HIDING}](?=\p{L})`, 'gu');
const HARMLESS = /[\u00ad\u200e\u200f]/g;

const TRICKS: Readonly<Record<DisguiseSignal['tricks'][number], string>> = {
  'look-alike': 'letters of another alphabet',
  invisible: 'invisible characters',
  'digit-for-letter': 'digits for letters',
  spaced: 'letters spaced apart',
  turned: 'text that a control character turns around',
};

/** Characters that had to be removed or exchanged to read the word. */
function countStrange({ evidence, revealed }: DisguiseSignal): number {
  const hiding = (evidence.text.match(HIDDEN)?.length ?? 0) + (evidence.text.match(INSIDE)?.length ?? 0);
  const visible = evidence.text.replace(HIDDEN, '').replace(HARMLESS, '');
  const gaps = (visible.match(/\s/g)?.length ?? 0) - (revealed.match(/\s/g)?.length ?? 0);
  const seen = [...visible.replace(/\s/g, '').toLowerCase()];
  const read = [...revealed.replace(/\s/g, '').toLowerCase()];
  let exchanged = Math.abs(seen.length - read.length);
  for (let index = 0; index < Math.min(seen.length, read.length); index++) if (seen[index] !== read[index]) exchanged++;
  return hiding + Math.max(0, gaps) + exchanged;
}

export default defineRowIndicator({
  id: 'description-obfuscated',
  severity: 'high',
  memo: false,
  applies: 'any',
  needsSignals: true,
  needs: [['description', 'brand', 'remarks']],
  docs: {
    what: 'Characters hide a listed word or part number from a reader or a filter: look-alike letters of another alphabet, invisible characters, digits for letters, letters spaced apart, text turned around.',
    why: 'Nobody types two such characters into one listed word by accident; the spelling is meant for a filter.',
    next: 'Screen the line as it reads, ask the exporter who wrote the description, and look for other lines by the same hand.',
    silentWhen:
      'Folding the characters reveals no listed word or part number; or only one letter of a word is strange, which clerks with two keyboards do daily.',
    source: 'Design rule of the project',
  },
  messages: {
    one: '"{text}" reads "{revealed}": {tricks}.',
    several: '"{text}" reads "{revealed}": {tricks}; and {more} more such words.',
  },
  assess({ signals }) {
    const found = signals.disguises.filter((disguise) => countStrange(disguise) >= LEAST_STRANGE);
    const [first] = found;
    if (first === undefined) return undefined;
    const data = { text: first.evidence.text, revealed: first.revealed, tricks: first.tricks.map((trick) => TRICKS[trick]).join(', ') };
    const evidence = found.map((disguise) => disguise.evidence);
    const fields = [...new Set(evidence.map(({ field }) => field))];
    if (found.length === 1) return { message: 'one', data, fields, evidence };
    return { message: 'several', data: { ...data, more: found.length - 1 }, fields, evidence };
  },
});
