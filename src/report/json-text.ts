/**
 * What a terminal would obey or be turned by, and JSON may hold raw: DEL, C1 controls, marks of direction, line separators. And the first sign
 * of `##[command]`, which logs of CI systems obey anywhere in a line.
 */
const UNSAFE = /#(?=#(?:vso)?\[)|[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * @param indent spaces of a level; everything on one line where it is left out
 * @returns the value as JSON with everything escaped that would steer a terminal or the log of a CI system; it parses to the same value
 */
export const jsonText = (value: unknown, indent?: number): string => JSON.stringify(value, null, indent).replace(UNSAFE, escaped);
