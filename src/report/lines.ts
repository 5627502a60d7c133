import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** @returns the text padded with spaces on the right to a width in terminal columns */
export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** The time of wrap-ansi grows with the square of an unbroken run: longer ones are broken before. Escape sequences stay whole. */
const LONG_RUN = /[^\s\u001b]{1000}/gu;

/**
 * Wraps a text under a first line's lead; wide characters count two columns.
 * @param width terminal columns
 * @returns lines, each with its indent, without line ends
 */
export function hang(lead: string, text: string, width: number): string[] {
  const indent = stringWidth(lead);
  const room = Math.max(20, width - indent);
  const lines = wrapAnsi(text.replace(LONG_RUN, '$& '), room, { hard: true, trim: true }).split('\n');
  return lines.map((line, index) => (index === 0 ? lead : ' '.repeat(indent)) + line);
}

/** @returns the parts with so many spaces between, broken into lines no wider than asked where a part fits */
export function flow(lead: string, parts: readonly string[], gap: number, width: number): string[] {
  const indent = ' '.repeat(stringWidth(lead));
  const lines: string[] = [];
  let line = lead;
  let empty = true;
  for (const part of parts) {
    const longer = empty ? line + part : line + ' '.repeat(gap) + part;
    if (!empty && stringWidth(longer) > width) {
      lines.push(line);
      line = indent + part;
    } else line = longer;
    empty = false;
  }
  return [...lines, line];
}

/** Wraps a text whose later lines stand two columns in. @returns lines without line ends */
export function paragraph(text: string, width: number): string[] {
  const [first = '', ...others] = wrapAnsi(text.replace(LONG_RUN, '$& '), Math.max(20, width - 2), { hard: true, trim: true }).split('\n');
  return [first, ...others.map((line) => `  ${line}`)];
}
