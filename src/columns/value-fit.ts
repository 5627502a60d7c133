import type { Field } from '#model/fields.ts';
import type { ValueProfile } from './value-profile.ts';

/** Points for values that a field should have, and against values that it can't have. */
const FITS = 6;
const ODD = -12;
const IMPOSSIBLE = -60;
/** An empty column is right by its name only while no other has content. */
const EMPTY = -10;
const ALL_ZERO = -7;
/** Of two columns of descriptions that are named alike, a trader's own text says more: it repeats less and is not worded like a tariff. */
const TARIFF_WORDING = -4;
const REPEATED = -2;

type Fit = (profile: ValueProfile) => number;

const amount: Fit = ({ number, zero, date }) =>
  date > 0.8 ? IMPOSSIBLE : number < 0.4 ? IMPOSSIBLE : zero === 1 ? ALL_ZERO : number > 0.9 ? FITS : 0;
/** Countries are no firms. */
const name: Fit = ({ number, text, date, country: known }) =>
  number > 0.6 || date > 0.6 ? IMPOSSIBLE : known > 0.6 ? ODD : text > 0.8 ? FITS : 0;
const address: Fit = ({ number, date, words }) => (number > 0.8 || date > 0.6 ? IMPOSSIBLE : words >= 3 ? FITS : 0);
const reference: Fit = ({ date, words, text }) => (date > 0.9 ? IMPOSSIBLE : words > 8 && text > 0.8 ? ODD : 0);
/** Words of which none is a country: generic names (`Country`, `Land`) are then not enough, those that say whose country are. */
const UNKNOWN_COUNTRIES = -30;
/** A country may be a name, a code of letters, or three digits. */
const country: Fit = ({ way: known, number, integer, length, date, text }) => {
  if (date > 0.5 || length > 60 || (number > 0.6 && !(integer > 0.6 && length <= 3))) return IMPOSSIBLE;
  return known > 0.6 ? FITS : known === 0 && text > 0.8 ? UNKNOWN_COUNTRIES : 0;
};
/** Another field has such values; a name that only this one has still counts. */
const ELSEWHERE = -30;
const code: Fit = ({ number, date, length }) => (date > 0.5 || length > 60 ? IMPOSSIBLE : number > 0.9 && length > 4 ? ODD : 0);
/** `Via` says how goods go, or through where: countries, and codes of three digits, are no ways of carriage. */
const mode: Fit = (profile) => (profile.way > 0.6 || (profile.integer > 0.8 && profile.length > 2.5) ? ELSEWHERE : code(profile));
const port: Fit = ({ number, integer, date, length, country: known }) =>
  date > 0.5 || length > 80 || (number > 0.8 && integer < 0.8) ? IMPOSSIBLE : known > 0.8 && length > 2 ? -FITS : 0;

const description: Fit = ({ number, text, date, words, distinct, count, partNumber, tariff }) => {
  if (number > 0.6 || date > 0.6) return IMPOSSIBLE;
  if (text < 0.3 || (partNumber > 0.8 && words < 2)) return ODD;
  return (words >= 2 && (distinct > 1 || count < 3) ? FITS : 0) + TARIFF_WORDING * tariff + REPEATED * (1 - distinct / count);
};

const FITS_OF: Readonly<Partial<Record<Field, Fit>>> = {
  description,
  furtherDescription: description,
  brand: ({ date, number, length }) => (date > 0.5 || number > 0.9 || length > 80 ? IMPOSSIBLE : 0),
  manufacturer: name,
  model: ({ date, length }) => (date > 0.6 || length > 120 ? IMPOSSIBLE : 0),
  /** Small whole numbers number lines or count goods. */
  partNumber: ({ date, words, length, partNumber, hsCode, integer }) =>
    date > 0.6 || length > 80
      ? IMPOSSIBLE
      : integer > 0.8 && length < 4
        ? IMPOSSIBLE
        : hsCode > 0.9
          ? ODD
          : partNumber > 0.6
            ? FITS
            : words > 6
              ? ODD
              : 0,
  serialNumber: (profile) => (profile.integer > 0.8 && profile.length < 4 ? IMPOSSIBLE : reference(profile)),
  hsCode: ({ hsCode, hsHeading, text, date, length }) => {
    if (text > 0.6 || (date > 0.6 && hsCode < 0.5) || length > 40) return IMPOSSIBLE;
    if (hsHeading > 0.6) return length < 3 ? IMPOSSIBLE : -25;
    return hsCode > 0.6 ? FITS : 0;
  },
  quantity: amount,
  quantityUnit: ({ number, integer, length, date }) =>
    date > 0.5 || length > 40 || (number > 0.6 && !(integer > 0.6 && length <= 4)) ? IMPOSSIBLE : number < 0.2 && length < 20 ? FITS : 0,
  packages: amount,
  netWeight: amount,
  grossWeight: amount,
  value: amount,
  unitPrice: amount,
  currency: ({ currency, integer, length, number }) =>
    currency > 0.6 ? FITS : length > 24 || (number > 0.6 && !(integer > 0.6 && length <= 3)) ? IMPOSSIBLE : 0,
  originCountry: country,
  dispatchCountry: country,
  transitCountry: country,
  destinationCountry: country,
  loadingPort: port,
  dischargePort: port,
  transportMode: mode,
  carrier: name,
  exporter: name,
  importer: name,
  notifyParty: name,
  endUser: name,
  agent: name,
  declarationNumber: reference,
  invoiceNumber: reference,
  transportDocument: reference,
  lineNumber: ({ text, date, words, partNumber, hsCode, integer, length }) => {
    if (date > 0.6 || text > 0.6 || words > 4 || partNumber > 0.6 || hsCode > 0.6) return IMPOSSIBLE;
    return integer > 0.9 && length < 5 ? FITS : length > 10 ? ODD : 0;
  },
  date: ({ date, number, text, length }) => (date > 0.6 ? FITS : text > 0.8 || length > 40 ? IMPOSSIBLE : number > 0.8 ? 0 : ODD),
  incoterm: ({ threeLetters, number }) => (threeLetters > 0.6 ? FITS : number > 0.8 ? IMPOSSIBLE : 0),
  exporterAddress: address,
  importerAddress: address,
};

/** Share of values from which they convince by themselves: of numbers at random an eighth begins with a heading of the tariff. */
const CONVINCING = 0.9;

/** @returns whether the values leave no doubt, whatever the header says */
export const convinces = (field: Field, { hsCode }: ValueProfile): boolean => field === 'hsCode' && hsCode >= CONVINCING;

/** @returns points for or against a field by what stands in the column; 0 where nothing was sampled or nothing can be said */
export function valueFit(field: Field, profile: ValueProfile, sampled: number): number {
  if (sampled === 0) return 0;
  if (profile.count === 0) return EMPTY;
  return FITS_OF[field]?.(profile) ?? 0;
}
