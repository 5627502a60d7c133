import { ScreenError } from '#errors/screen-error.ts';
import { bundledLexicon } from '#lexicon/bundled.ts';
import type { Overlay } from '#lexicon/overlay.ts';
import { checkPattern } from '#match/part-numbers.ts';
import { type FailedProof, failedCases, failedExamples } from '#run/prepare/proofs.ts';

/** Patterns of a folder that may begin in more ways, all together, are refused: each of them is held in memory. Those of data/ take 96592. */
const MOST_BEGINNINGS = 262_144;

/**
 * Reads the folder of --lexicon and proves its cases.
 * @returns undefined where none was named: the bundled facts hold
 * @throws ScreenError E_LEXICON with the file, the line and what was expected, or the first case that does not hold
 */
export async function chosenLexicon(folder: string | undefined): Promise<Overlay | undefined> {
  if (folder === undefined) return undefined;
  const overlay = await readFolder(folder);
  const { told, count } = overlay.problems;
  if (told[0] !== undefined) throw new ScreenError('E_LEXICON', { ...told[0].params, more: { folder, count: count - 1 } });
  for (const failed of failedCases(overlay, overlay.cases)) throw new ScreenError('E_LEXICON', await located(overlay, failed));
  for (const failed of failedExamples(overlay, overlay.examples)) throw new ScreenError('E_LEXICON', await located(overlay, failed));
  return overlay;
}

/** @returns the bundled facts as a folder that changes nothing, with all their cases */
export async function readBundled(): Promise<Overlay> {
  const { withoutChanges } = await import('#lexicon/overlay.ts');
  return withoutChanges(await bundledLexicon());
}

/**
 * @returns the facts of a folder over the bundled ones; cases are not proved yet, and what does not fit is among the problems
 * @throws ScreenError E_LEXICON where the folder can't be read
 */
export async function readFolder(folder: string): Promise<Overlay> {
  // The schemas are needed for this alone.
  const { readOverlay } = await import('#lexicon/overlay.ts');
  const overlay = readOverlay(folder, (await bundledLexicon()).data);
  for (const { file, path, problem } of patternProblems(overlay.patterns)) overlay.problems.add(fileOf(overlay, file), path, problem);
  return overlay;
}

/** @returns a file of the folder; a bundled one without its text */
const fileOf = ({ files }: Pick<Overlay, 'files'>, file: string): { readonly file: string; readonly text: string } =>
  files.find((one) => one.file === file) ?? { file, text: '' };

/** @returns the proof with the line on which it stands, where that is in a file of the folder */
export async function located(overlay: Overlay, failed: FailedProof): Promise<FailedProof & { readonly line?: number }> {
  const { text } = fileOf(overlay, failed.file);
  if (text === '') return failed;
  const { lineOf } = await import('#lexicon/json-line.ts');
  return { ...failed, line: lineOf(text, failed.path) };
}

/** @yields the patterns of a folder that can't be compiled, each and together */
export function* patternProblems(patterns: Overlay['patterns']): Generator<FailedProof> {
  let beginnings = 0;
  for (const { file, path, pattern } of patterns) {
    try {
      beginnings += checkPattern(pattern);
    } catch (cause) {
      yield { file, path, problem: (cause as Error).message };
    }
    if (beginnings > MOST_BEGINNINGS) {
      yield { file, path, problem: `with it the patterns of the folder begin in more than ${MOST_BEGINNINGS} ways` };
      return;
    }
  }
}
