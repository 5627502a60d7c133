import type { Field } from '#model/fields.ts';
import type { NameScore } from './name-scores.ts';

/** Which way a file looks: at goods that come in or that go out. */
export type Direction = 'import' | 'export' | 'unknown';

const SUITS = 8;
const UNSUITED = -30;
/** A bare `Address` or `Country` belongs to the party whose column stands before it, this near. */
const PARTY_REACH = 4;

const SIDE_OF: Readonly<Partial<Record<Field, 'exporter' | 'importer'>>> = {
  exporterAddress: 'exporter',
  exporterContact: 'exporter',
  importerAddress: 'importer',
  importerContact: 'importer',
};
/** In a file of imports the country and the port that need no saying are those of origin and of arrival. */
const DIRECTION_OF: Readonly<Partial<Record<Field, Direction>>> = {
  originCountry: 'import',
  dischargePort: 'import',
  destinationCountry: 'export',
  loadingPort: 'export',
};

type Scores = readonly ReadonlyMap<Field, NameScore>[];

const bestOf = (scores: ReadonlyMap<Field, NameScore>, field: Field): number => scores.get(field)?.score ?? 0;
/** `import` and `export` begin the word in most Latin-script languages. */
const isNamed = (headers: Scores, words: readonly (readonly string[])[], field: 'exporter' | 'importer'): boolean =>
  headers.some((scores, index) => scores.has(field) && words[index]?.some((word) => word.startsWith(field.slice(0, 6))));

/**
 * Reads the direction off the two parties: files of imports call the near party importer and the far one supplier or shipper, files of
 * exports call theirs exporter and buyer or consignee.
 * @returns the direction, unknown where both or neither party is called so
 */
export function directionOf(headers: Scores, words: readonly (readonly string[])[]): Direction {
  const hasImporter = isNamed(headers, words, 'importer');
  const hasExporter = isNamed(headers, words, 'exporter');
  return hasImporter === hasExporter ? 'unknown' : hasImporter ? 'import' : 'export';
}

const partyBefore = (headers: Scores, column: number): 'exporter' | 'importer' | undefined => {
  for (let index = column - 1; index >= Math.max(0, column - PARTY_REACH); index--) {
    const scores = headers[index] as ReadonlyMap<Field, NameScore>;
    const exporter = bestOf(scores, 'exporter');
    const importer = bestOf(scores, 'importer');
    if (Math.max(exporter, importer) >= 70) return exporter > importer ? 'exporter' : 'importer';
  }
  return undefined;
};

/** @returns points for or against a field whose name other fields share, by direction and by the party column before it */
export function surroundingsFit(field: Field, column: number, headers: Scores, direction: Direction): number {
  const side = SIDE_OF[field];
  if (side !== undefined) {
    const party = partyBefore(headers, column) ?? (direction === 'import' ? 'importer' : direction === 'export' ? 'exporter' : undefined);
    return party === undefined ? 0 : party === side ? SUITS : UNSUITED;
  }
  const wanted = DIRECTION_OF[field];
  if (wanted === undefined || direction === 'unknown') return 0;
  return wanted === direction ? SUITS : UNSUITED;
}
