import { fileURLToPath } from 'node:url';
import type { LexiconData, LexiconSnapshot } from './data.ts';
import { openParts } from './part-file.ts';
import type { Compiled, Parts } from './parts.ts';

const SNAPSHOT = new URL('../lexicon.bin', import.meta.url);
const DATA = new URL('../../data/', import.meta.url);

const partOf = (name: string): string => `data.${name}`;

/** @returns the facts as parts of the snapshot that the build writes */
export function compileFacts({ digest, data }: LexiconSnapshot): Compiled {
  const files = Object.entries(data).map(([name, facts]) => [partOf(name), JSON.stringify(facts)] as const);
  return { digest, names: JSON.stringify(Object.keys(data)), ...Object.fromEntries(files) };
}

/** @returns the facts of a snapshot; those of a file are read when they are first looked at */
export function factsIn(compiled: Parts): LexiconSnapshot {
  const data = {};
  for (const name of JSON.parse(compiled.text('names')) as string[]) {
    Object.defineProperty(data, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value: unknown = JSON.parse(compiled.text(partOf(name)));
        Object.defineProperty(data, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return { digest: compiled.text('digest'), data: data as LexiconData, compiled };
}

let loaded: LexiconSnapshot | undefined;

/**
 * The facts that come with the package: the snapshot that the build wrote after validation, or, when run from the sources, data/ itself.
 * @throws ScreenError E_LEXICON when run from the sources with a bad data file
 */
export async function bundledLexicon(): Promise<LexiconSnapshot> {
  if (loaded !== undefined) return loaded;
  const parts = openParts(fileURLToPath(SNAPSHOT));
  loaded = parts === undefined ? (await import('./read-data.ts')).readLexiconData(DATA) : factsIn(parts);
  return loaded;
}
