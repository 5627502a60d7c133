/** Numbers of a size between these are written with all their digits. */
const SMALLEST = 1e-6;
const LARGEST = 1e21;

// Locale data takes longer to load than many rows to screen, and 8 MB.
const withCommas = (whole: string): string => whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');

/** @returns a number as people read it: `1,204` */
export const grouped = (count: number): string =>
  Number.isInteger(count) && Math.abs(count) < LARGEST ? withCommas(String(count)) : count.toLocaleString('en-US');

/** @returns a number, above 0, with so many significant digits: `1,230`, `0.0123` */
export function groupedTo(amount: number, digits: number): string {
  // 10.35 is less than it says, in binary.
  const rounded = Number((amount * (1 + Number.EPSILON)).toPrecision(digits));
  if (rounded < SMALLEST || rounded >= LARGEST) return amount.toLocaleString('en-US', { maximumSignificantDigits: digits });
  const [whole = '', ...fraction] = String(rounded).split('.');
  return [withCommas(whole), ...fraction].join('.');
}
