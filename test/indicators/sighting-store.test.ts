import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bounds, type PlainStore, SightingStore } from '#indicators/sighting-store.ts';
import type { ManifestPlace } from '#model/manifest.ts';
import { heapGrowth } from '../support/heap-growth.ts';

interface Seen {
  readonly key: string;
  readonly variant?: string;
  readonly shown?: readonly string[];
  readonly sum?: number;
  readonly table?: number;
  readonly record?: number;
}

const BOUNDS: Bounds = { keys: 8, variants: 3 };
const WIDE: Bounds = { keys: 1000, variants: 50 };

function add(store: SightingStore, { key, variant = 'v', shown = [], sum = 0, table = 0, record = 1 }: Seen, bounds: Bounds): void {
  store.add(key, () => ({ variant, shown, sum, count: 1, places: [[table, 0, record, record + 1]] }), bounds);
}

function storeOf(seen: readonly Seen[], bounds: Bounds = BOUNDS): SightingStore {
  const store = new SightingStore();
  for (const one of seen) add(store, one, bounds);
  return store;
}

const byText =
  <Sorted>(text: (one: Sorted) => string) =>
  (a: Sorted, b: Sorted): number =>
    text(a) < text(b) ? -1 : 1;

/** All that is kept within the bounds, in one order. */
function kept(store: SightingStore, bounds: Bounds = BOUNDS) {
  store.cut(bounds);
  const { bound, keys } = store.plain();
  return { bound, keys: keys.map((key) => ({ ...key, variants: [...key.variants].sort(byText(({ variant }) => variant)) })) };
}

const counts = (store: SightingStore): Record<string, number> =>
  Object.fromEntries(store.groups().map(({ key, variants }) => [`key ${key}`, variants.reduce((sum, { count }) => sum + count, 0)]));

const names = (count: number): Seen[] => Array.from({ length: count }, (_, index) => ({ key: `key ${index}`, record: index }));
const travelled = (store: SightingStore): PlainStore => JSON.parse(JSON.stringify(store.plain()));

describe('a store of sightings', () => {
  test('keeps every key while there is room', () => {
    const store = storeOf([{ key: 'a' }, { key: 'b' }, { key: 'a' }]);
    expect(counts(store)).toEqual({ 'key a': 2, 'key b': 1 });
    expect(store.all).toBe(2);
  });

  test('takes names of built-in properties for keys like others', () => {
    expect(counts(storeOf([{ key: '__proto__' }, { key: 'constructor' }, { key: '__proto__' }]))).toEqual({
      'key __proto__': 2,
      'key constructor': 1,
    });
  });

  test('tells long keys apart that begin alike', () => {
    const long = 'x'.repeat(10_000);
    const groups = storeOf([{ key: `${long}1` }, { key: `${long}2` }, { key: `${long}1` }]).groups();
    expect(groups.map(({ variants }) => variants[0]?.count).sort()).toEqual([1, 2]);
  });

  test('gives texts of any script back as they were', () => {
    const texts = ['', 'plain', 'Zürich ÿ', 'Микросхемы Ā', '集成电路 𠀀', 'x'.repeat(160)];
    const groups = storeOf(
      texts.map((text) => ({ key: text, variant: text, shown: [text, 'and', text] })),
      WIDE,
    ).groups();
    expect(groups.map(({ key }) => key).sort()).toEqual([...texts].sort());
    for (const { key, variants } of groups) expect(variants).toMatchObject([{ variant: key, shown: [key, 'and', key] }]);
  });

  test('shows of several spellings those that come first, adds up sums, and names the first twenty rows', () => {
    const rows = Array.from({ length: 50 }, (_, index): Seen => ({ key: 'k', shown: ['я', `${50 - index}`], sum: 2 ** 40, record: index }));
    for (const seen of [rows, [...rows].reverse()]) {
      const [group] = storeOf(seen).groups();
      expect(group?.variants).toMatchObject([{ shown: ['я', '1'], count: 50, sum: 50 * 2 ** 40 }]);
      expect(group?.variants[0]?.places).toEqual(Array.from({ length: 20 }, (_, index): ManifestPlace => [0, 0, index, index + 1]));
    }
  });

  test('keeps texts, sums and rows as they were when it moves what stays', () => {
    const bounds: Bounds = { keys: 400, variants: 4 };
    const text = (key: number, variant: number): string => `${'ж'.repeat(key % 150)}${key} ${variant}`;
    const seen = Array.from({ length: 12_000 }, (_, index): Seen => {
      const [key, variant] = [index % 2000, (index >> 3) % 4];
      return {
        key: `key ${key}`,
        variant: `v ${variant}`,
        shown: [text(key, variant), '', 'и'],
        sum: key,
        table: index % 5,
        record: index,
      };
    });
    const groups = storeOf(seen, bounds).groups();
    expect(groups.length).toBeGreaterThan(300);
    for (const { key, variants } of groups) {
      const rows = seen.filter((one) => one.key === key);
      for (const { variant, shown, sum, count, places } of variants) {
        const own = rows.filter((one) => one.variant === variant);
        expect({ count, sum, shown }).toEqual({ count: own.length, sum: own.length * Number(key.slice(4)), shown: own[0]?.shown });
        const records = own.map(({ table = 0, record = 0 }) => [table, 0, record, record + 1]);
        expect(places).toEqual(records.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0)));
      }
    }
  });

  test('stops at the largest safe sum', () => {
    const seen: Seen = { key: 'k', sum: 2 ** 52 };
    expect(storeOf([seen, seen, seen]).groups()[0]?.variants[0]?.sum).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('keeps rows without a line', () => {
    const store = new SightingStore();
    store.add('k', () => ({ variant: 'v', shown: [], count: 1, sum: 0, places: [[3, 2, 7, null]] }), BOUNDS);
    expect(store.groups()[0]?.variants[0]?.places).toEqual([[3, 2, 7, null]]);
  });

  test('past its bound keeps the same keys whatever the order, and all of each', () => {
    const seen = [...names(200), ...names(200)];
    const forward = kept(storeOf(seen));
    expect(kept(storeOf([...seen].reverse()))).toEqual(forward);
    expect(forward.keys).toHaveLength(BOUNDS.keys);
    expect(forward.keys.every(({ rows }) => rows === 2)).toBe(true);
  });

  test('tells about how many keys there were', () => {
    const { all } = storeOf(names(20_000), { keys: 500, variants: 3 });
    expect(all).toBeGreaterThan(17_000);
    expect(all).toBeLessThan(23_000);
  });

  test('is the same for any rows in any order, cut and merged in any way, keys, variants and rows past their bounds', () => {
    const row = fc.record({
      key: fc.nat(40).map((key) => `key ${key}`),
      variant: fc.nat(5).map((variant) => `variant ${variant}`),
      shown: fc.tuple(fc.constantFrom('a', 'б', 'ab', '')),
      sum: fc.nat(9),
      table: fc.nat(3),
      part: fc.nat(2),
    });
    const rows = fc.array(row, { maxLength: 300 }).map((all) => all.map((one, record) => ({ ...one, record })));
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    const bounds = fc.record({ keys: fc.integer({ min: 2, max: 20 }), variants: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(rows, order, bounds, fc.nat(), (all, parts, some, seed) => {
        const once = kept(storeOf(all, some), some);
        const merged = new SightingStore();
        for (const part of parts)
          merged.take(
            travelled(
              storeOf(
                all.filter((one) => one.part === part),
                some,
              ),
            ),
            some,
          );
        expect(kept(merged, some)).toEqual(once);
        const shuffled = all.map((one, index) => ({ one, rank: (index * 7919 + seed) % 1009 })).sort((a, b) => a.rank - b.rank);
        expect(
          kept(
            storeOf(
              shuffled.map(({ one }) => one),
              some,
            ),
            some,
          ),
        ).toEqual(once);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the memory of a store', () => {
  const bounds: Bounds = { keys: 200, variants: 40 };
  /** Of a key: its bounds times what the longest texts of a variant and its places take. */
  const MOST_BYTES = 200 * 4 * 2 * 1024;

  const cell = (index: number): string => `${index} `.padEnd(160, 'ж');
  test.each<[string, (index: number) => Seen]>([
    ['ever new keys', (index) => ({ key: cell(index), record: index })],
    ['ever new variants', (index) => ({ key: cell(index % 150), variant: cell(index), record: index })],
    ['ever new rows', (index) => ({ key: cell(index % 150), variant: cell(index % 7), record: index })],
    ['rows in reverse', (index) => ({ key: cell(index % 150), record: 50_000 - index })],
    ['texts of which each comes before the last', (index) => ({ key: 'k', shown: [cell(100_000 - index)] })],
  ])('is bounded for %s', (_, seen) => {
    const store = new SightingStore();
    let most = 0;
    let halfway = 0;
    for (let index = 0; index < 30_000; index++) {
      add(store, seen(index), bounds);
      most = Math.max(most, store.bytes);
      if (index === 15_000) halfway = most;
    }
    expect(most).toBeLessThan(MOST_BYTES);
    expect(most).toBeLessThanOrEqual(2 * halfway);
    expect(store.plain().keys.length).toBeLessThanOrEqual(1.25 * bounds.keys + 1);
  });

  test('holds a usual key in a few hundred bytes', () => {
    const rows = Array.from({ length: 1000 }, (_, index): Seen => {
      const name = `Harvest Trading ${index} LLC`;
      return { key: name.toLowerCase(), variant: '2024-05', shown: [name], record: index };
    });
    expect(storeOf(rows, WIDE).bytes).toBeLessThan(1000 * 300);
  });

  test('keeps no text of the file alive from which a key was cut', () => {
    const store = new SightingStore();
    const block = 100_000;
    const grown = heapGrowth(() => {
      for (const { key } of names(1000)) {
        const text = Buffer.alloc(block, ' ').toString('latin1') + key.padEnd(20, '-');
        add(store, { key: text.slice(block) }, WIDE);
      }
    });
    expect(grown).toBeLessThan(20 * block);
    expect(store.all).toBe(1000);
  });
});
