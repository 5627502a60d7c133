import { ScreenError } from '#errors/screen-error.ts';
import { bundledLexicon } from '#lexicon/bundled.ts';
import type { Overlay } from '#lexicon/overlay.ts';
import { checkPattern } from '#match/part-numbers.ts';
import { failedCases, failedExamples } from '#run/proofs.ts';

/** Patterns of a folder that may begin in more ways, all together, are refused: each of them is held in memory. Those of data/ take 96592. */
const MOST_BEGINNINGS = 262_144;

/**
 * Reads the folder of --lexicon and proves its cases.
 * @returns undefined where none was named: the bundled facts hold
 * @throws ScreenError E_LEXICON with the file, the path in it and what was expected, or the first case that does not hold
 */
export async function chosenLexicon(folder: string | undefined): Promise<Overlay | undefined> {
  if (folder === undefined) return undefined;
  const overlay = await readFolder(folder);
  for (const failed of failedCases(overlay, overlay.cases)) throw new ScreenError('E_LEXICON', failed);
  for (const failed of failedExamples(overlay, overlay.examples)) throw new ScreenError('E_LEXICON', failed);
  return overlay;
}

/** @returns the bundled facts as a folder that changes nothing, with all their cases */
export async function readBundled(): Promise<Overlay> {
  const { withoutChanges } = await import('#lexicon/overlay.ts');
  return withoutChanges(await bundledLexicon());
}

/** @throws ScreenError E_LEXICON; cases are not proved yet */
export async function readFolder(folder: string): Promise<Overlay> {
  // The schemas are needed for this alone.
  const { readOverlay } = await import('#lexicon/overlay.ts');
  const overlay = readOverlay(folder, (await bundledLexicon()).data);
  checkPatterns(overlay.patterns);
  return overlay;
}

/**
 * Proves that the patterns of a folder can be compiled, each and together.
 * @throws ScreenError E_LEXICON with the place of the first that can't
 */
export function checkPatterns(patterns: Overlay['patterns']): void {
  let beginnings = 0;
  for (const { file, path, pattern } of patterns) {
    try {
      beginnings += checkPattern(pattern);
    } catch (cause) {
      throw new ScreenError('E_LEXICON', { file, path, problem: (cause as Error).message }, { cause });
    }
    if (beginnings > MOST_BEGINNINGS) {
      const problem = `with it the patterns of the folder begin in more than ${MOST_BEGINNINGS} ways`;
      throw new ScreenError('E_LEXICON', { file, path, problem });
    }
  }
}
