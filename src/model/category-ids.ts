// This file is generated from the names of the files in data/categories (npx vitest run test/lexicon/generated.test.ts -u). Do not edit.
export const CATEGORY_IDS = [
  'base-stations',
  'broadcasting',
  'chipmaking-equipment',
  'chips',
  'data-center',
  'microelectronics',
  'mobile-phones',
  'radio-electronics',
  'routers',
  'semiconductor-materials',
] as const;

export type CategoryId = (typeof CATEGORY_IDS)[number];
