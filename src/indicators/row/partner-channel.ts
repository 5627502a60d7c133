import { channelOf } from '#aspects/channel.ts';
import { placesNamed } from '#aspects/places.ts';
import { isHub, isNearHub, isOfConcern, type Leg, legText, type Route, routeOf } from '#aspects/route.ts';
import { saidIn, wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import { cellEvidence } from '#model/evidence.ts';
import type { Facts } from '#model/facts.ts';
import type { Row } from '#model/row.ts';
import type { Signals, WordingSignal } from '#model/signals.ts';

const isCountryOfConcern = (code: Leg['country'], facts: Facts): boolean => {
  const country = facts.country(code);
  return country !== undefined && isOfConcern(country);
};

/** Re-export is the daily trade of a free port: it counts by land, next door to a place of concern, or where the words name one. */
function isOnward({ evidence }: WordingSignal, hub: Leg, row: Row, facts: Facts, byLand: boolean): boolean {
  const named = placesNamed(row, facts, evidence.field).some(({ country }) => isCountryOfConcern(country, facts));
  return byLand || named || hub.facts.landBorders.some((code) => isCountryOfConcern(code, facts));
}

/** Words of a way on from a hub next door, where the goods end by their papers. */
function onwardWords(route: Route, row: Row, signals: Signals, facts: Facts, byLand: boolean): readonly WordingSignal[] {
  const { destination } = route;
  const start = route.origin ?? route.dispatch;
  if (destination === undefined || start === undefined || start.country === destination.country) return [];
  const channel = wordsOf(signals, 'partner-channel').filter(({ strength }) => strength !== 'weak');
  if (!isNearHub(destination.facts, byLand || channel.length > 0)) return [];
  const onward = wordsOf(signals, 're-export-pattern').filter((wording) => isOnward(wording, destination, row, facts, byLand));
  return [...channel, ...onward];
}

/** Words alone count only where the route does not end in an ordinary market. */
function wordsAlone({ destination }: Route, signals: Signals): readonly WordingSignal[] {
  const words = wordsOf(signals, 'partner-channel');
  if (destination === undefined || isHub(destination.facts)) return words.filter(({ strength }) => strength === 'strong');
  return isOfConcern(destination.facts) ? words.filter(({ strength }) => strength !== 'weak') : [];
}

export default defineRowIndicator({
  id: 'partner-channel',
  severity: 'high',
  memo: true,
  applies: 'listed',
  needs: [
    ['originCountry', 'dispatchCountry', 'loadingPort'],
    ['destinationCountry', 'dischargePort'],
    ['transitCountry', 'transportMode', 'dispatchCountry', 'exporter'],
  ],
  docs: {
    what: "The goods go from the maker's country by land or in stages to an intermediary in a third country, and on to a place of concern; or to a hub next door, with words of a way on.",
    why: 'This is the partner channel of the memo of 2022: the maker moves the goods to an intermediary, which exports them, often by way of a third country, so that no paper shows the whole way.',
    next: 'Hold the line; ask for the contract between maker and intermediary, and for proof of where the goods stayed or were delivered.',
    silentWhen:
      'The goods are not listed; they go straight to their destination or come home; the third country is one where such goods are made and stocked; or the destination is an ordinary market.',
    source:
      'Russian government memo of summer 2022, as reported in spring 2023; Commerce, Treasury and Justice, Tri-Seal Compliance Note, 2023-03-02',
  },
  messages: {
    staged: 'The goods go in stages from {start} by way of {middle} to {end}.',
    byLand: 'The goods go by land ({mode}) from {start} by way of {middle} to {end}.',
    onward: 'The goods go from {start} to {hub}, and the line speaks of a way on: "{phrase}".',
    said: 'The line speaks of a channel through partners or third countries: "{phrase}".',
  },
  assess({ row, signals, facts }) {
    const route = routeOf(row, facts);
    const mode = row.text('transportMode').trim();
    const byLand = facts.isLandTransport(mode);
    const channel = channelOf(row, facts);
    if (channel !== undefined) {
      const evidence = [channel.start, ...channel.middle, channel.end].map((leg) => leg.evidence);
      const fields = [...new Set(evidence.map(({ field }) => field))];
      const data = { start: legText(channel.start), middle: channel.middle.map(legText).join(' and '), end: legText(channel.end) };
      if (!byLand) return { message: 'staged', data, fields, evidence };
      const land = cellEvidence(row, 'transportMode', 'land transport');
      return { message: 'byLand', data: { ...data, mode }, fields: [...fields, 'transportMode'], evidence: [...evidence, land] };
    }
    const start = route.origin ?? route.dispatch;
    const onward = onwardWords(route, row, signals, facts, byLand);
    const [first] = onward;
    if (first !== undefined && start !== undefined && route.destination !== undefined) {
      const said = saidIn(onward);
      const data = { start: legText(start), hub: legText(route.destination), phrase: first.evidence.text };
      const fields = [start.evidence.field, route.destination.evidence.field, ...said.fields];
      return { message: 'onward', data, fields, evidence: [start.evidence, route.destination.evidence, ...said.evidence] };
    }
    const words = wordsAlone(route, signals);
    const [word] = words;
    return word === undefined ? undefined : { message: 'said', data: { phrase: word.evidence.text }, ...saidIn(words) };
  },
});
