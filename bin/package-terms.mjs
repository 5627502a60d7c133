import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Licenses that packages may have whose code is built in or installed: they ask for their text, and a notice where there is one. */
export const ALLOWED_LICENSES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;
const TERMS = /^(licen[cs]e|copying|copyright|notice)/i;
const NOTICE = /^notice/i;
/** Texts of packages that name their license and bring no text of it, from their repositories. */
const MISSING_TEXTS = new URL('license-texts/', import.meta.url);

/**
 * @param metafiles what esbuild tells of its bundles
 * @returns the folders of the packages that they hold code of, in order
 */
export const packagesIn = (...metafiles) => [
  ...new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap((path) => PACKAGE.exec(path)?.[0] ?? []))),
];

/** @returns the files of terms in a folder, and in folders of terms there */
const filesOf = (folder) =>
  readdirSync(folder)
    .filter((name) => TERMS.test(name))
    .flatMap((name) => (statSync(join(folder, name)).isDirectory() ? filesOf(join(folder, name)) : join(folder, name)));

function textsOf(folder, name) {
  const files = filesOf(folder);
  const own = files.map((file) => readFileSync(file, 'utf8').trim());
  if (files.some((file) => !NOTICE.test(basename(file)))) return own;
  const missing = new URL(`${name.replace('/', '__')}.txt`, MISSING_TEXTS);
  if (!existsSync(missing)) throw new Error(`${name} brings no text of its license: put it into bin/license-texts`);
  return [readFileSync(missing, 'utf8').trim(), ...own];
}

/**
 * @param folder of a package
 * @returns what must go along with its code: the text of its license, and its notice
 * @throws Error where the license is not among the allowed ones, or has no text
 */
export function termsOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!ALLOWED_LICENSES.includes(license)) throw new Error(`${name}: ${license} is none of ${ALLOWED_LICENSES.join(', ')}`);
  return { name, version, license, texts: textsOf(folder, name) };
}

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/** @returns the terms as one text */
export const termsText = (terms) =>
  `${terms.map(({ name, version, license, texts }) => [`${name} ${version}: ${license}`, ...texts].join('\n\n')).join(RULE)}\n`;
