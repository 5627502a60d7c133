/** Numbers of a size between these are written with all their digits. */
const SMALLEST = 1e-6;
const LARGEST = 1e21;

// Locale data takes 8 MB, and as long to load as many rows take to be screened.
const withCommas = (whole: string): string => whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');

/** @returns a number as people read it: `1,204` */
export const grouped = (count: number): string =>
  Number.isInteger(count) && Math.abs(count) < LARGEST ? withCommas(String(count)) : count.toLocaleString('en-US');

/** @returns a number, above 0, with so many significant digits: `1,230`, `0.0123` */
export function groupedTo(amount: number, digits: number): string {
  // Of the shortest decimal that is the amount: 10.35 is less than it says, in binary.
  const [mantissa = '', exponent = ''] = amount.toExponential().split('e');
  const figures = mantissa.replace('.', '').padEnd(digits, '0');
  const kept = Number(figures.slice(0, digits)) + (figures.charAt(digits) >= '5' ? 1 : 0);
  const rounded = Number(`${kept}e${Number(exponent) - digits + 1}`);
  if (!(rounded >= SMALLEST && rounded < LARGEST)) return amount.toLocaleString('en-US', { maximumSignificantDigits: digits });
  const [whole = '', ...fraction] = String(rounded).split('.');
  return [withCommas(whole), ...fraction].join('.');
}
