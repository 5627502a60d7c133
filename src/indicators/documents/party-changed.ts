import { defineDocumentIndicator } from '#indicators/define-document.ts';

const PARTIES = [
  { field: 'importer', title: 'importer' },
  { field: 'endUser', title: 'end user' },
  { field: 'exporter', title: 'exporter' },
] as const;

export default defineDocumentIndicator({
  id: 'party-changed',
  severity: 'high',
  memo: true,
  needs: [['importer', 'endUser', 'exporter']],
  docs: {
    what: 'Importer, end user or exporter are other firms in the two documents of one shipment.',
    why: 'A buyer that is swapped between invoice and declaration is how goods reach somebody who may not have them.',
    next: 'Ask the exporter who bought the goods and who receives them, and screen every firm that stands in either document.',
    silentWhen:
      'The names are of one firm, whatever its legal form, spelling, script or the address behind it; one of them is missing or a placeholder; or the scripts can not be compared.',
    source: 'Tri-Seal Compliance Note, 2023-03-02 (last-minute changes)',
  },
  messages: {
    changed: 'The {title} is "{a}" in {nameA} and "{b}" in {nameB}.',
  },
  compareLines({ a: { row: a }, b: { row: b } }, { documents, facts }) {
    const { a: nameA, b: nameB } = documents.names;
    return PARTIES.flatMap(({ field, title }) => {
      const [left, right] = [a.text(field).trim(), b.text(field).trim()];
      if (facts.isPartyPlaceholder(left) || facts.isPartyPlaceholder(right) || facts.compareFirms(left, right) !== 'other') return [];
      return [{ message: 'changed', data: { title, a: left, b: right, nameA, nameB }, fields: [field] } as const];
    });
  },
});
