import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heldText, TextMemory } from '#run/threads/text-memory.ts';

/** What another thread receives. */
const sent = <T>(value: T): T => structuredClone(value);

describe('texts in memory that threads share', () => {
  test('are what they were, whatever their units and lengths, as long as no more are held than was told', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 })), fc.integer({ min: 1, max: 4 }), (texts, count) => {
        const memory = new TextMemory(count);
        const held = texts.map((text) => ({ text, given: sent(memory.hold(text)) }));
        for (const { text, given } of held.slice(-count)) expect(heldText(given)).toBe(text);
      }),
      {
        examples: [
          [['', 'plain'], 2],
          [['lone \ud83d', '\udce6 halves'], 2],
          [['ÿ'], 1],
          [['x', 'я'.repeat(20_000)], 1],
        ],
      },
    );
  });

  test('may be longer than those before', () => {
    const memory = new TextMemory(2);
    for (const text of ['short', 'коробка '.repeat(40_000), 'x'.repeat(100_000), 'short'])
      expect(heldText(sent(memory.hold(text))) === text).toBe(true);
  });

  test('take turns in the same memory', () => {
    const memory = new TextMemory(2);
    const [first, second, third] = ['one', 'two', 'three'].map((text) => memory.hold(text));
    expect(third?.memory).toBe(first?.memory);
    expect(second?.memory).not.toBe(first?.memory);
  });
});
