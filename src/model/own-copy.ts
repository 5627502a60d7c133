/** V8 copies shorter pieces of a string by itself; longer ones keep the whole string that they were cut from alive. */
const SHORTEST_SLICE = 13;

/** @returns the same text, as a string that keeps no longer one alive: for cells that are remembered, which are slices of a block of the file */
export const ownCopy = (text: string): string => (text.length < SHORTEST_SLICE ? text : Buffer.from(text, 'utf16le').toString('utf16le'));
