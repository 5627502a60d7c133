import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { ALLOWED_LICENSES, packagesIn, termsOf, termsText } from '../../bin/package-terms.mjs';
import { temporaryFolder } from '../support/folder.ts';
import { lockEntries } from '../support/lock.ts';

interface Contents {
  readonly packages: readonly { readonly name: string; readonly version: string; readonly license: string }[];
}

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> };
const page = readFileSync('docs/dependencies.md', 'utf8');

/** @returns the folder of a package that there is not */
function planted(license: string, ...texts: string[]): string {
  const folder = temporaryFolder();
  folder.write('package.json', JSON.stringify({ name: 'planted', version: '1.0.0', license }));
  for (const name of texts) folder.write(name, `text of ${name}`);
  return folder.path;
}

describe('packages that run', () => {
  it('stand in docs/dependencies.md, each with its reason, license, reach and end, and no others', () => {
    const rows = [...page.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(
      ([, name, rest = '']) => [name, rest.split('|').map((cell) => cell.trim())] as const,
    );
    expect(rows.map(([name]) => name)).toEqual(Object.keys(dependencies).sort());
    for (const [name, cells] of rows) {
      const { license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { readonly license: string };
      expect(cells, name).toHaveLength(4);
      expect(
        cells.filter((cell) => cell.length === 0),
        name,
      ).toEqual([]);
      expect(cells[1], name).toBe(license);
    }
  });

  it('have licenses that ask for no more than their text, those that they bring too', () => {
    const installed = lockEntries().filter(({ entry }) => !entry.dev && !entry.devOptional);
    expect(installed.length).toBeGreaterThan(Object.keys(dependencies).length);
    expect(installed.filter(({ entry }) => !ALLOWED_LICENSES.includes(entry.license ?? ''))).toEqual([]);
    expect(ALLOWED_LICENSES.filter((license) => !page.includes(license))).toEqual([]);
  });
});

describe('what is built in', () => {
  it('goes with the license text of every package', () => {
    expect(inject('buildFailure')).toBe('');
    const { packages } = JSON.parse(readFileSync('dist/bundle/contents.json', 'utf8')) as Contents;
    const texts = readFileSync('dist/bundle/LICENSES.txt', 'utf8').split(`\n${'-'.repeat(80)}\n`);
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['saxes', 'echarts', 'zrender', 'dictionary-ru']));
    const told = texts.map((text) => [text.trim().split('\n', 1)[0], /permi(t|ssion)|Apache License/i.test(text)]);
    expect(told).toEqual(packages.map(({ name, version, license }) => [`${name} ${version}: ${license}`, true]));
  });

  it('is told by the bundler, packages within packages too', () => {
    const inputs = {
      'dist/cli/main.js': {},
      'node_modules/chalk/source/index.js': {},
      'node_modules/chalk/source/other.js': {},
      'node_modules/@scope/name/index.js': {},
      'node_modules/cli-progress/node_modules/string-width/index.js': {},
    };
    expect(packagesIn({ inputs })).toEqual([
      'node_modules/chalk',
      'node_modules/@scope/name',
      'node_modules/cli-progress/node_modules/string-width',
    ]);
  });

  it('fails the build where its license is another, or has no text; a notice goes along', () => {
    expect(() => termsOf(planted('GPL-3.0-only', 'LICENSE'))).toThrow('planted: GPL-3.0-only is none of');
    expect(() => termsOf(planted('Apache-2.0', 'NOTICE', 'README.md'))).toThrow('planted brings no text of its license');
    const text = termsText([termsOf(planted('Apache-2.0', 'LICENSE', 'NOTICE', 'README.md', 'licenses/LICENSE-part'))]);
    expect(text).toBe('planted 1.0.0: Apache-2.0\n\ntext of LICENSE\n\ntext of NOTICE\n\ntext of licenses/LICENSE-part\n');
  });
});
