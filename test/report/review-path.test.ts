import { expect, it } from 'vitest';
import { reviewPath } from '#report/review-path.ts';

it.each([
  ['m.csv', 'm.csv'],
  ['./in/m.csv', 'in/m.csv'],
  ['/repo/in/m.csv', 'in/m.csv'],
  ['/repo/../repo/m.csv', 'm.csv'],
  ['in\\m.csv', 'in/m.csv'],
  ['/repository/m.csv', '/repository/m.csv'],
  ['../m.csv', '../m.csv'],
  ['/elsewhere/m.csv', '/elsewhere/m.csv'],
  ['<stdin>', '<stdin>'],
  ['a.zip!in/b.csv', 'a.zip!in/b.csv'],
])('%s is %s from /repo', (file, path) => {
  expect(reviewPath(file, '/repo')).toBe(path);
});

it('knows folders of Windows', () => {
  expect(reviewPath('C:\\repo\\in\\m.csv', 'C:\\repo')).toBe('in/m.csv');
  expect(reviewPath('D:\\m.csv', 'C:\\repo')).toBe('D:/m.csv');
});
