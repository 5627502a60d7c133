import { suggestion } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { Grading } from '#model/grading.ts';
import { gradingSchema } from './schema/grading.ts';

type Values = Readonly<Record<string, unknown>>;
type Fail = (path: string, problem: string) => never;

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What tells the entries of a list apart: bands by level, points by indicator and variant, rules by id. */
const keyOf = ({ id, variant, level }: Values, hasVariants: boolean): string =>
  id === undefined ? String(level) : hasVariants ? `${id}/${variant ?? 'plain'}` : String(id);

const unknown = (kind: string, name: string, known: readonly string[]): string => `there is no ${kind} "${name}"${suggestion(name, known)}`;

function overrideList(base: readonly Values[], value: unknown, path: string, fail: Fail): readonly Values[] {
  if (!Array.isArray(value)) return fail(path, 'a list is needed here');
  const hasVariants = base.some((entry) => 'variant' in entry);
  const merged = new Map(base.map((entry) => [keyOf(entry, hasVariants), entry]));
  for (const [index, entry] of value.entries()) {
    const place = `${path}[${index}]`;
    if (!isObject(entry)) return fail(place, 'an object is needed here');
    const key = keyOf(entry, hasVariants);
    const known = merged.get(key);
    if (known === undefined) return fail(place, unknown('entry', key, [...merged.keys()]));
    const result = { ...known, ...entry };
    const problem = problemOf(path, result);
    if (problem !== undefined) return fail(`${place}${problem.path}`, problem.message);
    merged.set(key, result);
  }
  return [...merged.values()];
}

/** @returns what the schema of the list says against an entry */
function problemOf(list: string, entry: Values): { readonly path: string; readonly message: string } | undefined {
  const schema = gradingSchema.shape[list as 'indicators'].element;
  const issue = schema.safeParse(entry).error?.issues[0];
  return issue === undefined ? undefined : { path: issue.path.map((part) => `.${String(part)}`).join(''), message: issue.message };
}

/**
 * Lays the values of a file over the bundled grading: numbers and named points by key, entries of lists by level, id and variant; what the
 * file leaves out stays as it is.
 * @param text JSON in the shape of data/grading.json, of which any part may be left out
 * @throws ScreenError E_GRADING with the file, the path in it and what was expected
 */
export function overrideGrading(base: Grading, text: string, file: string): Grading {
  const fail: Fail = (path, problem) => {
    throw new ScreenError('E_GRADING', { file, path, problem });
  };
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (cause) {
    fail('', `it can't be read as JSON (${(cause as Error).message})`);
  }
  if (!isObject(given)) return fail('', 'an object is needed, in the shape of data/grading.json');
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(given)) {
    const known = merged[key];
    if (!Object.hasOwn(base, key)) return fail(key, unknown('key', key, Object.keys(base)));
    if (Array.isArray(known)) merged[key] = overrideList(known, value, key, fail);
    else if (isObject(known) && isObject(value)) {
      for (const name of Object.keys(value))
        if (!Object.hasOwn(known, name)) fail(`${key}.${name}`, unknown('key', name, Object.keys(known)));
      merged[key] = { ...known, ...value };
    } else merged[key] = value;
  }
  const issue = gradingSchema.safeParse(merged).error?.issues[0];
  if (issue !== undefined) fail(issue.path.join('.'), issue.message);
  const grading = merged as unknown as Grading;
  for (const [index, { level, from }] of grading.bands.entries()) {
    const below = grading.bands[index - 1];
    if (from <= (below?.from ?? 0))
      fail('bands', `${level} begins at ${from}, which is not above ${below?.level ?? 'none'} (${below?.from ?? 0})`);
  }
  return grading;
}
