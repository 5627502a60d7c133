import type { RecordScanner } from './record-scanner.ts';

/**
 * Cuts a record whose quotes all enclose cells: each opens at the start of its cell and closes at its end, and two stand for one within it.
 * @param start of the record that was scanned last
 * @returns the cells that csv-parse would give of well-formed text
 */
export function regularCells(text: string, start: number, { quotes, end }: RecordScanner, delimiter: string): string[] {
  const cells: string[] = [];
  let from = start;
  let quote = 0;
  for (;;) {
    if (quotes[quote] === from) {
      const close = quotes[quote + 1] as number;
      const cell = text.slice(from + 1, close);
      cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
      quote += 2;
      if (close + 1 === end) return cells;
      from = close + 2;
    } else {
      const next = text.indexOf(delimiter, from);
      if (next === -1 || next >= end) {
        cells.push(text.slice(from, end));
        return cells;
      }
      cells.push(text.slice(from, next));
      from = next + 1;
    }
  }
}
