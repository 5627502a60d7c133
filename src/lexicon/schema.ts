import { z } from 'zod';
import { CATEGORY_IDS } from '#model/category-ids.ts';
import { FIELDS } from '#model/fields.ts';

const text = z
  .string()
  .min(1)
  .refine((value) => value === value.normalize('NFC') && value === value.trim(), 'must be NFC and trimmed');
const source = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).describe('Key or keys of data/sources.json');
const note = z.string().min(1).optional().describe('Doubts, traps, what was corrected and why');
const lang = z.enum(['en', 'ru', 'ru-Latn', 'uk', 'zh', 'zh-Hant', 'de', 'fr', 'es', 'pt', 'tr', 'it', 'pl', 'ar', 'kk', 'ja', 'any']);
const category = z.enum(CATEGORY_IDS);
const words = z.array(text).describe('Words or phrases; a trailing * matches by prefix');
const hs = z.string().regex(/^\d{2}(\d{2}(\d{2})?)?$/);

export const termSchema = z.strictObject({
  text: text.describe('Words as a trader writes them; a trailing * on a word matches by prefix'),
  lang,
  weight: z.enum(['strong', 'medium', 'weak']).describe('strong: alone; medium: alone, with less confidence; weak: only beside context'),
  exact: z.literal(true).optional().describe('No inflection, no typo, no compound: for words that mean something else a letter on'),
  forms: z.array(text).optional().describe('Other spellings: joined, split, abbreviated'),
  context: words.optional().describe('What must (weak) or may (medium) stand near'),
  required: z.literal(true).optional().describe('A medium term that counts only with context'),
  not: words.optional().describe('Vetoes: near these the term means something else'),
  source,
  note,
});

export const caseSchema = z.strictObject({ text, lang, note });

export const categorySchema = z.strictObject({
  id: category,
  title: text,
  what: text.describe('One sentence for docs and explain'),
  why: text,
  next: text,
  lowerRisk: z.boolean(),
  vetoes: words.describe('Words that silence weak and medium terms of this category anywhere in the text'),
  terms: z.array(termSchema),
  cases: z.strictObject({ yes: z.array(caseSchema).min(5), no: z.array(caseSchema).min(5) }),
});

export const brandSchema = z.strictObject({
  name: text,
  aliases: z.array(text),
  guarded: z.array(text).optional().describe('Names or aliases that are common words: brand cells or beside goods words only'),
  cellOnly: z
    .array(text)
    .optional()
    .describe('Those of guarded that stand beside goods words too often to be the brand (on, screen, micron): brand cells only'),
  home: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  categories: z.array(category).describe('What it makes, its main goods first'),
  kind: text,
  diversified: z.literal(true).optional(),
  source,
  note,
});

export const partNumberSchema = z.strictObject({
  pattern: text.describe(
    '# digit, @ letter, ? letter or digit, [AB] one of, (A|B) either, * any run, space optional space; whole token, capitals',
  ),
  maker: text,
  makers: z.array(text).describe('Names of data/brands that may rightly stand on the part; empty: second-sourced'),
  family: text,
  category,
  confidence: z.enum(['high', 'medium', 'low']),
  minLength: z.int().min(3).optional().describe('Shortest token; 7 where the pattern has a free run and none is given'),
  component: z
    .literal(true)
    .optional()
    .describe('Is built into goods of other makers: a card or processor among the goods of its category'),
  mounted: z.literal(true).optional().describe('A module that others solder onto their boards, as they do chips'),
  also: z
    .array(category)
    .min(1)
    .optional()
    .describe('Categories of which it is too where the HS code says so: a server processor under the code of processors'),
  military: z.literal(true).optional(),
  cloned: z.literal(true).optional(),
  context: words.optional().describe('Counts only near one of these'),
  not: words.optional(),
  reject: z.array(text).optional().describe('Patterns of other goods that this one must leave alone'),
  examples: z.array(text).min(1),
  counterexamples: z.array(text).optional(),
  source,
  note,
});

export const partNumberEndingsSchema = z.strictObject({
  units: z.array(text).describe('Capitals after the only number of a token that make it a measure (2000W), not a part number'),
  packing: z.array(text).describe('Reel, tray and lead-free codes that may follow any part number'),
  source,
  note,
});

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
});

const role = z.enum(['concern', 'embargoed', 'near-channel', 'transshipment', 'none']);

export const countrySchema = z.strictObject({
  code: z.string().regex(/^[A-Z]{2}$/),
  alpha3: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
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

export const headingsSchema = z.strictObject({
  chapter: z.string().regex(/^\d{2}$/),
  headings: z.array(z.string().regex(/^\d{4}(-\d{4})?$/)).describe('Headings of four digits, or ranges of them'),
  source,
  note,
});

export const residualSchema = z.strictObject({
  hs,
  title: text.describe('What the code is for, as it stands within a sentence'),
  categories: z.array(category).min(1).describe('Categories whose goods have a heading of their own'),
  source,
  note,
});

const band = { least: z.number().positive(), most: z.number().positive() };

export const unitWeightSchema = z.strictObject({ category, ...band, source, note }).describe('Kilograms of one piece');
export const densitySchema = z.strictObject({ category, ...band, source, note }).describe('US dollars for a kilogram');
export const headingDensitySchema = z.strictObject({ hs, most: z.number().positive(), source, note }).describe('US dollars for a kilogram');
export const roughRateSchema = z.strictObject({ currency: z.string().regex(/^[A-Z]{3}$/), perDollar: z.number().positive(), source, note });

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

export const hsCategorySchema = z.strictObject({
  hs,
  edition: z.enum(['2017', '2022', 'both']),
  category,
  strength: z.enum(['primary', 'related']),
  source,
  note,
});

export const priorityListSchema = z.strictObject({
  edition: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  source,
  entries: z.array(z.strictObject({ hs6: hs, tier: z.enum(['1', '2', '3.A', '3.B', '4.A', '4.B']), title: text, note })),
  ancestors: z
    .array(z.strictObject({ hs6: hs, of: z.array(hs).min(1), note }))
    .describe('2017 codes whose goods are now under listed codes'),
});

export const compatibleSchema = z.strictObject({
  category,
  prefixes: z.array(hs),
  terms: z.array(text).optional().describe('Only goods that one of these terms of the category names'),
  families: z.array(text).optional().describe('And parts of these families of the category'),
  carried: z.literal(true).optional().describe('Only boards and devices that carry parts of the category'),
  only: z
    .literal(true)
    .optional()
    .describe('Parts of these families fall under these codes only: whole devices, never switches of 8536 or cabinets'),
  source,
  note,
});

export const hsTitleSchema = z.strictObject({ hs, title: text });

export const columnSchema = z.strictObject({
  field: z.enum(FIELDS),
  names: z.array(
    z.strictObject({ text, lang, rank: z.enum(['first', 'second', 'last']).optional().describe('Preference among several columns'), note }),
  ),
  not: z.array(text).optional().describe('Words in a header that speak against the field'),
  tariff: z
    .array(z.strictObject({ text, lang, note }))
    .optional()
    .describe('Words in the values that speak for wording of a tariff rather than of a trader; for descriptions'),
});

const modifierSchema = z.strictObject({
  text,
  lang,
  exact: z.literal(true).optional().describe('No inflection: the word with another ending means something else'),
  note,
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
    .array(modifierSchema)
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
    .describe('Words that hold one of the others and say nothing of the goods (not for resale, without warranty)'),
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

export const knownWordsSchema = z.strictObject({
  words: z
    .array(z.strictObject({ text, lang, note }))
    .describe('Words that are right as they stand and a slip away from a term: roter, dinde'),
  source,
  note,
});

export const placeholdersSchema = z.strictObject({
  party: z.array(z.strictObject({ text, lang, note })).describe('A cell for a firm that holds just this names none'),
  brand: z.array(z.strictObject({ text, lang, note })).describe('A brand cell that holds just this names no brand'),
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

const totalsWord = z.strictObject({ text, lang, source, note });

export const totalsSchema = z.strictObject({
  labels: z.array(totalsWord).describe('What labels a row of sums: with figures and nothing else the row is no goods'),
  beside: z.array(totalsWord).describe('Words that may stand with a label or in other cells of its row; units and currencies too'),
});

export const transportModeSchema = z.strictObject({ text, mode: z.enum(['road', 'rail', 'sea', 'air', 'post']), lang, source, note });

export const levelSchema = z.strictObject({
  level: z.enum(['none', 'low', 'medium', 'high', 'critical']),
  what: text,
  next: text,
});

/** The files of data/ that make a lexicon, and the schema of each; a folder stands for its *.json files. */
export const DATA_FILES = {
  about: { path: 'about.json', schema: aboutSchema },
  sources: { path: 'sources.json', schema: z.array(sourceSchema) },
  categories: { path: 'categories/', schema: categorySchema },
  brands: { path: 'brands/', schema: z.array(brandSchema) },
  successions: { path: 'successions.json', schema: z.array(successionSchema) },
  distributors: { path: 'distributors.json', schema: z.array(distributorSchema) },
  partNumbers: { path: 'part-numbers/', schema: z.array(partNumberSchema) },
  partNumberEndings: { path: 'part-number-endings.json', schema: partNumberEndingsSchema },
  wording: { path: 'wording/', schema: wordingSchema },
  countries: { path: 'countries.json', schema: z.array(countrySchema) },
  places: { path: 'places.json', schema: z.array(placeSchema) },
  currencies: { path: 'currencies.json', schema: z.array(currencySchema) },
  units: { path: 'units.json', schema: z.array(unitSchema) },
  countUnits: { path: 'count-units.json', schema: z.array(countUnitSchema) },
  hsHeadings: { path: 'hs/headings.json', schema: z.array(headingsSchema) },
  hsResidual: { path: 'hs/residual.json', schema: z.array(residualSchema) },
  hsDensities: { path: 'hs/value-densities.json', schema: z.array(headingDensitySchema) },
  unitWeights: { path: 'unit-weights.json', schema: z.array(unitWeightSchema) },
  densities: { path: 'value-densities.json', schema: z.array(densitySchema) },
  roughRates: { path: 'rough-rates.json', schema: z.array(roughRateSchema) },
  callingCodes: { path: 'calling-codes.json', schema: z.array(callingCodeSchema) },
  freeMail: { path: 'free-mail.json', schema: z.array(freeMailSchema) },
  postBoxes: { path: 'post-boxes.json', schema: postBoxesSchema },
  legalForms: { path: 'legal-forms.json', schema: z.array(legalFormSchema) },
  transliteration: { path: 'transliteration.json', schema: transliterationSchema },
  hsCategories: { path: 'hs/categories.json', schema: z.array(hsCategorySchema) },
  hsPriority: { path: 'hs/priority-list.json', schema: priorityListSchema },
  hsCompatible: { path: 'hs/compatible.json', schema: z.array(compatibleSchema) },
  hsTitles: { path: 'hs/titles.json', schema: z.array(hsTitleSchema) },
  columns: { path: 'columns/', schema: columnSchema },
  modifiers: { path: 'modifiers.json', schema: modifiersSchema },
  knownWords: { path: 'known-words.json', schema: knownWordsSchema },
  placeholders: { path: 'placeholders.json', schema: placeholdersSchema },
  morphology: { path: 'morphology.json', schema: morphologySchema },
  lookAlikes: { path: 'look-alikes.json', schema: lookAlikesSchema },
  matching: { path: 'matching.json', schema: matchingSchema },
  levels: { path: 'levels.json', schema: z.array(levelSchema).length(5) },
  grading: { path: 'grading.json', schema: gradingSchema },
  parameters: { path: 'parameters.json', schema: z.array(parameterSchema) },
  totals: { path: 'totals.json', schema: totalsSchema },
  transportModes: { path: 'transport-modes.json', schema: z.array(transportModeSchema) },
} as const;
