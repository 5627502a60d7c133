import { FIELDS, type Field } from '#model/fields.ts';
import type { MappedBy } from '#model/result.ts';
import { type NameScore, scoreHeader } from './name-scores.ts';
import type { ColumnNames, Rank } from './names.ts';
import { directionOf, surroundingsFit } from './surroundings.ts';
import { convinces, valueFit } from './value-fit.ts';
import type { ValueProfile } from './value-profile.ts';
import { headerWords } from './words.ts';

/** What speaks for a column being a field. */
export interface Candidate {
  readonly column: number;
  readonly field: Field;
  readonly score: number;
  readonly how: MappedBy;
  readonly rank: Rank;
}

/** Below it a name and its values together say too little. */
const LEAST_SCORE = 50;
/** A column whose best field is taken falls to another only if that was nearly as good. */
const NEAR_BEST = 15;

/** All that speaks for a column being a field, best first. */
export function candidatesOf(
  headers: readonly string[],
  profiles: readonly ValueProfile[],
  names: ColumnNames,
  sampled: number,
): Candidate[] {
  const scores: ReadonlyMap<Field, NameScore>[] = headers.map((header) => scoreHeader(header, names));
  const direction = directionOf(
    scores,
    headers.map((header) => headerWords(header).words),
  );
  const candidates: Candidate[] = [];
  for (const [column, byField] of scores.entries()) {
    const own: Candidate[] = [];
    for (const [field, { score, how, rank, shared }] of byField) {
      const around = shared ? surroundingsFit(field, column, scores, direction) : 0;
      const profile = profiles[column] as ValueProfile;
      const total = score + around + valueFit(field, profile, sampled);
      // A word that may say anything (`Code`, `Nr`) says what its values say.
      if (total >= LEAST_SCORE && (rank !== 'unsure' || convinces(field, profile))) own.push({ column, field, score: total, how, rank });
    }
    const best = Math.max(0, ...own.map(({ score }) => score));
    candidates.push(...own.filter(({ score }) => score >= best - NEAR_BEST));
  }
  return candidates.sort((a, b) => b.score - a.score || a.column - b.column || FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field));
}
