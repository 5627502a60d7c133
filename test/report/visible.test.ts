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
