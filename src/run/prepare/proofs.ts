import type { Overlay } from '#lexicon/overlay.ts';
import { compilePartFamilies, type PartFamily } from '#match/part-numbers.ts';
import type { Signals } from '#model/signals.ts';
import { matcherOf } from './compiled-matcher.ts';
import { describer } from './describer.ts';
import { reasonsOfMisses } from './missed-goods.ts';

/** A case or example that the facts do not bear out. */
export interface FailedProof {
  readonly file: string;
  readonly path: string;
  readonly problem: string;
}

type Facts = Pick<Overlay, 'data' | 'base'>;

function foundBy({ goods }: Signals, category: string): string {
  const evidence = goods.find((signal) => signal.category === category)?.evidence ?? [];
  return evidence.length === 0 ? '' : ` by ${evidence.map(({ term }) => `"${term}"`).join(', ')}`;
}

/** @yields those of the cases that do not hold over the facts, each with the reason as far as it is known */
export function* failedCases({ data, base }: Facts, cases: Overlay['cases']): Generator<FailedProof> {
  if (cases.length === 0) return;
  const describe = describer(data, matcherOf({ data }));
  const reasonOf = reasonsOfMisses(data, base);
  for (const { file, path, category, text, found } of cases) {
    const signals = describe(text);
    if (signals.goods.some((goods) => goods.category === category) === found) continue;
    const problem = found
      ? `"${text}" is not found as ${category}${reasonOf(text, category)}`
      : `"${text}" is found as ${category}${foundBy(signals, category)}`;
    yield { file, path, problem };
  }
}

/** @yields those of the examples that their patterns do not read as they say */
export function* failedExamples({ data }: Pick<Facts, 'data'>, examples: Overlay['examples']): Generator<FailedProof> {
  if (examples.length === 0) return;
  const describe = describer(data, matcherOf({ data }));
  for (const { file, path, pattern, text, found } of examples) {
    const patterns = describe(text).parts.map((part) => part.pattern);
    if (patterns.includes(pattern) === found) continue;
    const instead = found && patterns.length > 0 ? `, but as ${patterns.join(', ')}` : '';
    yield { file, path, problem: found ? `"${text}" is not read as ${pattern}${instead}` : `"${text}" is read as ${pattern}` };
  }
}

/** @returns whether a part of the second family may be told as one of the first */
const standsFor = (family: PartFamily, found: PartFamily): boolean =>
  found === family ||
  family.makers.length === 0 ||
  found.maker === family.maker ||
  found.makers.some((maker) => family.makers.includes(maker));

/** @returns those of the bundled examples that their families, or more specific ones of their makers, no longer read */
export function failedFamilies({ data }: Pick<Facts, 'data'>, examples: Overlay['bundledExamples']): readonly FailedProof[] {
  const index = compilePartFamilies(data.partNumbers, data.partNumberEndings);
  return examples.flatMap(({ file, path, family, text }) => {
    const found = index.match(text);
    if (found !== undefined && standsFor(family, found)) return [];
    const instead = found === undefined ? '' : `, but as ${found.pattern} of ${found.maker}`;
    return [{ file, path, problem: `"${text}" is not read as ${family.pattern}${instead}` }];
  });
}
