import { defineRowIndicator, type RowContext } from '#indicators/define.ts';
import type { CountryCode } from '#model/cell.ts';
import { cellEvidence } from '#model/evidence.ts';
import type { Field } from '#model/fields.ts';

const CONTACT = ['importerContact', 'importerAddress'] as const;

/** Countries in which the importer may sit: by its address, or else where the goods go. */
function countriesOf({ row, facts }: RowContext): { readonly countries: readonly CountryCode[]; readonly told: Field } {
  const named = facts.placesIn(row.text('importerAddress')).map(({ country }) => country);
  if (named.length > 0) return { countries: named, told: 'importerAddress' };
  return { countries: row.destinationCountry.kind === 'value' ? [row.destinationCountry.value] : [], told: 'destinationCountry' };
}

export default defineRowIndicator({
  id: 'contact-mismatch',
  severity: 'low',
  memo: false,
  applies: 'listed',
  needs: [['importerContact', 'importerAddress']],
  docs: {
    what: "The importer's phone number is of another country, its e-mail address is one that anybody may open for nothing, or its address is a post-office box.",
    why: 'A buyer of costly electronics has a house, a line and a domain; one that has none may exist on paper only.',
    next: "Look the firm up in the register, call the number that the register gives, and compare the address with the firm's own pages.",
    silentWhen:
      'No country is known for the importer; the number is not written for abroad; or post-office boxes are how addresses are written there (the Gulf, parts of Africa). It counts only beside other findings.',
    source: 'UK NCA, Red Alert, 2023-12-06; FinCEN and BIS joint notice, 2023-11-06',
  },
  messages: {
    phone: 'The phone number of the importer is of {phone}; the importer is in {country}.',
    mail: 'The importer writes from {domain}, where anybody may open an address.',
    box: 'The address of the importer is a post-office box ("{text}").',
  },
  assess(context) {
    const { row, facts } = context;
    for (const field of CONTACT) {
      const phone = facts.phoneCountries(row.text(field));
      const [first] = phone;
      if (first === undefined) continue;
      const { countries, told } = countriesOf(context);
      const [own] = countries;
      if (own === undefined || phone.some((country) => countries.includes(country))) continue;
      const name = (code: CountryCode): string => facts.country(code)?.name ?? code;
      return {
        message: 'phone',
        data: { phone: name(first), country: name(own) },
        fields: [field, told],
        evidence: [cellEvidence(row, field, first)],
      };
    }
    for (const field of CONTACT) {
      const domain = facts.freeMailDomain(row.text(field));
      if (domain !== undefined) return { message: 'mail', data: { domain }, fields: [field], evidence: [cellEvidence(row, field, domain)] };
    }
    const text = facts.postBox(row.text('importerAddress'));
    if (text === undefined || countriesOf(context).countries.some((country) => facts.usesPostBoxes(country))) return undefined;
    return { message: 'box', data: { text }, fields: ['importerAddress'], evidence: [cellEvidence(row, 'importerAddress', text)] };
  },
});
