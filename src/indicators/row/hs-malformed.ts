import { defineRowIndicator } from '#indicators/define.ts';
import { cellEvidence } from '#model/evidence.ts';

const HEADING = 4;
/** A number as a spreadsheet shows it: 8.54231E+9, 854231.0. */
const AS_NUMBER = /\de\+?\d|^\D*\d{6,12}[.,]0{1,2}\D*$/i;
const EXPONENT = /\de\+?(\d{1,2})/i;

const digitsOf = (raw: string): string => raw.replace(/\D/g, '');

export default defineRowIndicator({
  id: 'hs-malformed',
  severity: 'low',
  memo: false,
  applies: 'any',
  needs: [['hsCode']],
  docs: {
    what: 'The HS code is missing for listed goods, can not be read, is of a wrong length, has a heading that the nomenclature does not have, or was damaged by a spreadsheet.',
    why: 'A code that nobody can read is a code that nobody checks; it is a slip as a rule, and now and then a way around a filter.',
    next: 'Take the code from the export declaration or classify the goods again; format the column as text where a spreadsheet damaged it.',
    silentWhen:
      'The code has 4, 6, 8, 10 or 12 digits of a heading that exists; or the cell is empty and nothing says that the goods are listed. On goods that are not listed it counts no points.',
    source: 'Format test of our own; Harmonized System, editions of 2017 and 2022',
  },
  messages: {
    absent: 'No HS code is declared for {category}.',
    unreadable: '"{raw}" is no HS code: {reason}.',
    heading: 'HS {code}: the nomenclature has no heading {heading}.',
    number: '"{raw}" was made a number by a spreadsheet; it is read as {code}.',
    rounded: '"{raw}" was rounded by a spreadsheet; it is read as {code}, the digits that are left, of which the last may be one too high.',
    zero: '"{raw}" has lost its leading zero; it is read as {code}.',
    length: 'HS {code} has {count} digits; codes have an even number of them.',
  },
  assess({ row, signals, facts }) {
    const { hsCode } = row;
    if (hsCode.kind === 'absent') {
      const [named] = signals.goods.filter(({ basis, accessory }) => basis === 'text' && !accessory);
      if (named === undefined) return undefined;
      return { message: 'absent', data: { category: facts.categoryTitle(named.category) }, fields: ['hsCode'] };
    }
    const raw = hsCode.raw.trim();
    const found = () => ({ fields: ['hsCode' as const], evidence: [cellEvidence(row, 'hsCode', 'hs-code')] });
    if (hsCode.kind === 'invalid') return { message: 'unreadable', data: { raw, reason: hsCode.reason }, ...found() };
    const code = hsCode.value;
    const heading = code.slice(0, HEADING);
    if (!facts.isHeading(heading)) return { message: 'heading', data: { code, heading }, ...found() };
    // As nearly every code is written: its digits and nothing else, an even number of them.
    if (raw === code && code.length % 2 === 0) return undefined;
    const exponent = EXPONENT.exec(raw)?.[1];
    if (exponent !== undefined && Number(exponent) >= code.length) return { message: 'rounded', data: { raw, code }, ...found() };
    if (AS_NUMBER.test(raw)) return { message: 'number', data: { raw, code }, ...found() };
    if (code === `0${digitsOf(raw)}`) return { message: 'zero', data: { raw, code }, ...found() };
    if (code.length % 2 === 1) return { message: 'length', data: { code, count: code.length }, ...found() };
    return undefined;
  },
});
