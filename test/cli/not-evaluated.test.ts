import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const LATE = folder.write('late.csv', 'Description,Importer,Date,Destination\nrouter,Alfa Trading LLC,2024-09-02,KZ\n');
const EARLY = folder.write('early.csv', 'Description,Importer,Date,Destination\ncotton towels,Alfa Trading LLC,2021-09-02,KZ\n');

describe('an indicator whose columns are there and whose rows can show nothing', () => {
  it('is told as not evaluated, with the reason', async () => {
    const { stdout } = await cargoscreen([LATE, '-f', 'json']);
    const { skipped } = JSON.parse(stdout);
    expect(skipped.filter(({ id }: { id: string }) => id === 'new-buyer')).toEqual([
      {
        id: 'new-buyer',
        missing: [],
        reason: expect.stringContaining('no line of an importer is dated before the export controls of 2022-02-24'),
      },
    ]);
    const table = await cargoscreen([LATE, '-f', 'table'], { env: { COLUMNS: '200' } });
    expect(table.stdout).toContain(
      'Not checked: 1 of 49 indicators (new-buyer), because no line of an importer is dated before the export controls of 2022-02-24',
    );
    expect(table.stdout).not.toContain('Switched off');
  });

  it('does not meet --require, and does where the rows reach back', async () => {
    const late = await cargoscreen([LATE, '--require', 'new-buyer', '--quiet']);
    expect(late.code).toBe(2);
    expect(late.stderr).toContain('--require new-buyer: it could not be evaluated');
    expect((await cargoscreen([EARLY, '--require', 'new-buyer', '--quiet'])).code).toBe(0);
  });

  it('is no notice: --strict passes', async () => {
    expect((await cargoscreen([LATE, '--strict', '--quiet', '--fail-on', 'none'])).code).toBe(0);
  });

  it.each([
    ['price-anomaly', 'Description,Unit price\nrouter,0\n'],
    ['weight-mismatch', 'Description,Net weight kg\nrouter,0\n'],
    ['forwarder-as-consignee', 'Description,Notify party\nrouter,Alfa Logistics\n'],
  ])('%s is told to lack columns that it reads', async (id, text) => {
    const file = folder.write(`${id}.csv`, text);
    expect((await cargoscreen([file, '--require', id, '--quiet'])).code).toBe(2);
  });
});
