import { headerWords } from './words.ts';

/** Single letters (t, g) are units only where they stand apart: in brackets or behind a comma. */
const APART = /[([（,，]\s*([\p{L}.]{1,12})\s*[)\]）]?\s*$/u;

/**
 * Finds the unit of weight that a header names: `Gross weight (lbs)`, `Вес нетто, т`, `NET_WT_IN_KG`.
 * @param isUnit tells whether a word is a unit of weight
 */
export function weightUnitOf(header: string, isUnit: (word: string) => boolean): string | undefined {
  const apart = APART.exec(header)?.[1];
  if (apart !== undefined && isUnit(apart)) return apart;
  return headerWords(header).words.findLast((word) => word.length > 1 && isUnit(word));
}

/**
 * Finds the currency that a header names: `FOB_USD`, `Стоимость, долл. США`. Headers that name several name none.
 * @param codeOf gives the code of a word that is a currency
 */
export function currencyOf<Code extends string>(header: string, codeOf: (word: string) => Code | undefined): Code | undefined {
  const words = [...headerWords(header).words.filter((word) => /^\p{L}{3,}$/u.test(word)), ...header.split(/[\s_,;:/()[\]（）]+/)];
  const codes = new Set<Code>();
  for (const word of words) {
    const code = word === '' || /^\d+$/.test(word) ? undefined : codeOf(word);
    if (code !== undefined) codes.add(code);
  }
  return codes.size === 1 ? [...codes][0] : undefined;
}
