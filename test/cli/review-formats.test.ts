import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
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
    expect(lines.at(-1)).toMatch(/^::notice title=cargoscreen::25 rows screened.*15 more findings are not annotated/);
  });

  it('lets no cell start a command of its own', async () => {
    const file = manifest('"Ethernet router, label removed\n::error file=x::pwned%0A::warning::y","a:b,c::",RU');
    for (const line of (await report('github', file)).trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning|notice) /);
    expect(await report('github', file)).not.toMatch(/^::(error|warning) file=x/m);
  });
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
    expect(text).toMatch(/\nand \d+ more\n/);
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
