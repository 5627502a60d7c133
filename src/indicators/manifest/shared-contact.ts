import { distinct, isOtherFirm, listed } from '#aspects/distinct.ts';
import { partyKey } from '#aspects/goods-key.ts';
import { wordingOf } from '#aspects/wording.ts';
import { defineManifestIndicator } from '#indicators/define-manifest.ts';

/** Characters of a cell that are read. */
const LONGEST = 400;
const EMAIL = /[^\s,;:<>()@]{1,64}@[^\s,;:<>()@]{3,100}/gu;
const PHONE = /\+?\d[\d ().\-/]{5,24}\d/gu;
/** Digits of a phone number that are told from both sides of a border. */
const PHONE_DIGITS = 9;
const LEAST_PHONE_DIGITS = 7;
/** A street and a number, not a town alone. */
const ADDRESS = /^(?=.*\d)(?=(?:\S+ ){2}).{12,}$/su;

const phonesIn = (text: string): string[] =>
  [...text.replace(EMAIL, ' ').matchAll(PHONE)]
    .map(([found]) => found.replace(/\D/g, ''))
    .filter((digits) => digits.length >= LEAST_PHONE_DIGITS && new Set(digits).size > 2);

export default defineManifestIndicator({
  id: 'shared-contact',
  severity: 'medium',
  memo: false,
  applies: 'listed',
  needs: [['importer'], ['importerAddress', 'importerContact']],
  keys: 'addresses and contacts',
  docs: {
    what: 'Different importers of listed goods share one address, phone number or e-mail.',
    why: 'Firms set up to take over from one that was sanctioned or refused keep its office, its phone and its people.',
    next: 'Look up the owners and directors of the firms named and the day they were founded; ask each for its own premises and end use.',
    silentWhen:
      'The names are spellings of one firm; the address is only a town; more firms than a handful share it, as at a forwarder, a bonded store or a business center; the importer is a forwarder by its name; or goods go by post or courier.',
    source: 'Tri-Seal compliance note, 2023-03-02; G7, preventing Russian export control and sanctions evasion, 2024-09-24',
  },
  messages: {
    address: '{count} importers share the address "{contact}": {names}.',
    email: '{count} importers share the e-mail "{contact}": {names}.',
    phone: '{count} importers share the phone number "{contact}": {names}.',
  },
  observe({ row, signals, facts }) {
    const importer = partyKey(row, 'importer', facts);
    if (importer === '' || facts.isParcelTransport(row.text('transportMode'))) return [];
    if (wordingOf(signals, 'forwarder-as-consignee').length > 0) return [];
    const name = row.text('importer').trim();
    const sighting = (kind: string, key: string, text: string) => ({ key: `${kind} ${key}`, variant: importer, shown: [name, text] });
    const address = row.text('importerAddress').trim().slice(0, LONGEST);
    const contact = row.text('importerContact').slice(0, LONGEST);
    const street = facts.textKey(address);
    return [
      ...(ADDRESS.test(street) ? [sighting('address', street, address)] : []),
      ...[...new Set(contact.match(EMAIL) ?? [])].map((email) => sighting('email', email.toLowerCase(), email)),
      ...[...new Set(phonesIn(contact))].map((digits) => sighting('phone', digits.slice(-PHONE_DIGITS), digits)),
    ];
  },
  judge({ facts, parameters: { mostFirms = 6 } }) {
    return ({ key, variants }) => {
      const firms = distinct(variants, isOtherFirm(facts));
      if (firms.length < 2 || firms.length > mostFirms) return undefined;
      const kind = key.slice(0, key.indexOf(' ')) as 'address' | 'email' | 'phone';
      return {
        message: kind,
        data: {
          count: firms.length,
          contact: firms[0]?.shown[1] ?? '',
          names: listed(
            firms.map(({ shown }) => shown[0] ?? ''),
            mostFirms,
          ),
        },
        fields: ['importer', kind === 'address' ? ('importerAddress' as const) : ('importerContact' as const)] as const,
        identity: [key, ...firms.map(({ variant }) => variant).sort()],
        named: variants,
      };
    };
  },
});
