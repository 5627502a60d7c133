import type { Evidence } from '#model/signals.ts';

/** A stretch of a cell that evidence stands on. */
interface Span {
  start: number;
  end: number;
}

/** @returns the places of evidence in one cell, in order, overlapping ones joined */
function spansOf(evidence: readonly Evidence[], column: number): Span[] {
  const spans: Span[] = [];
  const own = evidence.filter((entry) => entry.column === column && entry.kind !== 'context' && entry.end > entry.start);
  for (const { start, end } of [...own].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** @returns the stretches of a cell in order, every second one matched: plain, matched, plain ... */
export function markedPieces(cell: string, column: number, evidence: readonly Evidence[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spansOf(evidence, column)) {
    pieces.push(cell.slice(at, start), cell.slice(start, end));
    at = end;
  }
  return [...pieces, cell.slice(at)];
}
