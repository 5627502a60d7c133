import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Folders in the order in which imports may run: leftward only, not between siblings. */
const TIERS = [
  ['model'],
  ['errors', 'normalize'],
  ['lexicon'],
  ['read', 'columns', 'match'],
  ['aspects'],
  ['indicators'],
  ['assess', 'settle', 'pair'],
  ['evaluate', 'report', 'config'],
  ['run'],
  ['cli'],
];
const FOLDERS = TIERS.flat();
/** Folders that see less than all to their left. */
const SEES_ONLY: Readonly<Record<string, readonly string[]>> = { aspects: ['model'], indicators: ['model', 'aspects'], report: ['model'] };
const DOORS: Readonly<Record<string, string | readonly string[]>> = {
  'csv-parse': 'read',
  yauzl: 'read',
  saxes: 'read',
  'fuse.js': 'match',
  commander: 'cli',
  chalk: 'cli',
  'node:worker_threads': 'run',
  zod: ['lexicon', 'run'],
  'echarts/core': 'report',
  'echarts/charts': 'report',
  'echarts/components': 'report',
  'echarts/renderers': 'report',
  fflate: 'report',
};

interface Planted {
  readonly file: string;
  readonly from: string;
  readonly forbidden: boolean;
}

function mayImport(folder: string, other: string): boolean {
  if (folder === other) return true;
  const seen = SEES_ONLY[folder];
  if (seen !== undefined) return seen.includes(other);
  const tier = (name: string): number => TIERS.findIndex((names) => names.includes(name));
  return tier(other) < tier(folder);
}

function planted(): Planted[] {
  const files: Planted[] = [];
  const plant = (folder: string, name: string, from: string, forbidden: boolean): void => {
    files.push({ file: `src/${folder}/${name}.ts`, from, forbidden });
  };
  for (const folder of FOLDERS) {
    for (const other of FOLDERS.filter((name) => name !== folder)) {
      plant(folder, `hash-${other}`, `#${other}/thing.ts`, !mayImport(folder, other));
      plant(folder, `relative-${other}`, `../${other}/thing.ts`, true);
    }
    for (const [name, door] of Object.entries(DOORS))
      plant(folder, `package-${name.replace(/\W/g, '-')}`, name, ![door].flat().includes(folder));
  }
  for (const [name, from] of Object.entries({
    files: 'node:fs',
    other: './unbranded.ts',
    run: '#run/screen.ts',
    lexicon: '#lexicon/data.ts',
    match: '../../match/matcher.ts',
  })) {
    plant('indicators/row', `pure-${name}`, from, true);
  }
  plant('indicators/row', 'define', '#indicators/define.ts', false);
  plant('indicators/row', 'model', '#model/row.ts', false);
  return files;
}

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string | { readonly file: string } };
}

describe('import gates', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cargoscreen-gates-'));
  const files = planted();
  let caught = new Set<string>();

  beforeAll(() => {
    copyFileSync('biome.json', join(folder, 'biome.json'));
    for (const { file, from } of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `import { thing } from '${from}';\n\nexport const used = thing;\n`);
    }
    const biome = resolve('node_modules/.bin/biome');
    let report = '';
    try {
      report = execFileSync(biome, ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', 'src'], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 2 ** 28,
      });
    } catch (error) {
      report = (error as { stdout: string }).stdout;
    }
    const { diagnostics } = JSON.parse(report) as { diagnostics: Diagnostic[] };
    const restricted = diagnostics.filter(({ category }) => category === 'lint/style/noRestrictedImports');
    caught = new Set(restricted.map(({ location }) => (typeof location.path === 'string' ? location.path : location.path.file)));
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  it('catches every import that runs rightward, sideways or round a door, in both spellings', () => {
    expect(
      files.filter(({ file, forbidden }) => forbidden && !caught.has(file)).map(({ file, from }) => `${file} imports ${from}`),
    ).toEqual([]);
  });

  it('leaves every import that runs leftward alone', () => {
    expect(
      files.filter(({ file, forbidden }) => !forbidden && caught.has(file)).map(({ file, from }) => `${file} imports ${from}`),
    ).toEqual([]);
  });

  it('gives a reason with each rule', () => {
    const config = JSON.parse(readFileSync('biome.json', 'utf8')) as {
      overrides: { linter: { rules: { style?: { noRestrictedImports?: { options: { patterns: { message: string }[] } } } } } }[];
    };
    const patterns = config.overrides.flatMap(({ linter }) => linter.rules.style?.noRestrictedImports?.options.patterns ?? []);
    expect(patterns.length).toBeGreaterThan(FOLDERS.length);
    expect(patterns.filter(({ message }) => message.length < 20)).toEqual([]);
  });
});
