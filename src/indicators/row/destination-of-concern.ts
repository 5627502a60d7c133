import { countryOf, destinationsNamed, type Place, placesNamed, portsNamed } from '#aspects/places.ts';
import { wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import { sliceEvidence } from '#model/evidence.ts';
import type { CountryFacts, Facts } from '#model/facts.ts';
import { DESCRIPTION_FIELDS } from '#model/fields.ts';
import type { Row } from '#model/row.ts';
import type { Evidence, Signals } from '#model/signals.ts';

/** Codes that ISO 3166-1 leaves to its users: regions of our own, which stand out from the country around them. */
const isOwnCode = (code: string): boolean => /^(?:A{2}|Q[M-Z]|X[A-Z]|Z{2})$/.test(code);

const concernOf = (place: Place | undefined, facts: Facts): CountryFacts | undefined => {
  const country = place === undefined ? undefined : facts.country(place.country);
  return country?.role === 'concern' || country?.role === 'embargoed' ? country : undefined;
};

/** An address names a street, a town and a country: the country named most, or last, is where it lies. */
function whereAddressLies(places: readonly Place[], facts: Facts): Place | undefined {
  const region = places.find((place) => isOwnCode(place.country) && concernOf(place, facts) !== undefined);
  if (region !== undefined) return region;
  const times = (place: Place): number => places.filter(({ country }) => country === place.country).length;
  return places.reduce<Place | undefined>((best, place) => (best === undefined || times(place) >= times(best) ? place : best), undefined);
}

/** What leads to a destination and its place: `final destination: Moscow`, `конечный получатель ООО Альфа, г. Москва`. */
const FARTHEST = 40;
const BREAK = /[;|\n。；]/;
const LIST = /^[\s,(]*$/;
/** The Turkish dative stands before what leads to it: Rusya'ya sevk. */
const DATIVE = /^['’]y?[ae]\s+$/i;

/** The place that the words lead to: the first that follows, with what an address goes on with. */
function placeAfter(places: readonly Place[], text: string, words: Evidence, facts: Facts): Place | undefined {
  const first = places.findIndex(({ evidence }) => evidence.start >= words.end);
  const before = places.find(({ evidence }) => evidence.end <= words.start && DATIVE.test(text.slice(evidence.end, words.start)));
  const start = places[first]?.evidence.start ?? Number.POSITIVE_INFINITY;
  if (start - words.end > FARTHEST || BREAK.test(text.slice(words.end, start))) return before;
  let last = first + 1;
  const goesOn = (index: number): boolean => {
    const next = places[index];
    return next !== undefined && LIST.test(text.slice(places[index - 1]?.evidence.end, next.evidence.start));
  };
  while (goesOn(last)) last++;
  return whereAddressLies(places.slice(first, last), facts);
}

/** @returns where the texts say that the goods end, if it is a place of concern */
function saidOf(row: Row, signals: Signals, facts: Facts): { readonly place: Place; readonly words: Evidence } | undefined {
  for (const { evidence: words } of wordsOf(signals, 'destination-of-concern')) {
    if (words.field !== 'remarks' && !DESCRIPTION_FIELDS.has(words.field)) continue;
    const place = placeAfter(placesNamed(row, facts, words.field), row.text(words.field), words, facts);
    const isLeftOut = place !== undefined && facts.leavesOutNext(row.text(words.field).slice(words.end, place.evidence.start));
    if (place !== undefined && !isLeftOut && concernOf(place, facts) !== undefined) return { place, words };
  }
  return undefined;
}

/** The firm's name is read only where no destination is given: firms are called after far-away places. */
function addressOf(row: Row, facts: Facts): Place | undefined {
  const address = whereAddressLies(placesNamed(row, facts, 'importerAddress'), facts);
  if (concernOf(address, facts) !== undefined || row.destinationCountry.kind === 'value') return address;
  return whereAddressLies(placesNamed(row, facts, 'importer'), facts);
}

export default defineRowIndicator({
  id: 'destination-of-concern',
  severity: 'high',
  memo: false,
  applies: 'listed',
  needs: [['destinationCountry', 'dischargePort', 'importer', 'importerAddress']],
  docs: {
    what: "The destination (or one of several that its cell names), the port of discharge or the consignee's address lies in a destination of concern, an occupied region or a country under embargo, or the text names such a place as where the goods end.",
    why: 'Goods of the screened categories may not go there from most countries, or only with a licence that few get.',
    next: 'Hold the line; ask for the licence and an end-user statement, and check the parties against the sanctions lists, which this tool does not do.',
    silentWhen:
      'The goods are not listed; the route has no such end; the text forbids or denies it ("not for re-export to Russia"); or the place is only passed through, which transit-via-concern looks at.',
    source: 'BIS controls on Russia and Belarus; Council Regulation (EU) No 833/2014',
  },
  messages: {
    destination: 'The goods go to {place}, by the {field} cell "{text}".',
    among: 'The {field} cell "{text}" names {place} among other countries.',
    address: 'The consignee sits in {place}, by the {field} cell ("{text}"), while the destination cell says "{destination}".',
    addressOnly: 'The consignee sits in {place}, by the {field} cell ("{text}").',
    said: 'The line says that the goods are bound for {place}: "{phrase}".',
    embargoed: 'The goods go to {place}, which is under embargo, by the {field} cell "{text}".',
  },
  assess({ row, signals, facts }) {
    const destinationCell = countryOf(row, 'destinationCountry');
    // A port on the way to another country is passed, which transit-via-concern looks at.
    const ports = destinationCell === undefined ? portsNamed(row, facts, 'dischargePort') : [];
    const several = destinationsNamed(row, facts);
    const address = addressOf(row, facts);
    const found = [destinationCell, ...ports, ...several, address].find((place) => concernOf(place, facts) !== undefined);
    const country = concernOf(found, facts);
    if (found === undefined || country === undefined) {
      const said = saidOf(row, signals, facts);
      if (said === undefined) return undefined;
      const { place, words } = said;
      const [start, end] = [Math.min(words.start, place.evidence.start), Math.max(words.end, place.evidence.end)];
      // Of evidence that is mere context reports do not show the cell.
      const evidence = [{ ...sliceEvidence(row, words.field, start, end, place.country), kind: 'wording' as const }];
      const data = { place: concernOf(place, facts)?.name ?? place.country, phrase: row.text(words.field).slice(start, end) };
      return { message: 'said', data, fields: [words.field], evidence, variant: 'said' };
    }
    const { evidence } = found;
    const data = { place: country.name, field: evidence.field, text: evidence.text };
    const hit = { fields: [evidence.field], evidence: [evidence] };
    if (several.includes(found)) return { message: 'among', data, ...hit, variant: 'among' };
    if (country.role === 'embargoed') return { message: 'embargoed', data, ...hit, variant: 'embargoed' };
    if (found !== address) return { message: 'destination', data, ...hit };
    const destination = row.text('destinationCountry').trim();
    if (destination === '') return { message: 'addressOnly', data, ...hit, variant: 'address' };
    return { message: 'address', data: { ...data, destination }, ...hit, variant: 'address' };
  },
});
