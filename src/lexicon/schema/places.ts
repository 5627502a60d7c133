import { z } from 'zod';
import { lang, note, source, text } from './values.ts';

const role = z.enum(['concern', 'embargoed', 'near-channel', 'transshipment', 'none']);

export const countrySchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}$/),
  alpha3: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  numeric: z
    .string()
    .regex(/^\d{3}$/)
    .nullable()
    .describe('ISO 3166-1 numeric; country cells only'),
  name: text,
  aliases: z.array(text).describe('Names in any language; country cells and free text'),
  cellOnly: z
    .array(text)
    .optional()
    .describe('Short forms, and names that are common words, that count in country cells only (RF, PRC, КР, Jersey)'),
  guarded: z
    .array(text)
    .optional()
    .describe('Those of name and aliases that are also common words: in free text as a whole segment or beside the country only'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  role,
  conditional: z.literal(true).optional(),
  market: z.literal(true).optional(),
  clones: z.literal(true).optional().describe("Copies of other makers' chips come from here, under the names of makers of their own"),
  partOf: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .optional()
    .describe('Named beside one of these in a cell, the place stays itself (Hong Kong, China)'),
  landBorders: z.array(z.string().regex(/^[A-Z]{2}$/)),
  source,
  note,
});

export const placeSchema = z.strictObject({
  name: text,
  aliases: z.array(text),
  cellOnly: z
    .array(text)
    .optional()
    .describe('IATA codes of airports (port cells only), short forms of states (never read as a place by themselves)'),
  country: z.string().regex(/^[A-Z]{2}$/),
  unlocode: z
    .string()
    .regex(/^[A-Z]{2}[A-Z0-9]{3}$/)
    .optional(),
  kind: z.enum(['port', 'airport', 'city', 'border', 'region', 'free-zone']),
  role: role.optional().describe('Where the place differs from its country'),
  guarded: z.literal(true).optional().describe('Also a common word, a surname or a town elsewhere: port and country cells only'),
  source,
  note,
});

export const transportModeSchema = z.strictObject({ text, mode: z.enum(['road', 'rail', 'sea', 'air', 'post']), lang, source, note });

const countryWord = z.strictObject({ text, lang, source, note });

export const countryWordsSchema = z.strictObject({
  joins: z
    .array(countryWord)
    .describe('Words that may stand between the countries of a cell that names several (Kazakhstan and Russia, KZ via RU)'),
  excludes: z
    .array(countryWord)
    .describe(
      'Words before a country that is left out (all except Russia, nicht Russland); one other word may stand between (not to Russia)',
    ),
  excludesAfter: z.array(countryWord).describe('The same behind it (Rusya hariç, 俄罗斯除外)'),
  regionCodes: z
    .array(z.strictObject({ code: z.string().regex(/^[A-Z]{2}$/), country: z.string().regex(/^[A-Z]{2}$/), source, note }))
    .describe('Codes of countries that beside one of these are a region of it'),
});
