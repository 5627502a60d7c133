import * as crypto from 'node:crypto';
import type { Row } from '#model/row.ts';
import { fold } from '#normalize/text.ts';

/** Raised when what is hashed changes: entries in users' baselines and waivers then no longer match. */
const VERSION = 1;
const LENGTH = 32;

/** In one call where Node.js has it (20.12 and later), which takes half the time. */
const sha256 = (text: string): string =>
  typeof crypto.hash === 'function' ? crypto.hash('sha256', text) : crypto.createHash('sha256').update(text).digest('hex');

/** The shipment that a fingerprint speaks of: goods, code, parties and destination, by content alone. */
export function contentOf(row: Row): readonly string[] {
  const goods = fold(row.text('partNumber')) || fold(row.text('description'));
  const hs6 = row.hsCode.kind === 'value' ? row.hsCode.value.slice(0, 6) : '';
  const { destinationCountry } = row;
  const destination = destinationCountry.kind === 'value' ? destinationCountry.value : fold(row.text('destinationCountry'));
  return [goods, hs6, fold(row.text('exporter')), fold(row.text('importer')), destination];
}

/**
 * Names what was found on a row so that waivers and baselines find it again: no position, no wording of ours.
 * @returns a function from the id of an indicator or category to 32 hexadecimal digits
 */
export function createFingerprints(row: Row): (id: string) => string {
  const content = contentOf(row);
  return (id) => sha256(JSON.stringify([VERSION, id, ...content])).slice(0, LENGTH);
}
