import { z } from 'zod';
import { note, text } from './values.ts';

export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: text,
  publisher: text,
  url: z.string().nullable(),
  licence: text,
  edition: z.string().nullable(),
  retrieved: z.iso.date().describe('Day on which it was last read, or compared with what its publisher offers: its age is told by it'),
  note,
});

export const aboutSchema = z.strictObject({
  version: z
    .string()
    .regex(/^\d{4}\.\d{1,2}\.\d{1,2}$/)
    .describe('Day of the last change of facts'),
  listAge: z
    .number()
    .int()
    .positive()
    .describe('Days after which a run says that nobody has compared the priority list with what its publisher offers'),
  note: z.string(),
});
