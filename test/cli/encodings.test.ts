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

  it('tell each their own encoding in the report', async () => {
    const { stdout } = await cargoscreen([`${FOLDER}/koi8-r.csv`, `${FOLDER}/big5.csv`, '-f', 'json']);
    expect(JSON.parse(stdout).columns.map(({ encoding }: { encoding: string }) => encoding)).toEqual(['koi8-r', 'big5']);
    expect(readFileSync(`${FOLDER}/koi8-r.csv`).includes(0xce)).toBe(true);
  });
});
