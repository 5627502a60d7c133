import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { data } from '../support/lexicon.ts';
import { chips, ownFacts, part, TERM } from '../support/own-facts.ts';

interface Line {
  readonly goods: readonly { readonly category: string; readonly evidence: readonly { readonly term: string }[] }[];
  readonly indicators: readonly { readonly id: string }[];
}

const screened = async (file: string, ...args: string[]) => {
  const { stdout } = await cargoscreen([file, '-f', 'json', ...args]);
  return JSON.parse(stdout) as {
    readonly options: object;
    readonly lexicon: { readonly digest: string };
    readonly rows: readonly Line[];
  };
};

describe('--lexicon', () => {
  it('adds, takes out and overrides, in what is found and in the report', async () => {
    const { path } = ownFacts({
      'categories/chips.json': chips([TERM]),
      'categories/routers.json': { id: 'routers', terms: [{ text: 'Ethernet router', lang: 'en', drop: true }] },
      'wording/relabelled.json': {
        indicator: 'relabelled',
        phrases: [{ text: 'gnorped plate', lang: 'en', strength: 'strong', source: 'own' }],
        series: [{ lang: 'en', strength: 'strong', parts: [['logo'], ['frobbed', 'blurped']], source: 'own' }],
      },
      'part-numbers/own.json': [part('QZX####*', { counterexamples: ['QZ1234AB'], source: 'own' })],
      'parameters.json': [{ indicator: 'value-density', name: 'timesOrdinary', value: 1_000_000, source: 'house', note: 'ours' }],
      'sources.json': [
        { id: 'own', title: 'Own list', publisher: 'us', url: null, licence: 'own', edition: null, retrieved: '2026-11-20' },
      ],
    });
    const manifest = temporaryFolder().write(
      'm.csv',
      [
        'Description,HS code,Value,Currency,Net weight',
        'flurbnik gnorped plate,,,,',
        'flurbnik logo blurped,,,,',
        'QZX9876CD,,,,',
        'Ethernet router,,,,',
        'XC7Z020-1CLG400I,7318.15,50000,USD,2',
      ].join('\n'),
    );
    const [bundled, own] = [await screened(manifest, '--all'), await screened(manifest, '--all', '--lexicon', path)];
    const said = ({ rows }: typeof own) =>
      rows.map(({ goods, indicators }) => [...goods.map(({ category }) => category), ...indicators.map(({ id }) => id)]);
    const terms = ({ rows }: typeof own) => rows.flatMap(({ goods }) => goods.flatMap(({ evidence }) => evidence.map(({ term }) => term)));
    expect(said(bundled)).toEqual([[], [], [], ['routers', 'hs-malformed'], ['chips', 'hs-description-mismatch', 'value-density']]);
    expect(said(own)).toEqual([
      ['chips', 'hs-malformed', 'relabelled'],
      ['chips', 'hs-malformed', 'relabelled'],
      ['chips', 'hs-malformed'],
      ['routers', 'hs-malformed'],
      ['chips', 'hs-description-mismatch'],
    ]);
    expect(terms(bundled)).toContain('Ethernet router');
    expect(terms(own)).not.toContain('Ethernet router');
    expect(own.options).toMatchObject({ lexicon: path });
    expect(own.lexicon.digest).not.toBe(bundled.lexicon.digest);
    expect(bundled.options).not.toHaveProperty('lexicon');
  });

  it('stops before anything is screened where a case does not hold', async () => {
    const { path } = ownFacts({ 'categories/chips.json': chips([TERM], { no: [{ text: 'flurbnik', lang: 'en' }] }) });
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await cargoscreen([
      'fixtures/quickstart/manifest.csv',
      '--lexicon',
      path,
      '-o',
      folder.file('r.json'),
    ]);
    expect({ code, stdout, written: folder.names() }).toEqual({ code: 2, stdout: '', written: [] });
    expect(stderr).toContain(`${path}/categories/chips.json:1, at cases.no[0]: "flurbnik" is found as chips by "flurbnik".`);
  });

  it('stops where a pattern can not be used', async () => {
    const { path } = ownFacts({ 'part-numbers/own.json': [part('QZX####', { reject: ['QZ[]'] })] });
    const { code, stderr } = await cargoscreen(['match', 'x', '--lexicon', path]);
    expect(code).toBe(2);
    expect(stderr).toContain('part-numbers/own.json:1, at [0].reject[0]: part-number pattern "QZ[]"');
  });
});

describe('lexicon check', () => {
  it('proves the bundled facts where no folder is named', async () => {
    const { code, stdout } = await cargoscreen(['lexicon', 'check']);
    expect(stdout).toMatch(/^Bundled facts: (\d{4}) of \1 cases hold\.\n/);
    expect(code).toBe(0);
  });

  it('counts what each file changes and proves, and names what does not hold, the bundled cases among it', async () => {
    const near = data.categories.find(({ id }) => id === 'chips')?.cases.no[0] ?? { text: '', lang: 'en' };
    const { path } = ownFacts({
      'categories/chips.json': chips([TERM, { ...TERM, text: near.text }]),
      'categories/routers.json': { id: 'routers', vetoes: ['flurb'] },
    });
    const { code, stdout, stderr } = await cargoscreen(['lexicon', 'check', path]);
    expect(code).toBe(2);
    expect(stderr).toContain(`data/categories/chips.json, at cases.no[0]: "${near.text}" is found as chips by `);
    const [file, other, bundled, sum] = stdout.split('\n');
    expect(file).toBe(`  ${path}/categories/chips.json: 4 added, 0 changed, 0 taken out; 2 of 2 cases hold`);
    expect(other).toBe(`  ${path}/categories/routers.json: 1 added, 0 changed, 0 taken out; no cases`);
    expect(bundled).toMatch(/^ {2}bundled facts: \d{4} of \d{4} cases hold$/);
    expect(sum).toMatch(/: 2 files are valid; \d{4} of \d{4} cases hold\.$/);
    const [held, all] = (/(\d+) of (\d+) cases hold\.$/.exec(sum ?? '') ?? []).slice(1).map(Number);
    expect(Number(all) - Number(held)).toBe(stderr.match(/data\/categories/g)?.length);
  });
});

describe('lexicon check of a folder', () => {
  it('tells how old each source is, by the day that is told', async () => {
    const { stdout } = await cargoscreen(['lexicon', 'check', '--today', '2026-12-01']);
    expect(stdout).toContain(
      'Priority list of 2024-02-23, last compared with what its publishers offer on 2026-11-01; runs tell it after 180 days.',
    );
    const told = stdout.split('were last read:\n')[1]?.trimEnd().split('\n') ?? [];
    expect(told).toHaveLength(data.sources.length);
    expect(told[0]).toBe('  2020-10-02  2251 days  kicad-symbols: KiCad symbol library (4e17d75)');
    expect(told).toContain('  2026-11-01    30 days  bis-chpl: Common High Priority List (2024-02-23)');
  });

  const BROKEN = {
    'brands/own.json': '[\n  { "name": "Zorbax",\n    "aliases": "none" },\n  { "name": "Ciscoo", "drop": true }\n]',
    'categories/chips.json': `{ "id": "chips", "terms": [\n  { "text": "a", "lang": "en", "weight": "strongg", "source": "hause" },\n  { "text": "b", "lang": "en", "wieght": "weak", "source": "house" }\n] }`,
    'categories/router.json': '{ "id": "router" }',
    'places.json': '[\n\n{]',
    'part-numbers/own.json': JSON.stringify([part('QZX####', { reject: ['QZ[]'] })], null, 1),
  };

  it('names everything that does not fit, each with its file, line and the nearest that does', async () => {
    const { path } = ownFacts(BROKEN);
    const { code, stdout, stderr } = await cargoscreen(['lexicon', 'check', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const told = stderr.split('\n').filter((line) => line.startsWith('cargoscreen: '));
    const places = told.map((line) => line.replace(`cargoscreen: ${path}/`, ''));
    expect(places).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^places\.json:3: it can't be read as JSON/),
        expect.stringMatching(/^brands\/own\.json:3, at \[0\]\.aliases: /),
        expect.stringMatching(/^brands\/own\.json:4, at \[1\]: there is no "Ciscoo" to drop, did you mean "Cisco"\?$/),
        expect.stringMatching(/^categories\/chips\.json:2, at terms\[0\]\.weight: "strongg" is none of .*, did you mean "strong"\?$/),
        expect.stringMatching(/^categories\/chips\.json:3, at terms\[1\]: there is no key "wieght" here, did you mean "weight"\?$/),
        expect.stringMatching(
          /^categories\/chips\.json:2, at terms\[0\]\.source: the source "hause" is not described, did you mean "house"\?$/,
        ),
        expect.stringMatching(/^categories\/router\.json:1, at id: there is no category "router", did you mean "routers"\?$/),
        expect.stringMatching(/^part-numbers\/own\.json:\d+, at \[0\]\.reject\[0\]: part-number pattern "QZ\[\]"/),
      ]),
    );
    expect(stderr).toContain(`Note: ${path}: its facts are not whole, so no case was proved and no change is told.`);
  });

  it('a run names the first and says how many more there are', async () => {
    const { path } = ownFacts(BROKEN);
    const { code, stderr } = await cargoscreen(['match', 'x', '--lexicon', path]);
    expect(code).toBe(2);
    expect(stderr.match(/^cargoscreen: /gm)).toHaveLength(1);
    expect(stderr).toMatch(new RegExp(` \\d+ more problems: cargoscreen lexicon check ${path} names them\\.`));
  });

  it('tells fifty problems and counts the others', async () => {
    const terms = Array.from({ length: 70 }, (_, at) => ({ ...TERM, text: `t${at}`, weight: 'none' }));
    const { path } = ownFacts({ 'categories/chips.json': { id: 'chips', terms } });
    const { stderr } = await cargoscreen(['lexicon', 'check', path]);
    expect(stderr.match(/^cargoscreen: /gm)).toHaveLength(50);
    expect(stderr).toContain('20 more problems are not told.');
  });
});

describe('lexicon diff', () => {
  it('tells what is added, changed and taken out', async () => {
    const { path } = ownFacts({
      'categories/chips.json': { id: 'chips', terms: [TERM], vetoes: [{ text: 'potato*', drop: true }] },
      'brands/own.json': [{ name: 'Cisco', aliases: [], home: 'US', categories: ['routers'], kind: 'network', source: 'house' }],
    });
    const { code, stdout } = await cargoscreen(['lexicon', 'diff', path]);
    const cisco = data.brands.find(({ name }) => name === 'Cisco');
    expect(code).toBe(0);
    expect(stdout).toContain(`${path}/brands/own.json\n  ~ Cisco\n      aliases: ${JSON.stringify(cisco?.aliases)} -> []\n`);
    expect(stdout).toContain(`${path}/categories/chips.json\n  + flurbnik / en\n  - veto potato*\n`);
    const [brands, terms] = JSON.parse((await cargoscreen(['lexicon', 'diff', path, '-f', 'json'])).stdout) as object[];
    expect(brands).toMatchObject({ added: [], replaced: [{ entry: 'Cisco' }], dropped: [] });
    expect(brands).toHaveProperty('replaced.0.changes', expect.arrayContaining([{ key: 'aliases', before: cisco?.aliases, after: [] }]));
    expect(terms).toMatchObject({ added: ['flurbnik / en'], replaced: [], dropped: ['veto potato*'] });
  });

  it('tells no change of a folder that does not fit', async () => {
    const { path } = ownFacts({ 'brands/own.json': [{ name: 'Ciscoo', drop: true }] });
    const { code, stdout, stderr } = await cargoscreen(['lexicon', 'diff', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('own.json:1, at [0]: there is no "Ciscoo" to drop');
  });
});
