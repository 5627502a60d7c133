// Part of `npm run build`: validates data/ and writes the snapshot that the built program loads.
import { writeFileSync } from 'node:fs';
import { readLexiconData } from '../dist/lexicon/read-data.js';

const snapshot = readLexiconData(new URL('../data/', import.meta.url));
writeFileSync(new URL('../dist/lexicon.json', import.meta.url), JSON.stringify(snapshot));
