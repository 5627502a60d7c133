// fuse.js used without a thought for time: the terms are the list, each description is searched in it. A fourth argument: its options.
import Fuse from 'fuse.js';
import { searchManifest } from './search-manifest.js';

const options = JSON.parse(process.argv[5]);
await searchManifest((descriptions, terms) => {
  const fuse = new Fuse(terms, options);
  return descriptions.filter((description) => fuse.search(description).length > 0).length;
});
