import { existsSync, readFileSync } from 'node:fs';
import type { LexiconSnapshot } from './data.ts';

const SNAPSHOT = new URL('../lexicon.json', import.meta.url);
const DATA = new URL('../../data/', import.meta.url);

let loaded: LexiconSnapshot | undefined;

/**
 * The facts that come with the package: the snapshot that the build wrote after validation, or, when run from the sources, data/ itself.
 * @throws ScreenError E_LEXICON when run from the sources with a bad data file
 */
export async function bundledLexicon(): Promise<LexiconSnapshot> {
  if (loaded !== undefined) return loaded;
  if (existsSync(SNAPSHOT)) loaded = JSON.parse(readFileSync(SNAPSHOT, 'utf8')) as LexiconSnapshot;
  else loaded = (await import('./read-data.ts')).readLexiconData(DATA);
  return loaded;
}
