import { expect, it } from 'vitest';
import { shortened } from '#report/shortened.ts';

it.each([
  ['a text that fits', 'router', 6, 'router'],
  ['a longer one', 'routers', 6, 'route…'],
  ['no half of a character', 'ab😀cd', 4, 'ab…'],
  ['no blank before the ellipsis', 'gsm  modem', 5, 'gsm…'],
])('%s', (_, text, longest, expected) => {
  expect(shortened(text, longest)).toBe(expected);
});
