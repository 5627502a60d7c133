import { suggestion } from '#errors/nearest.ts';
import type { LexiconData } from './data.ts';
import type { OverlayFile } from './overlay-files.ts';
import type { Problems } from './overlay-problems.ts';

function* sourcesIn(value: unknown, path = ''): Generator<readonly [path: string, source: string]> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* sourcesIn(item, `${path}[${index}]`);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const at = path === '' ? key : `${path}.${key}`;
      if (key !== 'source') yield* sourcesIn(item, at);
      else for (const source of [item].flat()) if (typeof source === 'string') yield [at, source];
    }
  }
}

/** Every source that an entry of the files names must be described, among those of the facts; one that is not is told as a problem. */
export function checkSources(files: readonly OverlayFile[], { sources }: Pick<LexiconData, 'sources'>, problems: Problems): void {
  const known = new Set(sources.map(({ id }) => id));
  for (const { json, ...told } of files) {
    for (const [path, source] of sourcesIn(json))
      if (!known.has(source)) problems.add(told, path, `the source "${source}" is not described${suggestion(source, [...known])}`);
  }
}
