import { type Compiled, named, type Parts } from '#lexicon/parts.ts';
import { compileWords, WordTable } from '#lexicon/word-table.ts';
import { fold } from '#normalize/text.ts';

/** What is taken of data/countries.json. */
export interface CountryForms {
  readonly code: string;
  readonly alpha3: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly cellOnly?: readonly string[] | undefined;
}

/** What is taken of data/units.json. */
export interface UnitForms {
  readonly unit: string;
  readonly aliases: readonly string[];
}

/** Values that tell what a column is. */
export interface KnownValues {
  /** Whether a cell names a country, by name or ISO code; what follows a comma or a bracket may say more. */
  isCountry(cell: string): boolean;
  /** Whether a cell is a unit of weight: KG and MT are countries too. */
  isUnit(cell: string): boolean;
  /** Whether a text is worded as a tariff words its headings: `- - Other`, `не поименованные в другом месте`. */
  isTariff(cell: string): boolean;
  /** Whether four digits are a heading of the Harmonized System. */
  isHeading(digits: string): boolean;
}

const LONGEST_NAME = 60;
/** An answer rather than a code: No, Is. */
const CAPITALIZED_PAIR = /^\p{Lu}\p{Ll}$/u;

const HAN = /\p{Script=Han}/u;
const HEADING_DASH = /^\s*[-\u2013\u2014]\s*[-\u2013\u2014\p{L}]/u;
const inWords = (text: string): string => ` ${(fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;

/** Letters from which on a form that counts in country cells alone is a name rather than a short form (RF, КР), which much else is too. */
const SHORTEST_CELL_NAME = 5;

const compileForms = (texts: readonly string[]): Compiled => compileWords(new Map(texts.map((text) => [fold(text), 0])));

/**
 * @param tariff phrases of tariff headings
 * @returns how countries, units and tariff headings are worded, for `openKnownValues`
 */
export function compileKnownValues(
  countries: readonly CountryForms[],
  units: readonly UnitForms[],
  tariff: readonly { readonly text: string }[],
): Compiled {
  const phrases = tariff.map(({ text }) => (HAN.test(text) ? fold(text) : inWords(text)));
  return {
    ...named(
      'countries',
      compileForms(
        countries.flatMap(({ code, alpha3, name, aliases, cellOnly = [] }) => [
          code,
          alpha3 ?? code,
          name,
          ...aliases,
          ...cellOnly.filter((text) => text.length >= SHORTEST_CELL_NAME),
        ]),
      ),
    ),
    ...named('units', compileForms(units.flatMap(({ unit, aliases }) => [unit, ...aliases]))),
    tariff: JSON.stringify(phrases),
  };
}

/**
 * @param parts what `compileKnownValues` made
 * @param isHeading tells headings of the Harmonized System
 */
export function openKnownValues(parts: Parts, name: string, isHeading: (digits: string) => boolean): KnownValues {
  const countryForms = new WordTable(parts, `${name}.countries`);
  const unitForms = new WordTable(parts, `${name}.units`);
  const phrases = JSON.parse(parts.text(`${name}.tariff`)) as readonly string[];
  return {
    isCountry(cell) {
      if (cell.length > LONGEST_NAME || /^\d/.test(cell) || CAPITALIZED_PAIR.test(cell)) return false;
      const folded = fold(cell);
      return countryForms.has(folded) || countryForms.has(folded.split(/[,(]/, 1)[0]?.trim() ?? '');
    },
    isHeading,
    isUnit: (cell) => unitForms.has(fold(cell)),
    isTariff(cell) {
      if (HEADING_DASH.test(cell)) return true;
      const words = inWords(cell);
      return phrases.some((phrase) => words.includes(phrase));
    },
  };
}
