import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

interface Report {
  readonly rows: readonly { readonly record: number }[];
  readonly notices: readonly { readonly code: string; readonly message: string; readonly line: number | null }[];
  readonly counts: { readonly rowsRead: number; readonly rowsScreened: number; readonly rowsReported: number };
}

const screened = async (text: string): Promise<Report> =>
  JSON.parse((await cargoscreen(['-', '-f', 'json', '--all', '--fail-on', 'none'], { input: text })).stdout);

const GOODS = 'No,Description,Brand,Qty,Unit,Value\n1,Ethernet router,Cisco,2,pcs,900\n2,Bath towels,,40,pcs,100\n';

describe('rows of sums', () => {
  it('are counted and said, not screened', async () => {
    const { rows, notices, counts } = await screened(`${GOODS},Sub-total,,42,,1000\n3,Mugs,,1,pcs,5\n,ИТОГО:,,43,шт,1005\n`);
    expect(rows.map(({ record }) => record)).toEqual([1, 2, 4]);
    expect(counts).toMatchObject({ rowsRead: 5, rowsScreened: 3, rowsReported: 2 });
    expect(notices).toEqual([
      { code: 'totals-rows', message: '<stdin>: 2 rows sum up others; not screened (lines 4, 6).', file: '<stdin>', line: 4 },
    ]);
  });

  it('are not goods that say total', async () => {
    const { rows, notices } = await screened(`${GOODS}3,Total station Leica TS16,Leica,1,pcs,9000\n4,Engine oil,Total,5,l,60\n`);
    expect(rows.map(({ record }) => record)).toEqual([1, 2, 3, 4]);
    expect(notices).toEqual([]);
  });

  it('are not the first row: there is nothing that it could sum up', async () => {
    const { rows } = await screened('Description,Qty,Value\nTotal,5,60\nMugs,3,10\n');
    expect(rows.map(({ record }) => record)).toEqual([1, 2]);
  });

  it('are left out of a comparison too, and said', async () => {
    const folder = temporaryFolder();
    const [a, b] = [folder.write('a.csv', `${GOODS},Total,,42,,1000\n`), folder.write('b.csv', GOODS)];
    const { code, stdout } = await cargoscreen(['compare', a, b, '-f', 'json', '--all']);
    const { counts, notices } = JSON.parse(stdout) as { counts: { lines: object }; notices: { code: string }[] };
    expect(code).toBe(0);
    expect(counts.lines).toEqual({ a: 2, b: 2 });
    expect(notices.map((notice) => notice.code)).toEqual(['totals-rows']);
  });
});
