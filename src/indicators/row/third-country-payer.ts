import { placesNamed } from '#aspects/places.ts';
import { routeOf } from '#aspects/route.ts';
import { saidIn, wordsOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import type { Facts } from '#model/facts.ts';
import type { Row } from '#model/row.ts';
import type { WordingSignal } from '#model/signals.ts';

/** A payment "from a company in Hong Kong" is no payment from a third country where the buyer sits there. */
function namesBuyersCountry({ evidence }: WordingSignal, row: Row, facts: Facts): boolean {
  const named = facts.placesIn(evidence.text);
  if (named.length === 0) return false;
  const buyer = [routeOf(row, facts).destination?.country, ...placesNamed(row, facts, 'importerAddress').map(({ country }) => country)];
  return named.every(({ country }) => buyer.includes(country));
}

export default defineRowIndicator({
  id: 'third-country-payer',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [['paymentTerms', 'remarks']],
  docs: {
    what: 'The line says that somebody other than the buyer pays, that the money comes from a third country or through a paying agent, or that it is paid in crypto assets.',
    why: 'Banks that refuse a buyer are bypassed by another payer; since 2022 paying agents in third countries settle much of the trade with Russia.',
    next: 'Ask for the payment order, and for the contract between the payer and the buyer.',
    silentWhen: "The goods are not listed; no such wording stands in the cells; or the country that it names is the buyer's own.",
    source: 'Commerce, Treasury and Justice, Tri-Seal Compliance Note, 2023-03-02',
  },
  messages: {
    third: 'Somebody other than the buyer pays, or a third country does: "{phrase}".',
    possible: 'The payer may be another than the buyer: "{phrase}".',
  },
  assess({ row, signals, facts }) {
    const said = wordsOf(signals, 'third-country-payer').filter((wording) => !namesBuyersCountry(wording, row, facts));
    const [first] = said;
    if (first === undefined) return undefined;
    const data = { phrase: first.evidence.text };
    if (first.strength === 'strong') return { message: 'third', data, ...saidIn(said) };
    return { message: 'possible', data, ...saidIn(said), severity: 'low', variant: 'possible' };
  },
});
