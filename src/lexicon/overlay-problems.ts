import { z } from 'zod';
import { suggestion } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { lineOf } from './json-line.ts';

/** Problems that are told one by one; the rest is counted. */
const MOST_TOLD = 50;

/** A file by what errors need of it. */
export interface Told {
  /** As errors name it. */
  readonly file: string;
  readonly text: string;
}

/** @throws ScreenError E_LEXICON with the place and what is wrong there */
export function fail(file: string, path: string, problem: string): never {
  throw new ScreenError('E_LEXICON', { file, path, problem });
}

const keysOf = (schema: z.ZodType): readonly string[] => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []);

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key], value);

/** @returns what is wrong, with the nearest of what may stand there */
function issueText(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): string {
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return `there is no key "${key}" here${suggestion(key, issue.path.length === 0 ? keysOf(schema) : [])}`;
  }
  if (issue.code !== 'invalid_value') return issue.message;
  const choices = issue.values.map(String);
  const given = valueAt(value, issue.path);
  return typeof given === 'string' ? `"${given}" is none of ${choices.join(', ')}${suggestion(given, choices)}` : issue.message;
}

/** @returns a place below another as errors name it */
const below = (path: string, keys: readonly PropertyKey[]): string =>
  keys.reduce<string>(
    (outer, key) => (typeof key === 'number' ? `${outer}[${key}]` : outer === '' ? String(key) : `${outer}.${String(key)}`),
    path,
  );

/** Gathers what is wrong with the files of a folder, so that one look tells all. */
export class Problems {
  readonly told: ScreenError<'E_LEXICON'>[] = [];
  count = 0;

  add({ file, text }: Told, path: string, problem: string, line?: number): void {
    this.count++;
    if (this.told.length < MOST_TOLD)
      this.told.push(new ScreenError('E_LEXICON', { file, line: line ?? lineOf(text, path), path, problem }));
  }

  /** Does a piece of work on a file; where that fails, the problem is kept and the rest goes on. */
  attempt(told: Told, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof ScreenError) || error.code !== 'E_LEXICON') throw error;
      const { path, problem } = error.params as { readonly path: string; readonly problem: string };
      this.add(told, path, problem);
    }
  }

  /** @returns the value as the schema reads it; undefined where it does not fit, with every reason told */
  parsed<T>(schema: z.ZodType<T>, value: unknown, told: Told, path = ''): T | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) this.add(told, below(path, issue.path), issueText(issue, schema, value));
    return undefined;
  }
}
