import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

const SCRIPT = join(process.cwd(), 'integrations/items.sh');

/** What the scripts for CI systems make of one text, in a folder with these files. */
function split(how: 'words' | 'paths', text: string, ...files: string[]): string[] {
  const folder = temporaryFolder();
  for (const file of files) folder.write(file, '');
  const script = `set -u; source "$1"; ${how} "$2"; printf '%s\\n' \${items[@]+"\${items[@]}"}`;
  const printed = execFileSync('bash', ['-c', script, 'bash', SCRIPT, text], { encoding: 'utf8', cwd: folder.path });
  return printed.split('\n').filter((item) => item !== '');
}

it('a text of several lines is an item a line, with its spaces and quotes; one line is words', () => {
  expect(split('words', '--column\ndescription=Goods "of May" $(touch x) *\n', 'a.csv')).toEqual([
    '--column',
    'description=Goods "of May" $(touch x) *',
  ]);
  expect(split('words', '--top 3  --skip relabelled')).toEqual(['--top', '3', '--skip', 'relabelled']);
  expect(split('words', '')).toEqual([]);
});

it('patterns among files are expanded, in names with spaces too', () => {
  expect(split('paths', 'May 1*.csv\nb.csv\n', 'May 1.csv', 'May 12.csv', 'b.csv')).toEqual(['May 1.csv', 'May 12.csv', 'b.csv']);
  expect(split('paths', '*.csv none-*.tsv', '--config=x.csv', 'b.csv')).toEqual(['--config=x.csv', 'b.csv', 'none-*.tsv']);
});

it('behind -- a file is a file, whatever its name', async () => {
  const folder = temporaryFolder();
  folder.write('--config=x.csv', 'Description,Destination\nEthernet router,RU\n');
  const { code, stdout } = await cargoscreen(['--format', 'jsonl', '--fail-on', 'none', '--', '--config=x.csv'], { cwd: folder.path });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ file: '--config=x.csv', record: 1 });
});

it('no integration hands file names to options, or installs by a name that anybody may claim', () => {
  const scripts = ['github', 'gitlab'].map((system) => readFileSync(`integrations/${system}/screen.sh`, 'utf8'));
  for (const script of scripts) expect(script).toMatch(/ -- "\$\{files\[@\]\}"/);
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as [{ args: string[]; entry: string; require_serial: boolean }];
  // Several runs side by side would each see a part of the files: findings across rows need all of them.
  expect(hook.require_serial).toBe(true);
  expect(hook.args.at(-1)).toBe('--');
  expect(hook.entry).toContain('--format table');
  const { cargoscreen: job } = parse(readFileSync('integrations/gitlab/cargoscreen.gitlab-ci.yml', 'utf8')) as {
    cargoscreen: { script: string[]; variables: Record<string, string> };
  };
  expect(job.script.join('\n')).not.toMatch(/npx|npm (i|install|exec)\b/);
  expect(job.script.join('\n')).toContain('npm ci');
  expect(job.variables).toMatchObject({ CARGOSCREEN_REPOSITORY: '', CARGOSCREEN_COMMIT: '' });
});
