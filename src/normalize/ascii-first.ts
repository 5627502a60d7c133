const ASCII = /^[\0-\x7f]*$/;
/** What Unicode properties are among the characters of ASCII, within brackets. */
const IN_ASCII: Readonly<Record<string, string>> = { L: 'A-Za-z', Lu: 'A-Z', Ll: 'a-z', N: '0-9', Sc: '$', M: '' };
const PROPERTY = /\\p\{([^}]+)\}/g;
const BRACKETS = /\[(?:\\.|[^\]])*\]/g;

const characters = (property: string): string => {
  const found = IN_ASCII[property];
  if (found === undefined) throw new RangeError(`what \\p{${property}} is in ASCII is not told`);
  return found;
};

/** @returns the pattern as it holds for texts of ASCII */
export function asciiTwin({ source, flags }: RegExp): RegExp {
  const inBrackets = source.replace(BRACKETS, (brackets) => brackets.replace(PROPERTY, (_, property: string) => characters(property)));
  return new RegExp(
    inBrackets.replace(PROPERTY, (_, property: string) => `[${characters(property)}]`),
    flags.replace('u', ''),
  );
}

/**
 * Most cells are plain ASCII. Compiling a pattern with Unicode properties takes milliseconds, and its twin without them a part of one.
 * @param pattern neither global nor sticky, with properties of IN_ASCII
 * @returns a test of texts for the pattern
 */
export function asciiFirst(pattern: RegExp): (text: string) => boolean {
  let twin: RegExp | undefined;
  return (text) => {
    if (!ASCII.test(text)) return pattern.test(text);
    twin ??= asciiTwin(pattern);
    return twin.test(text);
  };
}
