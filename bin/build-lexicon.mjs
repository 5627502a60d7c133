// Part of `npm run build`: validates data/ and writes the snapshot that the built program loads.
import { writeFileSync } from 'node:fs';
import { packLexicon } from '../dist/run/prepare/build-lexicon.js';

writeFileSync(new URL('../dist/lexicon.bin', import.meta.url), packLexicon(new URL('../data/', import.meta.url)));
