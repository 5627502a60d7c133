import { describe, expect, it, test } from 'vitest';
import { remembering, rememberingLatest } from '#normalize/memo.ts';

test('a cell is read once while it is remembered, and long ones each time', () => {
  const asked: string[] = [];
  const read = remembering((raw) => {
    asked.push(raw);
    return raw.length;
  }, 2);
  const long = 'x'.repeat(200);
  expect(['a', 'a', 'b', 'c', 'b', 'd', 'e', 'a', long, long].map(read)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 200, 200]);
  // b was still known when it came again; a is of a generation that went.
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'a', long, long]);
});

describe('the last texts that were read', () => {
  it('are not read again, and others are', () => {
    const asked: string[] = [];
    const read = rememberingLatest((text) => {
      asked.push(text);
      return text.toUpperCase();
    });
    const few = ['a', 'b', 'c'];
    for (const text of [...few, ...few]) expect(read(text)).toBe(text.toUpperCase());
    expect(asked).toEqual(few);
    const many = Array.from({ length: 20 }, (_, number) => `text ${number}`);
    for (const text of [...many, 'a']) expect(read(text)).toBe(text.toUpperCase());
    expect(asked).toEqual([...few, ...many, 'a']);
  });

  it('are let go of where they are long', () => {
    let times = 0;
    const read = rememberingLatest(() => ++times);
    const long = 'x'.repeat(2000);
    expect([read(long), read(long)]).toEqual([1, 2]);
  });
});
