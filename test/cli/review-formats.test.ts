import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type CliResult, cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { HOSTILE, QUICKSTART } from '../support/manifests.ts';

const HEADER = 'Description,Brand,Destination\n';
const manifest = (...rows: string[]): string => temporaryFolder().write('m.csv', `${HEADER}${rows.join('\n')}\n`);
const report = async (format: string, file: string, ...args: string[]): Promise<string> =>
  (await cargoscreen([file, '-f', format, ...args])).stdout;

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string } }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string };
            readonly region: { readonly startLine: number };
          };
        }[];
      }[];
    },
  ];
}

describe('--format sarif', () => {
  it('names a rule, a line and a way out for every finding, gravest first', async () => {
    const { runs } = JSON.parse(await report('sarif', QUICKSTART)) as Sarif;
    const [{ tool, results }] = runs;
    expect(results.length).toBeGreaterThan(10);
    for (const { ruleId, ruleIndex, locations } of results) {
      const rule = tool.driver.rules[ruleIndex];
      expect(rule?.id).toBe(ruleId);
      expect(rule?.help.text).toContain('What to do next: ');
      expect(locations[0]?.physicalLocation.region.startLine).toBeGreaterThan(1);
    }
    const levels = results.map(({ level }) => ['error', 'warning', 'note'].indexOf(level));
    expect(levels).toEqual([...levels].sort());
  });

  it('spells names of files as references that lead nowhere else', async () => {
    const folder = temporaryFolder();
    const file = folder.write('a b%41#?.csv', `${HEADER}Ethernet router,Cisco,RU\n`);
    const { runs } = JSON.parse(await report('sarif', file)) as Sarif;
    const uri = runs[0].results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
    expect(uri).toMatch(/\/a%20b%2541%23%3F\.csv$/);
  });
});

it('--format sarif makes no link out of a cell that a message quotes', async () => {
  const text = await report('sarif', manifest('XC7K325T-2FFG900I FPGA,[Click](http://evil.example),RU'));
  const { results } = JSON.parse(text).runs[0] as { results: { message: { text: string } }[] };
  const quoting = results.map(({ message }) => message.text).filter((message) => message.includes('evil.example'));
  expect(quoting).not.toEqual([]);
  for (const message of quoting) expect(message).toContain(String.raw`\[Click\](http://evil.example)`);
});

describe('--format junit', () => {
  it('fails a test for each row from --fail-on up, and only those', async () => {
    const failures = async (level: string): Promise<number> =>
      Number(/failures="(\d+)"/.exec(await report('junit', QUICKSTART, '--fail-on', level))?.[1]);
    const { stdout } = await cargoscreen([QUICKSTART, '-f', 'json']);
    const { levels } = (JSON.parse(stdout) as { counts: { levels: Record<string, number> } }).counts;
    expect(await failures('critical')).toBe(levels['critical']);
    expect(await failures('high')).toBe((levels['critical'] ?? 0) + (levels['high'] ?? 0));
    expect(await failures('none')).toBe(0);
  });

  it('holds no character that XML forbids or reads, whatever the cells hold', async () => {
    const text = await report('junit', HOSTILE, '--all');
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    const elements = [...text.matchAll(/<\/?([\w?-]+)/g)].map(([, name]) => name);
    expect([...new Set(elements)].sort()).toEqual(['?xml', 'failure', 'system-out', 'testcase', 'testsuite', 'testsuites']);
  });
});

describe('--format github', () => {
  it('annotates ten of a kind at most, counts the rest, and ends with the counts of the run', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `Ethernet router ${index},no brand,RU`);
    const lines = (await report('github', manifest(...rows))).trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/^::notice title=cargoscreen::25 rows screened.*and 15 more findings \(GitHub shows 10 of a kind\)/);
  });

  it('lets no cell start a command of its own', async () => {
    const file = manifest('"Ethernet router, label removed\n::error file=x::pwned%0A::warning::y","a:b,c::",RU');
    for (const line of (await report('github', file)).trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning|notice) /);
    expect(await report('github', file)).not.toMatch(/^::(error|warning) file=x/m);
  });
});

it('--format github leaves room for findings, however many files could not be screened', async () => {
  const missing = Array.from({ length: 12 }, (_, index) => `no-such-file-${index}.csv`);
  const { code, stdout } = await cargoscreen([QUICKSTART, ...missing, '-f', 'github']);
  expect(code).toBe(2);
  const errors = stdout.split('\n').filter((line) => line.startsWith('::error '));
  expect(errors).toHaveLength(10);
  expect(errors.filter((line) => line.includes('title=not screened'))).toHaveLength(5);
  expect(stdout).toContain('and 7 more findings (GitHub shows 10 of a kind)');
});

describe('--format gitlab', () => {
  interface Entry {
    readonly fingerprint: string;
    readonly check_name: string;
    readonly severity: string;
    readonly description: string;
    readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
  }
  const entries = async (file: string): Promise<Entry[]> => JSON.parse(await report('gitlab', file)) as Entry[];

  it('has the fields that the widget reads, and a fingerprint of its own for each entry', async () => {
    const router = 'Ethernet router,no brand,RU';
    const found = await entries(manifest(router, router, router));
    for (const { description, check_name, severity, location } of found) {
      expect(description.length).toBeGreaterThan(10);
      expect(check_name).toMatch(/^[a-z-]+$/);
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
      expect(location.lines.begin).toBeGreaterThan(1);
    }
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
  });

  it('keeps fingerprints when rows move', async () => {
    const [router, server, towels] = ['Ethernet router,no brand,RU', 'GSM base station,Huawei,KZ', 'Bath towels,,TR'];
    const prints = async (...rows: string[]): Promise<string[]> =>
      (await entries(manifest(...rows))).map(({ fingerprint }) => fingerprint).sort();
    expect(await prints(router, server)).toEqual(await prints(towels, server, towels, router));
  });
});

describe('--format markdown', () => {
  it('makes no markup, mention or link out of a cell', async () => {
    const file = manifest(
      '"Ethernet router <img src=x onerror=alert(1)> [a](http://evil.example) @team #12 | `x` **b** www.evil.example",none,RU',
    );
    const text = await report('markdown', file);
    const goods = text.split('\n').find((line) => line.startsWith('  Goods: ')) ?? '';
    expect(goods).toContain('Ethernet router');
    expect(goods.replace(/&#\d+;/g, '')).not.toMatch(/<img|@team|:\/\/|www\.|(?<!\\)[[\]|`*#]/);
  });

  it('fits into a comment however many rows there are, and says how many are left', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => `Ethernet router ${index} ${'with many words '.repeat(20)},no brand,RU`);
    const text = await report('markdown', manifest(...rows), '--top', '1000');
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/\nand \d+ more rows \(--format json lists them all\)\n/);
    expect(text).toContain('Nothing found on a row is no clearance.');
  });
});

describe.each(['sarif', 'junit', 'github', 'gitlab', 'markdown'])('--format %s', (format) => {
  it('is the same for the same input, whatever stands in it', async () => {
    const { stdout } = await cargoscreen([HOSTILE, '-f', format, '--all', '--today', '2026-01-31']);
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect((await cargoscreen([HOSTILE, '-f', format, '--all', '--today', '2026-01-31', '--no-progress'])).stdout).toBe(stdout);
  });
});

describe('what could not be screened', () => {
  const folder = temporaryFolder();
  folder.write('m.csv', `${HEADER}Ethernet router,no brand,RU\n`);
  folder.write('broken.csv.gz', gzipSync(`${HEADER}${'Bath towels,,TR\n'.repeat(5000)}`).subarray(0, 120));
  const run = (format: string): Promise<CliResult> =>
    cargoscreen(['m.csv', 'missing.csv', 'broken.csv.gz', '-f', format, '--fail-on', 'none'], { cwd: folder.path });

  it('is an error of junit, a test case for each file', async () => {
    const { code, stdout } = await run('junit');
    expect(code).toBe(2);
    expect(stdout).toMatch(/<testsuites [^>]*errors="2"/);
    expect(stdout).toMatch(
      /<testsuite name="missing\.csv"[^>]*errors="1"[^>]*>\n *<testcase [^>]*><error message="missing\.csv: there is no such file\./,
    );
    expect(stdout).toMatch(
      /<testcase classname="broken\.csv\.gz" name="rows are screened" time="0"><error message="broken\.csv\.gz: the gzip file is damaged/,
    );
    expect(stdout).toContain('<testcase classname="m.csv" name="rows are screened" time="0"><system-out>1 row read');
  });

  it('is an error annotation on the file', async () => {
    const lines = (await run('github')).stdout.split('\n');
    expect(lines).toContain('::error file=missing.csv,line=1,title=not screened::missing.csv: there is no such file.');
    expect(lines.filter((line) => line.startsWith('::error file=broken.csv.gz,'))).toHaveLength(1);
  });

  it('is an entry of Code Quality', async () => {
    const entries = JSON.parse((await run('gitlab')).stdout) as { check_name: string; severity: string; location: { path: string } }[];
    const unread = entries.filter(({ check_name }) => check_name === 'not-screened');
    expect(unread.map(({ severity, location }) => [severity, location.path])).toEqual([
      ['blocker', 'missing.csv'],
      ['blocker', 'broken.csv.gz'],
    ]);
  });

  it('makes a SARIF run one that was not successful', async () => {
    const { runs } = JSON.parse((await run('sarif')).stdout);
    const [{ executionSuccessful, toolExecutionNotifications: notes }] = runs[0].invocations;
    expect(executionSuccessful).toBe(false);
    expect(notes.filter(({ level }: { level: string }) => level === 'error')).toMatchObject([
      { locations: [{ physicalLocation: { artifactLocation: { uri: 'missing.csv' } } }] },
      { locations: [{ physicalLocation: { artifactLocation: { uri: 'broken.csv.gz' } } }] },
    ]);
    const whole = JSON.parse((await cargoscreen(['m.csv', '-f', 'sarif'], { cwd: folder.path })).stdout);
    expect(whole.runs[0].invocations[0].executionSuccessful).toBe(true);
  });
});

it('equal lines have SARIF fingerprints of their own, and files below the working folder are named from there', async () => {
  const folder = temporaryFolder();
  const router = 'Ethernet router,no brand,RU\n';
  const file = folder.write('in/m.csv', HEADER + router + router);
  const { runs } = JSON.parse((await cargoscreen([file, '-f', 'sarif'], { cwd: folder.path })).stdout);
  const results = runs[0].results as { partialFingerprints: Record<string, string>; locations: unknown }[];
  const hashes = results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash'] ?? '');
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hashes.filter((hash) => hash.endsWith(':2'))).toHaveLength(hashes.length / 2);
  expect(results[0]?.locations).toMatchObject([{ physicalLocation: { artifactLocation: { uri: 'in/m.csv' } } }]);
  const entries = JSON.parse((await cargoscreen([file, '-f', 'gitlab'], { cwd: folder.path })).stdout);
  expect(entries[0].location.path).toBe('in/m.csv');
});

it.each(['table', 'markdown', 'junit', 'json', 'gitlab', 'sarif'])(
  'no cell makes a command of a log out of a line of %s',
  async (format) => {
    const commands = '"::error::x, Ethernet router ##[error]y, label removed ::stop-commands::z ##vso[task.complete]w"';
    const folder = temporaryFolder();
    folder.write('::warning::m.csv', `${HEADER}${commands},::debug::b,RU\n`);
    const { stdout, stderr } = await cargoscreen(['::warning::m.csv', 'x\n::error::y.csv', '-f', format], {
      cwd: folder.path,
      env: { COLUMNS: '60' },
    });
    for (const line of `${stdout}\n${stderr}`.split('\n')) expect(line).not.toMatch(/^\s*::|##(\[|vso\[)/);
    expect(stdout).toContain('Ethernet router');
  },
);
