import { z } from 'zod';
import { aboutSchema, sourceSchema } from './schema/about.ts';
import {
  countUnitSchema,
  currencySchema,
  densitySchema,
  headingDensitySchema,
  roughRateSchema,
  unitSchema,
  unitWeightSchema,
} from './schema/figures.ts';
import { brandSchema, categorySchema, partNumberEndingsSchema, partNumberSchema } from './schema/goods.ts';
import { gradingSchema, levelSchema, parameterSchema } from './schema/grading.ts';
import { compatibleSchema, headingsSchema, hsCategorySchema, hsTitleSchema, priorityListSchema, residualSchema } from './schema/hs.ts';
import { knownWordsSchema, lookAlikesSchema, matchingSchema, morphologySchema, scriptSchema } from './schema/matching.ts';
import {
  callingCodeSchema,
  distributorSchema,
  freeMailSchema,
  legalFormSchema,
  postBoxesSchema,
  successionSchema,
  transliterationSchema,
} from './schema/parties.ts';
import { countrySchema, countryWordsSchema, placeSchema, transportModeSchema } from './schema/places.ts';
import { columnSchema, totalsSchema } from './schema/tables.ts';
import { modifiersSchema, placeholdersSchema, wordingSchema } from './schema/wording.ts';

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
  countryWords: { path: 'country-words.json', schema: countryWordsSchema },
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
  scripts: { path: 'scripts.json', schema: z.array(scriptSchema) },
  lookAlikes: { path: 'look-alikes.json', schema: lookAlikesSchema },
  matching: { path: 'matching.json', schema: matchingSchema },
  levels: { path: 'levels.json', schema: z.array(levelSchema).length(5) },
  grading: { path: 'grading.json', schema: gradingSchema },
  parameters: { path: 'parameters.json', schema: z.array(parameterSchema) },
  totals: { path: 'totals.json', schema: totalsSchema },
  transportModes: { path: 'transport-modes.json', schema: z.array(transportModeSchema) },
} as const;
