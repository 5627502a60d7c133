import { z } from 'zod';
import { category, lang, note, source, text } from './values.ts';

export const knownWordsSchema = z.strictObject({
  words: z
    .array(z.strictObject({ text, lang, note }))
    .describe('Words that are right as they stand and a slip away from a term: roter, dinde'),
  source,
  note,
});

export const morphologySchema = z.strictObject({
  groups: z.array(
    z.strictObject({
      id: text,
      script: z.enum(['Latin', 'Cyrillic']),
      langs: z.array(lang),
      minimumStem: z.int().min(2),
      endings: z.array(z.string()).describe('Longest first when stripped; replaced by nothing'),
      replacements: z
        .array(z.tuple([z.string(), z.string()]))
        .optional()
        .describe('Ending to ending, tried before endings'),
      compounds: z.boolean().describe('Words of these languages are found as the last part of a longer word'),
      freeOrder: z.literal(true).optional().describe('Terms of two words hold in either order: сервер стоечный, стоечный сервер'),
    }),
  ),
  splitPrefixes: z.array(text).describe('First parts that traders write as a word of their own: micro controller'),
  abbreviations: z
    .array(z.strictObject({ text, lang, words: z.array(text).min(1), note }))
    .describe('Short for one of these words in any phrase of the lexicon: обор. базовой станции'),
});

/** @returns whether regular expressions know the script */
function isScript(name: string): boolean {
  if (!/^\w+$/.test(name)) return false;
  try {
    new RegExp(`\\p{Script=${name}}`, 'v');
    return true;
  } catch {
    return false;
  }
}

const share = z.number().gt(0).lte(1);

export const matchingSchema = z.strictObject({
  weights: z.strictObject({
    strong: share,
    medium: share,
    weak: share,
    furtherWord: share.describe('Share of the doubt left that each further word of a term removes'),
    repeated: share.describe('Factor for a second and later term of one category'),
    fuzzy: share.describe('Factor for a corrected word'),
    partNumber: z.strictObject({ high: share, medium: share, low: share }),
    brand: share,
    brandAndModel: share.describe('A maker of catalogue goods and a model number'),
    code: z.strictObject({ primary: share, related: share }).describe('An HS code beside text'),
    codeAlone: z.strictObject({ primary: share, related: share }),
    context: share,
    explained: share.describe("Part of a term's weight that hangs on the share of the text it explains"),
    turned: share.describe('Factor for two words in the other order where the language does not leave it free'),
    gapped: share.describe('Factor where another word stands between'),
    accessory: share.describe('Factor where the text says that the goods are for such goods'),
    spare: share.describe('Factor where they are a spare part, battery, power supply or bracket of such goods'),
  }),
  contextWindow: z.int().min(10).describe('Folded characters on either side in which context and vetoes count'),
  modifierWindow: z.int().min(5).describe('Folded characters before goods in which a negation or accessory word counts'),
  componentCategories: z
    .array(category)
    .describe('Goods that are soldered onto boards of other makers; parts of the rest are boards or devices themselves'),
  everydayChapters: z
    .array(z.string().regex(/^\d{2}$/))
    .describe('Chapters of the tariff for food, clothes and other goods of everyday: under them one word with a slip is no goods of ours'),
  accessoryChapters: z
    .array(z.string().regex(/^\d{2}$/))
    .describe('HS chapters of bags, covers, shelves and toys: an accessory declared under them is one, and no listed goods'),
  catalogueKinds: z.array(text).describe('Kinds of brands whose goods go by brand and model, in texts too'),
  makerKinds: z
    .array(text)
    .describe('Kinds of brands that make nothing but listed goods: with a model number they say so where they stand in a brand cell'),
  leastConfidence: share.describe('Categories below it are not reported'),
  note: z.string(),
});

export const lookAlikesSchema = z.strictObject({
  letters: z.array(z.tuple([z.string(), z.string()])).describe('Letter of another script to the Latin letter that it looks like'),
  digits: z.array(z.tuple([z.string(), z.string()])).describe('Digit or sign to a letter that it stands in for'),
  pairs: z.array(z.tuple([z.string(), z.string()])).describe('Letters that a scanner reads for one letter'),
});

export const scriptSchema = z.strictObject({
  script: z
    .string()
    .refine(isScript, 'is no script that Unicode names')
    .describe('A script in which no term of goods is written, by its name in Unicode'),
  title: text.describe('As notices call it'),
  letters: z.int().min(1).describe('So many of its letters in a row are a word; fewer may be signs'),
  alike: z.literal(true).optional().describe('Its letters look like Latin ones: a word that holds others, too, is a disguise'),
  source,
  note,
});
