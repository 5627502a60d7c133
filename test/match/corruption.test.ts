import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, type TaskMeta } from 'vitest';
import type { CategoryId } from '#model/category-ids.ts';
import { CORRUPTIONS, type Picks } from '../support/corruptions.ts';
import { goodsCases } from '../support/goods-cases.ts';
import { data } from '../support/lexicon.ts';
import { match } from '../support/matching.ts';

const SEED = 20260131;
const LEAST_SHARE = 0.96;
const SHOWN = 5;

declare module 'vitest' {
  interface TaskMeta {
    /** The figure that npm run evaluate prints. */
    stillFound?: { readonly part: number; readonly n: number };
  }
}

interface Case {
  readonly text: string;
  readonly brand: string;
  readonly accepted: readonly CategoryId[];
}

interface Tally {
  n: number;
  readonly lost: string[];
}

const STEPS = 1_000_000;
// Every letter is as likely as any other: left to itself fast-check prefers the ends of a range.
const unit = fc.noBias(fc.integer({ min: 0, max: STEPS - 1 })).map((step) => step / STEPS);
const picks: fc.Arbitrary<Picks> = fc.record({ word: unit, place: unit, letter: unit });

const found = ({ text, brand }: Omit<Case, 'accepted'>) => match({ description: text, brand }).goods;
const isFound = (goods: ReturnType<typeof found>, accepted: Case['accepted']): boolean =>
  goods.some(({ category }) => accepted.includes(category));

/** @returns cases that are found as they stand: what is missed without a slip is counted elsewhere */
const foundAsIs = (cases: readonly Case[]): Case[] => cases.filter((entry) => isFound(found(entry), entry.accepted));

/** Spoils each case once in every way, and counts by way how many are found all the same. */
function spoilAll(cases: readonly Case[]): Map<string, Tally> {
  const kinds = Object.entries(CORRUPTIONS);
  const chosen = fc.sample(fc.array(picks, { minLength: kinds.length, maxLength: kinds.length }), { seed: SEED, numRuns: cases.length });
  const tallies = new Map<string, Tally>(kinds.map(([kind]) => [kind, { n: 0, lost: [] }]));
  for (const [row, entry] of cases.entries()) {
    const terms = found(entry).flatMap(({ evidence }) => evidence.filter(({ field }) => field === 'description'));
    for (const [column, [kind, corrupt]] of kinds.entries()) {
      const text = corrupt(entry.text, terms, chosen[row]?.[column] as Picks);
      if (text === undefined) continue;
      const tally = tallies.get(kind) as Tally;
      tally.n++;
      if (!isFound(found({ ...entry, text }), entry.accepted)) tally.lost.push(`${entry.text} -> ${text} (${entry.accepted[0]})`);
    }
  }
  return tallies;
}

function expectStillFound(cases: readonly Case[], meta: TaskMeta): void {
  const tallies = spoilAll(foundAsIs(cases));
  const n = [...tallies.values()].reduce((sum, tally) => sum + tally.n, 0);
  const lost = [...tallies.values()].reduce((sum, tally) => sum + tally.lost.length, 0);
  const percent = (part: number, all: number): string => `${(100 - (100 * part) / all).toFixed(2)}% of ${all} still found`;
  const figures = [...tallies].map(([kind, tally]) =>
    [`  ${kind}: ${percent(tally.lost.length, tally.n)}`, ...tally.lost.slice(0, SHOWN)].join('\n      '),
  );
  meta.stillFound = { part: n - lost, n };
  expect(n).toBeGreaterThan(cases.length);
  expect(1 - lost / n, `${percent(lost, n)}\n${figures.join('\n')}\n`).toBeGreaterThanOrEqual(LEAST_SHARE);
}

/** Lines that hold a slip already: a second one on them would be two. */
const slipIds = (): ReadonlySet<string> =>
  new Set(
    readFileSync('fixtures/goods-cases.csv', 'utf8')
      .split('\n')
      .filter((line) => line.endsWith(',slip'))
      .map((line) => line.slice(0, line.indexOf(','))),
  );

describe('goods are still found when one word has a slip', () => {
  it('in the cases of the categories', ({ task }) => {
    const cases = data.categories.flatMap(({ id, cases }) => cases.yes.map(({ text }) => ({ text, brand: '', accepted: [id] })));
    expectStillFound(cases, task.meta);
  }, 120_000);

  it('in goods-cases', async ({ task }) => {
    const slips = slipIds();
    expect(slips.size).toBeGreaterThan(100);
    const cases = (await goodsCases()).filter(({ label, id }) => label === 'positive' && !slips.has(id));
    expectStillFound(cases, task.meta);
  }, 120_000);
});
