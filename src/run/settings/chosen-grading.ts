import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ScreenError } from '#errors/screen-error.ts';
import { bundledLexicon } from '#lexicon/bundled.ts';
import type { Grading } from '#model/grading.ts';
import { reasonOf } from '#run/files.ts';

/** A grading other than the bundled one. */
export interface ChosenGrading {
  readonly grading: Grading;
  /** Its SHA-256. */
  readonly digest: string;
}

/**
 * Reads the file of --grading.
 * @returns undefined where none was named: the bundled grading holds
 * @throws ScreenError E_GRADING with the file, the path in it and what was expected
 */
export async function chosenGrading(file: string | undefined): Promise<ChosenGrading | undefined> {
  if (file === undefined) return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ScreenError('E_GRADING', { file, path: '', problem: `it can't be read (${reasonOf(cause)})` }, { cause });
  }
  // The schema is needed for this alone.
  const { overrideGrading } = await import('#lexicon/override-grading.ts');
  const { data } = await bundledLexicon();
  const grading = overrideGrading(data.grading, text, file);
  return { grading, digest: createHash('sha256').update(JSON.stringify(grading)).digest('hex') };
}
