/** @returns the text, cut to so many UTF-16 units with an ellipsis where it is longer, never inside of a character */
export const shortened = (text: string, longest: number): string =>
  text.length <= longest
    ? text
    : `${text
        .slice(0, longest - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`;
