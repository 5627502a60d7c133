import { expect, it } from 'vitest';
import { lineOf } from '#lexicon/json-line.ts';

const TEXT = `{
  "id": "a \\" { [ , : text",
  "terms": [
    { "text": "one", "parts": [["x"],
      ["y", "z"]] },

    {
      "text": "two",
      "weight": "huge" }
  ],
  "cases": { "yes": [], "no": [
    1, 2,
    3] }
}`;

it.each([
  ['', 1],
  ['id', 2],
  ['terms', 3],
  ['terms[0]', 4],
  ['terms[0].parts[1][1]', 5],
  ['terms[1]', 7],
  ['terms[1].text', 8],
  ['terms[1].weight', 9],
  ['cases.yes', 11],
  ['cases.no[1]', 12],
  ['cases.no[2]', 13],
])('finds the line of %s', (path, line) => {
  expect(JSON.parse(TEXT)).toHaveProperty('terms');
  expect(lineOf(TEXT, path)).toBe(line);
});

it('of what is not there names the line of what is around it', () => {
  expect(lineOf(TEXT, 'terms[1].source')).toBe(7);
  expect(lineOf(TEXT, 'terms[7].text')).toBe(3);
  expect(lineOf('[]', '[0].name')).toBe(1);
});

it('takes a text that is deep without end', () => {
  const deep = `[\n${'['.repeat(200_000)}${']'.repeat(200_000)},\n7]`;
  expect(lineOf(deep, '[1]')).toBe(3);
});
