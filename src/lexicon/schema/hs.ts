import { z } from 'zod';
import { category, hs, note, source, text } from './values.ts';

export const headingsSchema = z.strictObject({
  chapter: z.string().regex(/^\d{2}$/),
  headings: z.array(z.string().regex(/^\d{4}(-\d{4})?$/)).describe('Headings of four digits, or ranges of them'),
  source,
  note,
});

export const residualSchema = z.strictObject({
  hs,
  title: text.describe('What the code is for, as it stands within a sentence'),
  categories: z.array(category).min(1).describe('Categories whose goods have a heading of their own'),
  source,
  note,
});

export const hsCategorySchema = z.strictObject({
  hs,
  edition: z.enum(['2017', '2022', 'both']),
  category,
  strength: z.enum(['primary', 'related']),
  source,
  note,
});

export const priorityListSchema = z.strictObject({
  edition: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  source,
  entries: z.array(z.strictObject({ hs6: hs, tier: z.enum(['1', '2', '3.A', '3.B', '4.A', '4.B']), title: text, note })),
  ancestors: z
    .array(z.strictObject({ hs6: hs, of: z.array(hs).min(1), note }))
    .describe('2017 codes whose goods are now under listed codes'),
});

export const compatibleSchema = z.strictObject({
  category,
  prefixes: z.array(hs),
  terms: z.array(text).optional().describe('Only goods that one of these terms of the category names'),
  families: z.array(text).optional().describe('And parts of these families of the category'),
  carried: z.literal(true).optional().describe('Only boards and devices that carry parts of the category'),
  only: z
    .literal(true)
    .optional()
    .describe(
      'Parts of these families, and goods of these terms, fall under these codes only: whole devices, never switches of 8536 or cabinets',
    ),
  source,
  note,
});

export const hsTitleSchema = z.strictObject({ hs, title: text });
