import { expect, it } from 'vitest';
import { unfinishedTail } from '#read/utf8.ts';

it.each([
  ['61', 0],
  ['', 0],
  ['c3', 1],
  ['c3a4', 0],
  ['e8', 1],
  ['61e8b7', 2],
  ['e8b7af', 0],
  ['f09f93', 3],
  ['f09f93a1', 0],
  ['80', 0],
  ['808080', 0],
  ['ff', 0],
])('the unfinished tail of %s has %i bytes', (hex, expected) => {
  expect(unfinishedTail(Buffer.from(hex, 'hex'))).toBe(expected);
});
