import { countryOf, type Place, placesNamed, portsNamed } from '#aspects/places.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import type { CountryFacts, Facts } from '#model/facts.ts';
import type { Row } from '#model/row.ts';

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
    what: "The destination, the port of discharge or the consignee's address lies in a destination of concern, an occupied region or a country under embargo.",
    why: 'Goods of the screened categories may not go there from most countries, or only with a licence that few get.',
    next: 'Hold the line; ask for the licence and an end-user statement, and check the parties against the sanctions lists, which this tool does not do.',
    silentWhen:
      'The goods are not listed; the route has no such end; or the place is only passed through, which transit-via-concern looks at.',
    source: 'BIS controls on Russia and Belarus; Council Regulation (EU) No 833/2014',
  },
  messages: {
    destination: 'The goods go to {place}, by the {field} cell "{text}".',
    address: 'The consignee sits in {place}, by the {field} cell ("{text}"), while the destination cell says "{destination}".',
    addressOnly: 'The consignee sits in {place}, by the {field} cell ("{text}").',
    embargoed: 'The goods go to {place}, which is under embargo, by the {field} cell "{text}".',
  },
  assess({ row, facts }) {
    const destinationCell = countryOf(row, 'destinationCountry');
    // A port on the way to another country is passed, which transit-via-concern looks at.
    const ports = destinationCell === undefined ? portsNamed(row, facts, 'dischargePort') : [];
    const ends = [destinationCell, ...ports];
    const address = addressOf(row, facts);
    const found = [...ends, address].find((place) => concernOf(place, facts) !== undefined);
    const country = concernOf(found, facts);
    if (found === undefined || country === undefined) return undefined;
    const { evidence } = found;
    const data = { place: country.name, field: evidence.field, text: evidence.text };
    const hit = { fields: [evidence.field], evidence: [evidence] };
    if (country.role === 'embargoed') return { message: 'embargoed', data, ...hit, variant: 'embargoed' };
    if (found !== address) return { message: 'destination', data, ...hit };
    const destination = row.text('destinationCountry').trim();
    if (destination === '') return { message: 'addressOnly', data, ...hit, variant: 'address' };
    return { message: 'address', data: { ...data, destination }, ...hit, variant: 'address' };
  },
});
