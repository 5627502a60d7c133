import { isOfConcern, type Leg, legText, type Route, routeOf } from '#aspects/route.ts';
import { saidIn, wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';

const isOther = (a: Leg | undefined, b: Leg | undefined): boolean => a !== undefined && b !== undefined && a.country !== b.country;

/** Goods that come from a place of concern, or go there, do not pass it. */
function passedOf({ origin, dispatch, passed, destination }: Route): readonly Leg[] {
  const from = origin ?? dispatch;
  if (from !== undefined && isOfConcern(from.facts)) return [];
  const stops = [...passed, ...(isOther(origin, dispatch) && dispatch !== undefined ? [dispatch] : [])].filter(
    (leg) => isOfConcern(leg.facts) && leg.country !== destination?.country,
  );
  return stops.filter((leg, index) => stops.findIndex(({ country }) => country === leg.country) === index);
}

export default defineRowIndicator({
  id: 'transit-via-concern',
  severity: 'high',
  memo: true,
  applies: 'listed',
  needs: [['transitCountry', 'dispatchCountry', 'dischargePort', 'remarks']],
  docs: {
    what: 'Listed goods pass through a place of concern on their way to another country.',
    why: 'Goods that are only declared for transit often stay on the way (ghost transit); the EU forbids the transit of many listed goods through Russia.',
    next: 'Ask for proof of delivery in the country of destination, and for a route that avoids the place.',
    silentWhen:
      'The goods are not listed; they end in a place of concern, which destination-of-concern looks at; they come from there or return to their maker; or the route has no such place.',
    source: 'Russian government memo of summer 2022, as reported in spring 2023; Council Regulation (EU) No 833/2014',
  },
  messages: {
    passes: 'The goods for {destination} pass {places}.',
    open: 'The goods pass {places}, and no destination is given.',
    said: 'The line says that the goods pass a place of concern: "{phrase}".',
  },
  assess({ row, signals, facts }) {
    const route = routeOf(row, facts);
    const { origin, destination } = route;
    if (destination !== undefined && (isOfConcern(destination.facts) || destination.country === origin?.country)) return undefined;
    const stops = passedOf(route);
    if (stops.length > 0) {
      const evidence = stops.map((leg) => leg.evidence);
      const fields = [...new Set(evidence.map(({ field }) => field))];
      const data = { places: stops.map(legText).join(' and ') };
      if (destination === undefined) return { message: 'open', data, fields, evidence };
      return {
        message: 'passes',
        data: { ...data, destination: destination.facts.name },
        fields: [...fields, destination.evidence.field],
        evidence: [...evidence, destination.evidence],
      };
    }
    const said = wordsOf(signals, 'transit-via-concern');
    const [first] = said;
    if (first === undefined || (origin !== undefined && isOfConcern(origin.facts))) return undefined;
    return { message: 'said', data: { phrase: first.evidence.text }, ...saidIn(said) };
  },
});
