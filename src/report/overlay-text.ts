import { visible } from './visible.ts';

/** What one file of a folder does to the bundled facts, by keys. */
interface Change {
  readonly file: string;
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly dropped: readonly string[];
}

/** @returns what changes, a line an entry: + added, ~ replaced, - taken out */
export function overlayText(changes: readonly Change[]): string {
  const lines = changes.flatMap(({ file, added, replaced, dropped }) => [
    visible(file),
    ...added.map((key) => `  + ${visible(key)}`),
    ...replaced.map((key) => `  ~ ${visible(key)}`),
    ...dropped.map((key) => `  - ${visible(key)}`),
  ]);
  return `${lines.join('\n')}\n`;
}
