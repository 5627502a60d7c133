/**
 * A value of JSON in which everything that is said several times is said once: texts, numbers, and the keys of objects. In `root` a number is the
 * place of a value, a text that is said once stands for itself, a list begins with -1, and an object with the place of its keys.
 */
export interface Packed {
  /** The most used first, as their places are the shortest. */
  readonly values: readonly Plain[];
  readonly shapes: readonly (readonly string[])[];
  readonly root: Part;
}

type Plain = string | number | boolean | null;
type Part = number | string | readonly Part[];

const LIST = -1;

/** Calls back for every text, number, truth value and null in a value. */
function walk(value: unknown, see: (plain: Plain) => void): void {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) walk(inner, see);
  else see(value as Plain);
}

/** @returns the value without its repetitions; it holds nothing that is undefined */
export function pack(value: unknown): Packed {
  const uses = new Map<Plain, number>();
  walk(value, (plain) => uses.set(plain, (uses.get(plain) ?? 0) + 1));
  const values = [...uses].filter(([plain, count]) => count > 1 || typeof plain !== 'string').sort(([, a], [, b]) => b - a);
  const places = new Map(values.map(([plain], place) => [plain, place]));
  const shapes = new Map<string, number>();
  const partOf = (inner: unknown): Part => {
    if (Array.isArray(inner)) return [LIST, ...inner.map(partOf)];
    if (typeof inner !== 'object' || inner === null) return places.get(inner as Plain) ?? (inner as string);
    const keys = JSON.stringify(Object.keys(inner));
    const shape = shapes.get(keys) ?? shapes.size;
    shapes.set(keys, shape);
    return [shape, ...Object.values(inner).map(partOf)];
  };
  const root = partOf(value);
  return { values: [...places.keys()], shapes: [...shapes.keys()].map((keys) => JSON.parse(keys)), root };
}

/** @returns what was packed; equal texts are one text in memory. Runs in the page, so it imports nothing at run time. */
export function unpack({ values, shapes, root }: Packed): unknown {
  const valueAt = (part: Part): unknown => {
    if (typeof part === 'string') return part;
    if (typeof part === 'number') return values[part];
    const [kind, ...inner] = part;
    if (kind === LIST) return inner.map(valueAt);
    return Object.fromEntries((shapes[kind as number] ?? []).map((key, index) => [key, valueAt(inner[index] as Part)]));
  };
  return valueAt(root);
}
