import { describe, expect, it } from 'vitest';
import { VERSION } from '#run/version.ts';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS, HARMLESS, QUICKSTART } from '../support/manifests.ts';

const FILES = {
  csv: 'csv',
  tsv: 'tsv',
  json: 'json',
  jsonl: 'jsonl',
  sarif: 'sarif',
  junit: 'xml',
  github: 'txt',
  gitlab: 'json',
  markdown: 'md',
} as const;

/** What changes with every release or every fact says nothing of how a report looks. */
const steady = (text: string): string =>
  text
    .replaceAll(`"${VERSION}"`, '"<version>"')
    .replaceAll(`${VERSION}, lexicon`, '<version>, lexicon')
    .replace(/"lexicon":(\s*){(\s*)"version":( ?)"[^"]*"/g, '"lexicon":$1{$2"version":$3"<version>"')
    .replace(/lexicon [\w.-]+,/g, 'lexicon <version>,')
    .replace(/"digest":( ?)"[^"]*"/g, '"digest":$1"<digest>"');

const golden = (format: string, name: string): string => `../../fixtures/expected/${format}/${name}`;

describe('reports are as they were', () => {
  it.each([
    ['quickstart', QUICKSTART],
    ['harmless', HARMLESS],
    ['across-rows', ACROSS_ROWS],
  ])('%s', async (name, file) => {
    const folder = temporaryFolder();
    const outputs = Object.entries(FILES).flatMap(([format, ending]) => ['-o', `${format}=${folder.file(`${format}.${ending}`)}`]);
    const { stdout } = await cargoscreen([file, '-f', 'table', '--today', '2026-01-31', ...outputs], { env: { COLUMNS: '100' } });
    await expect(steady(stdout)).toMatchFileSnapshot(golden('table', `${name}.txt`));
    for (const [format, ending] of Object.entries(FILES)) {
      await expect(steady(folder.read(`${format}.${ending}`))).toMatchFileSnapshot(golden(format, `${name}.${ending}`));
    }
  });
});
