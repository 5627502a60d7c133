import { z } from 'zod';
import { CATEGORY_IDS } from '#model/category-ids.ts';

export const text = z
  .string()
  .min(1)
  .refine((value) => value === value.normalize('NFC') && value === value.trim(), 'must be NFC and trimmed');
export const source = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).describe('Key or keys of data/sources.json');
export const note = z.string().min(1).optional().describe('Doubts, traps, what was corrected and why');
export const lang = z.enum([
  'en',
  'ru',
  'ru-Latn',
  'uk',
  'zh',
  'zh-Hant',
  'de',
  'fr',
  'es',
  'pt',
  'tr',
  'it',
  'pl',
  'ar',
  'kk',
  'uz',
  'ja',
  'any',
]);
export const category = z.enum(CATEGORY_IDS);
export const words = z.array(text).describe('Words or phrases; a trailing * matches by prefix');
export const hs = z.string().regex(/^\d{2}(\d{2}(\d{2})?)?$/);
