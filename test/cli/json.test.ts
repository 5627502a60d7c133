import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { BROKEN, MANIFESTS, QUICKSTART } from '../support/manifests.ts';

const FILES = Object.entries(MANIFESTS);
const folder = temporaryFolder();
const everything = () =>
  cargoscreen([...Object.keys(MANIFESTS), '-f', 'json', '--all', '--today', '2026-01-31', '-o', folder.file('rows.jsonl')]);
const report = async () => JSON.parse((await everything()).stdout);

describe.concurrent('--format json', () => {
  it('is one object with keys in the order of the contract', async () => {
    expect(Object.keys(await report())).toEqual([
      'schemaVersion',
      'tool',
      'lexicon',
      'options',
      'columns',
      'rows',
      'manifestFindings',
      'groups',
      'skipped',
      'notices',
      'counts',
      'inputs',
      'indicatorCount',
      'failures',
    ]);
  });

  it('is tried on every manifest of the project', () => {
    const fixtures = new URL('../../fixtures/', import.meta.url);
    const found = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).map((name) => `fixtures/${name.replaceAll('\\', '/')}`);
    expect(found.filter((name) => /^fixtures\/[^/]+\/[^/]+\.csv$/.test(name)).sort()).toEqual(Object.keys(MANIFESTS));
  });

  it.each(FILES)('loses no row of %s', async (file, { screened, reported }) => {
    const { rows, inputs } = await report();
    expect(rows.filter((row: { file: string }) => row.file === file)).toHaveLength(screened);
    expect(inputs.find((input: { file: string }) => input.file === file).rows).toBe(screened + reported);
  });

  it('counts rows read as those screened and those reported', async () => {
    const { counts, rows } = await report();
    const screened = FILES.reduce((sum, [, file]) => sum + file.screened, 0);
    const reported = FILES.reduce((sum, [, file]) => sum + file.reported, 0);
    expect(counts).toMatchObject({ rowsRead: screened + reported, rowsScreened: screened, rowsReported: reported });
    for (const level of ['none', 'low', 'medium', 'high', 'critical'])
      expect(rows.filter((row: { level: string }) => row.level === level)).toHaveLength(counts.levels[level]);
    expect(counts.needReview).toBe(counts.levels.medium + counts.levels.high + counts.levels.critical);
  });

  it('names what was broken by line', async () => {
    const notices = (await report()).notices.filter((notice: { file: string }) => notice.file === BROKEN);
    const messages = Object.fromEntries(notices.map(({ code, message }: { code: string; message: string }) => [code, message]));
    expect(messages['ragged-rows']).toContain('(lines 3, 7, 11, 17)');
    expect(messages['broken-quotes']).toContain('(line 13)');
    expect(messages['blank-rows']).toContain('(line 12)');
    expect(messages['repeated-header']).toContain('(line 9)');
    expect(messages['blank-rows'].startsWith(`${BROKEN}: `)).toBe(true);
  });

  it('names the rows with a cell that is searched piece by piece, where it is searched at all', async () => {
    const long = 'steel plate, '.repeat(3_000);
    const file = folder.write('long.csv', `description,colour\nbolts,${long.replaceAll(',', '')}\n"${long}label removed",red\n`);
    const { notices, rows } = JSON.parse((await cargoscreen([file, '-f', 'json', '--all'])).stdout);
    const [notice] = notices.filter(({ code }: { code: string }) => code === 'long-cells');
    expect(notice.message).toContain('one row has a cell of more than 32768 characters');
    expect(notice.message).toContain('(line 3)');
    expect(rows[1].indicators.map(({ id }: { id: string }) => id)).toContain('relabelled');
  });

  it('tells each input by digest, bytes and rows', async () => {
    const { inputs } = await report();
    const bytes = readFileSync(new URL(`../../${QUICKSTART}`, import.meta.url));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(inputs.find((input: { file: string }) => input.file === QUICKSTART)).toEqual({
      file: QUICKSTART,
      sha256,
      bytes: bytes.length,
      rows: 12,
    });
    expect(inputs.map((input: { file: string }) => input.file)).toEqual(Object.keys(MANIFESTS));
  });

  it.each<[string, Record<string, string>]>([
    ['fixtures/russian-customs/declarations.csv', { G31_1: 'description', G31_12: 'brand', G33: 'hsCode' }],
    [
      'fixtures/russian-customs/broker-1251.csv',
      { 'Наименование товара': 'description', 'Товарный знак': 'brand', 'Код ТН ВЭД': 'hsCode', 'Страна назначения': 'destinationCountry' },
    ],
    [
      'fixtures/chinese-export/declaration.csv',
      { 商品名称: 'description', 商品编号: 'hsCode', 最终目的国: 'destinationCountry', 境外收货人: 'importer' },
    ],
    [
      'fixtures/german-packing-list/packliste.csv',
      { Warenbezeichnung: 'description', Zolltarifnummer: 'hsCode', Bestimmungsland: 'destinationCountry', Empfänger: 'importer' },
    ],
    [
      'fixtures/turkish-export/ihracat-listesi.csv',
      { 'Eşyanın Tanımı': 'description', GTİP: 'hsCode', 'Varış Ülkesi': 'destinationCountry' },
    ],
    [
      'fixtures/spanish-customs/importaciones.csv',
      { DESCRIPCION_COMERCIAL: 'description', MARCA: 'brand', PARTIDA_ARANCELARIA: 'hsCode', PAIS_ORIGEN: 'originCountry' },
    ],
    ['fixtures/codes-only/part-list.csv', { MPN: 'partNumber', 'Commodity code': 'hsCode', 'Ship to': 'destinationCountry' }],
    ['fixtures/relabelled-gpu/adapters.csv', { Commodity: 'description', HTS: 'hsCode', 'Ultimate destination': 'destinationCountry' }],
  ])('reads the headers of %s', async (file, expected) => {
    const table = (await report()).columns.find((table: { file: string }) => table.file === file);
    const fields = table.columns.map(({ header, field }: { header: string; field: string | null }) => [header, field]);
    expect(Object.fromEntries(fields)).toMatchObject(expected);
  });

  it('has the objects of jsonl as rows', async () => {
    await everything();
    const lines = folder.read('rows.jsonl').trimEnd().split('\n');
    const { rows } = await report();
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows.map(({ tier: _, value: __, ...row }: Record<string, unknown>) => row));
    expect(Object.keys(rows[0]).slice(-3)).toEqual(['row', 'tier', 'value']);
  });

  it('gives the same bytes for the same inputs', async () => {
    const args = [QUICKSTART, '-f', 'json', '--today', '2026-01-31'];
    const folder = temporaryFolder();
    const [first, second] = await Promise.all([
      cargoscreen(args),
      cargoscreen([...args, '-o', folder.file('copy.json'), '--color', '--no-progress']),
    ]);
    expect(second.stdout).toBe(first.stdout);
    expect(folder.read('copy.json')).toBe(first.stdout);
  });

  it('tells indicators that could not run, with the columns missing, and those switched off', async () => {
    const folder = temporaryFolder();
    const file = folder.write('bare.csv', 'Description\nFPGA XC7K325T-2FFG900I\n');
    const { skipped, options } = JSON.parse((await cargoscreen([file, '-f', 'json', '--skip', 'relabelled', '--fail-on', 'none'])).stdout);
    const missing = Object.fromEntries(skipped.map(({ id, missing }: { id: string; missing: string[] }) => [id, missing]));
    expect(missing['relabelled']).toEqual([]);
    expect(missing['destination-of-concern']).toContain('destinationCountry');
    expect(missing['priority-list-code']).toEqual(['hsCode']);
    expect(options).toMatchObject({ skip: ['relabelled'], failOn: 'none', minLevel: 'low' });
  });

  it('tells the day of the run only where it was given', async () => {
    const { options } = JSON.parse((await cargoscreen([QUICKSTART, '-f', 'json'])).stdout);
    expect(options).not.toHaveProperty('today');
    expect((await report()).options.today).toBe('2026-01-31');
  });
});

describe.concurrent('json and jsonl', () => {
  const STEERING = '\u0085 \u009b31m \u061c \u200e \u202e \u2066 \u2028 \u007f';

  it.each(['json', 'jsonl'])('%s escapes what would steer a terminal, and parses to the same text', async (format) => {
    const text = `FPGA XC7K325T-2FFG900I ${STEERING} end`;
    const file = temporaryFolder().write('steering.csv', `Description\n${text}\n`);
    const { stdout } = await cargoscreen([file, '-f', format, '--fail-on', 'none']);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
    const parsed = JSON.parse(stdout);
    const row = format === 'json' ? parsed.rows[0] : parsed;
    expect(row.row.description).toBe(text);
  });
});

it('tells every option that changes what a run finds, settles or ends with, as it was given', async () => {
  const folder = temporaryFolder();
  folder.write('deep/w.yaml', 'version: 1\nwaivers: []\n');
  folder.write('cargoscreen.baseline.json', '{"version": 1, "findings": []}');
  folder.write(
    'c.json',
    '{"version": 1, "columns": {"description": "Was", "origin": "#2"}, "delimiter": ";"}'.replace('origin', 'originCountry'),
  );
  folder.write('m.csv', 'Exported\nWas;Wo;Wohin\nEthernet router;CN;RU\n');
  const optionsOf = async (...args: string[]): Promise<object> =>
    JSON.parse((await cargoscreen(['m.csv', '-f', 'json', ...args], { cwd: folder.path })).stdout).options;
  const given = ['--config', 'c.json', '--column', 'destinationCountry=Wohin', '--header-row', '2', '--encoding', 'windows-1252'];
  expect(await optionsOf(...given, '--waivers', 'deep/w.yaml', '--require', 'hsCode', '--strict')).toEqual({
    failOn: 'high',
    minLevel: 'low',
    only: null,
    skip: [],
    strict: true,
    require: ['hsCode'],
    waivers: 'deep/w.yaml',
    baseline: 'cargoscreen.baseline.json',
    columns: { description: 'Was', originCountry: '#2', destinationCountry: 'Wohin' },
    delimiter: ';',
    encoding: 'windows-1252',
    headerRow: 2,
  });
  folder.write('n.csv', 'Ethernet router;CN;RU\n');
  const { stdout } = await cargoscreen(['n.csv', '-f', 'json', '--no-header', '--column', 'description=#1'], { cwd: folder.path });
  expect(JSON.parse(stdout).options).toMatchObject({ header: false, columns: { description: '#1' } });
});
