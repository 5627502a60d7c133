import { z } from 'zod';
import { FIELDS } from '#model/fields.ts';
import { lang, note, source, text } from './values.ts';

export const columnSchema = z.strictObject({
  field: z.enum(FIELDS),
  names: z.array(
    z.strictObject({
      text,
      lang,
      rank: z
        .enum(['final', 'first', 'second', 'last', 'unsure'])
        .optional()
        .describe(
          'Preference among several columns; final: where goods end, beside where they go first; unsure: a word that may say anything, for a field whose values must convince',
        ),
      note,
    }),
  ),
  not: z.array(text).optional().describe('Words in a header that speak against the field'),
  tariff: z
    .array(z.strictObject({ text, lang, note }))
    .optional()
    .describe('Words in the values that speak for wording of a tariff rather than of a trader; for descriptions'),
});

const totalsWord = z.strictObject({ text, lang, source, note });

export const totalsSchema = z.strictObject({
  labels: z.array(totalsWord).describe('What labels a row of sums: with figures and nothing else the row is no goods'),
  beside: z.array(totalsWord).describe('Words that may stand with a label or in other cells of its row; units and currencies too'),
  pivot: z.array(totalsWord).describe('How a pivot table of a spreadsheet begins its headers: its rows sum up those of another sheet'),
});
