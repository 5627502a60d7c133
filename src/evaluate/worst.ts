import type { TriedRow, WrongRow } from '#model/evaluation.ts';
import { STRENGTHS, type Strength } from '#model/signals.ts';
import { type JudgedRow, judge } from './verdict.ts';

/** Rows without a strength come last. */
const rank = ({ strength }: TriedRow): number => STRENGTHS.length - STRENGTHS.indexOf(strength as Strength);

/** Confidence of what was found although nothing, or something else, was right. */
const wrongConfidence = ({ goods }: TriedRow): number => goods[0]?.confidence ?? 0;

function wrongRow(row: JudgedRow, seen: TriedRow): WrongRow {
  const { id, line, kind, lang, text, brand, accepted, verdict } = row;
  const goods = seen.goods.map(({ category, confidence, evidence }) => ({
    category,
    confidence,
    evidence: evidence.map(({ kind, text, term, weight }) => ({ kind, text, term, weight })),
  }));
  return { id, line, kind, lang, text, brand, accepted, verdict, goods };
}

/** @returns the first so many of each kind, kinds in the order in which they come */
function firstOfEachKind(rows: readonly WrongRow[], most: number): WrongRow[] {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  return kinds.flatMap((kind) => rows.filter((row) => row.kind === kind).slice(0, most));
}

/**
 * Positive rows without a right category: those labelled strong first, then those with the most confident wrong category.
 * Goods below the threshold are shown too: they tell how near it was.
 */
export function worstMisses(rows: readonly TriedRow[], threshold: number, most: number): WrongRow[] {
  const missed = rows
    .map((row) => ({ row, judged: judge(row, threshold) }))
    .filter(({ judged: { verdict } }) => verdict === 'FN' || verdict === 'wrong')
    .sort((a, b) => rank(a.row) - rank(b.row) || wrongConfidence(b.judged) - wrongConfidence(a.judged));
  return firstOfEachKind(
    missed.map(({ row, judged }) => wrongRow(judged, row)),
    most,
  );
}

/** Negative rows with a category, the most confident first. */
export function worstFalseAlarms(rows: readonly TriedRow[], threshold: number, most: number): WrongRow[] {
  const alarms = rows
    .map((row) => judge(row, threshold))
    .filter(({ verdict }) => verdict === 'FP')
    .sort((a, b) => wrongConfidence(b) - wrongConfidence(a));
  return firstOfEachKind(
    alarms.map((row) => wrongRow(row, row)),
    most,
  );
}
