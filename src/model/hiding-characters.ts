/**
 * The inside of a character class, for patterns with the flag `u`: what no reader sees and nobody needs in the name of goods. Zero-width and
 * bidi characters, joiners and fillers without a shape, variation selectors. Soft hyphens and marks of direction, which clerks' programs
 * leave, are not among them.
 */
export const HIDING = String.raw`\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u2800\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}`;
