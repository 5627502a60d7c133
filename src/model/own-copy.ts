/** V8 copies shorter pieces of a string by itself; longer ones keep the whole string that they were cut from alive. */
const SHORTEST_SLICE = 13;

/** @returns the same text, as a string that keeps no longer one alive: for cells that are remembered, which are slices of a block of the file */
export function ownCopy(text: string): string {
  if (text.length < SHORTEST_SLICE) return text;
  // Half as long, where no letter needs two bytes.
  const narrow = Buffer.from(text, 'latin1').toString('latin1');
  return narrow === text ? narrow : Buffer.from(text, 'utf16le').toString('utf16le');
}

/** @returns the same plain value, each text in it an own copy: for what is kept of a row until a run ends */
export function ownCopyOf<Value>(value: Value): Value {
  return copied(value) as Value;
}

function copied(value: unknown): unknown {
  if (typeof value === 'string') return ownCopy(value);
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) copy[name] = copied((value as Record<string, unknown>)[name]);
  return copy;
}
