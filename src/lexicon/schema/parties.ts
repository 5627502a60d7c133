import { z } from 'zod';
import { lang, note, source, text } from './values.ts';

export const successionSchema = z.strictObject({
  name: text,
  successor: text,
  scope: z.enum(['whole', 'line']),
  since: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  source,
  note,
});

export const distributorSchema = z.strictObject({ name: text, aliases: z.array(text), source, note });

export const callingCodeSchema = z.strictObject({
  code: z.string().regex(/^\d{1,4}$/),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
  source,
  note,
});

export const freeMailSchema = z.strictObject({ domain: z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/), source, note });

export const postBoxesSchema = z.strictObject({
  phrases: z.array(z.strictObject({ text, lang, source, note })),
  ordinaryIn: z
    .array(z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/), source, note }))
    .describe('Countries whose addresses are post-office boxes as a rule'),
});

export const legalFormSchema = z.strictObject({ text: text.describe('Words of a firm that say its legal form'), lang, source, note });

export const transliterationSchema = z.strictObject({
  note: z.string(),
  letters: z.array(z.tuple([z.string(), z.string()])).describe('Cyrillic letter to Latin letters'),
  sounds: z.array(z.tuple([z.string(), z.string()])).describe('Latin spelling to the one that stands for its sound'),
});
