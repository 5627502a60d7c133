/** Variation selectors stay: they are part of emoji. */
const HIDDEN =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single characters are meant, none is joined with its neighbor
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu;

function show(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code === 0x0a || code === 0x0d || code === 0x09) return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * What the log of a CI system would obey: GitHub reads `::command::` at the start of a line and `##[command]` anywhere, Azure `##vso[command]`.
 * Where a text is wrapped, any word may start a line. The first character of each pair is shown by its number, so that none stands side by side.
 */
const PAIRED = /:(?=:)|#(?=#)/g;

/**
 * @returns the text with everything that a terminal or the log of a CI system would obey, or a reader would not see, made visible; line ends and
 * tabs become spaces
 */
export const visible = (text: string): string => text.replace(HIDDEN, show).replace(PAIRED, show);
