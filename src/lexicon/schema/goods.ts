import { z } from 'zod';
import { category, lang, note, source, text, words } from './values.ts';

export const termSchema = z.strictObject({
  text: text.describe('Words as a trader writes them; a trailing * on a word matches by prefix'),
  lang,
  weight: z.enum(['strong', 'medium', 'weak']).describe('strong: alone; medium: alone, with less confidence; weak: only beside context'),
  exact: z.literal(true).optional().describe('No inflection, no typo, no compound: for words that mean something else a letter on'),
  forms: z.array(text).optional().describe('Other spellings: joined, split, abbreviated'),
  context: words.optional().describe('What must (weak) or may (medium) stand near'),
  required: z.literal(true).optional().describe('A medium term that counts only with context'),
  not: words.optional().describe('Vetoes: near these the term means something else'),
  source,
  note,
});

export const caseSchema = z.strictObject({ text, lang, note });

export const categorySchema = z.strictObject({
  id: category,
  title: text,
  what: text.describe('One sentence for docs and explain'),
  why: text,
  next: text,
  lowerRisk: z.boolean(),
  vetoes: words.describe('Words that silence weak and medium terms of this category anywhere in the text'),
  terms: z.array(termSchema),
  cases: z.strictObject({ yes: z.array(caseSchema).min(5), no: z.array(caseSchema).min(5) }),
});

export const brandSchema = z.strictObject({
  name: text,
  aliases: z.array(text),
  guarded: z.array(text).optional().describe('Names or aliases that are common words: brand cells or beside goods words only'),
  cellOnly: z
    .array(text)
    .optional()
    .describe('Those of guarded that stand beside goods words too often to be the brand (on, screen, micron): brand cells only'),
  home: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  categories: z.array(category).describe('What it makes, its main goods first'),
  kind: text,
  diversified: z.literal(true).optional(),
  source,
  note,
});

export const partNumberSchema = z.strictObject({
  pattern: text.describe(
    '# digit, @ letter, ? letter or digit, [AB] one of, (A|B) either, * any run, space optional space; whole token, capitals',
  ),
  maker: text,
  makers: z.array(text).describe('Names of data/brands that may rightly stand on the part; empty: second-sourced'),
  family: text,
  category,
  confidence: z.enum(['high', 'medium', 'low']),
  minLength: z.int().min(3).optional().describe('Shortest token; 7 where the pattern has a free run and none is given'),
  component: z
    .literal(true)
    .optional()
    .describe('Is built into goods of other makers: a card or processor among the goods of its category'),
  mounted: z.literal(true).optional().describe('A module that others solder onto their boards, as they do chips'),
  also: z
    .array(category)
    .min(1)
    .optional()
    .describe('Categories of which it is too where the HS code says so: a server processor under the code of processors'),
  military: z.literal(true).optional(),
  cloned: z.literal(true).optional(),
  context: words.optional().describe('Counts only near one of these'),
  not: words.optional(),
  reject: z.array(text).optional().describe('Patterns of other goods that this one must leave alone'),
  examples: z.array(text).min(1),
  counterexamples: z.array(text).optional(),
  source,
  note,
});

export const partNumberEndingsSchema = z.strictObject({
  units: z.array(text).describe('Capitals after the only number of a token that make it a measure (2000W), not a part number'),
  packing: z.array(text).describe('Reel, tray and lead-free codes that may follow any part number'),
  source,
  note,
});
