import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const HEADER = 'Declaration No,Invoice No,Description,HS Code,Destination\n';
const manifest = folder.write(
  'm.csv',
  `${HEADER}D1,I1,Bath towels,6302.60,DE\nD2,I1,FPGA XC7K325T-2FFG900I,8542.39,RU\nD1,I2,Bath mats,6302.60,DE\n,I3,Mugs,6911.10,DE\nD2,I4,Spoons,8215.99,RU\n`,
);
const json = async (...args: string[]) => JSON.parse((await cargoscreen([...args, '-f', 'json', '--fail-on', 'none'])).stdout);

describe.concurrent('--group-by', () => {
  it('gives a level to each shipment, gravest first, and says which rows name none', async () => {
    const { groups, notices } = await json(manifest, '--group-by', 'auto');
    expect(groups).toMatchObject([
      { field: 'declarationNumber', value: 'D2', level: 'critical', rows: 2, needReview: 1 },
      { field: 'declarationNumber', value: 'D1', level: 'none', score: 0, rows: 2, needReview: 0 },
    ]);
    expect(notices.map(({ message }: { message: string }) => message)).toContain(
      '--group-by: 1 rows name no shipment and stand in no group.',
    );
  });

  it('takes any field, over several files', async () => {
    const other = folder.write('n.csv', `${HEADER}D9,I1,Bath towels,6302.60,DE\n`);
    const { groups } = await json(manifest, other, '--group-by', 'invoicenumber');
    expect(groups.find(({ value }: { value: string }) => value === 'I1')).toMatchObject({ field: 'invoiceNumber', rows: 3 });
  });

  it('stands in the table', async () => {
    const { stdout } = await cargoscreen([manifest, '--group-by', 'auto', '-f', 'table']);
    expect(stdout).toMatch(/^Shipments with findings: 1 of 2$/m);
    expect(stdout).toMatch(/^ CRITICAL +\d+ +declarationNumber D2 {3}2 rows, 1 needs review$/m);
  });

  it('is left out unless asked for', async () => {
    expect((await json(manifest)).groups).toEqual([]);
  });

  it('keeps a number of groups only, and says what it did not keep', async () => {
    const many = folder.write('many.csv', `${HEADER}${Array.from({ length: 10_003 }, (_, n) => `D${n},I,Mugs,6911.10,DE`).join('\n')}\n`);
    const { groups, notices } = await json(many, '--group-by', 'declarationNumber');
    expect(groups).toHaveLength(10_000);
    expect(notices.map(({ message }: { message: string }) => message).join()).toContain('3 rows of further ones stand in none');
  });

  it('refuses a field that is none', async () => {
    const { code, stderr } = await cargoscreen([manifest, '--group-by', 'invoicenumbr']);
    expect(code).toBe(2);
    expect(stderr).toContain('--group-by invoicenumbr');
  });
});
