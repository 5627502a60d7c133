import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type CliOptions, cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { HARMLESS, QUICKSTART } from '../support/manifests.ts';

interface RowObject {
  readonly file: string;
  readonly record: number;
  readonly line: number | null;
  readonly level: string;
  readonly row: Readonly<Record<string, string>>;
}

async function rows(args: readonly string[], options: CliOptions = {}): Promise<RowObject[]> {
  const { stdout } = await cargoscreen([...args, '-f', 'jsonl', '--fail-on', 'none'], options);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const quickstart = readFileSync(new URL(`../../${QUICKSTART}`, import.meta.url));

describe.concurrent('which rows are shown', () => {
  it('every one with --all, and with --min-level none', async () => {
    const all = await rows([QUICKSTART, '--all']);
    expect(all.map(({ record }) => record)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(await rows([QUICKSTART, '--min-level', 'none'])).toEqual(all);
  });

  it('those at or above --min-level', async () => {
    const grave = (await rows([QUICKSTART, '--all'])).filter(({ level }) => level === 'high' || level === 'critical');
    expect(await rows([QUICKSTART, '--min-level', 'high'])).toEqual(grave);
    expect(grave).not.toEqual([]);
  });
});

describe.concurrent('input', () => {
  it('comes from stdin with -, and with no file named', async () => {
    const [named, unnamed] = await Promise.all([rows(['-', '--all'], { input: quickstart }), rows(['--all'], { input: quickstart })]);
    expect(named.map(({ file }) => file)).toEqual(new Array(12).fill('<stdin>'));
    expect(unnamed).toEqual(named);
  });

  it('may be several files and stdin in the order named, and gzipped', async () => {
    const gz = temporaryFolder().write('m.csv.gz', gzipSync(quickstart));
    const seen = await rows(['--all', HARMLESS, '-', gz], { input: gzipSync('Description\nCeramic mugs\n') });
    expect([...new Set(seen.map(({ file }) => file))]).toEqual([HARMLESS, '<stdin>', gz]);
    expect(seen).toHaveLength(24 + 1 + 12);
  });

  it('may have a byte order mark, CRLF and another encoding', async () => {
    const folder = temporaryFolder();
    const marked = folder.write('bom.csv', '\ufeffDescription,HS Code\r\nBath towels,6302.60\r\n');
    const utf16 = folder.write('utf16.csv', Buffer.from('\ufeffDescription\tHS Code\r\nМаршрутизатор\t8517.62\r\n', 'utf16le'));
    const seen = await rows([marked, utf16, 'fixtures/russian-customs/broker-1251.csv', '--all']);
    expect(seen[0]?.row).toEqual({ description: 'Bath towels', hsCode: '6302.60' });
    expect(seen[1]?.row).toEqual({ description: 'Маршрутизатор', hsCode: '8517.62' });
    expect(seen[2]?.row['description']).toBe('Мкс. ПЛИС, 484 вывода, без маркировки');
  });
});

describe.concurrent('--column', () => {
  it('maps a column over the one that was found, whatever the case of the field', async () => {
    const file = temporaryFolder().write('own.csv', 'Zweck,Description,Date\nEthernet router,Bath towels,2025-01-02\n');
    expect((await rows([file, '--all', '--column', 'DESCRIPTION=Zweck']))[0]?.row['description']).toBe('Ethernet router');
  });

  it('finds the header that it names, where little else tells it', async () => {
    const file = temporaryFolder().write('short.csv', 'Zweck,Description\nEthernet router,Bath towels\n');
    expect((await rows([file, '--all', '--column', 'description=Zweck']))[0]?.row['description']).toBe('Ethernet router');
  });

  it('takes a header with an equals sign in it', async () => {
    const file = temporaryFolder().write('equals.csv', 'a=b,Date,Currency\nEthernet router,2025-01-02,USD\n');
    expect((await rows([file, '--all', '--column', 'description=a=b']))[0]?.row['description']).toBe('Ethernet router');
  });
});

it.concurrent('days are read in the order that their column shows: the twelfth of January lies in no future', async () => {
  const future = async (dates: readonly string[]): Promise<string> => {
    const input = `Description,Invoice date\n${dates.map((date) => `Ethernet router,${date}`).join('\n')}\n`;
    return (await cargoscreen(['-', '-f', 'json', '--only', 'date-anomaly', '--today', '2026-01-31'], { input })).stdout;
  };
  expect(await future(['01/12/2026', '01/25/2026'])).not.toContain('days after the day of the run');
  expect(await future(['01/12/2026', '25/01/2026'])).toContain('The date 2026-12-01 lies 304 days after the day of the run');
});

describe.concurrent('how a table is cut', () => {
  it('by its header where every row has cells left over: none is lost', async () => {
    const input = 'Description,HS Code,Qty,Value\nEthernet router, 24 port, managed,8517.62,1,1,5\nFPGA XC7K325T,8542.31,4,1,5\n';
    expect((await rows(['-', '--all'], { input })).map(({ row }) => row['description'])).toEqual(['Ethernet router', 'FPGA XC7K325T']);
  });

  it('by quotes behind backslashes, where a file escapes them so', async () => {
    const input = 'Description,HS Code\n"cable \\"A\\", type \\"B\\"",8544.42\nBath towels,6302.60\n';
    expect((await rows(['-', '--all'], { input })).map(({ row }) => row)).toEqual([
      { description: 'cable "A", type "B"', hsCode: '8544.42' },
      { description: 'Bath towels', hsCode: '6302.60' },
    ]);
  });

  it('by --delimiter', async () => {
    const file = temporaryFolder().write('pipes.txt', 'Description|HS Code\nTowels, cotton; white|6302.60\n');
    const wanted = { description: 'Towels, cotton; white', hsCode: '6302.60' };
    expect((await rows([file, '--all', '--delimiter', 'pipe']))[0]?.row).toEqual(wanted);
  });

  it('with --header-row and with --no-header', async () => {
    const file = temporaryFolder().write('odd.csv', 'Goods description,HS Code\nGoods,Tariff\nEthernet router,8517.62\n');
    expect((await rows([file, '--all', '--header-row', '2'])).map(({ record, line }) => [record, line])).toEqual([[1, 3]]);
    const bare = temporaryFolder().write('bare.csv', 'Ethernet router 24 port,8517.62\nBath towels cotton,6302.60\n');
    const seen = await rows([bare, '--all', '--no-header', '--column', 'description=column 1']);
    expect(seen.map(({ row }) => row['description'])).toEqual(['Ethernet router 24 port', 'Bath towels cotton']);
  });
});

it.concurrent('screens rows without a description by their codes, and says so', async () => {
  const { stdout } = await cargoscreen(['fixtures/codes-only/part-list.csv', '-f', 'table', '--fail-on', 'none']);
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Note: fixtures/codes-only/part-list.csv: no column holds a description');
});

describe.concurrent('a reader that goes away', () => {
  const many = `Description,Destination\n${'Ethernet router,RU\n'.repeat(20_000)}`;

  it.each(['csv', 'json'])('ends %s quietly with 0', async (format) => {
    const { code, stderr, stdout } = await cargoscreen(['-', '-f', format], { input: many, readAtMost: 1 });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.length).toBeLessThan(many.length);
  });

  it('ends quietly with 0 where nobody ever read', async () => {
    const { code, stderr } = await cargoscreen([QUICKSTART, '-f', 'table'], { readAtMost: 0 });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

it.skipIf(!existsSync('/dev/full'))('a full disk behind stdout is an error and no finding', async () => {
  const { code, stderr } = await cargoscreen([QUICKSTART], { stdoutTo: '/dev/full' });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^cargoscreen: stdout: it could not be written to its end \(ENOSPC\)/);
});
