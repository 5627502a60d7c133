/**
 * Variation selectors stay behind emoji, which they are part of, and behind Han; signs of Arabic and Kaithi numbers have a shape, though Unicode counts
 * them among what controls the format.
 */
const HIDDEN = new RegExp(
  [
    String.raw`[\u0000-\u001f\u007f-\u009f\u2028\u2029\u2800\ufff0-\ufffb]`,
    String.raw`(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Default_Ignorable_Code_Point}\p{Cf}]`,
    String.raw`(?<=(?!\p{Script=Han})\p{L})[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
    String.raw`[\ud800-\udfff]`,
  ].join('|'),
  'gu',
);

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
