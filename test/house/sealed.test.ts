import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { QUICKSTART } from '../support/manifests.ts';

/** Modules of Node.js that a source, or a package built in, may use: none of them opens a connection. */
const MAY_USE = ['buffer', 'crypto', 'events', 'fs', 'fs/promises', 'module', 'os', 'path', 'readline', 'stream', 'timers/promises'];
const MAY_USE_TOO = ['process', 'tty', 'url', 'util', 'v8', 'worker_threads', 'zlib'];
const SOURCES_MAY = new Set([...MAY_USE, ...MAY_USE_TOO]);
/** commander can start programs for commands that stand in files of their own; ours has none. */
const BUNDLE_MAY = new Set([...SOURCES_MAY, 'child_process']);
/** Names by which a program reaches a network, or runs a text, without importing anything. */
const REACHES = /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|sendBeacon|importScripts|eval|new Function)\s*\(|process\.binding|dlopen/g;

/** @returns what a source uses that it may not */
function forbiddenIn(source: string): string[] {
  const named = [...source.matchAll(/(?:from|import|import\(|require\()\s*['"](?:node:)?([\w/]+)['"]/g)].map(([, name = '']) => name);
  const modules = named.filter((name) => builtinModules.includes(name) && !SOURCES_MAY.has(name));
  return [...modules, ...[...source.matchAll(REACHES)].map(([reach]) => reach)];
}

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

describe('no connection', () => {
  it('no source and no package that is built in can open one', () => {
    const found = sources('src').map((name) => [name, forbiddenIn(readFileSync(`src/${name}`, 'utf8'))] as const);
    expect(found.length).toBeGreaterThan(300);
    expect(found.filter(([, uses]) => uses.length > 0)).toEqual([]);
    const { builtins } = JSON.parse(readFileSync('dist/bundle/contents.json', 'utf8')) as { readonly builtins: readonly string[] };
    expect(builtins).toContain('fs');
    expect(builtins.filter((name) => !BUNDLE_MAY.has(name))).toEqual([]);
  });

  it('a source that could is told', () => {
    expect(forbiddenIn("import { connect } from 'node:net';")).toEqual(['net']);
    expect(forbiddenIn("import 'https';\nconst dns = await import('node:dns/promises');")).toEqual(['https', 'dns/promises']);
    expect(forbiddenIn("import { spawn } from 'node:child_process';")).toEqual(['child_process']);
    expect(forbiddenIn('await fetch (address)')).toEqual(['fetch (']);
    expect(forbiddenIn("import { readFileSync } from 'node:fs';\nprefetch(x); // by fetch")).toEqual([]);
  });
});

describe('a run that Node.js holds to the folders that it is given', () => {
  const ROOT = process.cwd();
  const PRELOADED = resolve('test/support/no-network.cjs');
  const PERMISSION = process.allowedNodeEnvironmentFlags.has('--permission') ? '--permission' : '--experimental-permission';
  const REPORTS = ['t.txt', 'c.csv', 'v.tsv', 'j.json', 'l.jsonl', 's.sarif', 'u.xml', 'm.md', 'p.html', 'x.xlsx', 'github=g', 'gitlab=b'];

  interface Ended {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
  }

  const node = (args: readonly string[], cwd: string): Promise<Ended> =>
    new Promise((done) => {
      execFile(process.execPath, ['--no-warnings', '--require', PRELOADED, ...args], { cwd, env: {} }, (error, stdout, stderr) =>
        done({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
      );
    });

  /** Screens a manifest in a folder of its own to every format in another one. */
  async function screened(may: { readonly read: boolean; readonly write: boolean }): Promise<Ended & { readonly reports: string[] }> {
    expect(inject('buildFailure')).toBe('');
    const [given, reports] = [temporaryFolder(), temporaryFolder()];
    given.write('m.csv', readFileSync(QUICKSTART));
    const allowed = [`--allow-fs-read=${ROOT}/`, `--allow-fs-read=${realpathSync(reports.path)}/`];
    if (may.read) allowed.push(`--allow-fs-read=${realpathSync(given.path)}/`);
    if (may.write) allowed.push(`--allow-fs-write=${realpathSync(reports.path)}/`);
    const outputs = REPORTS.flatMap((name) => ['-o', name.replace(/[\w.]+$/, (file) => `${realpathSync(reports.path)}/${file}`)]);
    const args = ['m.csv', '--format', 'json', '--today', '2026-01-31', '--fail-on', 'none', ...outputs];
    const ended = await node([PERMISSION, ...allowed, `${ROOT}/bin/cargoscreen.js`, ...args], given.path);
    return { ...ended, reports: reports.names() };
  }

  it('writes every report, and misses neither another folder nor a network', async () => {
    const { code, stdout, stderr, reports } = await screened({ read: true, write: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ counts: { rowsScreened: 12 } });
    expect(reports).toHaveLength(REPORTS.length);
  });

  it.each([
    ['read', { read: false, write: true }, "m.csv: the file can't be read (ERR_ACCESS_DENIED)"],
    ['write', { read: true, write: false }, "it can't be written there (ERR_ACCESS_DENIED)"],
  ])('ends with an error where it may not %s', async (_, may, problem) => {
    const { code, stdout, stderr, reports } = await screened(may);
    expect({ code, stdout, reports }).toEqual({ code: 2, stdout: '', reports: [] });
    expect(stderr).toContain(problem);
  });

  it('would be stopped by what stands in for the network here', async () => {
    const calls = ["require('node:net').connect(9)", "fetch('http://127.0.0.1:9')", "require('node:dns').lookup('x', () => {})"];
    const tried = calls.map((call) => `try { ${call} } catch (error) { console.log(error.message) }`).join('\n');
    const { stdout } = await node(['-e', tried], ROOT);
    expect(stdout).toBe('net.connect was called\nfetch was called\ndns.lookup was called\n');
  });
});
