import { expect, it } from 'vitest';
import { parseDelimiter } from '#read/delimiter.ts';

it.each([
  [';', ';'],
  ['\t', '\t'],
  ['\\t', '\t'],
  ['tab', '\t'],
  ['Comma', ','],
  ['semicolon', ';'],
  ['pipe', '|'],
  ['^', '^'],
])('reads %j as %j', (option, expected) => {
  expect(parseDelimiter(option)).toBe(expected);
});

it.each(['', ';;', '"', '\n', '\r', '\r\n', 'colon', '😀'])('refuses %j', (option) => {
  expect(() => parseDelimiter(option)).toThrow(expect.objectContaining({ code: 'E_DELIMITER' }));
});
