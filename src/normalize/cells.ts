import { ABSENT, type Cell, type Guess } from '#model/cell.ts';
import { fold } from './text.ts';

/** What a reader makes of a cell's folded text: its value, or the reason why there is none. */
export type Reading<T> = { readonly value: T; readonly guess?: Guess } | { readonly reason: string };

/**
 * Reads a cell: absent where nothing visible is in it, else what `read` makes of its folded text.
 * @param raw the cell as it stands in the file
 */
export function readCell<T>(raw: string, read: (folded: string) => Reading<T>): Cell<T> {
  const folded = fold(raw);
  if (folded === '') return ABSENT;
  const reading = read(folded);
  if (!('value' in reading)) return { kind: 'invalid', raw, reason: reading.reason };
  const { value, guess } = reading;
  return guess === undefined ? { kind: 'value', raw, value } : { kind: 'value', raw, value, guess };
}
