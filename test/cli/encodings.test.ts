import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';

const FOLDER = 'fixtures/encodings';
const NAMES = readdirSync(FOLDER);
/** Names of the files that say what iconv calls them; the label is WHATWG's. */
const LABELS: Readonly<Record<string, string>> = { cp866: 'ibm866' };
const labelOf = (name: string): string => {
  const bare = name.replace(/(?:-bom)?\.csv$/, '');
  return LABELS[bare] ?? bare;
};

interface Row {
  readonly file: string;
  readonly level: string;
  readonly goods: readonly { readonly category: string }[];
}

describe('files in many encodings', () => {
  it('are seventeen', () => {
    expect(NAMES).toHaveLength(17);
  });

  it.each(NAMES)('%s is read without being told, and all its columns are found', async (name) => {
    const { code, stdout } = await cargoscreen(['columns', `${FOLDER}/${name}`, '-f', 'json']);
    expect(code).toBe(0);
    const { encoding, columns } = JSON.parse(stdout) as { encoding: string; columns: { field: string }[] };
    expect(encoding).toBe(labelOf(name));
    expect(columns.map(({ field }) => field)).toEqual([
      'description',
      'brand',
      'hsCode',
      'quantity',
      'dispatchCountry',
      'destinationCountry',
    ]);
  });

  it('hold the same goods at the same levels, whatever language and encoding', async () => {
    const { stdout } = await cargoscreen([...NAMES.map((name) => `${FOLDER}/${name}`), '--all', '-f', 'jsonl']);
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    for (const name of NAMES) {
      const own = rows.filter(({ file }) => file === `${FOLDER}/${name}`);
      expect([name, own.map(({ level, goods }) => [level, goods.map(({ category }) => category)])]).toEqual([
        name,
        [
          ['critical', ['chips']],
          ['none', []],
          ['critical', ['routers']],
        ],
      ]);
    }
  });

  it('read as told: an encoding that does not fit is named in a notice', async () => {
    const { stdout } = await cargoscreen([`${FOLDER}/windows-1251.csv`, '--encoding', 'koi8-r', '--column', 'hsCode=#3', '-f', 'json']);
    expect(JSON.parse(stdout).notices).toContainEqual(expect.objectContaining({ code: 'encoding-doubtful' }));
    const right = await cargoscreen([`${FOLDER}/windows-1251.csv`, '--encoding', 'windows-1251', '-f', 'json']);
    expect(JSON.parse(right.stdout).notices).toEqual([]);
  });

  it('say of an input that reads well in no encoding how it was read, and nothing of signs alone', async () => {
    const noticesOf = async (cells: string): Promise<unknown> => {
      const input = Buffer.from(`Description,Quantity\n${cells}`, 'latin1');
      return JSON.parse((await cargoscreen(['-', '-f', 'json'], { input })).stdout).notices;
    };
    expect(await noticesOf('\xf0aldytuv\xf8 dalys,1\n\xfevejybos \xe1ranga,2\nk\xebd\xebs,3\n')).toContainEqual(
      expect.objectContaining({ code: 'encoding-doubtful', message: expect.stringContaining('it was read as windows-1252') }),
    );
    expect(await noticesOf('Sensor \xb150 \xb0C,1\nPipe \xd812 \xd7 40 mm,2\n')).toEqual([]);
  });

  it.each([
    ['utf-8.csv', 'utf-16le', 'utf-8'],
    ['windows-1251.csv', 'gb18030', 'windows-1251'],
    ['windows-1251.csv', 'shift_jis', 'windows-1251'],
    ['koi8-r.csv', 'gb18030', 'koi8-r'],
    ['cp866.csv', 'big5', 'ibm866'],
    ['big5.csv', 'euc-kr', 'big5'],
    ['big5.csv', 'gb18030', 'big5'],
    ['gb18030.csv', 'big5', 'gb18030'],
    ['koi8-r.csv', 'shift_jis', 'koi8-r'],
    ['utf-8.csv', 'windows-1251', 'utf-8'],
    ['windows-1251.csv', 'utf-8', 'windows-1251'],
    ['gb18030.csv', 'utf-16be', 'gb18030'],
    ['utf-16le.csv', 'windows-1252', 'utf-16le'],
    ['utf-16le.csv', 'utf-16be', 'utf-16le'],
    ['big5.csv', 'utf-8', 'big5'],
  ])('%s told to be %s is one error with the place and the encoding that fits', async (name, told, likelier) => {
    const { code, stdout, stderr } = await cargoscreen([`${FOLDER}/${name}`, '--encoding', told, '--quiet']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^cargoscreen: ${FOLDER}/${name}:1: it is not in ${told}`));
    expect(stderr).toContain(`pass --encoding ${likelier}\n`);
  });

  it('say that plain ASCII is no UTF-16, whose letters would be Chinese', async () => {
    const { code, stdout, stderr } = await cargoscreen(['-', '--encoding', 'utf-16le'], { input: 'Description,Qty\nEthernet router,1\n' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^cargoscreen: <stdin>:1: it is not in utf-16le/);
  });

  it.each(NAMES)('%s is read as told by its own name', async (name) => {
    const { code, stdout } = await cargoscreen([`${FOLDER}/${name}`, '--encoding', labelOf(name), '-f', 'json']);
    expect(code).toBe(1);
    const codes = (JSON.parse(stdout).notices as { readonly code: string }[]).map((notice) => notice.code);
    expect(codes).toEqual(name === 'euc-kr.csv' ? ['script-unknown'] : []);
  });

  describe('rows that are misread', () => {
    const notices = async (input: Buffer, ...args: readonly string[]): Promise<unknown> => {
      const { code, stdout } = await cargoscreen(['-', '-f', 'json', '--fail-on', 'none', ...args], { input });
      return [code, JSON.parse(stdout).notices.map(({ code: id, line, message }: Record<string, unknown>) => [id, line, message])];
    };
    const header = 'Description,HS Code,Destination\n';

    it('are named by line where bytes can not be read', async () => {
      const good = 'Маршрутизатор,8517.62,RU\n'.repeat(9);
      const stray = Buffer.from([0xd0, 0xff, ...Buffer.from('bolts,7318.15,RU\n')]);
      expect(await notices(Buffer.concat([Buffer.from(header + good), stray, Buffer.from(good), stray]))).toEqual([
        0,
        [['undecodable', 11, expect.stringMatching(/2 rows hold characters .* stand as \ufffd.* \(lines 11, 21\)\.$/)]],
      ]);
    });

    it('are named by line where they are UTF-8 in a file that is not', async () => {
      const own = readFileSync(`${FOLDER}/windows-1251.csv`);
      const joined = Buffer.concat([own, own, own, readFileSync(`${FOLDER}/utf-8.csv`)]);
      const [, found] = (await notices(joined)) as [number, [string, number, string][]];
      expect(found).toContainEqual(['mixed-encodings', 13, expect.stringContaining('UTF-8 among others')]);
    });
  });

  it('tell each their own encoding in the report', async () => {
    const { stdout } = await cargoscreen([`${FOLDER}/koi8-r.csv`, `${FOLDER}/big5.csv`, '-f', 'json']);
    expect(JSON.parse(stdout).columns.map(({ encoding }: { encoding: string }) => encoding)).toEqual(['koi8-r', 'big5']);
    expect(readFileSync(`${FOLDER}/koi8-r.csv`).includes(0xce)).toBe(true);
  });
});
