import { isHub, type Leg, type Route, routeOf } from '#aspects/route.ts';
import { wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import type { Facts } from '#model/facts.ts';
import type { Row } from '#model/row.ts';

const borders = (a: Leg, b: Leg): boolean => a.facts.landBorders.includes(b.country) || b.facts.landBorders.includes(a.country);

/** Legs in order, repeats in a row once. */
const inOrder = (legs: readonly (Leg | undefined)[]): readonly Leg[] =>
  legs.filter((leg): leg is Leg => leg !== undefined).filter((leg, index, all) => leg.country !== all[index - 1]?.country);

const repeated = (legs: readonly Leg[]): Leg | undefined =>
  legs.find((leg, index) => legs.findIndex(({ country }) => country === leg.country) < index);

/** A place without another neighbor (Hong Kong) can't send goods by land but through it. */
const isEnclave = (leg: Leg, neighbor: Leg): boolean => leg.facts.landBorders.length === 1 && leg.facts.landBorders[0] === neighbor.country;

/** Between neighbors no third country is needed. Ships and planes stop where their lines have a hub. */
function detourOf({ dispatch, origin, passed, destination }: Route, row: Row, facts: Facts): Leg | undefined {
  const from = dispatch ?? origin;
  const mode = row.text('transportMode').trim();
  if (from === undefined || destination === undefined || !borders(from, destination)) return undefined;
  if (mode !== '' && !facts.isLandTransport(mode)) return undefined;
  return passed.find((leg) => isHub(leg.facts) && ![from, destination].some((end) => end.country === leg.country || borders(leg, end)));
}

export default defineRowIndicator({
  id: 'route-abnormal',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [['originCountry'], ['destinationCountry'], ['dispatchCountry', 'transitCountry']],
  docs: {
    what: 'The route comes back to a country that the goods had left, or makes a detour through a hub between two neighbors.',
    why: 'A way that costs more than it needs to serves something else: papers of another country, another sender, or goods that never leave the hub.',
    next: 'Ask the forwarder who chose the route and why, and compare it with the transport documents.',
    silentWhen:
      'The goods are not listed; the line speaks of samples, a warranty, a return or a repair; the goods come home to their origin; or the detour is one of ships and planes.',
    source:
      'BIS, Know Your Customer guidance, Supplement No. 3 to 15 CFR 732; FATF and Egmont Group, Trade-based money laundering: risk indicators, 2021',
  },
  messages: {
    loop: 'The route comes back to {place}, which the goods had left: {route}.',
    detour: 'Between the neighbors {start} and {end} the goods make a detour through {place} ({field}: "{text}").',
  },
  assess({ row, signals, facts }) {
    if (wordsOf(signals, 'no-sale').length > 0) return undefined;
    const route = routeOf(row, facts);
    const { origin, dispatch, passed, destination } = route;
    if (origin === undefined || destination === undefined) return undefined;
    if (destination.country === origin.country && dispatch?.country !== origin.country) return undefined;
    const legs = inOrder([origin, dispatch, ...passed, destination]);
    const again = repeated(legs);
    if (again !== undefined && !(dispatch !== undefined && again.country === origin.country && isEnclave(dispatch, origin))) {
      const evidence = legs.map((leg) => leg.evidence);
      const data = { place: again.facts.name, route: legs.map((leg) => leg.facts.name).join(' > ') };
      return { message: 'loop', data, fields: [...new Set(evidence.map(({ field }) => field))], evidence };
    }
    const detour = detourOf(route, row, facts);
    const from = dispatch ?? origin;
    if (detour === undefined) return undefined;
    const { evidence } = detour;
    const data = {
      start: from.facts.name,
      end: destination.facts.name,
      place: detour.facts.name,
      field: evidence.field,
      text: evidence.text,
    };
    return {
      message: 'detour',
      data,
      fields: [...new Set([from.evidence.field, evidence.field, destination.evidence.field])],
      evidence: [from.evidence, evidence, destination.evidence],
    };
  },
});
