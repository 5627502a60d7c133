import { createRowFactory } from '#columns/row.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { bundledLexicon } from '#lexicon/bundled.ts';
import type { LexiconData } from '#lexicon/data.ts';
import type { Overlay } from '#lexicon/overlay.ts';
import { createMatcher } from '#match/matcher.ts';
import { checkPattern } from '#match/part-numbers.ts';
import type { Signals } from '#model/signals.ts';
import { createCountryReader } from '#normalize/country.ts';
import { valueReaders } from './value-readers.ts';

/** @returns what the facts find in a description */
function describer(data: LexiconData): (text: string) => Signals {
  const matcher = createMatcher(data);
  const columns = [{ index: 0, header: 'description', field: 'description' as const, how: 'option' as const, candidateFor: null }];
  const toRow = createRowFactory(columns, valueReaders(data, createCountryReader(data.countries, data.places)));
  return (text) => matcher.signals(toRow({ position: { chunk: 0, record: 1, line: null }, cells: [text] }));
}

/** A case of a folder that the facts do not bear out. */
export interface FailedCase {
  readonly file: string;
  readonly path: string;
  readonly problem: string;
}

/** @returns the cases and examples of an overlay that do not hold */
export function failedCases({ data, cases, examples }: Pick<Overlay, 'data' | 'cases' | 'examples'>): readonly FailedCase[] {
  if (cases.length + examples.length === 0) return [];
  const describe = describer(data);
  const broken = cases.filter(({ category, text, found }) => describe(text).goods.some((goods) => goods.category === category) !== found);
  const reasonOf = (text: string, category: string): string => {
    const evidence = describe(text).goods.find((goods) => goods.category === category)?.evidence ?? [];
    return evidence.length === 0 ? '' : ` by ${evidence.map(({ term }) => `"${term}"`).join(', ')}`;
  };
  const misread = examples.filter(({ pattern, text, found }) => describe(text).parts.some((part) => part.pattern === pattern) !== found);
  return [
    ...broken.map(({ file, path, category, text, found }) => ({
      file,
      path,
      problem: found ? `"${text}" is not found as ${category}` : `"${text}" is found as ${category}${reasonOf(text, category)}`,
    })),
    ...misread.map(({ file, path, pattern, text, found }) => ({
      file,
      path,
      problem: found ? `"${text}" is not read as ${pattern}` : `"${text}" is read as ${pattern}`,
    })),
  ];
}

/**
 * Reads the folder of --lexicon and proves its cases.
 * @returns undefined where none was named: the bundled facts hold
 * @throws ScreenError E_LEXICON with the file, the path in it and what was expected, or the first case that does not hold
 */
export async function chosenLexicon(folder: string | undefined): Promise<Overlay | undefined> {
  if (folder === undefined) return undefined;
  const overlay = await readFolder(folder);
  const [failed] = failedCases(overlay);
  if (failed !== undefined) throw new ScreenError('E_LEXICON', failed);
  return overlay;
}

/** @returns the bundled facts as a folder that changes nothing, with all their cases */
export async function readBundled(): Promise<Overlay> {
  const { casesOf } = await import('#lexicon/overlay.ts');
  const snapshot = await bundledLexicon();
  return { ...snapshot, changes: [], cases: [], bundledCases: casesOf(snapshot.data), examples: [], patterns: [] };
}

/** @throws ScreenError E_LEXICON; cases are not proved yet */
export async function readFolder(folder: string): Promise<Overlay> {
  // The schemas are needed for this alone.
  const { readOverlay } = await import('#lexicon/overlay.ts');
  const overlay = readOverlay(folder, (await bundledLexicon()).data);
  for (const { file, path, pattern } of overlay.patterns) {
    try {
      checkPattern(pattern);
    } catch (cause) {
      throw new ScreenError('E_LEXICON', { file, path, problem: (cause as Error).message }, { cause });
    }
  }
  return overlay;
}
