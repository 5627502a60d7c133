import { grouped } from '#model/grouped.ts';

/** How a reader comes to see what a list leaves out. */
export const TOP_SHOWS = '--top shows more';
export const MIN_LEVEL_SHOWS = '--min-level shows more';
export const LISTS_ALL = '--format json lists them all';

/** @returns a count with what is counted: `1 row`, `1,204 rows` */
export const counted = (count: number, one: string, many = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : many}`;

/** @returns what a list leaves out, and the way to it: `and 12 more rows (--top shows more)`; none where it leaves out nothing */
export const andMore = (left: number, one: string, way = ''): string[] =>
  left > 0 ? [`and ${counted(left, `more ${one}`)}${way === '' ? '' : ` (${way})`}`] : [];
