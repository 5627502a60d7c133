import assert from 'node:assert/strict';
import { SaxesParser } from 'saxes';
import type { Level } from '#model/level.ts';
import type { RowResult } from '#model/result.ts';
import { visible } from '#report/visible.ts';
import { inShort, placeOf, type Reading, textOf } from './said.ts';

/** @returns how a row is headed, and each indicator on it, as reports of lines word them */
const wordsOf = (row: RowResult): string[] => {
  const { level, score, categories, indicators } = inShort(row);
  const messages = row.assessment.indicators.map(({ id, message }) => `${id}: ${visible(message)}`);
  return [`${level} ${score}: ${categories.join(', ') || indicators[0] || 'no finding'}`, ...messages];
};

const KINDS: Readonly<Record<Level, string>> = { none: '', low: 'notice', medium: 'warning', high: 'error', critical: 'error' };
const MOST: Readonly<Record<string, number>> = { error: 10, warning: 10, notice: 9 };

const decoded = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');

/** Reads workflow commands as the runner does: a line, its properties up to the next two colons, its text. */
export const github: Reading = (bytes, { rows, tail }) => {
  const lines = textOf(bytes).trimEnd().split('\n');
  const annotations = lines.map((line) => {
    const [, kind = '', properties = '', text = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
    const named = Object.fromEntries(properties.split(',').map((property) => property.split('=').map(decoded)));
    return { kind, line: Number(named['line']), title: named['title'] as string, said: decoded(text).split('\n') };
  });
  assert.equal(annotations.pop()?.title, 'cargoscreen');
  const wanted = [
    ...tail.manifestFindings.filter(({ rows: of }) => of.length > 0).map(({ level }) => level),
    ...rows.map(({ assessment }) => assessment.openLevel),
  ];
  for (const [kind, most] of Object.entries(MOST)) {
    const count = annotations.filter((annotation) => annotation.kind === kind).length;
    assert.equal(count, Math.min(most, wanted.filter((level) => KINDS[level] === kind).length), `${kind}s`);
  }
  const across = new Set(tail.manifestFindings.map(({ level, id, message }) => `${level}: ${id}\n${visible(message)}`));
  for (const { kind, line, title, said } of annotations) {
    if (across.has([title, ...said].join('\n'))) continue;
    const row = rows.find((one) => placeOf(one) === line);
    assert.ok(row !== undefined, `an annotation on line ${line}: ${title}`);
    const words = wordsOf(row);
    assert.deepEqual([title, ...said].slice(0, words.length), words);
    assert.equal(said.length, row.assessment.indicators.length + row.assessment.goods.length);
    assert.equal(kind, KINDS[row.assessment.openLevel]);
  }
};

interface Case {
  readonly name: string;
  text: string;
}

function casesOf(xml: string): Case[] {
  const cases: Case[] = [];
  let current: Case | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name !== 'testcase') return;
    current = { name: String(attributes['name']), text: '' };
    cases.push(current);
  });
  parser.on('text', (text) => {
    if (current !== undefined) current.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'testcase') current = undefined;
  });
  parser.write(xml).close();
  return cases;
}

/** XML has no place for the two non-characters. */
const holdable = (text: string): string => text.replace(/[\ufffe\uffff]/g, '\ufffd');

export const junit: Reading = (bytes, { rows, tail }) => {
  const cases = casesOf(textOf(bytes));
  const across = tail.manifestFindings.filter(({ rows: of }) => of.length > 0);
  assert.equal(cases.length, 1 + across.length + rows.length, 'tests');
  assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length, 'every test has a name of its own');
  for (const { message } of across)
    assert.ok(
      cases.some(({ text }) => text.startsWith(holdable(visible(message)))),
      `a test that says ${message}`,
    );
  for (const row of rows) {
    const own = cases.filter(({ name }) => name.startsWith(row.line === null ? `row ${row.record}: ` : `line ${row.line}: `));
    const words = holdable(wordsOf(row).join(' | '));
    assert.equal(own.length, 1, `a test for line ${row.line}`);
    assert.equal(own[0]?.text.slice(0, words.length), words);
  }
};
