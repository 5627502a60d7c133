import { compileColumns } from '#columns/names.ts';
import { compileFacts } from '#lexicon/bundled.ts';
import { compileCountries } from '#lexicon/country-tables.ts';
import { packParts } from '#lexicon/part-file.ts';
import { readLexiconData } from '#lexicon/read-data.ts';
import { compileKnownWords } from '#match/known-words.ts';
import { compileMatcher } from '#match/matcher.ts';
import { createStemmers } from '#match/stemmer.ts';

/**
 * @param folder URL of the facts, ending in a slash
 * @returns the snapshot that the built program loads: the facts, validated, and what a matcher needs, compiled
 * @throws ScreenError E_LEXICON with the file, the path in it and what was expected
 */
export function packLexicon(folder: URL): Uint8Array {
  const snapshot = readLexiconData(folder);
  const { data } = snapshot;
  return packParts({
    ...compileFacts(snapshot),
    ...compileColumns(data),
    ...compileCountries(data),
    ...compileMatcher(data),
    ...compileKnownWords(createStemmers(data.morphology.groups)),
  });
}
