import UFuzzy from '@leeoniya/ufuzzy';
import { searchManifest } from './search-manifest.js';

/** One slip a word, and letters of every script, as its README says to ask for them. */
const OPTIONS = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
};

const fuzzy = new UFuzzy(OPTIONS);
await searchManifest((descriptions, terms) => new Set(terms.flatMap((term) => fuzzy.filter(descriptions, term) ?? [])).size);
