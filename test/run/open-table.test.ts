import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

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
    expect(stderr).toContain('2 rows stand above the header and read like data (lines 1, 2)');
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
