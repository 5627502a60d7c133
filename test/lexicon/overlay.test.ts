import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ScreenError } from '#errors/screen-error.ts';
import { type Overlay, readOverlay } from '#lexicon/overlay.ts';
import type { Folder } from '../support/folder.ts';
import { chips, ownFacts, part, SMALL_FACTS, TERM } from '../support/own-facts.ts';

const overlay = (files: Readonly<Record<string, unknown>>): Overlay => readOverlay(ownFacts(files).path, SMALL_FACTS);

/** @returns what the error of a folder says */
function problemOf({ path }: Folder): string {
  try {
    const [problem] = readOverlay(path, SMALL_FACTS).problems.told;
    if (problem !== undefined) throw problem;
  } catch (error) {
    if (!(error instanceof ScreenError)) throw error;
    expect(error.message).toContain(path);
    return error.message;
  }
  return 'no error';
}

const categoryOf = ({ data }: Overlay, id = 'chips') => data.categories.find((category) => category.id === id);
const SERIES = { lang: 'en', strength: 'strong', parts: [['logo', 'label'], ['scraped away']], source: 'house' };

describe('a folder of facts', () => {
  it('replaces what has the key of an entry, in its place, and adds the rest', () => {
    const laid = overlay({ 'categories/chips.json': chips([{ ...TERM, text: 'chip' }, TERM]) });
    expect(categoryOf(laid)?.terms.map(({ text, weight }) => [text, weight])).toEqual([
      ['microchip', 'strong'],
      ['chip', 'strong'],
      ['die', 'weak'],
      ['flurbnik', 'strong'],
    ]);
    expect(categoryOf(laid, 'routers')).toEqual(SMALL_FACTS.categories.find(({ id }) => id === 'routers'));
  });

  it('takes out terms, vetoes, cases and entries of lists', () => {
    const laid = overlay({
      'categories/chips.json': {
        id: 'chips',
        terms: [{ text: 'chip', lang: 'en', drop: true }],
        vetoes: [{ text: 'potato*', drop: true }],
        cases: { no: [{ text: 'potato chips', lang: 'en', drop: true }] },
      },
      'part-numbers/own.json': [{ pattern: 'WQZ###*', drop: true }],
    });
    expect(categoryOf(laid)?.terms.map(({ text }) => text)).toEqual(['microchip', 'die']);
    expect(categoryOf(laid)?.vetoes).toEqual([]);
    expect(laid.data.partNumbers.map(({ pattern }) => pattern)).toEqual(['WQY###*']);
    expect(laid.bundledCases.map(({ text }) => text)).not.toContain('potato chips');
    expect(laid.bundledExamples.map(({ text }) => text)).toEqual(['WQY123AB', 'WQY999A']);
  });

  it('tells what changes: entries, vetoes, cases, series', () => {
    const { changes } = overlay({
      'categories/chips.json': {
        id: 'chips',
        terms: [TERM, { ...TERM, text: 'chip' }, { text: 'die', lang: 'en', drop: true }],
        vetoes: ['crisp*', { text: 'potato*', drop: true }],
        cases: { yes: [{ text: 'flurbnik', lang: 'en' }], no: [{ text: 'grommets', lang: 'en', note: 'rubber' }] },
      },
      'wording/relabelled.json': { indicator: 'relabelled', series: [SERIES] },
    });
    expect(changes.map(({ file: _, ...change }) => change)).toEqual([
      {
        added: ['flurbnik / en', 'veto crisp*', 'case (yes) flurbnik / en'],
        replaced: [
          { entry: 'chip / en', changes: [{ key: 'weight', before: 'medium', after: 'strong' }] },
          { entry: 'case (no) grommets / en', changes: [{ key: 'note', before: null, after: 'rubber' }] },
        ],
        dropped: ['die / en', 'veto potato*'],
      },
      { added: ['series en / logo + label + scraped away'], replaced: [], dropped: [] },
    ]);
  });

  it('takes out a series by its language and parts', () => {
    const [series] = SMALL_FACTS.wording[0]?.series ?? [];
    const { data } = overlay({
      'wording/relabelled.json': { indicator: 'relabelled', series: [{ lang: series?.lang, parts: series?.parts, drop: true }] },
    });
    expect(data.wording[0]?.series).toEqual(SMALL_FACTS.wording[0]?.series?.slice(1));
    expect(data.wording[0]?.phrases).toEqual(SMALL_FACTS.wording[0]?.phrases);
  });

  it('adds pairs, told by their language, objects and deeds', () => {
    const pairs = { lang: 'en', objects: ['logo'], deeds: ['scraped away'] };
    const { data, changes } = overlay({
      'wording/relabelled.json': { indicator: 'relabelled', pairs: [{ ...pairs, strength: 'strong', source: 'own' }] },
    });
    expect(data.wording[0]?.pairs).toHaveLength((SMALL_FACTS.wording[0]?.pairs?.length ?? 0) + 1);
    expect(changes[0]?.added).toEqual(['pairs en / logo / scraped away']);
  });

  it('names the bundled cases that it leaves by their place in their own file', () => {
    const { bundledCases, cases } = overlay({
      'categories/chips.json': chips([TERM], { yes: [{ text: 'microchips, 40 pcs', lang: 'en' }], no: [] }),
    });
    expect(cases).toMatchObject([{ path: 'cases.yes[0]', text: 'microchips, 40 pcs' }]);
    expect(bundledCases.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'data/categories/chips.json cases.yes[1]',
      'data/categories/chips.json cases.no[0]',
      'data/categories/chips.json cases.no[1]',
    ]);
  });

  it('has a digest of its own', () => {
    const [first, again, other] = [[TERM], [TERM], [{ ...TERM, weight: 'weak' }]].map(
      (terms) => overlay({ 'categories/chips.json': chips(terms) }).digest,
    );
    expect(first).toBe(again);
    expect(first).not.toBe(other);
  });
});

describe('a folder of facts that does not fit', () => {
  it.each([
    ['a weight that there is not', { 'categories/chips.json': chips([{ ...TERM, weight: 'huge' }]) }, 'at terms[0].weight'],
    ['an unknown key', { 'categories/chips.json': chips([{ ...TERM, wieght: 'strong' }]) }, 'at terms[0]'],
    [
      'an unknown category, with one question mark and no full stop behind it',
      { 'categories/router.json': { id: 'router', terms: [] } },
      'there is no category "router", did you mean "routers"?\n',
    ],
    [
      'an unknown source',
      { 'categories/chips.json': chips([{ ...TERM, source: 'hause' }]) },
      'the source "hause" is not described, did you mean "house"?',
    ],
    [
      'an unknown parameter',
      { 'parameters.json': [{ indicator: 'value-density', name: 'timesOrdinry', value: 1, source: 'house' }] },
      'did you mean "value-density / timesOrdinary"?',
    ],
    [
      'something to drop that is not there',
      { 'brands/own.json': [{ name: 'Ciscoo', drop: true }] },
      'there is no "Ciscoo" to drop, did you mean "Cisco"?',
    ],
    [
      'a veto to drop that is not there',
      { 'categories/chips.json': { id: 'chips', vetoes: [{ text: 'potatoe*', drop: true }] } },
      'at vetoes[0]: there is no "potatoe*" to drop, did you mean "potato*"?',
    ],
    [
      'one entry that is added twice',
      { 'categories/chips.json': chips([TERM, { ...TERM, weight: 'weak' }]) },
      'at terms[1]: "flurbnik / en" stands at terms[0] already',
    ],
    [
      'one entry that is taken out twice',
      {
        'brands/own.json': [
          { name: 'Cisco', drop: true },
          { name: 'Cisco', drop: true },
        ],
      },
      'at [1]: "Cisco" stands at [0] already',
    ],
    [
      'one veto twice',
      { 'categories/chips.json': { id: 'chips', vetoes: ['crisp', 'crisp'] } },
      'at vetoes[1]: "crisp" stands at vetoes[0]',
    ],
    ['a series without parts', { 'wording/relabelled.json': { indicator: 'relabelled', series: [{ lang: 'en' }] } }, 'at series[0].parts'],
    ['a file of another name', { 'part-number/own.json': [] }, 'did you mean "part-numbers/<name>.json"?'],
    ['a file for a folder', { 'brnads.json': [] }, 'did you mean "brands/<name>.json"?'],
    ['a file whose name is misspelled', { 'distibutors.json': [] }, 'did you mean "distributors.json"?'],
    ['a file of no such name', { 'zebra.json': [] }, 'no facts stand under that name'],
    ['a file that is no JSON', { 'brands/own.json': '[{' }, "it can't be read as JSON"],
    ['no list', { 'brands/own.json': { name: 'Cisco' } }, 'a list of entries is needed'],
    [
      'an entry that is taken out and described',
      { 'brands/own.json': [{ name: 'Cisco', drop: true, home: 'US' }] },
      'at [0].home: an entry',
    ],
    ['no file at all', { 'README.md': 'x' }, 'there is no JSON file in it'],
  ])('says so of %s', (_, files, message) => {
    expect(problemOf(ownFacts(files))).toContain(message);
  });

  it('lets two languages have one text', () => {
    const terms = [TERM, { ...TERM, lang: 'de' }];
    expect(overlay({ 'categories/chips.json': chips(terms) }).changes).toMatchObject([
      { added: ['flurbnik / en', 'flurbnik / de', expect.anything(), expect.anything()] },
    ]);
  });
});

describe('a hostile folder', () => {
  it('gets no key of JavaScript into the facts', () => {
    const folder = ownFacts({ 'brands/own.json': '[{"name": "Cisco", "drop": true, "__proto__": {}}]' });
    expect(problemOf(folder)).toContain('"__proto__" is no key');
  });

  it('may nest lists in one another without end', () => {
    const folder = ownFacts({ 'brands/own.json': `${'['.repeat(200_000)}${']'.repeat(200_000)}` });
    expect(problemOf(folder)).toContain("it can't be read as JSON");
  });

  it('may hold a pipe', () => {
    const folder = ownFacts({ 'brands/own.json': [] });
    const pipe = folder.file('brands/x.json');
    execFileSync('mkfifo', [pipe]);
    // Waits for a reader, who would get a list that is valid.
    const writer = spawn('sh', ['-c', 'printf "[]" > "$0"', pipe], { stdio: 'ignore' });
    try {
      expect(problemOf(folder)).toContain('it is no regular file');
    } finally {
      writer.kill();
    }
  });

  it('may link to a file elsewhere', () => {
    const folder = ownFacts({ 'brands/own.json': [] });
    symlinkSync('/etc/hostname', folder.file('brands/link.json'));
    expect(problemOf(folder)).toContain('brands/link.json: it is a link');
  });

  it('may link to itself', () => {
    const folder = ownFacts({ 'brands/own.json': [] });
    symlinkSync(folder.path, folder.file('brands/again'));
    expect(problemOf(folder)).toContain('brands/again: it is a link');
    const pair = ownFacts({ 'brands/own.json': [] });
    symlinkSync(pair.file('b.json'), pair.file('a.json'));
    symlinkSync(pair.file('a.json'), pair.file('b.json'));
    expect(problemOf(pair)).toContain('a.json: it is a link');
  });

  it('may hold too many names', () => {
    const folder = ownFacts({ 'brands/own.json': [] });
    for (let at = 0; at < 2000; at += 1) mkdirSync(folder.file(`brands/${at}`));
    expect(problemOf(folder)).toContain('more than 2000 files and folders');
  });

  it('may hold too many bytes', () => {
    const folder = ownFacts({ 'brands/a.json': [], 'brands/b.json': [] });
    truncateSync(folder.file('brands/b.json'), 16 * 1024 * 1024);
    expect(problemOf(folder)).toContain('more than 16777216 bytes');
  });

  it('may not be there', () => {
    const folder = ownFacts({});
    expect(problemOf({ ...folder, path: folder.file('nowhere') })).toContain("it can't be read as a folder (ENOENT)");
  });
});

describe('part numbers of a folder', () => {
  it('are proved by the examples of all entries that stay', () => {
    const { examples, patterns } = overlay({
      'part-numbers/own.json': [{ pattern: 'WQZ###*', drop: true }, part('QZX####*', { reject: ['QZX0*'], counterexamples: ['QZ1234AB'] })],
    });
    expect(patterns.map(({ path, pattern }) => `${path} ${pattern}`)).toEqual(['[1].pattern QZX####*', '[1].reject[0] QZX0*']);
    expect(examples.map(({ path, text, found }) => [path, text, found])).toEqual([
      ['[1].examples[0]', 'QZX1234AB', true],
      ['[1].counterexamples[0]', 'QZ1234AB', false],
    ]);
  });
});
