import { describe, expect, test } from 'vitest';
import { addKey, emptyKeyedState, type KeyedState, keptKeys, keyedFrom, mergeKeyed, plainKeyed } from '#indicators/keyed-state.ts';
import { heapGrowth } from '../support/heap-growth.ts';

const MOST = 8;
const sum = (known: Tally, more: Tally): Tally => ({ count: known.count + more.count });
interface Tally {
  count: number;
}
const count = (state: KeyedState<Tally>, key: string, most: number): void =>
  addKey(
    state,
    key,
    most,
    () => ({ count: 1 }),
    (known) => {
      known.count++;
    },
  );
const of = (keys: readonly string[], most = MOST): KeyedState<Tally> => {
  const state = emptyKeyedState<Tally>();
  for (const key of keys) count(state, key, most);
  return state;
};
const kept = (state: KeyedState<Tally>, most: number) => {
  const { kept, all } = keptKeys(state, most);
  return { kept: kept.map(([key, tally]) => [key, tally.count] as const), all };
};
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `key ${index}`);

describe('a keyed state', () => {
  test('keeps every key while there is room', () => {
    const { kept: found, all } = kept(of(['a', 'b', 'a']), MOST);
    expect(Object.fromEntries(found)).toEqual({ a: 2, b: 1 });
    expect(all).toBe(2);
  });

  test('takes names of built-in properties for keys like others', () => {
    const { kept: found } = kept(of(['__proto__', 'constructor', '__proto__']), MOST);
    expect(Object.fromEntries(found.map(([key, count]) => [`key ${key}`, count]))).toEqual({ 'key __proto__': 2, 'key constructor': 1 });
  });

  test('tells long keys apart that begin alike', () => {
    const long = 'x'.repeat(10_000);
    expect(
      kept(of([`${long}1`, `${long}2`, `${long}1`]), MOST)
        .kept.map(([, count]) => count)
        .sort(),
    ).toEqual([1, 2]);
  });

  test('past its bound keeps the same keys whatever the order, and all of each', () => {
    const keys = [...names(200), ...names(200)];
    const forward = kept(of(keys), MOST);
    expect(kept(of([...keys].reverse()), MOST)).toEqual(forward);
    expect(forward.kept).toHaveLength(MOST);
    expect(forward.kept.every(([, count]) => count === 2)).toBe(true);
  });

  test('never holds twice its bound', () => {
    const state = emptyKeyedState<Tally>();
    for (const key of names(1000)) {
      count(state, key, MOST);
      expect(plainKeyed(state, (tally) => tally).entries.length).toBeLessThan(2 * MOST);
    }
  });

  test('keeps no text of the file alive from which a key was cut', () => {
    const state = emptyKeyedState<Tally>();
    const block = 100_000;
    const grown = heapGrowth(() => {
      for (const name of names(1000)) {
        const text = Buffer.alloc(block, ' ').toString('latin1') + name.padEnd(20, '-');
        count(state, text.slice(block), 1000);
      }
    });
    expect(grown).toBeLessThan(20 * block);
    expect(kept(state, 1000).all).toBe(1000);
  });

  test('tells about how many keys there were', () => {
    const { all } = kept(of(names(20_000), 500), 500);
    expect(all).toBeGreaterThan(17_000);
    expect(all).toBeLessThan(23_000);
  });

  test('merges to what one pass keeps, after a way through JSON', () => {
    const keys = [...names(60), ...names(30)];
    const same = (tally: Tally): Tally => tally;
    const part = (from: number, to?: number): KeyedState<Tally> =>
      keyedFrom(JSON.parse(JSON.stringify(plainKeyed(of(keys.slice(from, to)), same))), same);
    const merged = mergeKeyed(mergeKeyed(part(70), part(0, 25), MOST, sum), part(25, 70), MOST, sum);
    expect(kept(merged, MOST)).toEqual(kept(of(keys), MOST));
  });
});
