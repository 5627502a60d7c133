import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CORPUS = 'fixtures/fuzz-corpus';

/** An input that once broke the promise of a target. */
export interface Kept {
  readonly file: string;
  readonly input: unknown;
}

/** @returns an input as JSON; bytes stand as base64 */
export const textOf = (input: unknown): string =>
  JSON.stringify(input, (_, value: unknown) => (value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value));

// `toJSON` of a Buffer would come before the replacer: inputs hold Uint8Array only.
const revived = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'base64' in value ? Uint8Array.from(Buffer.from(String(value.base64), 'base64')) : value;

/** @returns the inputs that are kept of a target */
export function keptOf(target: string): Kept[] {
  const folder = join(CORPUS, target);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((file) => ({ file, input: (JSON.parse(readFileSync(join(folder, file), 'utf8'), revived) as { readonly input: unknown }).input }));
}

/**
 * Keeps an input that breaks the promise of a target.
 * @param input as `textOf` gives it
 * @returns the path of its file
 */
export function keep(target: string, why: string, input: string): string {
  const file = join(CORPUS, target, `${createHash('sha256').update(input).digest('hex').slice(0, 12)}.json`);
  mkdirSync(join(CORPUS, target), { recursive: true });
  writeFileSync(file, `{"why": ${JSON.stringify(why)},\n"input": ${input}}\n`);
  return file;
}
