import { expect, test } from 'vitest';
import { remembering } from '#normalize/memo.ts';

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
