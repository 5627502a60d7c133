// fuse.js used without a thought for time: the descriptions are the list, each term is searched in all of them. A fourth argument: its options.
import Fuse from 'fuse.js';
import { searchManifest } from './search-manifest.js';

const options = JSON.parse(process.argv[5]);
await searchManifest((descriptions, terms) => {
  const fuse = new Fuse(descriptions, options);
  return new Set(terms.flatMap((term) => fuse.search(term).map(({ refIndex }) => refIndex))).size;
});
