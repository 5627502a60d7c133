import { symlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type CliResult, cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { HARMLESS, QUICKSTART } from '../support/manifests.ts';

/** One error, told as what, why and what to do; nothing else is printed. */
function expectError({ code, stdout, stderr }: CliResult, ...parts: readonly (string | RegExp)[]): void {
  expect(stderr).toMatch(/^cargoscreen: /);
  for (const part of parts) expect(stderr).toMatch(part);
  expect(stderr).not.toMatch(/^\s+at .*:\d+/m);
  expect(stdout).toBe('');
  expect(code).toBe(2);
}

describe.concurrent('an input that can not be screened', () => {
  const folder = temporaryFolder();
  const FILES: Readonly<Record<string, readonly [content: string | Buffer, ...parts: readonly string[]]>> = {
    'empty.csv': ['', 'empty.csv: the file is empty', 'Export the manifest again'],
    'blank.csv': ['\n \n\n', 'blank.csv: the file is empty'],
    'header.csv': [
      'Shipper list\n\nDescription,HS Code,Destination\n',
      'header.csv: there is a header on line 3 but no row below it',
      '--no-header',
    ],
    'dates.csv': [
      'Invoice date,Currency\n2025-01-02,USD\n2025-01-03,EUR\n',
      'dates.csv:1: no column for description, hsCode, partNumber or model',
      'The header has: Invoice date, Currency',
      '--column "description=Invoice date"',
    ],
    'old.xls': [
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('Workbook\0', 'utf16le')]),
      'old.xls: this is an Excel workbook of the old kind (.xls)',
      'save it as one of these',
    ],
    'secret.xlsx': [
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(9000), Buffer.from('EncryptedPackage\0', 'utf16le')]),
      'secret.xlsx: the workbook is encrypted',
      'save it without one',
    ],
    'picture.csv': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'picture.csv: this is a picture (PNG)'],
    'wide.txt': [Buffer.from([...'Description,Qty\nx,1\n'].flatMap((character) => [character.charCodeAt(0), 0, 0, 0])), 'text in UTF-32'],
    'page.xls': ['<html><table><tr><td>Description</td></tr></table></html>', 'page.xls: this is a page of HTML'],
    'lines.csv': [
      '{"description":"Ethernet router"}\n{"description":"FPGA"}\n',
      'lines.csv: this is JSON Lines, not a text table',
      'its first object would be the header',
      'mlr --ijson --ocsv',
    ],
    'saved.json': ['{\n  "schemaVersion": 1,\n  "tool": {"name":"cargoscreen"', 'these are results of cargoscreen', 'cargoscreen report'],
    'cut.csv.gz': [
      gzipSync(`Description\n${'bath towels\n'.repeat(50)}`).subarray(0, 40),
      'cut.csv.gz: the gzip file is damaged or cut off',
    ],
  };
  const paths = Object.entries(FILES).map(([name, [content]]) => folder.write(name, content));

  it.each(Object.entries(FILES))('%s is told as what, why and what to do, and no report is begun', async (_, [, ...parts]) => {
    expectError(await cargoscreen([...paths, '-f', 'json']), ...parts);
  });

  it.each([
    ['a,b,c\n1,2,3\n', ['--delimiter', ';'], 'Its cells look parted by ",": leave --delimiter out'],
    ['a\tb\n1\t2\n', ['--delimiter', ','], 'Its cells look parted by tab: leave --delimiter out'],
    ['a^b^c\n1^2^3\n', ['--delimiter', ';'], 'Leave --delimiter out'],
    ['a^b^c\n1^2^3\n', [], 'by another character than comma, semicolon, tab or pipe, name it: --delimiter "^"'],
  ])('%j with %j has no columns: the way out is another than the one that failed', async (input, options, way) => {
    expectError(await cargoscreen(['-', ...options], { input }), 'no column for description', way);
  });

  it('is missing: the nearest file is named', async () => {
    const result = await cargoscreen(['fixtures/quickstart/manifst.csv', '-f', 'json']);
    expectError(
      result,
      'fixtures/quickstart/manifst.csv: there is no such file',
      'Did you mean "fixtures/quickstart/manifest.csv"?',
      'Nothing of it was screened',
    );
  });

  it('is missing, and nothing is near', async () => {
    const result = await cargoscreen(['nofile.csv']);
    expectError(result, 'nofile.csv: there is no such file', 'Check the path');
    expect(result.stderr).not.toContain('Did you mean');
  });

  it('does not offer a link that leads nowhere its own name', async () => {
    const folder = temporaryFolder();
    symlinkSync('nowhere.csv', folder.file('dangling.csv'));
    const result = await cargoscreen([folder.file('dangling.csv')]);
    expectError(result, 'dangling.csv: there is no such file', 'Check the path');
    expect(result.stderr).not.toContain('Did you mean');
  });

  it('is a folder', async () => {
    expectError(
      await cargoscreen(['fixtures/quickstart/']),
      'fixtures/quickstart/: this is a folder',
      'cargoscreen fixtures/quickstart/*.csv',
    );
  });

  it('is empty on stdin, with or without -', async () => {
    expectError(await cargoscreen(['screen'], { input: '' }), '<stdin>: the file is empty');
  });

  it('does not keep the other files from being screened and reported', async () => {
    const folder = temporaryFolder();
    const missing = folder.file('missing.csv');
    const bare = folder.write('bare.csv', 'Description\n');
    const { code, stdout, stderr } = await cargoscreen([missing, bare, QUICKSTART, '-f', 'jsonl']);
    expect(code).toBe(2);
    expect(stderr).toContain('missing.csv: there is no such file');
    expect(stderr).toContain('bare.csv: there is a header on line 1');
    expect(stdout).toContain(`{"file":"${QUICKSTART}"`);
  });
});

describe.concurrent('options that can not be used', () => {
  const cases: Readonly<Record<string, readonly [readonly string[], ...(string | RegExp)[]]>> = {
    'an unknown option': [['--formt', 'json'], '--formt', 'Did you mean --format?', '--help'],
    'a first word that is no file and no command': [['colums'], 'colums: this is neither a file nor a command', 'Did you mean "columns"?'],
    'an unknown format': [['--format', 'cvs', QUICKSTART], '--format cvs', 'Did you mean "csv"?', 'table, csv, tsv, json, jsonl'],
    'an unknown level': [['--fail-on', 'hihg', QUICKSTART], '--fail-on hihg', 'Did you mean "high"?'],
    'an unknown least level': [['--min-level', 'severe', QUICKSTART], '--min-level severe', 'none, low, medium, high, critical'],
    'an option without its value': [[QUICKSTART, '--column'], '--column', 'argument missing'],
    'a column without a header': [['--column', 'description', QUICKSTART], '--column description: that is not field=header'],
    'an unknown field': [['--column', 'descripton=Goods description', QUICKSTART], 'no field "descripton"', 'Did you mean "description"?'],
    'a header that the file does not have': [
      ['--column', 'description=Goods descripton', QUICKSTART],
      'no column "Goods descripton"',
      'Did you mean "Goods description"?',
      'The header has: Line, Goods description',
    ],
    'an unknown indicator': [['--only', 'relabeled', QUICKSTART], '--only relabeled', 'Did you mean "relabelled"?'],
    'an unknown requirement': [['--require', 'serialnumbr', QUICKSTART], '--require serialnumbr', 'serialnumber'],
    'a number that is none': [['--top', 'ten', QUICKSTART], '--top ten: that is not a whole number'],
    'a count of threads that is none': [
      ['--threads', '0', QUICKSTART],
      '--threads 0: that is too small',
      'from 1 up, or auto',
      '--threads auto',
    ],
    'a value of --color': [['--color', 'never', QUICKSTART], '--color never: --color takes no value', 'Spell it --no-color'],
    'a value of --color with an equals sign': [
      [QUICKSTART, '--color=always'],
      '--color always: --color takes no value',
      'Spell it --color, alone',
    ],
    'a header line that is none': [['--header-row', '0', QUICKSTART], '--header-row 0', 'from 1 up'],
    'a day that does not exist': [['--today', '2026-02-30', QUICKSTART], '--today 2026-02-30: that is not a date'],
    'a delimiter of two characters': [['--delimiter', '||', QUICKSTART], '--delimiter "||"', 'one character'],
    'an unknown encoding': [['--encoding', 'windows-1215', QUICKSTART], '--encoding windows-1215', 'windows-1251'],
    'a required field without a column': [
      ['--require', 'serialNumber', '--quiet', QUICKSTART],
      '--require serialNumber: it could not be evaluated',
      '--column "serialNumber=',
    ],
    'a requirement of an indicator without its columns': [
      [
        '--require',
        'destination-of-concern',
        '--quiet',
        'fixtures/german-packing-list/packliste.csv',
        '--column',
        'destinationCountry=Bemerkung',
        '--skip',
        'destination-of-concern',
      ],
      '--require destination-of-concern: it could not be evaluated',
    ],
  };
  it.each(Object.entries(cases))('%s', async (_, [args, ...parts]) => {
    expectError(await cargoscreen(args), ...parts);
  });
});

describe('a table that has no header', () => {
  const wayOf = async (input: string): Promise<string> => (await cargoscreen(['-', '--quiet'], { input })).stderr;

  it('is told the line of none beyond its last', async () => {
    expect(await wayOf('123,456\n')).not.toContain('--header-row');
    expect(await wayOf('123,456\n')).toContain('If that is the header, export the manifest again: it has no row.');
    expect(await wayOf('123,456\n124,457\n')).toContain('--header-row 1.');
  });

  it('is told its first line that fills the most cells: titles fill fewer', async () => {
    expect(await wayOf('Report of 2024\n\n1.5,,\n7,8.5,9\n1,2,3\n')).toContain('--header-row 4.');
  });

  it('takes color where a file follows the flag', async () => {
    expect((await cargoscreen(['--color', QUICKSTART, '--quiet', '--fail-on', 'none'])).code).toBe(0);
  });
});

describe.concurrent('an input beyond a limit', () => {
  const folder = temporaryFolder();
  const file = folder.write('m.csv', 'Description,HS Code\nBath towels,6302.60\nEthernet router,8517.62\n');

  it.each([
    [['--max-columns', '1'], 'm.csv:1: there are more than 1 columns', '--delimiter'],
    [['--max-cell', '14'], 'm.csv:3: a cell is longer than 14 characters', '--max-cell <n>'],
    [['--max-line', '22'], 'm.csv:3: the line is longer than 22 characters', '--max-line <n>'],
    [['--max-cell', '0'], '--max-cell 0: that is too small', 'from 1 up'],
  ])('%j', async (options, ...parts) => {
    expectError(await cargoscreen([file, ...options]), ...parts);
  });

  it.each([
    ['--max-columns', '2'],
    ['--max-cell', '15'],
    ['--max-line', '23'],
  ])('%s %s is enough', async (...options) => {
    expect((await cargoscreen([file, ...options])).code).toBe(0);
  });

  it('a line that has no end', async () => {
    const long = folder.write('long.csv', `Description,HS Code\nBath towels,6302.60\n${'x'.repeat(900_000)}`);
    expectError(
      await cargoscreen([long, '--max-line', '300000']),
      'long.csv:3: the line is longer than 300000 characters',
      '--max-line <n>',
    );
    expect((await cargoscreen([long])).code).toBe(0);
  });
});

describe.concurrent('an output that can not be written', () => {
  it('stands in a folder that does not exist', async () => {
    const folder = temporaryFolder();
    expectError(
      await cargoscreen([QUICKSTART, '-o', folder.file('no/such/report.json')]),
      "report.json: it can't be written there",
      'ENOENT',
      'Choose a folder',
    );
    expect(folder.names()).toEqual([]);
  });

  it('is a folder', async () => {
    const folder = temporaryFolder();
    expectError(await cargoscreen([QUICKSTART, '-o', `csv=${folder.path}`]), 'it is a folder');
  });

  it('is the manifest itself, however its path is written', async () => {
    const folder = temporaryFolder();
    const manifest = 'Description\nbath towels\n';
    folder.write('m.csv', manifest);
    expectError(
      await cargoscreen(['m.csv', '-o', './x/../m.csv'], { cwd: folder.path }),
      'would replace the manifest ',
      'Choose another name',
    );
    expect(folder.read('m.csv')).toBe(manifest);
    expect(folder.names()).toEqual(['m.csv']);
  });

  it('has an ending that says no format', async () => {
    const folder = temporaryFolder();
    expectError(
      await cargoscreen([QUICKSTART, '-o', folder.file('report.jsn')]),
      "the format can't be told",
      'Did you mean ".json"?',
      '--output table=report.out',
    );
    expectError(await cargoscreen([QUICKSTART, '-o', `gitlap=${folder.file('report')}`]), 'Did you mean "gitlab"?');
    expect(folder.names()).toEqual([]);
  });

  it('leaves no earlier output behind', async () => {
    const folder = temporaryFolder();
    expectError(await cargoscreen([QUICKSTART, '-o', folder.file('good.json'), '-o', folder.file('no/bad.csv')]), 'bad.csv');
    expect(folder.names()).toEqual([]);
  });

  it('is named twice: the second report would replace the first', async () => {
    const folder = temporaryFolder();
    expectError(
      await cargoscreen([QUICKSTART, '-o', folder.file('same.csv'), '-o', `tsv=${folder.file('same.csv')}`]),
      'same.csv: two reports would go there',
    );
    expect(folder.names()).toEqual([]);
  });

  it('keeps an earlier report where the input turns out to be unusable', async () => {
    const folder = temporaryFolder();
    folder.write('report.json', 'yesterday');
    expectError(
      await cargoscreen([folder.write('bare.csv', 'Description\n'), '-o', folder.file('report.json'), '--quiet']),
      'no row below it',
    );
    expect(folder.read('report.json')).toBe('yesterday');
    expect(folder.names()).toEqual(['bare.csv', 'report.json']);
  });
});

it.concurrent('names of files and headers reach the terminal without their control characters', async () => {
  const folder = temporaryFolder();
  const file = folder.write('esc\u001b[31m.csv', '\u001b]0;owned\u0007Date\n2025-01-01\n');
  const { stderr } = await cargoscreen([file, HARMLESS, '--quiet']);
  expect(stderr).toContain('no column for description');
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});
