import type { DocumentLine } from '#model/pair.ts';
import { normalizePartNumber } from '#normalize/part-number.ts';
import { fold } from '#normalize/text.ts';

/** Shorter ones name too many things. */
const LEAST_PART = 4;
const SEPARATORS = /[\s,;/|]+/;

const distinct = (keys: readonly string[]): string[] => [...new Set(keys)].filter((key) => key !== '');

const isNumber = (key: string): boolean => key.length >= LEAST_PART && /\d/.test(key);

/** @returns part and model numbers of a line, from its cells and out of its texts */
export const partKeys = ({ row, signals }: DocumentLine): string[] =>
  distinct(
    [row.text('partNumber'), row.text('model'), ...signals.parts.map(({ partNumber }) => partNumber)].map(normalizePartNumber),
  ).filter(isNumber);

/** @returns serial numbers of a line: its cell may list several */
export const serialKeys = ({ row }: DocumentLine): string[] =>
  distinct(row.text('serialNumber').split(SEPARATORS).map(normalizePartNumber)).filter(isNumber);

/** @returns the declared number of the line without leading zeros; '' where there is none */
export const lineKey = ({ row }: DocumentLine): string => /^\s*0*(\d+)\.?\s*$/.exec(row.text('lineNumber'))?.[1] ?? '';

export const textKey = ({ row }: DocumentLine): string => fold(row.text('description'));

/** @returns the six digits that all countries share; '' where fewer are declared */
export const hs6Of = ({ row }: DocumentLine): string =>
  row.hsCode.kind === 'value' && row.hsCode.value.length >= 6 ? row.hsCode.value.slice(0, 6) : '';
