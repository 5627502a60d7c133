import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import sources from '../../data/sources.json' with { type: 'json' };

const page = readFileSync('docs/provenance.md', 'utf8');

it('tells every source with its edition and the day on which it was read', () => {
  const rows = sources.map(
    ({ id, title, publisher, edition, retrieved }) => `| \`${id}\` | ${title} | ${publisher} | ${edition ?? '-'} | ${retrieved ?? '-'} |`,
  );
  expect(rows.filter((row) => !page.includes(`${row}\n`))).toEqual([]);
});

it('tells where each file of facts comes from', () => {
  const files = ['data', 'data/hs'].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !['schema', 'hs', 'sources.json'].includes(name))
      .map((entry) => `${folder}/${entry.name}${entry.isDirectory() ? '/' : ''}`),
  );
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => !page.includes(`\`${file}\``))).toEqual([]);
});

it('names the edition of the priority list', () => {
  const { edition } = JSON.parse(readFileSync('data/hs/priority-list.json', 'utf8')) as { edition: string };
  expect(page).toContain(`**${edition}**`);
});
