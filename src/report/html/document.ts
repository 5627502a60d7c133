import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { jsonText } from '#report/json-text.ts';
import { markup } from './markup.ts';
import { pack } from './packed.ts';
import { STYLE } from './style.ts';
import type { View } from './view.ts';

/** The page's own program as the build leaves it, each module behind those that it imports; no name is given twice in them. */
const PROGRAM = [
  'model/level.js',
  'model/grouped.js',
  ...['count', 'signed'].map((name) => `report/${name}.js`),
  ...['packed', 'waivers-text'].map((name) => `report/html/${name}.js`),
  ...['elements', 'data', 'review', 'rows', 'across', 'filters', 'main'].map((name) => `report/html/page/${name}.js`),
];

/** Found by the name of the package, as this module stands in `src`, in `dist` or in a bundle. */
const built = (): string => join(dirname(createRequire(import.meta.url).resolve('cargoscreen/package.json')), 'dist');

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @returns the modules as one: they stand in one script, so imports fall away and exports are plain */
function program(): string {
  const folder = built();
  return PROGRAM.map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
    .replace(/^import [^;]*;$/gm, '')
    .replace(/^export (?=function|const)/gm, '')
    .replace(/^export \{\};?$/gm, '');
}

/** @returns the value as JSON that ends no script element and starts no comment in it */
const inert = (value: unknown): string => jsonText(value).replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);

/**
 * @param body markup whose texts are escaped
 * @returns one page that needs nothing else and may fetch nothing
 */
export function page(title: string, body: string, view: View): string {
  const script = program();
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(STYLE)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${markup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
<script type="application/json" id="data">${inert(pack(view))}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}
