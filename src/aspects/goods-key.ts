import type { Facts } from '#model/facts.ts';
import type { Field } from '#model/fields.ts';
import type { Row } from '#model/row.ts';
import type { Signals } from '#model/signals.ts';

/** Characters of a cell that keys are made of. */
const LONGEST = 500;
/** A part number has a digit, and more characters than a grade or a size. */
const PART = /^(?=.*\d).{4,}$/su;
const SHIPMENT_FIELDS = ['invoiceNumber', 'declarationNumber', 'transportDocument'] as const satisfies readonly Field[];

/** What lines must have in common to be of the same goods. */
export interface GoodsKey {
  readonly key: string;
  /** As written. */
  readonly text: string;
}

const letters = (text: string, facts: Facts): string => facts.textKey(text.slice(0, LONGEST)).replaceAll(' ', '');

/** @returns a cell that numbers something (an invoice, a unit) without case and marks; '' where it is blank */
export const numberKey = (row: Row, field: Field, facts: Facts): string => {
  const text = row.text(field);
  return text === '' ? '' : letters(text, facts);
};

/** @returns the part number of its cell, or else the one that the texts name; undefined where there is none */
export function partKey(row: Row, signals: Signals, facts: Facts): GoodsKey | undefined {
  const text = row.text('partNumber').trim() || (signals.parts[0]?.partNumber ?? '');
  const key = letters(text, facts);
  return PART.test(key) ? { key, text } : undefined;
}

/** @returns the part number, or else the model, or else the description; undefined where all are blank */
export function goodsKey(row: Row, signals: Signals, facts: Facts): GoodsKey | undefined {
  const part = partKey(row, signals, facts);
  if (part !== undefined) return part;
  for (const field of ['model', 'description'] as const) {
    const key = facts.textKey(row.text(field).slice(0, LONGEST));
    if (key !== '') return { key, text: row.text(field).trim() };
  }
  return undefined;
}

/** @returns the number of the invoice, or else of the declaration or the transport document; '' where there is none */
export function shipmentKey(row: Row, facts: Facts): string {
  for (const field of SHIPMENT_FIELDS) {
    const key = numberKey(row, field, facts);
    if (key !== '') return key;
  }
  return '';
}

/** @returns the name of a party in a form in which spellings agree; '' where the cell names none */
export const partyKey = (row: Row, field: 'exporter' | 'importer', facts: Facts): string => {
  const text = row.text(field).trim();
  return text === '' ? '' : facts.firmKey(text);
};
