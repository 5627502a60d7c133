import { expect, it } from 'vitest';
import { hang } from '#report/lines.ts';
import { visible } from '#report/visible.ts';

/** What the runners of GitHub and Azure read as a command in a line of a log. */
const isCommand = (line: string): boolean => /^\s*::/.test(line) || /##(\[|vso\[)/.test(line);

it.each([
  '::error file=x::pwned',
  'goods ::add-mask::secret',
  ':::warning::x',
  '##[group]',
  'goods ##vso[task.setvariable variable=x]y',
  '###[error]',
  `${'x'.repeat(20)}::stop-commands::t`,
])('%j starts no command of a log, wherever it is wrapped', (text) => {
  for (let width = 21; width < 60; width++) expect(hang('', visible(text), width).filter(isCommand)).toEqual([]);
});

it('says which characters it shows by their number, and leaves lone ones alone', () => {
  expect(visible('::error::x ##[y]')).toBe('<U+003A>:error<U+003A>:x <U+0023>#[y]');
  expect(visible('ratio 1:2, item #3, 12:30')).toBe('ratio 1:2, item #3, 12:30');
});

it('shows every character that hides in a text', () => {
  const hiding = [
    '\u2800',
    '\ufff0',
    '\u{1d173}',
    '\u{1bca0}',
    '\u{13430}',
    '\ufe0f',
    '\u{e0100}',
    '\u{e0fff}',
    '\u034f',
    '\u115f',
    '\u17b4',
    '\u180e',
    '\u200b',
    '\u202e',
    '\u2066',
    '\u206a',
    '\u3164',
    '\ufeff',
    '\uffa0',
    '\ufff9',
  ];
  for (const character of hiding) expect(visible(`a${character}b`)).toMatch(/^a<U\+[0-9A-F]{4,}>b$/);
});

it('leaves what has a shape, and selectors where they belong', () => {
  for (const text of ['\u2708\ufe0f', '1\ufe0f\u20e3', '葛\u{e0100}飾区', '\u0600\u0661', 'été']) expect(visible(text)).toBe(text);
});
