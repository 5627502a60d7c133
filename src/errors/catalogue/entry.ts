/** One kind of error: what is wrong and where, why that stops the work, and the way out. */
export interface Entry<Params> {
  readonly what: (params: Params) => string;
  readonly why: (params: Params) => string;
  readonly way: (params: Params) => string;
}

export const entry = <Params>(parts: Entry<Params>): Entry<Params> => parts;
/** @returns the beginning of a way out where another word was meant, else nothing */
export const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : `Did you mean "${nearest}"? `);
/** @returns a character between cells as a person knows it */
export const delimiterName = (delimiter: string): string => (delimiter === '\t' ? 'tab' : `"${delimiter}"`);
/** @returns the names, the first eight of many */
export const some = (names: readonly string[]): string =>
  names.length <= 8 ? names.join(', ') : `${names.slice(0, 8).join(', ')} (and ${names.length - 8} more)`;

/** A problem at a place in a file. */
export interface Placed {
  readonly file: string;
  /** Line of the file, from 1, where it is known. */
  readonly line?: number;
  readonly path: string;
  readonly problem: string;
}
/** A problem that ends in a question (did you mean "columns"?) is a whole sentence already. */
export const placed = ({ file, line, path, problem }: Placed): string =>
  `${file}${line === undefined ? '' : `:${line}`}${path === '' ? '' : `, at ${path}`}: ${problem}${problem.endsWith('?') ? '' : '.'}`;
