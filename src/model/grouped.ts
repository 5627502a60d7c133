/** From here on a number is not written with all its digits. */
const LARGEST_GROUPED = 1e21;

/** @returns a number as people read it: `1,204`. Locale data is not loaded for whole numbers: that takes longer than screening many rows. */
export const grouped = (count: number): string =>
  Number.isInteger(count) && Math.abs(count) < LARGEST_GROUPED
    ? String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')
    : count.toLocaleString('en-US');
