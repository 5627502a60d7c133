import { z } from 'zod';
import { note, text } from './values.ts';

export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: text,
  publisher: text,
  url: z.string().nullable(),
  licence: text,
  edition: z.string().nullable(),
  retrieved: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  note,
});

export const aboutSchema = z.strictObject({
  version: z
    .string()
    .regex(/^\d{4}\.\d{1,2}\.\d{1,2}$/)
    .describe('Day of the last change of facts'),
  note: z.string(),
});
