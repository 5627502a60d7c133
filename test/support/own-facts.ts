import type { LexiconData, PartNumberFacts } from '#lexicon/data.ts';
import { type Folder, temporaryFolder } from './folder.ts';
import { data } from './lexicon.ts';

type Category = LexiconData['categories'][number];

export const TERM = { text: 'flurbnik', lang: 'en', weight: 'strong', source: 'house' } as const;
const CASES = { yes: [{ text: 'flurbnik 12 pcs', lang: 'en' }], no: [{ text: 'bath towels', lang: 'en' }] };

/** @returns a file of the folder that adds to chips */
export const chips = (terms: readonly object[], cases: object = CASES): object => ({ id: 'chips', terms, cases });

/** @returns an entry of a file of part numbers */
export const part = (pattern: string, more: object = {}): object => ({
  pattern,
  maker: 'Own',
  makers: [],
  family: 'Own chip',
  category: 'chips',
  confidence: 'high',
  examples: ['QZX1234AB'],
  source: 'house',
  ...more,
});

/** @returns a folder of these files; what is no text is written as JSON */
export function ownFacts(files: Readonly<Record<string, unknown>>): Folder {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) folder.write(name, typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

const family = (pattern: string, maker: string, examples: readonly string[]): PartNumberFacts => ({
  pattern,
  maker,
  makers: [maker],
  family: 'Small chip',
  category: 'chips',
  confidence: 'high',
  examples,
  source: 'house',
});

const smallChips = (category: Category): Category => ({
  ...category,
  vetoes: ['potato*'],
  terms: [
    { text: 'microchip', lang: 'en', weight: 'strong', source: 'house' },
    { text: 'chip', lang: 'en', weight: 'medium', source: 'house' },
    { text: 'die', lang: 'en', weight: 'weak', context: ['wafer'], source: 'house' },
  ],
  cases: {
    yes: [
      { text: 'microchips, 40 pcs', lang: 'en' },
      { text: 'wafer die', lang: 'en' },
    ],
    no: [
      { text: 'potato chips', lang: 'en' },
      { text: 'grommets', lang: 'en' },
    ],
  },
});

/** The project's facts with three terms, two part families and no brands: a matcher of them takes no time to compile. */
export const SMALL_FACTS: LexiconData = {
  ...data,
  categories: data.categories.map((category) =>
    category.id === 'chips' ? smallChips(category) : { ...category, vetoes: [], terms: [], cases: { yes: [], no: [] } },
  ),
  brands: data.brands.filter(({ name }) => name === 'Cisco'),
  wording: data.wording.filter(({ indicator }) => indicator === 'relabelled'),
  partNumbers: [family('WQZ###*', 'Small', ['WQZ123AB']), family('WQY###*', 'Small', ['WQY123AB', 'WQY999A'])],
  hsCompatible: [],
};
