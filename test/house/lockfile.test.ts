import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lockEntries, type PlacedEntry } from '../support/lock.ts';

/** Packages that may run a script when they are installed: the build's own bundler, which checks that its program fits the machine. */
const MAY_RUN_SCRIPTS = new Set(['node_modules/esbuild', 'node_modules/fsevents']);

/** @returns what of an entry can not be trusted */
function problemsOf({ path, entry }: PlacedEntry): string[] {
  const { version = '', resolved, integrity = '', link, hasInstallScript } = entry;
  return [
    ...(/^\d+\.\d+\.\d+/.test(version) ? [] : [`${path}: "${version}" is no version`]),
    ...(/^sha512-[\w+/]{86}==$/.test(integrity) ? [] : [`${path}: no hash`]),
    ...(resolved === undefined ? [] : [`${path}: comes from ${resolved}`]),
    ...(link ? [`${path}: is a link`] : []),
    ...(hasInstallScript && !MAY_RUN_SCRIPTS.has(path) ? [`${path}: runs a script when it is installed`] : []),
  ];
}

it('the lock names every package by version and hash, by no address, and lets none run scripts but those told', () => {
  const entries = lockEntries();
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.flatMap(problemsOf)).toEqual([]);
});

it('an entry that can not be trusted is told', () => {
  const [fine] = lockEntries().filter(({ path }) => path === 'node_modules/chalk');
  const problemsWith = (change: object): string[] => problemsOf({ path: 'p', entry: { ...fine?.entry, ...change } });
  expect(problemsWith({})).toEqual([]);
  expect(problemsWith({ version: 'git+ssh://git@host/p.git' })).toHaveLength(1);
  expect(problemsWith({ integrity: undefined })).toEqual(['p: no hash']);
  expect(problemsWith({ integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' })).toEqual(['p: no hash']);
  expect(problemsWith({ resolved: 'http://host/p.tgz' })).toEqual(['p: comes from http://host/p.tgz']);
  expect(problemsWith({ link: true })).toEqual(['p: is a link']);
  expect(problemsWith({ hasInstallScript: true })).toEqual(['p: runs a script when it is installed']);
});

it('package.json asks for exact versions, and runs scripts of its own alone', () => {
  const { dependencies, devDependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const asked = Object.entries({ ...dependencies, ...devDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(Object.keys(scripts ?? {}).filter((name) => /^(pre|post)/.test(name) && name !== 'prepare')).toEqual([]);
});
