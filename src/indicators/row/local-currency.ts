import { channelOf } from '#aspects/channel.ts';
import { placesNamed } from '#aspects/places.ts';
import { isNearHub, isOfConcern, type Leg, type Route, routeOf } from '#aspects/route.ts';
import { saidIn, wordingOf, wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import type { CountryCode, CurrencyCode } from '#model/cell.ts';
import { cellEvidence } from '#model/evidence.ts';
import type { CountryFacts, Facts } from '#model/facts.ts';
import type { Field } from '#model/fields.ts';
import type { Row } from '#model/row.ts';
import type { Signals, WordingSignal } from '#model/signals.ts';

interface Paid {
  readonly currency: CurrencyCode;
  readonly field: Field;
}

/** By its own column, or else by the value cell. */
function paidIn(row: Row): Paid | undefined {
  if (row.currency.kind === 'value') return { currency: row.currency.value, field: 'currency' };
  const money = row.value.kind === 'value' ? row.value.value.currency : null;
  return money === null ? undefined : { currency: money, field: 'value' };
}

interface Parties {
  /** Fields that tell their countries. */
  readonly told: readonly Field[];
  readonly seller: readonly CountryCode[];
  readonly buyer: readonly CountryCode[];
}

/** Countries that either party may rightly be paid in, the maker's among them. */
function partiesOf(row: Row, { origin, dispatch, destination }: Route, facts: Facts): Parties {
  const codes = (leg: Leg | undefined): readonly CountryCode[] => (leg === undefined ? [] : [leg.country]);
  const [seller, buyer] = [placesNamed(row, facts, 'exporterAddress'), placesNamed(row, facts, 'importerAddress')];
  const told = [origin, dispatch, destination, ...seller.slice(0, 1), ...buyer.slice(0, 1)].flatMap((place) => place?.evidence.field ?? []);
  return {
    told: [...new Set(told)],
    seller: [...codes(dispatch), ...seller.map(({ country }) => country), ...codes(origin)],
    buyer: [...codes(destination), ...buyer.map(({ country }) => country)],
  };
}

/** A way in stages to a place of concern, or to a hub next door where a forwarder takes the goods or the line speaks of a way on. */
function isChannel(row: Row, { destination }: Route, signals: Signals, facts: Facts): boolean {
  if (channelOf(row, facts) !== undefined) return true;
  if (destination === undefined || !isNearHub(destination.facts)) return false;
  const onward = ['partner-channel', 're-export-pattern'].flatMap((id) => wordsOf(signals, id));
  const forwarders = wordingOf(signals, 'forwarder-as-consignee').filter(({ evidence }) =>
    ['importer', 'endUser'].includes(evidence.field),
  );
  return [...onward, ...forwarders].some(({ strength }) => strength !== 'weak');
}

/** Words of an everyday currency count on the way to a place of concern or a hub next door, or where nothing is known of the way. */
function wordsThatCount(signals: Signals, { destination, passed }: Route): readonly WordingSignal[] {
  const words = wordsOf(signals, 'local-currency');
  if (words.length === 0) return words;
  const ends = [destination, ...passed].filter((leg) => leg !== undefined);
  const ordinary = ends.length > 0 && !ends.some(({ facts }) => isOfConcern(facts) || isNearHub(facts));
  return ordinary ? words.filter(({ strength }) => strength === 'strong') : words;
}

const names = (countries: readonly CountryFacts[]): string => countries.map(({ name }) => name).join(', ');

export default defineRowIndicator({
  id: 'local-currency',
  severity: 'medium',
  memo: true,
  applies: 'listed',
  needs: [['currency', 'paymentTerms', 'remarks']],
  docs: {
    what: 'Listed goods are paid in roubles, in a currency that is foreign to both parties, or in a local currency beside a partner channel, by the currency cell or by words.',
    why: 'The memo of 2022 has such deals settled in local currency: no bank that clears dollars or euros sees them.',
    next: 'Ask through which bank and account the payment goes, and who bears it.',
    silentWhen:
      "The goods are not listed; the currency is one of world trade (dollar, euro) or the seller's, the maker's or the buyer's own and no channel is in sight, as with yuan from China.",
    source: 'Russian government memo of summer 2022, as reported in spring 2023: transactions would be carried out in local currency',
  },
  messages: {
    concern: 'The goods are paid in {currency}, the currency of {country}.',
    channel: 'The goods are paid in {currency}, a local currency, on the way through a channel or a hub next door to a place of concern.',
    foreign: 'The goods are paid in {currency}, which is foreign to the seller and to the buyer ({countries}).',
    said: 'The line speaks of payment in roubles or in local currency: "{phrase}".',
  },
  assess({ row, signals, facts }) {
    const route = routeOf(row, facts);
    const paid = paidIn(row);
    if (paid !== undefined && !facts.isTradeCurrency(paid.currency)) {
      const parties = partiesOf(row, route, facts);
      const { currency, field } = paid;
      const hit = { fields: [field], evidence: [cellEvidence(row, field, currency)] };
      const home = facts.countriesUsing(currency);
      const concern = home.filter((country) => country.role === 'concern');
      const fromConcern = parties.seller.some((code) => concern.some((country) => country.code === code));
      if (concern.length > 0 && !fromConcern) {
        return {
          message: 'concern',
          data: { currency, country: (concern.find(({ code }) => code === 'RU') ?? concern[0])?.name ?? '' },
          ...hit,
        };
      }
      if (concern.length === 0 && isChannel(row, route, signals, facts)) return { message: 'channel', data: { currency }, ...hit };
      const all = [...new Set([...parties.seller, ...parties.buyer])];
      if (parties.seller.length > 0 && parties.buyer.length > 0 && !home.some(({ code }) => all.includes(code))) {
        const countries = names(all.flatMap((code) => facts.country(code) ?? []));
        return {
          message: 'foreign',
          data: { currency, countries },
          ...hit,
          fields: [field, ...parties.told],
          severity: 'low',
          variant: 'foreign',
        };
      }
    }
    const said = wordsThatCount(signals, route);
    const [first] = said;
    return first === undefined ? undefined : { message: 'said', data: { phrase: first.evidence.text }, ...saidIn(said) };
  },
});
