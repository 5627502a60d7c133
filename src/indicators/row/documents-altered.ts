import { isListed } from '#aspects/listed.ts';
import { saidIn, wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';

export default defineRowIndicator({
  id: 'documents-altered',
  severity: 'high',
  memo: true,
  applies: 'any',
  needsSignals: true,
  heeds: { 'documents-altered': 'weak' },
  needs: [['description', 'remarks', 'transportDocument', 'invoiceNumber']],
  docs: {
    what: 'The line says that a document was, or is to be, substituted, falsified, issued twice or switched, or that brand, model, value or consignee must not stand in it.',
    why: 'The memo of 2022 names altered customs documents; a second invoice or a switched bill of lading hides what was sent, by whom and to whom.',
    next: 'Ask for every version of the document with its date and the reason for each change, and compare them line by line.',
    silentWhen:
      'No such wording stands in the texts; or it is ordinary office language (amended bill of lading, revised invoice, exchange of documents) and the goods are not listed.',
    source:
      'Russian government memo of summer 2022, as reported in spring 2023; Commerce, Treasury, Justice, State and Homeland Security, Quint-Seal Compliance Note, 2023-12-11',
  },
  messages: {
    altered: 'The line says that documents are changed, doubled or falsified: "{phrase}".',
    amended: 'The line speaks of changed or neutral documents: "{phrase}".',
    possible: 'The line may speak of exchanged documents: "{phrase}".',
  },
  assess({ signals }) {
    const said = wordsOf(signals, 'documents-altered');
    const [first] = said;
    if (first === undefined || (first.strength !== 'strong' && !isListed(signals))) return undefined;
    const data = { phrase: first.evidence.text };
    if (first.strength === 'strong') return { message: 'altered', data, ...saidIn(said) };
    if (first.strength === 'medium') return { message: 'amended', data, ...saidIn(said), severity: 'medium', variant: 'medium' };
    return { message: 'possible', data, ...saidIn(said), severity: 'low', variant: 'weak' };
  },
});
