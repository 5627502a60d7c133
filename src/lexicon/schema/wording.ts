import { z } from 'zod';
import { lang, note, source, text, words } from './values.ts';

export const wordingSchema = z.strictObject({
  indicator: z.string().regex(/^[a-z-]+$/),
  vetoes: z
    .array(z.strictObject({ lang, words }))
    .optional()
    .describe('Near these no phrase of the language counts: a prohibition is no deed (do not remove the label)'),
  phrases: z.array(
    z.strictObject({
      text: text.describe(
        'Words in order; a trailing * on a word matches by prefix. Punctuation between words does not count, that in Han phrases does (spaces never). Ends with $: nothing but punctuation may follow up to the next ; | , line end or the end of the cell (品牌:无, not 品牌:无锡机电)',
      ),
      lang,
      strength: z.enum(['strong', 'medium', 'weak']).describe('weak: only with context; the indicator may ask for more'),
      adjacent: z.literal(true).optional().describe('No other word may stand between its words ("no brand", never "part no 5 brand X")'),
      context: words.optional(),
      not: words.optional(),
      source,
      note,
    }),
  ),
  series: z
    .array(
      z.strictObject({
        lang,
        strength: z.enum(['strong', 'medium']),
        parts: z.array(z.array(text).min(1)).min(2).describe('A phrase for each choice of one text of every part, in this order'),
        not: words.optional(),
        source,
        note,
      }),
    )
    .optional()
    .describe('Phrases that differ in one word or the other: label, logo, nameplate; is to be, will be; removed, covered'),
  pairs: z
    .array(
      z.strictObject({
        lang,
        strength: z.enum(['strong', 'medium']),
        objects: words.min(1).describe('What something is done to: label, logo, nameplate'),
        deeds: words.min(1).describe('What is done: removed, cover, tape over'),
        not: words.optional(),
        source,
        note,
      }),
    )
    .optional()
    .describe('One of the objects and one of the deeds in one clause, near each other, in either order and whatever stands between'),
});

const modifierSchema = z.strictObject({
  text,
  lang,
  exact: z.literal(true).optional().describe('No inflection: the word with another ending means something else'),
  note,
});

const afterNegationSchema = modifierSchema.extend({
  opens: z
    .literal(true)
    .optional()
    .describe('At the beginning of a clause it speaks of the goods that follow (в комплект не входит роутер)'),
});

const accessorySchema = modifierSchema.extend({
  spare: z
    .literal(true)
    .optional()
    .describe('What such goods are built of, fed or mounted with: a spare part, battery, power supply, bracket'),
});

const denialSchema = z.strictObject({
  text,
  lang,
  reach: z
    .enum(['next', 'clause', 'sentence'])
    .describe('How far from the wording it may stand: no word between, no punctuation between, or commas at most between'),
  note,
});

export const modifiersSchema = z.strictObject({
  negation: z.array(modifierSchema).describe('Before the goods: they are not there'),
  afterNegation: z
    .array(afterNegationSchema)
    .describe('Right after the goods: they, and nothing behind, are not there (router not included, 发光二极管除外)'),
  negationAround: z
    .array(z.strictObject({ text, lang, until: words.min(1), not: words.optional(), note }))
    .describe(
      'Before the goods, where one of `until` stands behind them: they are not there (no router included); near `not` it is none (part no)',
    ),
  accessory: z.array(accessorySchema).describe('Before the goods: something for them'),
  afterAccessory: z.array(accessorySchema).describe('After the goods: something for them (router bag, 手机壳)'),
  aside: z
    .array(modifierSchema)
    .describe(
      'Words that hold one of the others, or a veto, and say nothing of the goods (not for resale, without warranty, with charger)',
    ),
  carrier: z
    .array(modifierSchema)
    .describe('Near a component: the goods that it is soldered onto, mostly of another maker (board, 开发板)'),
  otherGoods: z
    .array(modifierSchema)
    .describe(
      'Goods of everyday that bear the brands of our makers too: beside them a brand and a model number say nothing (a mouse of Huawei)',
    ),
  carrierLead: z.array(modifierSchema).describe('Before any part: the goods have it inside (module with, на базе)'),
  denial: z
    .array(denialSchema)
    .describe('Before red-flag wording, or between its words: the deed is denied, forbidden or assured not to be done'),
  afterDenial: z.array(denialSchema).describe('After red-flag wording: the same (реэкспорт запрещен, yeniden ihraç edilemez)'),
});

export const placeholdersSchema = z.strictObject({
  party: z.array(z.strictObject({ text, lang, note })).describe('A cell for a firm that holds just this names none'),
  brand: z.array(z.strictObject({ text, lang, note })).describe('A brand cell that holds just this names no brand'),
  country: z
    .array(z.strictObject({ text, lang, note }))
    .describe('A country cell, of transit mostly, that holds just this says that there is none'),
});
