import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '#report/formats.ts';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS, BROKEN, HARMLESS, HOSTILE, MANIFESTS, QUICKSTART } from '../support/manifests.ts';

const TODAY = ['--today', '2026-01-31'];

/** Screens once, with every report beside the saved result, and renders each of them from that. */
async function both(args: readonly string[], reportArgs: readonly string[] = []): Promise<readonly (readonly [string, string, string])[]> {
  const folder = temporaryFolder();
  const outputs = (kind: string): string[] => REPORT_FORMATS.flatMap((format) => ['-o', `${format}=${folder.file(`${kind}.${format}`)}`]);
  await cargoscreen([...args, ...TODAY, '-q', '-o', folder.file('results.json'), ...outputs('run')]);
  const { code, stderr } = await cargoscreen(['report', folder.file('results.json'), '-q', ...outputs('report'), ...reportArgs]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return REPORT_FORMATS.map((format) => [format, folder.read(`report.${format}`), folder.read(`run.${format}`)] as const);
}

async function expectSame(args: readonly string[], reportArgs: readonly string[] = []): Promise<void> {
  for (const [format, report, run] of await both(args, reportArgs)) {
    expect(report, format).toBe(run);
  }
}

describe('a saved result renders to the bytes that the run wrote', () => {
  it.each([
    ['a single manifest', [QUICKSTART]],
    ['findings across rows', [ACROSS_ROWS, '--min-level', 'medium']],
    ['nothing found', [HARMLESS]],
    ['hostile cells', [HOSTILE, '--all']],
    ['every manifest of the project, by shipment', [...Object.keys(MANIFESTS), '--all', '--group-by', 'auto', '--fail-on', 'low']],
    ['a file that could not be used', [QUICKSTART, 'fixtures/nowhere.csv', BROKEN]],
    ['indicators switched off', [QUICKSTART, '--skip', 'unbranded', '--fail-on', 'none']],
    ['a file named twice', [QUICKSTART, QUICKSTART]],
  ])('%s', async (_, args) => expectSame(args));

  it('bounded by --top', async () => expectSame([QUICKSTART, '--top', '2'], ['--top', '2']));

  it('with what was decided on its findings', async () => {
    const folder = temporaryFolder();
    const waivers = folder.file('w.yaml');
    const told = ['--reason', 'licence: checked', '--approver', 'head', '--expires', '2031-01-01', '--waivers', waivers];
    await cargoscreen(['waive', QUICKSTART, '--line', '2', ...told]);
    await expectSame([QUICKSTART, '--waivers', waivers]);
  });

  it('with tables that stand one below another in a file, whose columns differ', async () => {
    const folder = temporaryFolder();
    const lines = [
      'description,destinationCountry,importer',
      'XC7K325T-2FFG900I FPGA label removed,RU,Alfa Trading',
      '',
      'Packing list',
      '',
      'No,Net weight,Country of destination,Description of goods',
      '1,12,RU,router MikroTik CCR2004',
      '2,13,RU,STM32F407VGT6 MCU',
    ];
    const file = folder.write('m.csv', lines.join('\n'));
    const { columns } = JSON.parse((await cargoscreen([file, '-f', 'json'])).stdout);
    expect(columns).toHaveLength(2);
    await expectSame([file]);
  });

  it('however a name of a file is damaged', async () => {
    const folder = temporaryFolder();
    const { stdout } = await cargoscreen([QUICKSTART, ...TODAY, '-f', 'json']);
    folder.write('results.json', stdout.replaceAll(JSON.stringify(QUICKSTART), '"\\ud800.csv"'));
    const { code, stdout: text } = await cargoscreen(['report', folder.file('results.json'), '-f', 'sarif']);
    expect(code).toBe(0);
    expect(text).toContain('"uri": "%EF%BF%BD.csv"');
  });

  it('of the workbook that it came from, sheet by sheet', async () => {
    const folder = temporaryFolder();
    const saved = await cargoscreen([QUICKSTART, ...TODAY, '-f', 'json']);
    const value = JSON.parse(saved.stdout);
    const onSheet = (entry: object): object => ({ ...entry, sheet: 'Лист 1' });
    const book = {
      ...value,
      columns: value.columns.map(onSheet),
      rows: value.rows.map(({ file, ...row }: { file: string }) => ({ file, sheet: 'Лист 1', ...row })),
    };
    folder.write('book.json', JSON.stringify(book, null, 2));
    const { stdout } = await cargoscreen(['report', folder.file('book.json')]);
    expect(stdout).toContain('CRITICAL 100   Лист 1 line 2, row 1');
  });

  it('whatever keys of JavaScript are put into it', async () => {
    const { stdout } = await cargoscreen([QUICKSTART, ...TODAY, '-f', 'json']);
    const laced = stdout
      .replaceAll('"openLevel":', '"__proto__":{"level":"none","polluted":1},"constructor":{"prototype":{"polluted":1}},"openLevel":')
      .replace('{', '{"__proto__":{"polluted":1},');
    const [own, other] = await Promise.all([stdout, laced].map((input) => cargoscreen(['report', '-', '-f', 'table'], { input })));
    expect(other).toEqual(own);
    expect(own?.stdout).toContain('CRITICAL');
    expect('polluted' in {}).toBe(false);
  });

  it('piped in, as the table where no format is named', async () => {
    const { stdout: saved } = await cargoscreen([QUICKSTART, ...TODAY, '-f', 'json']);
    const { stdout: table } = await cargoscreen([QUICKSTART, ...TODAY, '-f', 'table']);
    const { code, stdout } = await cargoscreen(['report', '-'], { input: saved });
    expect(code).toBe(0);
    expect(stdout).toBe(table);
  });

  it('in other words where the facts are others, and says so', async () => {
    const { stdout: saved } = await cargoscreen([QUICKSTART, ...TODAY, '-f', 'json']);
    const { code, stderr } = await cargoscreen(['report', '-'], { input: saved.replace(/"digest":"[0-9a-f]{8}/, '"digest":"00000000') });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Note: the run that was saved had other facts than these/);
  });
});

describe('what is no whole result is refused with one error', () => {
  const saved = async (): Promise<string> => (await cargoscreen([QUICKSTART, ...TODAY, '-f', 'json'])).stdout;
  const jsonl = async (): Promise<string> => (await cargoscreen([QUICKSTART, ...TODAY, '-f', 'jsonl'])).stdout;

  it.each<[string, () => Promise<string> | string, RegExp]>([
    ['csv', () => 'description,hsCode\nFPGA,8542.39\n', /it is no JSON: reports are made of what --format json wrote/],
    ['jsonl', jsonl, /it holds an object a line, as --format jsonl does/],
    ['a list', () => '[{}]', /it holds a list/],
    ['cut short', async () => (await saved()).slice(0, -200), /it is damaged, or cut short/],
    ['empty', () => ' \n', /it is empty/],
    [
      'another version',
      async () => (await saved()).replace('"schemaVersion": 1', '"schemaVersion": 7'),
      /at schemaVersion: it is 7; this program reads version 1/,
    ],
    ['another object', () => '{"name":"cargoscreen"}', /at schemaVersion: it is missing/],
    [
      'a level that there is not',
      async () => (await saved()).replace('"level":"critical"', '"level":"grave"'),
      /at rows\.0\.level: .*"critical"/,
    ],
    [
      'a member of every object for a field',
      async () => (await saved()).replace('"row":{', '"row":{"toString":"x",'),
      /at rows\.0\.row: Unrecognized key: "toString"/,
    ],
    [
      'a row of no table',
      async () => (await saved()).replace('{"file":"fixtures/quickstart/manifest.csv","record"', '{"file":"x.csv","record"'),
      /at rows\.0\.file: there is no such table/,
    ],
    [
      'a comparison',
      async () =>
        (await cargoscreen(['compare', 'fixtures/two-documents/invoice.csv', 'fixtures/two-documents/declaration-ru.csv', '-f', 'json']))
          .stdout,
      /<stdin>, at rows/,
    ],
  ])('%s', async (_, text, problem) => {
    const folder = temporaryFolder();
    const { code, stdout, stderr } = await cargoscreen(['report', '-', '-o', folder.file('r.html')], { input: await text() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(problem);
    expect(stderr.match(/cargoscreen: /g)).toHaveLength(1);
    expect(stderr).toContain('cargoscreen report results.json');
    expect(folder.names()).toEqual([]);
  });

  it('a file that is not there, the nearest named', async () => {
    const folder = temporaryFolder();
    folder.write('results.json', '{}');
    const { code, stderr } = await cargoscreen(['report', folder.file('result.json')]);
    expect(code).toBe(2);
    expect(stderr).toContain('results.json');
  });

  it('a report that would replace it, a format of one line a row, and two reports in one place', async () => {
    const folder = temporaryFolder();
    folder.write('r.json', await saved());
    for (const [args, told] of [
      [['-o', `html=${folder.file('r.json')}`], 'would replace'],
      [['-f', 'csv'], '--format csv: there is no such choice'],
      [['-o', folder.file('a.html'), '-o', folder.file('a.html')], 'two reports would go there'],
    ] as const) {
      const { code, stderr } = await cargoscreen(['report', folder.file('r.json'), ...args]);
      expect(code).toBe(2);
      expect(stderr).toContain(told);
    }
  });
});
