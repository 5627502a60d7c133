import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DATA_FILES } from '#lexicon/schema.ts';

const categoryIds = (): string[] =>
  readdirSync('data/categories')
    .map((name) => name.replace(/\.json$/, ''))
    .sort();

const idFile = (
  ids: readonly string[],
): string => `// This file is generated from the names of the files in data/categories (npx vitest run test/lexicon/generated.test.ts -u). Do not edit.
export const CATEGORY_IDS = [
${ids.map((id) => `  '${id}',`).join('\n')}
] as const;

export type CategoryId = (typeof CATEGORY_IDS)[number];
`;

describe('generated files', () => {
  it('has one category id a file of data/categories', async () => {
    await expect(idFile(categoryIds())).toMatchFileSnapshot('../../src/model/category-ids.ts');
  });

  it.each(Object.entries(DATA_FILES))('publishes the schema of %s, so that editors help whoever adds facts', async (name, { schema }) => {
    const published = { title: `cargoscreen data: ${name}`, ...z.toJSONSchema(schema) };
    await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(`../../data/schema/${name}.schema.json`);
  });
});
