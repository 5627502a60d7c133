import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Term } from '#lexicon/data.ts';
import { fold } from '#normalize/text.ts';
import { data } from '../support/lexicon.ts';

const known = new Set(data.sources.map(({ id }) => id));

/** Every `source` anywhere in the facts, with the place it stands in. */
function* sourcesIn(value: unknown, path: string): Generator<[string, string]> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* sourcesIn(item, `${path}[${index}]`);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'source') for (const source of [item].flat()) yield [path, source as string];
      else yield* sourcesIn(item, `${path}.${key}`);
    }
  }
}

/** A term without context says as much where it holds every veto of the one that needs context. */
const isUnguarded = (term: Term, other: Term): boolean => {
  const needsContext = ({ weight, required }: Term): boolean => weight === 'weak' || required === true;
  if (needsContext(term) || !needsContext(other)) return false;
  const vetoes = new Set(term.not?.map(fold));
  return other.not === undefined || !other.not.every((veto) => vetoes.has(fold(veto)));
};

describe('facts', () => {
  it('have sources of which each was read on a day, none after the last change', () => {
    const changed = data.about.version
      .split('.')
      .map((part) => part.padStart(2, '0'))
      .join('-');
    expect(data.sources.filter(({ retrieved }) => retrieved > changed)).toEqual([]);
  });

  it('name only sources that sources.json describes', () => {
    const unknown = [...sourcesIn({ ...data, sources: [] }, 'data')].filter(([, source]) => !known.has(source));
    expect(unknown).toEqual([]);
  });

  it.each(readdirSync('data/categories'))('data/categories/%s is named after its category', (name) => {
    expect(`${(JSON.parse(readFileSync(`data/categories/${name}`, 'utf8')) as { id: string }).id}.json`).toBe(name);
  });

  it.each(readdirSync('data/wording'))('data/wording/%s is named after its indicator', (name) => {
    expect(`${(JSON.parse(readFileSync(`data/wording/${name}`, 'utf8')) as { indicator: string }).indicator}.json`).toBe(name);
  });

  it.each(data.categories)('terms of $id stand once each, in order', ({ terms }) => {
    const keys = terms.map(({ text, lang }) => `${fold(text)}/${lang}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(data.categories)('weak terms of $id name the context that they need', ({ terms }) => {
    expect(terms.filter(({ weight, context }) => weight === 'weak' && (context ?? []).length === 0).map(({ text }) => text)).toEqual([]);
  });

  it.each(data.categories)('no spelling of $id stands without the guard that it has in another entry', ({ terms }) => {
    const entries = new Map<string, Term[]>();
    for (const term of terms) {
      for (const text of new Set([term.text, ...(term.forms ?? [])].map(fold))) entries.set(text, [...(entries.get(text) ?? []), term]);
    }
    const undone = [...entries].filter(([, doubles]) => doubles.some((term) => doubles.some((other) => isUnguarded(term, other))));
    expect(undone.map(([text, doubles]) => [text, ...doubles.map((term) => term.text)])).toEqual([]);
  });

  it('hold a name for every tier and place that the priority list uses', () => {
    expect(data.hsPriority.entries).toHaveLength(50);
    expect(data.hsPriority.edition).toBe('2024-02-23');
  });
});
