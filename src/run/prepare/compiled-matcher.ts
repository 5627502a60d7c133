import type { LexiconData, LexiconSnapshot } from '#lexicon/data.ts';
import { createMatcher, type Matcher } from '#match/matcher.ts';

const compiled = new WeakMap<LexiconData, Matcher>();

/** @returns the matcher of these facts: proving them and screening by them compile it once */
export function matcherOf({ data, compiled: saved }: Pick<LexiconSnapshot, 'data' | 'compiled'>): Matcher {
  const known = compiled.get(data);
  if (known !== undefined) return known;
  const matcher = createMatcher(data, saved);
  compiled.set(data, matcher);
  return matcher;
}
