import MiniSearch from 'minisearch';
import { searchManifest } from './search-manifest.js';

await searchManifest((descriptions, terms) => {
  const index = new MiniSearch({ fields: ['text'], searchOptions: { combineWith: 'AND', fuzzy: 0.2 } });
  index.addAll(descriptions.map((text, id) => ({ id, text })));
  return new Set(terms.flatMap((term) => index.search(term).map(({ id }) => id))).size;
});
