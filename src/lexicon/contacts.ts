import type { CountryCode } from '#model/cell.ts';
import type { ContactFacts } from '#model/facts.ts';
import { once, remembering } from '#normalize/memo.ts';
import { fold } from '#normalize/text.ts';
import type { LexiconData } from './data.ts';

/** A number that is written for abroad: a plus, or two zeros, and digits. */
const INTERNATIONAL = /(?:\+|(?<!\d)00)\s*(\d[\d\s().-]{6,})/;
const LONGEST_CODE = 4;
const DOMAIN = /[\p{L}\p{N}._%+-]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)/u;
/** What folds to @. */
const AT = /[@\uff20\ufe6b]/;
const REMEMBERED = 4096;
/** Cells that are longer hold no contact. */
const LONGEST = 400;

type Data = Pick<LexiconData, 'callingCodes' | 'freeMail' | 'postBoxes'>;

/** Makes the facts of addresses and contacts out of the lexicon. */
export function createContactFacts(data: Data): ContactFacts {
  const codes = once(
    () => new Map(data.callingCodes.map(({ code, countries }) => [code, countries as readonly string[] as readonly CountryCode[]])),
  );
  const domains = once(() => new Set(data.freeMail.map(({ domain }) => domain)));
  const words = (text: string): string =>
    ` ${fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  const boxes = once(() => data.postBoxes.phrases.map(({ text }) => ({ text, phrase: words(text) })));
  const ordinaryIn = once(() => new Set<string>(data.postBoxes.ordinaryIn.map(({ country }) => country)));
  const knownBox = remembering((address: string) => {
    const folded = words(address.slice(0, LONGEST));
    return boxes().find(({ phrase }) => folded.includes(phrase))?.text ?? null;
  }, REMEMBERED);
  return {
    phoneCountries: remembering((contact: string) => {
      const digits = INTERNATIONAL.exec(contact.slice(0, LONGEST))?.[1]?.replace(/\D/g, '') ?? '';
      for (let length = Math.min(LONGEST_CODE, digits.length); length > 0; length--) {
        const countries = codes().get(digits.slice(0, length));
        if (countries !== undefined) return countries;
      }
      return [];
    }, REMEMBERED),
    freeMailDomain(contact: string) {
      if (!AT.test(contact)) return undefined;
      const domain = DOMAIN.exec(fold(contact.slice(0, LONGEST)))?.[1];
      return domain !== undefined && domains().has(domain) ? domain : undefined;
    },
    usesPostBoxes: (country: CountryCode) => ordinaryIn().has(country),
    postBox(address: string) {
      return knownBox(address) ?? undefined;
    },
  };
}
