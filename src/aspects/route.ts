import type { CountryFacts, Facts } from '#model/facts.ts';
import type { Row } from '#model/row.ts';
import { countryOf, type Place, portsNamed, transitsOf } from './places.ts';

/** A place of a route with what is known of its country. */
export interface Leg extends Place {
  readonly facts: CountryFacts;
}

/** The way of the goods, as far as the row tells it. */
export interface Route {
  readonly origin: Leg | undefined;
  /** By its own column, or else the port of loading. */
  readonly dispatch: Leg | undefined;
  /** Countries of the transit column, in order; ports of discharge in another country than the destination. */
  readonly passed: readonly Leg[];
  /** By its own column, or else the port of discharge. */
  readonly destination: Leg | undefined;
}

/** @returns the place with what is known of its country; undefined where nothing is */
export const legOf = (place: Place | undefined, facts: Facts): Leg | undefined => {
  const country = place === undefined ? undefined : facts.country(place.country);
  return place === undefined || country === undefined ? undefined : { country: place.country, evidence: place.evidence, facts: country };
};

/** Many indicators ask for the route of one row, one after the other. */
let latest: { readonly row: Row; readonly facts: Facts; readonly route: Route } | undefined;

/** @returns the route of a row */
export function routeOf(row: Row, facts: Facts): Route {
  if (latest?.row !== row || latest.facts !== facts) latest = { row, facts, route: readRoute(row, facts) };
  return latest.route;
}

function readRoute(row: Row, facts: Facts): Route {
  const discharge = portsNamed(row, facts, 'dischargePort').at(-1);
  const destination = countryOf(row, 'destinationCountry') ?? discharge;
  const loading = portsNamed(row, facts, 'loadingPort').at(-1);
  const passed = [...transitsOf(row), ...(discharge === undefined || discharge.country === destination?.country ? [] : [discharge])];
  return {
    origin: legOf(countryOf(row, 'originCountry'), facts),
    dispatch: legOf(countryOf(row, 'dispatchCountry') ?? loading, facts),
    passed: passed.flatMap((place) => legOf(place, facts) ?? []),
    destination: legOf(destination, facts),
  };
}

/** @returns whether a country is a destination of concern or under embargo */
export const isOfConcern = (country: CountryFacts): boolean => country.role === 'concern' || country.role === 'embargoed';

/** @returns whether a country is a hub next door to a place of concern, by itself or (`conditional`) in view of another sign */
export const isNearHub = (country: CountryFacts, sign = false): boolean =>
  country.role === 'near-channel' && (!country.conditional || sign);

/** @returns whether goods pass or end where guidance sees transshipment; places where they are made and stocked are none */
export const isHub = (country: CountryFacts): boolean =>
  country.role === 'near-channel' || (country.role === 'transshipment' && !country.market);

/** @returns the first end or stop of the route that lies in a place of concern or a hub next door; undefined where none does */
export const boundForChannel = ({ destination, passed }: Route, sign = false): Leg | undefined =>
  [destination, ...passed].find((leg): leg is Leg => leg !== undefined && (isOfConcern(leg.facts) || isNearHub(leg.facts, sign)));

/** @returns a leg as messages name it: Kazakhstan (transitCountry: "KZ") */
export const legText = ({ facts, evidence }: Leg): string => `${facts.name} (${evidence.field}: "${evidence.text}")`;
