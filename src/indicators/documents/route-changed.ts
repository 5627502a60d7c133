import { defineDocumentIndicator } from '#indicators/define-document.ts';
import type { CountryCode } from '#model/cell.ts';
import type { Facts } from '#model/facts.ts';
import type { Row } from '#model/row.ts';

const PLACES = [
  { field: 'originCountry', title: 'country of origin' },
  { field: 'dispatchCountry', title: 'country of dispatch' },
  { field: 'destinationCountry', title: 'destination' },
] as const;

const nameOf = (code: CountryCode, facts: Facts): string => facts.country(code)?.name ?? code;

const isOfConcern = (code: CountryCode, facts: Facts): boolean => {
  const role = facts.country(code)?.role;
  return role === 'concern' || role === 'embargoed';
};

const transitsOf = (row: Row): readonly CountryCode[] => (row.transitCountries.kind === 'value' ? row.transitCountries.value : []);

export default defineDocumentIndicator({
  id: 'route-changed',
  severity: 'high',
  memo: true,
  needs: [['originCountry', 'dispatchCountry', 'transitCountry', 'destinationCountry']],
  docs: {
    what: 'Origin, dispatch, transit or destination are other countries in the two documents of one shipment.',
    why: 'A route that changes between the papers hides where goods come from or where they end; the last leg is often agreed after the invoice.',
    next: 'Ask the carrier for the transport document of every leg, and the exporter which route was ordered.',
    silentWhen: 'The countries agree, however they are written, or one document leaves the place open.',
    source: 'Tri-Seal Compliance Note, 2023-03-02',
  },
  messages: {
    changed: 'The {title} is {a} in {nameA} and {b} in {nameB}.',
    transit: 'The goods pass {countries} by {here}, which {there} does not say.',
  },
  compareLines({ a: { row: a }, b: { row: b } }, { documents, facts }) {
    const { a: nameA, b: nameB } = documents.names;
    const variantOf = (codes: readonly CountryCode[]): string => (codes.some((code) => isOfConcern(code, facts)) ? 'concern' : 'plain');
    const changed = PLACES.flatMap(({ field, title }) => {
      const [left, right] = [a[field], b[field]];
      if (left.kind !== 'value' || right.kind !== 'value' || left.value === right.value) return [];
      const data = { title, a: nameOf(left.value, facts), b: nameOf(right.value, facts), nameA, nameB };
      return [{ message: 'changed', data, fields: [field], variant: variantOf([left.value, right.value]) } as const];
    });
    if (!a.has('transitCountry') || !b.has('transitCountry')) return changed;
    const passed = [
      { own: a, other: b, here: nameA, there: nameB },
      { own: b, other: a, here: nameB, there: nameA },
    ].flatMap(({ own, other, here, there }) => {
      const known = transitsOf(other);
      const extra = transitsOf(own).filter((code) => !known.includes(code));
      if (extra.length === 0) return [];
      const data = { countries: extra.map((code) => nameOf(code, facts)).join(', '), here, there };
      return [{ message: 'transit', data, fields: ['transitCountry'], variant: variantOf(extra) } as const];
    });
    return [...changed, ...passed];
  },
});
