import { z } from 'zod';
import { category, hs, note, source, text } from './values.ts';

export const currencySchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}$/),
  numeric: z
    .string()
    .regex(/^\d{3}$/)
    .optional()
    .describe('ISO 4217 number, as customs forms of some countries write it'),
  name: text,
  aliases: z.array(text).describe('Names, short forms and signs; case, accents and full stops do not count'),
  shared: z.array(text).optional().describe('Names and signs that other currencies use too (¥, kr): unreadable alone'),
  trade: z.literal(true).optional().describe('Firms of any two countries pay each other in it'),
  source,
  note,
});

export const unitSchema = z.strictObject({
  unit: text,
  kilograms: z.number().positive().describe('Kilograms in one unit'),
  aliases: z.array(text),
  source,
  note,
});

export const countUnitSchema = z.strictObject({
  unit: text,
  measure: z
    .enum(['piece', 'set', 'package', 'reel', 'kilogram', 'meter', 'square meter', 'liter'])
    .describe('Counts of one measure can be compared; it stands for one of them in messages'),
  factor: z.number().positive().describe('How many of the measure one unit is: pieces, kilograms, meters, square meters, liters'),
  aliases: z.array(text),
  source,
  note,
});

const band = { least: z.number().positive(), most: z.number().positive() };

export const unitWeightSchema = z.strictObject({ category, ...band, source, note }).describe('Kilograms of one piece');

export const densitySchema = z.strictObject({ category, ...band, source, note }).describe('US dollars for a kilogram');

export const headingDensitySchema = z.strictObject({ hs, most: z.number().positive(), source, note }).describe('US dollars for a kilogram');

export const roughRateSchema = z.strictObject({ currency: z.string().regex(/^[A-Z]{3}$/), perDollar: z.number().positive(), source, note });
