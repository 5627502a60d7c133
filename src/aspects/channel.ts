import type { Facts } from '#model/facts.ts';
import type { Row } from '#model/row.ts';
import { placesNamed } from './places.ts';
import { isHub, isOfConcern, type Leg, legOf, routeOf } from './route.ts';

/** A way in stages to a place of concern. */
export interface Channel {
  /** Where the goods were made, or else are sent from. */
  readonly start: Leg;
  /** At least one place in another country, each country once. */
  readonly middle: readonly Leg[];
  readonly end: Leg;
}

/** The country that the seller's address names last; the name is read where there is no address, since many cells hold both. */
function sellerOf(row: Row, facts: Facts): readonly Leg[] {
  const field = row.text('exporterAddress').trim() === '' ? 'exporter' : 'exporterAddress';
  const leg = legOf(placesNamed(row, facts, field).at(-1), facts);
  return leg === undefined ? [] : [leg];
}

/**
 * A third country counts where guidance sees transshipment, or where the goods are sold or sent from; places where such goods are made and
 * stocked, and places of concern, do not.
 * @returns the way of goods that reach a place of concern in stages; undefined where they go straight, return, or end elsewhere
 */
export function channelOf(row: Row, facts: Facts): Channel | undefined {
  const { origin, dispatch, passed, destination: end } = routeOf(row, facts);
  const start = origin ?? dispatch;
  if (start === undefined || end === undefined || !isOfConcern(end.facts) || isOfConcern(start.facts)) return undefined;
  const senders = [...(dispatch === undefined ? [] : [dispatch]), ...sellerOf(row, facts)];
  const middle: Leg[] = [];
  for (const leg of [...senders, ...passed.filter((stop) => isHub(stop.facts))]) {
    const known = [start, end, ...middle].some(({ country }) => country === leg.country);
    if (!known && !leg.facts.market && !isOfConcern(leg.facts)) middle.push(leg);
  }
  return middle.length === 0 ? undefined : { start, middle, end };
}
