import { FIELDS, type Field, isCountryField } from '#model/fields.ts';
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

/** What speaks for columns being fields. */
export interface Candidates {
  /** Best first. */
  readonly all: readonly Candidate[];
  /** Fields of countries by the columns that are so named, and whose values are no countries. */
  readonly unfit: ReadonlyMap<number, Field>;
}

/** Below it a name and its values together say too little. */
const LEAST_SCORE = 50;
/** A column whose best field is taken falls to another only if that was nearly as good. */
const NEAR_BEST = 15;

/** @returns all that speaks for a column being a field, by its name, its values and the columns around it */
export function candidatesOf(
  headers: readonly string[],
  profiles: readonly ValueProfile[],
  names: ColumnNames,
  sampled: number,
): Candidates {
  const scores: ReadonlyMap<Field, NameScore>[] = headers.map((header) => scoreHeader(header, names));
  const direction = directionOf(
    scores,
    headers.map((header) => headerWords(header).words),
  );
  const candidates: Candidate[] = [];
  const unfit = new Map<number, Field>();
  for (const [column, byField] of scores.entries()) {
    const own: Candidate[] = [];
    for (const [field, { score, how, rank, shared }] of byField) {
      const around = shared ? surroundingsFit(field, column, scores, direction) : 0;
      const profile = profiles[column] as ValueProfile;
      const total = score + around + valueFit(field, profile, sampled);
      // A word that may say anything (`Code`, `Nr`) says what its values say.
      const isSaid = rank !== 'unsure' || convinces(field, profile);
      if (total >= LEAST_SCORE && isSaid) own.push({ column, field, score: total, how, rank });
      else if (score + around >= LEAST_SCORE && isSaid && isCountryField(field) && profile.count > 0) unfit.set(column, field);
    }
    const best = Math.max(0, ...own.map(({ score }) => score));
    candidates.push(...own.filter(({ score }) => score >= best - NEAR_BEST));
  }
  candidates.sort((a, b) => b.score - a.score || a.column - b.column || FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field));
  return { all: candidates, unfit };
}
