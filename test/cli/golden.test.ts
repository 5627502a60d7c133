import { expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { HARMLESS, QUICKSTART } from '../support/manifests.ts';

const FORMATS = { table: 'txt', csv: 'csv', tsv: 'tsv', json: 'json', jsonl: 'jsonl' } as const;
const CASES = { quickstart: QUICKSTART, harmless: HARMLESS } as const;

/** What changes with every release or every fact, and says nothing of how a report looks. */
const steady = (text: string): string =>
  text.replace(/"version":"[^"]*"/g, '"version":"<version>"').replace(/"digest":"[^"]*"/g, '"digest":"<digest>"');

it.each(
  Object.entries(CASES).flatMap(([name, file]) => Object.entries(FORMATS).map(([format, ending]) => [name, format, ending, file] as const)),
)('the report of %s as %s is as it was', async (name, format, ending, file) => {
  const { stdout } = await cargoscreen([file, '-f', format, '--today', '2026-01-31'], { env: { COLUMNS: '100' } });
  await expect(steady(stdout)).toMatchFileSnapshot(`../../fixtures/expected/${format}/${name}.${ending}`);
});
