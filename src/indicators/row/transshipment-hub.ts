import { countryOf, destinationsNamed, type Place, portsNamed, transitsOf } from '#aspects/places.ts';
import type { Leg } from '#aspects/route.ts';
import { wordingOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import { cellEvidence } from '#model/evidence.ts';
import type { Facts } from '#model/facts.ts';
import type { Row } from '#model/row.ts';
import type { Evidence, Signals } from '#model/signals.ts';

interface Stop extends Leg {
  readonly end: boolean;
}

/** Where the goods end and what they pass; the origin, domestic trade and goods on their way back to it are left out. */
function stopsOf(row: Row, facts: Facts): readonly Stop[] {
  const origin = countryOf(row, 'originCountry')?.country;
  const dispatch = countryOf(row, 'dispatchCountry');
  const discharge = portsNamed(row, facts, 'dischargePort');
  const destination = countryOf(row, 'destinationCountry') ?? discharge[0];
  const destinations = destination === undefined ? destinationsNamed(row, facts) : [destination];
  const from = origin === undefined ? [] : [...(dispatch === undefined ? [] : [dispatch]), ...portsNamed(row, facts, 'loadingPort')];
  const returns = destination !== undefined && destination.country === origin;
  const passed = returns ? [] : [...from, ...transitsOf(row), ...discharge];
  const stop = (place: Place, end: boolean): readonly Stop[] => {
    const country = facts.country(place.country);
    return country === undefined || country.market || place.country === origin
      ? []
      : [{ country: place.country, evidence: place.evidence, facts: country, end }];
  };
  return [
    ...(returns ? [] : destinations.filter(({ country }) => country !== dispatch?.country).flatMap((place) => stop(place, true))),
    ...passed.filter(({ country }) => country !== destination?.country).flatMap((place) => stop(place, false)),
  ];
}

/** Land transport or a dealer: what turns a place that is a hub for some into one for these goods. */
function landOrDealer(row: Row, signals: Signals, facts: Facts): Evidence | undefined {
  if (facts.isLandTransport?.(row.text('transportMode')) === true) return cellEvidence(row, 'transportMode', 'land transport');
  return wordingOf(signals, 'third-party-dealer').find(({ strength }) => strength !== 'weak')?.evidence;
}

export default defineRowIndicator({
  id: 'transshipment-hub',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [['dispatchCountry', 'transitCountry', 'destinationCountry', 'loadingPort', 'dischargePort']],
  docs: {
    what: 'The route ends in (or in one of several that the destination cell names), or passes, a place that guidance names as a transshipment point; hubs next door to a place of concern weigh more.',
    why: 'Listed goods reach places of concern through a third country whose own market rarely needs them in such numbers.',
    next: 'Ask for the end user in that country and what the goods are for, and compare the quantity with what that user can need.',
    silentWhen:
      'The place is the origin, the trade is domestic, the goods return to their origin, or the place is where such goods are made and stocked (TW, SG, MX, IN). It is a sign for a lane and no finding against a trader.',
    source: 'FinCEN and BIS joint alert FIN-2022-Alert003, 2022-06-28; UK OTSI guidance, 2025-01-07',
  },
  messages: {
    bound: 'The goods are bound for {place}, a hub next door to a place of concern ({field}: "{text}").',
    boundBecause: 'The goods are bound for {place} ({field}: "{text}"), a hub next door to a place of concern in view of "{sign}".',
    passing: 'The goods pass {place}, a hub next door to a place of concern ({field}: "{text}").',
    broad: 'The route touches {place}, which guidance names as a transshipment point ({field}: "{text}").',
  },
  assess({ row, signals, facts }) {
    const stops = stopsOf(row, facts).filter((stop) => stop.facts.role === 'near-channel' || stop.facts.role === 'transshipment');
    if (stops.length === 0) return undefined;
    const sign = landOrDealer(row, signals, facts);
    const isNear = (stop: Stop): boolean => stop.facts.role === 'near-channel' && (!stop.facts.conditional || sign !== undefined);
    const near = stops.find((stop) => stop.end && isNear(stop)) ?? stops.find(isNear);
    const stop = near ?? (stops[0] as Stop);
    const { field, text } = stop.evidence;
    const data = { place: stop.facts.name, field, text };
    const hit = { fields: [field], evidence: [stop.evidence] };
    if (near === undefined) return { message: 'broad', data, ...hit, severity: 'low', variant: 'broad' };
    if (!near.end) return { message: 'passing', data, ...hit, severity: 'low', variant: 'passing' };
    if (!near.facts.conditional || sign === undefined) return { message: 'bound', data, ...hit, variant: 'near-channel' };
    const evidence = [stop.evidence, sign];
    return { message: 'boundBecause', data: { ...data, sign: sign.text }, fields: [field, sign.field], evidence, variant: 'near-channel' };
  },
});
