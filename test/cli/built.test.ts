import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cargoscreen, spawnProgram } from '../support/cli.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { MANIFESTS, QUICKSTART } from '../support/manifests.ts';

const REPORTS = ['r.txt', 'r.csv', 'r.tsv', 'r.json', 'r.jsonl', 'r.sarif', 'r.xml', 'r.md', 'r.html', 'r.xlsx', 'github=g', 'gitlab=l'];

it('writes every report as a build, byte for byte', async () => {
  const [built, modules] = [temporaryFolder(), temporaryFolder()];
  const outputs = (folder: Folder): string[] =>
    REPORTS.flatMap((report) => ['-o', report.replace(/\w+(\.\w+)?$/, (name) => folder.file(name))]);
  const args = (folder: Folder): string[] => [QUICKSTART, '--quiet', '--fail-on', 'none', '--today', '2026-01-31', ...outputs(folder)];
  expect(await spawnProgram(args(built))).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(await cargoscreen(args(modules))).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(modules.names()).toHaveLength(REPORTS.length);
  for (const name of modules.names()) expect(readFileSync(built.file(name)).equals(readFileSync(modules.file(name))), name).toBe(true);
});

it('reads every script and encoding as modules do', async () => {
  const args = [...Object.keys(MANIFESTS), '--format', 'jsonl', '--fail-on', 'none', '--today', '2026-01-31'];
  const modules = await cargoscreen(args);
  expect(modules.stdout).toContain('集成电路');
  expect(await spawnProgram(args)).toEqual(modules);
});
