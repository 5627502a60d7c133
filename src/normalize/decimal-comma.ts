/** A number in a cell, with what parts its digits. */
const NUMBER = /\d[\d.,]*\d/;
const GROUPED_BY_DOTS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const WITH_COMMA = /^\d+,\d+$/;

/** What shows by itself how a number is meant: which mark stands last, stands twice, or is followed by no group of three. */
const COMMA = [/^\d{1,3}(?:\.\d{3})+,\d+$/, /^\d{1,3}(?:\.\d{3}){2,}$/, /^\d+,(?!\d{3}$)\d+$/, /^(?:0|\d{4,}),\d+$/];
const POINT = [/^\d{1,3}(?:,\d{2,3})+\.\d+$/, /^\d{1,3}(?:,\d{2,3})+,\d{3}$/, /^\d+\.(?!\d{3}$)\d+$/, /^(?:0|\d{4,})\.\d+$/];

/** UTF-16 units; longer cells are texts. */
const LONGEST = 80;

/**
 * Tells from cells of numbers whether a comma parts decimals and a dot groups of three: in "12.000" beside "1.234,56".
 * @returns undefined where no cell shows it, or cells show both
 */
export function usesDecimalComma(cells: Iterable<string>): boolean | undefined {
  const seen = new Set<boolean>();
  for (const cell of cells) {
    const number = cell.length > LONGEST ? undefined : NUMBER.exec(cell)?.[0];
    if (number === undefined) continue;
    if (COMMA.some((shape) => shape.test(number))) seen.add(true);
    if (POINT.some((shape) => shape.test(number))) seen.add(false);
  }
  return seen.size === 1 ? seen.has(true) : undefined;
}

/** @returns a cell whose number has a decimal comma, with a decimal point and without groups */
export function withDecimalPoint(cell: string): string {
  if (cell.length > LONGEST) return cell;
  return cell.replace(NUMBER, (number) =>
    GROUPED_BY_DOTS.test(number) || WITH_COMMA.test(number) ? number.replaceAll('.', '').replace(',', '.') : number,
  );
}
