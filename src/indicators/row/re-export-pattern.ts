import { isHub, isNearHub, type Leg, routeOf } from '#aspects/route.ts';
import { saidIn, wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';

export default defineRowIndicator({
  id: 're-export-pattern',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [['originCountry'], ['dispatchCountry'], ['destinationCountry']],
  docs: {
    what: 'Listed goods are sent on by a country that did not make them, and a hub next door to a place of concern sends or receives them; or the line says so on a route through a hub.',
    why: 'Each resale in a further country takes the goods farther from their maker and licence; hubs next door resell what their own market does not need.',
    next: 'Ask for the first invoice of the maker and for the end user, and whether the maker knows of the resale.',
    silentWhen:
      'One of the three countries is not given; the goods come straight from their origin, return to it or stay in one country; the hub sends them to a market where such goods are made and stocked; or the three countries are ordinary markets.',
    source: 'European Commission, guidance on enhanced due diligence, 2023-09-07',
  },
  messages: {
    leaves: 'Goods of {origin} leave {dispatch}, a hub next door to a place of concern, for {destination}.',
    reaches: 'Goods of {origin} are sent on by {dispatch} to {destination}, a hub next door to a place of concern.',
    said: 'Goods of {origin} are sent on by {dispatch} to {destination}, and the line says "{phrase}".',
  },
  assess({ row, signals, facts }) {
    const { origin, dispatch, passed, destination } = routeOf(row, facts);
    if (row.dispatchCountry.kind !== 'value' || row.destinationCountry.kind !== 'value') return undefined;
    if (origin === undefined || dispatch === undefined || destination === undefined) return undefined;
    if (new Set([origin.country, dispatch.country, destination.country]).size < 3) return undefined;
    const byLand = facts.isLandTransport(row.text('transportMode'));
    const legs: readonly Leg[] = [origin, dispatch, destination];
    const evidence = legs.map((leg) => leg.evidence);
    const found = { fields: evidence.map(({ field }) => field), evidence };
    const data = { origin: origin.facts.name, dispatch: dispatch.facts.name, destination: destination.facts.name };
    if (isNearHub(destination.facts, byLand)) return { message: 'reaches', data, ...found };
    if (isNearHub(dispatch.facts, byLand) && !destination.facts.market) return { message: 'leaves', data, ...found };
    const words = wordsOf(signals, 're-export-pattern').filter(({ strength }) => strength !== 'weak');
    const [first] = words;
    if (first === undefined || ![dispatch, destination, ...passed].some((leg) => isHub(leg.facts))) return undefined;
    const said = saidIn(words);
    const all = { fields: [...found.fields, ...said.fields], evidence: [...evidence, ...said.evidence] };
    return { message: 'said', data: { ...data, phrase: first.evidence.text }, ...all };
  },
});
