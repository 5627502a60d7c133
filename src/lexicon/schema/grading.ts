import { z } from 'zod';
import { category, note, source, text } from './values.ts';

const points = z.int().min(0).max(100);

const level = z.enum(['low', 'medium', 'high', 'critical']);

const atom = z
  .string()
  .regex(
    /^(listed|goods:(text|strong|accessory-only|unsupported|lower-risk)|tier:([1-4]|any|possible)|group:[a-z]+|indicator:[a-z-]+(\/[a-z-]+)?)$/,
  );

const group = z.enum(['route', 'label', 'papers', 'goods', 'parties', 'payment', 'figures']);

const when = z.strictObject({
  all: z
    .array(z.union([atom, z.array(atom).min(1)]))
    .optional()
    .describe('A list inside stands for any of its atoms'),
  none: z.array(atom).optional(),
  signsAtLeast: z.int().min(1).optional().describe('Distinct reasons among findings that count as signs'),
  signsAtMost: z.int().min(0).optional(),
  memoAtLeast: z.int().min(1).optional().describe('Distinct reasons among findings that the memo of 2022 names'),
  flagsAtMost: z.int().min(0).optional(),
  strongFlagsAtMost: z.int().min(0).optional(),
  strongSignsAtMost: z.int().min(0).optional(),
});

const ruleId = z.string().regex(/^[a-z-]+$/);

const rule = { id: ruleId, title: text.describe('One sentence that reports print') };

export const gradingSchema = z.strictObject({
  note: z.string(),
  bands: z
    .array(z.strictObject({ level, from: points }))
    .length(4)
    .describe('Lowest score of each level, rising'),
  strongConfidence: z.number().min(0).max(1),
  categories: z.record(category, points).describe('Points of the strongest category at full confidence'),
  furtherCategory: points,
  accessory: z.number().min(0).max(1).describe('Factor where the goods are only an accessory'),
  tiers: z.record(z.enum(['1', '2', '3.A', '3.B', '4.A', '4.B']), points),
  ancestor: z.number().min(0).max(1).describe('Factor for a code of 2017 whose goods moved to a listed code'),
  spread: z.number().min(0).max(0.25).describe('Share of its own points that a lifted row keeps above its new level'),
  severities: z.record(level, points).describe('Points of findings without an entry'),
  indicators: z.array(
    z.strictObject({
      id: ruleId,
      variant: z
        .string()
        .regex(/^[a-z-]+$/)
        .describe('plain for findings without a variant'),
      points,
      memo: z.literal(true).optional(),
      weak: z.literal(true).optional().describe('Never leaves low by itself'),
      sign: z.literal(false).optional().describe('Is no further sign beside a route'),
      listed: z.literal(true).optional().describe('Counts only on rows with listed goods'),
      wordless: z.literal(true).optional().describe('The text tells nothing: a listed code needs no words in support then'),
      companion: z.literal(true).optional().describe('Counts only beside another finding'),
      group,
      reason: z.string().optional().describe('Indicators of one reason count once'),
      note,
    }),
  ),
  reinforcements: z.array(z.strictObject({ ...rule, when, points: points.optional(), floor: level.optional() })),
  caps: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ ...rule, kind: z.literal('same-reason') }),
      z.strictObject({ ...rule, kind: z.literal('group-sum'), group, limit: points }),
      z.strictObject({ ...rule, kind: z.literal('level'), level, when }),
      z.strictObject({ ...rule, kind: z.literal('level-down'), when }),
      z.strictObject({ ...rule, kind: z.literal('total'), limit: points }),
    ]),
  ),
  documents: z
    .array(
      z.strictObject({
        id: ruleId,
        variant: z.string().regex(/^[a-z-]+$/),
        level,
        unlisted: level.describe('Where neither line is of listed goods'),
      }),
    )
    .describe('Levels of what is found between two documents'),
  manifest: z
    .array(z.strictObject({ id: ruleId, variant: z.string().regex(/^[a-z-]+$/), level }))
    .describe('Levels of what is found over the rows of a manifest'),
});

export const parameterSchema = z.strictObject({
  indicator: ruleId,
  name: z.string().regex(/^[a-z][A-Za-z]+$/),
  value: z.number(),
  source,
  note,
});

export const levelSchema = z.strictObject({
  level: z.enum(['none', 'low', 'medium', 'high', 'critical']),
  what: text,
  next: text,
});
