import { COUNTRY_FIELDS, type Field, USABLE_FIELDS } from '#model/fields.ts';
import type { ValueProfile } from './value-profile.ts';

/** A column that no header explains. */
export interface UnnamedColumn {
  readonly index: number;
  /** The header is empty or counts columns (`Column 3`); other words may mean something that we don't know. */
  readonly bare: boolean;
  readonly profile: ValueProfile;
}

type Likeness = (profile: ValueProfile) => number;

/** How surely values alone tell a field: 0 not at all. Fields whose values look like those of others (parties) are left out. */
const LIKENESS: readonly (readonly [Field, Likeness])[] = [
  ['hsCode', ({ hsCode, date, length }) => (hsCode > 0.9 && date < 0.5 && length >= 6 ? hsCode : 0)],
  ['currency', ({ currency }) => (currency > 0.95 ? currency : 0)],
  ['date', ({ date, hsCode }) => (date > 0.95 && hsCode < 0.5 ? date : 0)],
  [
    'description',
    ({ text, words, eastern, country, unit, distinct, count, length }) =>
      text > 0.8 && country < 0.5 && unit < 0.5 && (words >= 2 || eastern > 0.8) && distinct * 3 > count
        ? (Math.min(length, 400) * distinct) / count
        : 0,
  ],
  ['partNumber', ({ partNumber, distinct, count }) => (partNumber > 0.8 && distinct * 2 > count ? partNumber : 0)],
  ['grossWeight', ({ weight }) => (weight > 0.9 ? weight : 0)],
];

/**
 * The last resort: columns that stand without a name are told by what is in them. Columns with a name that we don't know are asked only
 * while nothing that tells goods has been found, and then only for that.
 * @returns the fields found, by column
 */
export function fieldsByValues(columns: readonly UnnamedColumn[], taken: ReadonlySet<Field>): ReadonlyMap<number, Field> {
  const found = new Map<number, Field>();
  const isUsable = USABLE_FIELDS.some((field) => taken.has(field));
  for (const [field, likeness] of LIKENESS) {
    if (taken.has(field)) continue;
    const mayGuess = (USABLE_FIELDS as readonly Field[]).includes(field) && !isUsable;
    let best: UnnamedColumn | undefined;
    for (const column of columns) {
      if (found.has(column.index) || !(column.bare || mayGuess) || column.profile.count === 0) continue;
      if (likeness(column.profile) > (best ? likeness(best.profile) : 0)) best = column;
    }
    if (best) found.set(best.index, field);
  }
  const free = columns.filter(({ index, bare, profile }) => bare && !found.has(index) && isOfCountries(profile));
  for (const [column, field] of countriesByValues(free, taken)) found.set(column, field);
  return found;
}

/** Units of weight (KG, MT) are codes of countries too. */
const isOfCountries = ({ country, unit }: ValueProfile): boolean => country > 0.9 && unit < 0.5;

/**
 * Countries stand in the order of the way. A lone one is where the goods go if it is the same in all rows, which have one receiver more often
 * than one origin.
 */
function countriesByValues(columns: readonly UnnamedColumn[], taken: ReadonlySet<Field>): readonly (readonly [number, Field])[] {
  const [first, ...others] = columns;
  if (first === undefined || others.length > 2 || COUNTRY_FIELDS.some((field) => taken.has(field))) return [];
  const [second, last] = others;
  if (second === undefined) return [[first.index, first.profile.distinct === 1 ? 'destinationCountry' : 'originCountry']];
  if (last === undefined)
    return [
      [first.index, 'originCountry'],
      [second.index, 'destinationCountry'],
    ];
  return [
    [first.index, 'originCountry'],
    [second.index, 'dispatchCountry'],
    [last.index, 'destinationCountry'],
  ];
}
