import { describe, expect, test } from 'vitest';
import { addKey, emptyKeyedState, type KeyedState, keptKeys, mergeKeyed } from '#indicators/keyed-state.ts';

const MOST = 8;
const sum = (known: number, more: number): number => known + more;
const of = (keys: readonly string[], most = MOST): KeyedState<number> => {
  const state = emptyKeyedState<number>();
  for (const key of keys) addKey(state, key, 1, most, sum);
  return state;
};
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `key ${index}`);

describe('a keyed state', () => {
  test('keeps every key while there is room', () => {
    const { kept, all } = keptKeys(of(['a', 'b', 'a']), MOST);
    expect(Object.fromEntries(kept)).toEqual({ a: 2, b: 1 });
    expect(all).toBe(2);
  });

  test('takes names of built-in properties for keys like others', () => {
    const { kept } = keptKeys(of(['__proto__', 'constructor', '__proto__']), MOST);
    expect(Object.fromEntries(kept.map(([key, count]) => [`key ${key}`, count]))).toEqual({ 'key __proto__': 2, 'key constructor': 1 });
  });

  test('tells long keys apart that begin alike', () => {
    const long = 'x'.repeat(10_000);
    expect(
      keptKeys(of([`${long}1`, `${long}2`, `${long}1`]), MOST)
        .kept.map(([, count]) => count)
        .sort(),
    ).toEqual([1, 2]);
  });

  test('past its bound keeps the same keys whatever the order, and all of each', () => {
    const keys = [...names(200), ...names(200)];
    const forward = keptKeys(of(keys), MOST);
    expect(keptKeys(of([...keys].reverse()), MOST)).toEqual(forward);
    expect(forward.kept).toHaveLength(MOST);
    expect(forward.kept.every(([, count]) => count === 2)).toBe(true);
  });

  test('never holds twice its bound', () => {
    const state = emptyKeyedState<number>();
    for (const key of names(1000)) {
      addKey(state, key, 1, MOST, sum);
      expect(Object.keys(state.entries).length).toBeLessThan(2 * MOST);
    }
  });

  test('tells about how many keys there were', () => {
    const { all } = keptKeys(of(names(20_000), 500), 500);
    expect(all).toBeGreaterThan(17_000);
    expect(all).toBeLessThan(23_000);
  });

  test('merges to what one pass keeps, after a way through JSON', () => {
    const keys = [...names(60), ...names(30)];
    const part = (from: number, to?: number): KeyedState<number> => JSON.parse(JSON.stringify(of(keys.slice(from, to))));
    const merged = mergeKeyed(mergeKeyed(part(70), part(0, 25), MOST, sum), part(25, 70), MOST, sum);
    expect(keptKeys(merged, MOST)).toEqual(keptKeys(of(keys), MOST));
  });
});
