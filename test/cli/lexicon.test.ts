import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { type Folder, temporaryFolder } from '../support/folder.ts';
import { data } from '../support/lexicon.ts';

const TERM = { text: 'flurbnik', lang: 'en', weight: 'strong', source: 'house' };
const category = (
  terms: readonly object[],
  cases: object = { yes: [{ text: 'flurbnik 12 pcs', lang: 'en' }], no: [{ text: 'bath towels', lang: 'en' }] },
) => JSON.stringify({ id: 'chips', terms, cases });

function lexicon(files: Readonly<Record<string, unknown>>): Folder {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) folder.write(name, typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

const found = async (text: string, ...args: string[]): Promise<{ categories: string[]; indicators: string[] }> => {
  const { stdout } = await cargoscreen(['match', text, '-f', 'jsonl', ...args]);
  const { goods, indicators } = JSON.parse(stdout) as { goods: { category: string }[]; indicators: { id: string }[] };
  return { categories: goods.map(({ category: id }) => id), indicators: indicators.map(({ id }) => id) };
};

const part = (pattern: string, more: object = {}): object => ({
  pattern,
  maker: 'Own',
  makers: [],
  family: 'f',
  category: 'chips',
  confidence: 'high',
  examples: ['QZX1234'],
  source: 'house',
  ...more,
});

describe('--lexicon', () => {
  it('adds terms, wording and part numbers, and the bundled ones still hold', async () => {
    const { path } = lexicon({
      'categories/chips.json': category([TERM]),
      'wording/relabelled.json': {
        indicator: 'relabelled',
        phrases: [{ text: 'gnorped plate', lang: 'en', strength: 'strong', source: 'own' }],
      },
      'part-numbers/own.json': [
        {
          pattern: 'QZX####*',
          maker: 'Own',
          makers: [],
          family: 'Own chip',
          category: 'chips',
          confidence: 'high',
          examples: ['QZX1234AB'],
          counterexamples: ['QZ1234AB'],
          source: 'own',
        },
      ],
      'sources.json': [{ id: 'own', title: 'Own list', publisher: 'us', url: null, licence: 'own', edition: null, retrieved: null }],
    });
    expect((await found('flurbnik 12 pcs')).categories).toEqual([]);
    expect((await found('flurbnik 12 pcs', '--lexicon', path)).categories).toEqual(['chips']);
    expect((await found('flurbnik, gnorped plate', '--lexicon', path)).indicators).toContain('relabelled');
    expect((await found('QZX9876CD', '--lexicon', path)).categories).toEqual(['chips']);
    expect((await found('Ethernet router', '--lexicon', path)).categories).toEqual(['routers']);
  });

  it('takes entries out, and overrides parameters', async () => {
    const { path } = lexicon({
      'categories/routers.json': { id: 'routers', terms: [{ text: 'Ethernet router', lang: 'en', drop: true }] },
    });
    const evidence = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await cargoscreen(['match', 'Ethernet router', '-f', 'jsonl', ...args]);
      const { goods } = JSON.parse(stdout) as { goods: { evidence: { term: string }[] }[] };
      return goods.flatMap((entry) => entry.evidence.map(({ term }) => term));
    };
    expect(await evidence()).toContain('Ethernet router');
    expect(await evidence('--lexicon', path)).not.toContain('Ethernet router');
    const values = lexicon({
      'parameters.json': [{ indicator: 'value-density', name: 'timesOrdinary', value: 1_000_000, source: 'house', note: 'ours' }],
    });
    const manifest = temporaryFolder().write(
      'm.csv',
      'Description,HS code,Value,Currency,Net weight\nXC7Z020-1CLG400I,7318.15,50000,USD,2\n',
    );
    const ids = async (...args: string[]): Promise<string[]> =>
      (JSON.parse((await cargoscreen([manifest, '-f', 'jsonl', ...args])).stdout) as { indicators: { id: string }[] }).indicators.map(
        ({ id }) => id,
      );
    expect(await ids()).toContain('value-density');
    expect(await ids('--lexicon', values.path)).not.toContain('value-density');
  });

  it('stands in the report, by its name and in the digest', async () => {
    const { path } = lexicon({ 'categories/chips.json': category([TERM]) });
    const run = async (...args: string[]) =>
      JSON.parse((await cargoscreen(['fixtures/harmless/household.csv', '-f', 'json', ...args])).stdout);
    const [bundled, own] = [await run(), await run('--lexicon', path)];
    expect(own.options.lexicon).toBe(path);
    expect(own.lexicon.digest).not.toBe(bundled.lexicon.digest);
    expect(bundled.options).not.toHaveProperty('lexicon');
  });

  it.each([
    [
      'a case that does not hold',
      { 'categories/chips.json': category([TERM], { yes: [{ text: 'gnorp', lang: 'en' }] }) },
      'cases.yes[0]: "gnorp" is not found as chips',
    ],
    [
      'a case that is found and must not be',
      { 'categories/chips.json': category([TERM], { no: [{ text: 'flurbnik', lang: 'en' }] }) },
      'cases.no[0]: "flurbnik" is found as chips',
    ],
    ['a weight that there is not', { 'categories/chips.json': category([{ ...TERM, weight: 'huge' }]) }, 'at terms[0].weight'],
    ['an unknown key', { 'categories/chips.json': category([{ ...TERM, wieght: 'strong' }]) }, 'at terms[0]'],
    [
      'an unknown category',
      { 'categories/router.json': JSON.stringify({ id: 'router', terms: [] }) },
      'there is no category "router", did you mean "routers"?',
    ],
    [
      'an unknown source',
      { 'categories/chips.json': category([{ ...TERM, source: 'hause' }]) },
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
    ['a file of another name', { 'part-number/own.json': [] }, 'no facts stand under that name'],
    ['a file that is no JSON', { 'brands/own.json': '[{' }, "it can't be read as JSON"],
    [
      'an example that its pattern does not read',
      {
        'part-numbers/own.json': [
          {
            pattern: 'QZX####',
            maker: 'Own',
            makers: [],
            family: 'f',
            category: 'chips',
            confidence: 'high',
            examples: ['QZX12'],
            source: 'house',
          },
        ],
      },
      'examples[0]: "QZX12" is not read as QZX####',
    ],
    [
      'a pattern of more readings than memory holds',
      { 'part-numbers/own.json': [part(`${'(A|AA)'.repeat(40)}#`)] },
      'at [0].pattern: part-number pattern "(A|AA)',
    ],
    ['a pattern that never ends', { 'part-numbers/own.json': [part('A'.repeat(600))] }, 'has more than 512 characters.'],
    ['a bracket without its partner', { 'part-numbers/own.json': [part('AB(##')] }, 'at [0].pattern: part-number pattern "AB(##"'],
    [
      'a broken reject',
      { 'part-numbers/own.json': [part('QZX####', { reject: ['QZ[]'] })] },
      'at [0].reject[0]: part-number pattern "QZ[]"',
    ],
    ['a key of JavaScript', { 'brands/own.json': '[{"name": "Cisco", "drop": true, "__proto__": {}}]' }, '"__proto__" is no key'],
    ['lists without end in one another', { 'brands/own.json': `${'['.repeat(200_000)}${']'.repeat(200_000)}` }, "it can't be read as JSON"],
    [
      'an entry that is taken out and described',
      { 'brands/own.json': [{ name: 'Cisco', drop: true, home: 'US' }] },
      'at [0].home: an entry',
    ],
    ['no file at all', { 'README.md': 'x' }, 'there is no JSON file in it'],
  ])('with %s is an error that names the place, before anything is screened', async (_, files, message) => {
    const { path } = lexicon(files);
    const report = temporaryFolder().file('r.json');
    const { code, stdout, stderr } = await cargoscreen(['fixtures/quickstart/manifest.csv', '--lexicon', path, '-o', report]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(path);
  });

  it('with a pipe, too many names or too many bytes is an error', async () => {
    const piped = lexicon({ 'brands/own.json': [] });
    execFileSync('mkfifo', [piped.file('brands/x.json')]);
    expect((await cargoscreen(['match', 'x', '--lexicon', piped.path])).stderr).toContain('it is no regular file');
    const crowded = lexicon({ 'brands/own.json': [] });
    for (let at = 0; at < 2000; at += 1) mkdirSync(crowded.file(`brands/${at}`));
    expect((await cargoscreen(['match', 'x', '--lexicon', crowded.path])).stderr).toContain('more than 2000 files and folders');
    const heavy = lexicon({ 'brands/a.json': [], 'brands/b.json': [] });
    truncateSync(heavy.file('brands/b.json'), 16 * 1024 * 1024);
    expect((await cargoscreen(['match', 'x', '--lexicon', heavy.path])).stderr).toContain('more than 16777216 bytes');
  });

  it('asks its question once: no full stop behind a question mark', async () => {
    const { path } = lexicon({ 'categories/router.json': JSON.stringify({ id: 'router', terms: [] }) });
    const { stderr } = await cargoscreen(['match', 'x', '--lexicon', path]);
    expect(stderr).toContain('did you mean "routers"?\n');
  });

  it('with a link or a folder that is not there is an error', async () => {
    const folder = lexicon({ 'brands/own.json': [] });
    symlinkSync('/etc/hostname', folder.file('brands/link.json'));
    expect((await cargoscreen(['match', 'x', '--lexicon', folder.path])).stderr).toContain('it is a link');
    expect((await cargoscreen(['match', 'x', '--lexicon', folder.file('nowhere')])).code).toBe(2);
  });
});

describe('lexicon check and diff', () => {
  it('count the files and the cases, and tell what changes', async () => {
    const { path } = lexicon({
      'categories/chips.json': category([TERM]),
      'brands/own.json': [{ name: 'Cisco', aliases: [], home: 'US', categories: ['routers'], kind: 'network', source: 'house' }],
    });
    expect(await cargoscreen(['lexicon', 'check', path])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/: 2 files are valid; (\d{4}) of \1 cases hold\.\n$/) as string,
    });
    const { stdout } = await cargoscreen(['lexicon', 'diff', path]);
    expect(stdout).toContain('  + flurbnik / en\n');
    expect(stdout).toContain('  ~ Cisco\n');
    expect(JSON.parse((await cargoscreen(['lexicon', 'diff', path, '-f', 'json'])).stdout)).toHaveLength(2);
  });

  it('prove the bundled cases too, unless the folder takes them out', async () => {
    const text = data.categories.find(({ id }) => id === 'chips')?.cases.no[0] ?? { text: '', lang: 'en' };
    const terms = [{ ...TERM, text: text.text }];
    const broken = lexicon({ 'categories/chips.json': category(terms, {}) });
    const { code, stderr } = await cargoscreen(['lexicon', 'check', broken.path]);
    expect(code).toBe(2);
    expect(stderr).toContain(`data/categories/chips.json, at cases.no: "${text.text}" is found as chips by `);
    const meant = lexicon({ 'categories/chips.json': category(terms, { no: [{ text: text.text, lang: text.lang, drop: true }] }) });
    expect((await cargoscreen(['lexicon', 'check', meant.path])).stderr).not.toContain(`at cases.no: "${text.text}"`);
  });

  it('prove the bundled facts where no folder is named', async () => {
    const { code, stdout } = await cargoscreen(['lexicon', 'check']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Bundled facts: (\d{4}) of \1 cases hold\.\n$/);
  });

  it('take out vetoes', async () => {
    const gone = JSON.stringify({ id: 'chips', vetoes: [{ text: 'potato*', drop: true }] });
    expect((await cargoscreen(['lexicon', 'diff', lexicon({ 'categories/chips.json': gone }).path])).stdout).toContain(
      '  - veto potato*\n',
    );
    const unknown = JSON.stringify({ id: 'chips', vetoes: [{ text: 'potatoe*', drop: true }] });
    const { stderr } = await cargoscreen(['lexicon', 'diff', lexicon({ 'categories/chips.json': unknown }).path]);
    expect(stderr).toContain('there is no "potatoe*" to drop, did you mean "potato*"?');
  });

  it('name every case that does not hold', async () => {
    const { path } = lexicon({
      'categories/chips.json': category([TERM], {
        yes: [
          { text: 'a', lang: 'en' },
          { text: 'b', lang: 'en' },
        ],
      }),
    });
    const { code, stdout, stderr } = await cargoscreen(['lexicon', 'check', path]);
    expect(code).toBe(2);
    const [, held, all] = /(\d+) of (\d+) cases hold/.exec(stdout) ?? [];
    expect(Number(all) - Number(held)).toBe(2);
    expect(stderr).toContain('cases.yes[0]');
    expect(stderr).toContain('cases.yes[1]');
  });
});
