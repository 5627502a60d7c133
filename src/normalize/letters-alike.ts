const ASCII = /^[\0-\x7f]*$/;
/** What stands for any letter, and for any sign of a currency, that is not ASCII and that a pattern does not name; each is such a one itself. */
const LETTER = 'ª';
const SIGN = '¤';
const OTHER_LETTERS = /(?![A-Za-z])\p{L}/gu;
const OTHER_SIGNS = /(?!\$)\p{Sc}/gu;
/** What of Unicode properties is left, within brackets. */
const LEFT: Readonly<Record<string, string>> = { L: `A-Za-z${LETTER}`, Sc: `$${SIGN}` };
/** Letters that are the same as one of ASCII where case does not count. */
const CASE_TWINS = 'ſ\u212a';
const PROPERTY = /\\p\{([^}]+)\}/g;
const BRACKETS = /\[(?:\\.|[^\]])*\]/g;
const NAMED = /\\u([0-9a-f]{4})|[^\0-\x7f]/gi;

/** @returns the letters beyond ASCII that a pattern tells from others, in either case */
function namedLetters({ source, ignoreCase }: RegExp): string {
  const named = [...source.matchAll(NAMED)].map(([own, code]) =>
    code === undefined ? own : String.fromCharCode(Number.parseInt(code, 16)),
  );
  const letters = named.filter((letter) => /\p{L}/u.test(letter)).join('');
  return ignoreCase ? `${letters.toLowerCase()}${letters.toUpperCase()}${CASE_TWINS}` : letters;
}

/**
 * V8 takes milliseconds to compile a pattern that counts letters of all scripts, and nothing to compile one of a few.
 * @param pattern neither global nor sticky, for code points, with no property but L and Sc
 * @returns a test of texts for the pattern
 */
export function lettersAlike(pattern: RegExp): (text: string) => boolean {
  let few: RegExp | undefined;
  let named = '';
  const compile = (): RegExp => {
    named = namedLetters(pattern);
    const left = (property: string): string => {
      const characters = LEFT[property];
      if (characters === undefined) throw new RangeError(`what stands for \\p{${property}} is not told`);
      return property === 'L' ? `${characters}${named}` : characters;
    };
    const inBrackets = pattern.source.replace(BRACKETS, (brackets) => brackets.replace(PROPERTY, (_, property: string) => left(property)));
    return new RegExp(
      inBrackets.replace(PROPERTY, (_, property: string) => `[${left(property)}]`),
      pattern.flags,
    );
  };
  return (text) => {
    few ??= compile();
    if (ASCII.test(text)) return few.test(text);
    return few.test(text.replace(OTHER_LETTERS, (letter) => (named.includes(letter) ? letter : LETTER)).replace(OTHER_SIGNS, SIGN));
  };
}
