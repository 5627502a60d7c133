import type { Head, ManifestFindingResult, RowResult, Tail } from '#model/result.ts';
import { visible } from '#report/visible.ts';

/** What a run says: what each report of it must say too. */
export interface Said {
  readonly head: Head;
  readonly rows: readonly RowResult[];
  readonly tail: Tail;
}

/** Reads a report by a parser of its format and compares what it says with the run. @throws AssertionError where they differ */
export type Reading = (bytes: Uint8Array, said: Said) => void | Promise<void>;

/** @returns the line on which a row stands, or its number where it has none */
export const placeOf = ({ line, record }: { readonly line: number | null; readonly record: number }): number => line ?? record;

export const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** @returns a row in short: its grade, and the ids of what was found on it */
export const inShort = ({ assessment: { level, score, goods, indicators } }: RowResult) => ({
  level,
  score,
  categories: goods.map(({ category }) => category as string),
  indicators: indicators.map(({ id }) => id as string),
});

/** A finding as reports for code review list it. */
export interface Listed {
  readonly rule: string;
  readonly line: number;
  readonly fingerprint: string;
  /** Null for goods, which each format words in its own way. */
  readonly message: string | null;
}

const listedAcross = ({ id, message, fingerprint, rows: [first] }: ManifestFindingResult): Listed[] =>
  first === undefined ? [] : [{ rule: id, line: placeOf(first), fingerprint, message: visible(message) }];

const listedOfRow = (row: RowResult): Listed[] => {
  const { goods, indicators } = row.assessment;
  const line = placeOf(row);
  return [
    ...indicators.map(({ id, message, fingerprint }) => ({ rule: id, line, fingerprint, message: visible(message) })),
    ...goods.map(({ category, fingerprint }) => ({ rule: category, line, fingerprint, message: null })),
  ];
};

/** @returns every finding of a run, in an order of its own */
export const listedOf = ({ rows, tail }: Said): Listed[] =>
  sorted([...tail.manifestFindings.flatMap(listedAcross), ...rows.flatMap(listedOfRow)]);

export const sorted = (findings: readonly Listed[]): Listed[] => {
  const key = ({ rule, line, fingerprint, message }: Listed): string => JSON.stringify([rule, line, fingerprint, message]);
  return findings
    .map((finding) => [key(finding), finding] as const)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, finding]) => finding);
};
