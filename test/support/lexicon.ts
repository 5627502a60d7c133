import { readLexiconData } from '#lexicon/read-data.ts';

/** The project's own facts, read and validated from data/. */
export const { data, digest } = readLexiconData(new URL('../../data/', import.meta.url));
