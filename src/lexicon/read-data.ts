import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { ScreenError } from '#errors/screen-error.ts';
import type { LexiconData, LexiconSnapshot } from './data.ts';
import { DATA_FILES } from './schema.ts';

function parseFile(folder: URL, path: string, schema: z.ZodType): unknown {
  const url = new URL(path, folder);
  const file = fileURLToPath(url);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(url, 'utf8'));
  } catch (cause) {
    throw new ScreenError('E_LEXICON', { file, path: '', problem: `it can't be read as JSON (${(cause as Error).message})` }, { cause });
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0] as z.core.$ZodIssue;
  throw new ScreenError('E_LEXICON', { file, path: issue.path.join('.'), problem: issue.message });
}

function parseFolder(folder: URL, path: string, schema: z.ZodType): unknown[] {
  const names = readdirSync(new URL(path, folder)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => parseFile(folder, path + name, schema));
}

/**
 * Reads and validates the facts of a data folder.
 * @param folder URL of the folder, ending in a slash
 * @throws ScreenError E_LEXICON with the file, the path in it and what was expected
 */
export function readLexiconData(folder: URL): LexiconSnapshot {
  const data: Record<string, unknown> = {};
  for (const [name, { path, schema }] of Object.entries(DATA_FILES)) {
    if (!path.endsWith('/')) data[name] = parseFile(folder, path, schema);
    else data[name] = parseFolder(folder, path, schema).flat();
  }
  const digest = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  return { digest, data: data as LexiconData };
}
