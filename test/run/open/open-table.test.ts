import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../../support/cli.ts';
import { temporaryFolder } from '../../support/folder.ts';

const folder = temporaryFolder();
const HEADER = 'Description,HS code,Origin,Destination';
const rowsOf = (stdout: string): { record: number; line: number; level: string }[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('rows above the header', () => {
  it('that read like data are screened, and said', async () => {
    const file = folder.write(
      'joined.csv',
      `FPGA XC7K325T-2FFG900I,854231,CN,RU\nCotton towels,630260,IN,RU\n${HEADER}\nsocks,611595,CN,KZ\n`,
    );
    const { stdout, stderr } = await cargoscreen([file, '-f', 'jsonl', '--all']);
    expect(rowsOf(stdout).map(({ record, line, level }) => [record, line, level])).toEqual([
      [1, 1, 'critical'],
      [2, 2, 'none'],
      [3, 4, 'none'],
    ]);
    expect(stderr).toContain('2 rows stand above the header and read like data; screened all the same (lines 1, 2)');
  });

  it('that are a title, an address or a date are none', async () => {
    const file = folder.write(
      'titled.csv',
      `Packing list No 4711,,,\nShipper: Pearl Bay Trading,,,\nDate,2024-03-05,,\n${HEADER}\nsocks,611595,CN,KZ\n`,
    );
    const { stdout, stderr } = await cargoscreen([file, '-f', 'jsonl', '--all']);
    expect(rowsOf(stdout)).toHaveLength(1);
    expect(stderr).not.toContain('above the header');
  });
});

it('reads lines that stand in quotes as a whole, and says so', async () => {
  const lines = [HEADER, '"FPGA XC7K325T-2FFG900I, new",854231,CN,RU', 'socks,611595,CN,KZ'];
  const file = folder.write('wrapped.csv', lines.map((line) => `"${line.replaceAll('"', '""')}"\r\n`).join(''));
  const { stdout, stderr } = await cargoscreen([file, '-f', 'jsonl', '--all']);
  expect(rowsOf(stdout)).toMatchObject([
    { line: 2, level: 'critical', row: { description: 'FPGA XC7K325T-2FFG900I, new', destinationCountry: 'RU' } },
    { line: 3, level: 'none' },
  ]);
  expect(stderr).toContain('each line stands in one cell as a whole; it was parted by ","');
  expect(stderr).not.toContain('out of place');
  const { stdout: columns } = await cargoscreen(['columns', file, '--format', 'json']);
  expect(JSON.parse(columns)).toMatchObject({ delimiter: ',', headerRow: 1 });
});

it('reads lines that a spreadsheet took for single cells, or parted at what it took for the delimiter', async () => {
  const lines = [HEADER, '"FPGA XC7K325T-2FFG900I, new",854231,CN,RU', 'socks,611595,CN,KZ'];
  const cell = (line: string): string => (line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line);
  const others = Array.from({ length: 9 }, () => 'mugs,691200,CN,KZ;;');
  const file = folder.write('lone.csv', [...lines.map((line) => `${cell(line)};;`), ...others, 'cups; big,691200,CN,KZ;', ''].join('\r\n'));
  const { stdout, stderr } = await cargoscreen([file, '-f', 'jsonl', '--all']);
  expect(rowsOf(stdout)).toMatchObject([
    { line: 2, level: 'critical', row: { description: 'FPGA XC7K325T-2FFG900I, new', destinationCountry: 'RU' } },
    { line: 3, level: 'none', row: { description: 'socks', destinationCountry: 'KZ' } },
    ...others.map(() => ({ row: { description: 'mugs', destinationCountry: 'KZ' } })),
    { line: 13, row: { description: 'cups; big', destinationCountry: 'KZ' } },
  ]);
  expect(stderr).toContain('each line stands in one cell as a whole; it was parted by ","');
  expect(stderr).not.toContain('missing');
});

it('tells quotes out of place within such lines', async () => {
  const lines = ['Description,Qty,Maker', '""LCD 7"""",10,""ACME""', 'Bath towels,3,Softnap', 'Mugs,4,Softnap'];
  const file = folder.write('torn.csv', `${lines.map((line) => `"${line}"\n`).join('')}`);
  expect((await cargoscreen([file])).stderr).toMatch(/one row holds a quote that is out of place.* \(line 2\)/);
});

describe('--header-row', () => {
  const file = folder.write('m.csv', `Packing list,,,\n\n${HEADER}\nsocks,611595,CN,KZ\n`);

  it.each(['2', '99'])('that names line %s, on which no row begins, is an error', async (line) => {
    const { code, stdout, stderr } = await cargoscreen([file, '--header-row', line]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`--header-row ${line}: no row begins on that line`);
  });

  it('takes a header however far down', async () => {
    const long = folder.write('long.csv', `${'x,y,z,w\n'.repeat(60)}${HEADER}\nsocks,611595,CN,KZ\n`);
    const { stdout } = await cargoscreen([long, '--header-row', '61', '-f', 'jsonl', '--all']);
    expect(rowsOf(stdout)).toMatchObject([{ record: 1, line: 62 }]);
  });
});

it('keeps long quoted cells of one row together', async () => {
  const long = `"${'a, '.repeat(200_000)}"`;
  const file = folder.write('wide.csv', `${HEADER},Remarks\n${long},611595,CN,KZ,${long}\n`);
  const { stdout, stderr } = await cargoscreen([file, '-f', 'jsonl', '--all']);
  expect(rowsOf(stdout)).toHaveLength(1);
  expect(stderr).not.toMatch(/ragged|cells missing|out of place/);
});

it('knows a repeated header in other letters, with spaces around and cells left empty', async () => {
  const file = folder.write(
    'twice.csv',
    `${HEADER}\n${'socks,611595,CN,KZ\n'.repeat(60)}${HEADER.toUpperCase()},\nmugs,691200,CN,KZ\n Description ,HS code,Origin,Destination \nmugs,691200,CN,KZ\n`,
  );
  const { stdout, stderr } = await cargoscreen([file, '-f', 'jsonl', '--all']);
  expect(
    rowsOf(stdout)
      .map(({ line }) => line)
      .slice(60),
  ).toEqual([63, 65]);
  expect(stderr).toContain('the header is repeated 2 times');
});

describe('tables one below another', () => {
  const invoice = 'Item,Description,Part No,HS code,Destination\n1,FPGA,XC7K325T-2FFG900I,854231,RU\n2,Cotton towels,,630260,RU\n';
  const packing =
    '\nPACKING LIST,,,,\nCarton,Description,Packages,Net weight kg,Importer\n1,Steel bolts,4,12,Anka\n2,"GPU card, A100",1,2,Anka\n';
  const both = folder.write('both.csv', invoice + packing);
  const lines = (stdout: string): unknown[] => rowsOf(stdout).map(({ record, line, level }) => [record, line, level]);

  it.each([
    ['from a file', [both], ''],
    ['from what is piped in', ['-'], invoice + packing],
    ['from several files', [both, folder.write('other.csv', `${HEADER}\nsocks,611595,CN,KZ\n`)], ''],
  ])('are each screened by their own header: %s', async (_, files, input) => {
    const { stdout, stderr } = await cargoscreen([...files, '-f', 'jsonl', '--all'], { input });
    expect(lines(stdout).slice(0, 4)).toEqual([
      [1, 2, 'critical'],
      [2, 3, 'none'],
      [3, 7, 'none'],
      [4, 8, 'low'],
    ]);
    expect(stderr).toContain('another table, with a header of its own, begins on line 6; it was screened by that header.');
    expect(stderr.match(/begins on line/g)).toHaveLength(1);
  });

  it('keep their findings apart by a row number that counts on', async () => {
    const { stdout } = await cargoscreen([both, '-f', 'json', '--all']);
    const { columns, rows } = JSON.parse(stdout);
    expect(columns).toMatchObject([{ headerRow: 1 }, { headerRow: 6, firstLine: 6 }]);
    expect(rows.at(-1)).toMatchObject({ record: 4, line: 8, row: { importer: 'Anka' } });
  });

  it('have rows that explain knows, each by its header', async () => {
    const [upper, lower] = [await cargoscreen(['explain', '--line', '2', both]), await cargoscreen(['explain', '--row', '4', both])];
    expect(upper.stdout).toContain('XC7K325T-2FFG900I');
    expect(lower.stdout).toContain('A100');
    expect((await cargoscreen(['compare', both, folder.write('copy.csv', invoice)])).stderr).toContain('it holds several tables');
  });

  it('are both shown by columns', async () => {
    const { stdout } = await cargoscreen(['columns', both, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject([{ headerRow: 1 }, { headerRow: 6 }]);
  });

  it('have the columns that a person names, each its own', async () => {
    const { stdout, code } = await cargoscreen([
      'columns',
      both,
      '--format',
      'json',
      '--column',
      'partNumber=Part No',
      '--column',
      'remarks=Carton',
    ]);
    const fields = JSON.parse(stdout).map(({ columns }: { columns: { header: string; field: string }[] }) =>
      columns.flatMap(({ header, field }) => (header === 'Part No' || header === 'Carton' ? [field] : [])),
    );
    expect({ code, fields }).toEqual({ code: 0, fields: [['partNumber'], ['remarks']] });
    const wrong = await cargoscreen(['columns', both, '--column', 'remarks=Cartoon']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('there is no column "Cartoon"');
  });

  it('that begin thousands of rows down are said', async () => {
    const far = folder.write('far.csv', `${invoice}${'3,Cotton towels,,630260,TR\n'.repeat(60_000)}${packing}`);
    const { stderr } = await cargoscreen([far, '-f', 'jsonl']);
    expect(stderr).toContain('another table begins too far down to be read by a header of its own');
    expect(stderr).toContain('(line 60006)');
  });
});

describe('a mapping that was saved', () => {
  it.each([
    ['a header of two lines', 'Shipper,,Goods,,Weight,\nName,Country,Description,HS code,Gross,Net\nNorthwind,CN,Router,851762,12,11\n'],
    ['a header in two languages', 'Item,Description,HS code,Qty\n序号,品名,海关编码,数量\n1,Router,851762,20\n'],
  ])('reads the table again as it was read: %s', async (_, text) => {
    const file = folder.write('saved.csv', `Packing list\n${text}`);
    const config = folder.file('saved.yaml');
    const first = await cargoscreen(['columns', file, '--format', 'json', '--save-mapping', config]);
    const again = await cargoscreen(['columns', file, '--format', 'json', '--config', config]);
    const read = (stdout: string): unknown[] => {
      const { headerRow, columns } = JSON.parse(stdout);
      return [headerRow, columns.map(({ header, field }: { header: string; field: string }) => [header, field])];
    };
    expect(first.stderr + again.stderr).not.toContain('error');
    expect(read(again.stdout)).toEqual(read(first.stdout));
    expect(read(first.stdout)[0]).toBe(3);
  });
});

it('says of which columns the decimals stand behind a comma', async () => {
  const file = folder.write('comma.csv', 'Beschreibung;Menge;Wert\nRouter;12.000;1.234,56\nSchrauben;3;80,00\n');
  const { stdout } = await cargoscreen(['columns', file, '--format', 'json']);
  const columns: { field: string; decimalComma?: true }[] = JSON.parse(stdout).columns;
  expect(columns.map(({ decimalComma }) => decimalComma)).toEqual([undefined, true, true]);
  expect((await cargoscreen(['columns', file])).stdout.replaceAll(/\s+/g, ' ')).toContain('decimals behind a comma by its values');
});
