/** Points of a line of the default font, and of the highest row (Excel specifications and limits). */
const LINE = 15;
const HIGHEST = 409;
/** Letters are narrower than the digit that widths are counted in, but lines break between words. */
const FULL = 1.05;
/** From the Hangul letters on, most characters are as wide as two digits. */
const WIDE = /[\u1100-\uffff]/g;
/** Text beyond makes no row higher. */
const MOST_MEASURED = 8000;

/** @returns about how wide a line of text is, in digits of the default font */
export const textWidth = (line: string): number => line.length + (line.match(WIDE)?.length ?? 0);

function linesOf(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes('\n')) return 1;
  const lines = text.slice(0, MOST_MEASURED).split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (width * FULL))), 0);
}

/**
 * Not every program fits rows to wrapped text by itself.
 * @returns the height in points that shows all of these texts, each in a column of the width beside it
 */
export function rowHeight(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = texts.reduce((most, [text, width]) => Math.max(most, linesOf(text, width)), 1);
  return Math.min(HIGHEST, lines * LINE);
}
