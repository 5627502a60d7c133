import { isListed } from '#aspects/listed.ts';
import { saidIn, wordingOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';

export default defineRowIndicator({
  id: 'secrecy-wording',
  severity: 'high',
  memo: false,
  applies: 'any',
  needsSignals: true,
  heeds: { 'secrecy-wording': 'weak' },
  needs: [['description', 'remarks']],
  docs: {
    what: 'Words of the line ask to hide the destination, the user or the end use, or leave them open on listed goods.',
    why: 'Nobody who may receive the goods needs to be kept out of the papers; such a request is the plainest sign of diversion there is.',
    next: 'Hold the line; ask in writing who receives the goods and what for, and report the request as your rules say.',
    silentWhen:
      'No such wording stands in the texts; or it is ordinary language of trade (confidential, sensitive goods, consignee to be advised) and the goods are not listed.',
    source: 'SECO, guidance on the prevention of sanctions evasion, 2025-08',
  },
  messages: {
    asked: 'The line asks to keep the destination, the user or the use secret: "{phrase}".',
    open: 'The line leaves open, or keeps to itself, who receives the goods: "{phrase}".',
    possible: 'The line may ask for secrecy: "{phrase}".',
  },
  assess({ signals }) {
    const said = wordingOf(signals, 'secrecy-wording');
    const [first] = said;
    if (first === undefined || (first.strength !== 'strong' && !isListed(signals))) return undefined;
    const data = { phrase: first.evidence.text };
    if (first.strength === 'strong') return { message: 'asked', data, ...saidIn(said) };
    if (first.strength === 'medium') return { message: 'open', data, ...saidIn(said), severity: 'medium', variant: 'medium' };
    return { message: 'possible', data, ...saidIn(said), severity: 'low', variant: 'weak' };
  },
});
