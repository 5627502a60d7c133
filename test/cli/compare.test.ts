import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

const INVOICE = 'fixtures/two-documents/invoice.csv';
const DECLARATION = 'fixtures/two-documents/declaration-ru.csv';
const FILES = { csv: 'csv', tsv: 'tsv', json: 'json', jsonl: 'jsonl' } as const;

const steady = (text: string): string =>
  text.replace(/"version": "[^"]*"/g, '"version": "<version>"').replace(/"digest": "[^"]*"/g, '"digest": "<digest>"');

const same = (description: string, quantity: string): string => `Description,Qty\n${description},${quantity}\n`;

describe('compare', () => {
  it('tells what differs between an invoice and a declaration in another language', async () => {
    const folder = temporaryFolder();
    const outputs = Object.values(FILES).flatMap((ending) => ['-o', folder.file(`report.${ending}`)]);
    const args = ['compare', INVOICE, DECLARATION, '-f', 'table', '--today', '2026-01-31', ...outputs];
    const { code, stdout, stderr } = await cargoscreen(args, { env: { COLUMNS: '100' } });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    await expect(stdout).toMatchFileSnapshot('../../fixtures/expected/table/two-documents.txt');
    for (const [format, ending] of Object.entries(FILES)) {
      await expect(steady(folder.read(`report.${ending}`))).toMatchFileSnapshot(
        `../../fixtures/expected/${format}/two-documents.${ending}`,
      );
    }
  });

  it('finds the same whichever document is named first', async () => {
    const levels = async (a: string, b: string): Promise<unknown> => {
      const { stdout } = await cargoscreen(['compare', a, b, '-f', 'json', '--all']);
      const { counts, pairs } = JSON.parse(stdout) as {
        counts: { levels: object };
        pairs: { findings: { id: string; fingerprint: string }[] }[];
      };
      return {
        levels: counts.levels,
        found: pairs.flatMap(({ findings }) => findings.map(({ id, fingerprint }) => `${id} ${fingerprint}`)).sort(),
      };
    };
    expect(await levels(INVOICE, DECLARATION)).toEqual(await levels(DECLARATION, INVOICE));
  });

  it('exits with 0 where nothing differs, and says that this is no clearance', async () => {
    const folder = temporaryFolder();
    const a = folder.write('a.csv', same('Bath towels', '40'));
    const b = folder.write('b.csv', same('BATH TOWELS', '40 pcs'));
    const { code, stdout } = await cargoscreen(['compare', a, b, '-f', 'table']);
    expect(code).toBe(0);
    expect(stdout).toContain('1 pair (1 by text)');
    expect(stdout.replace(/\s+/g, ' ')).toContain('no difference found in 1 pair');
    expect(stdout).toContain('No difference found is no clearance.');
  });

  it('heeds --fail-on and --min-level', async () => {
    const folder = temporaryFolder();
    const a = folder.write('a.csv', same('Bath towels', '40'));
    const b = folder.write('b.csv', same('Bath towels', '50'));
    expect((await cargoscreen(['compare', a, b, '--quiet'])).code).toBe(0);
    expect((await cargoscreen(['compare', a, b, '--quiet', '--fail-on', 'medium'])).code).toBe(1);
    expect((await cargoscreen(['compare', a, b, '-f', 'jsonl', '--min-level', 'high'])).stdout).toBe('');
  });

  it('says which indicators could not run, and that nothing could be paired', async () => {
    const folder = temporaryFolder();
    const a = folder.write('a.csv', same('Bath towels', '40'));
    const b = folder.write('b.csv', same('Steel kitchen knives', '7'));
    const { stdout } = await cargoscreen(['compare', a, b, '-f', 'table']);
    expect(stdout).toContain('Not checked: 2 of 6 document indicators (party-changed, route-changed)');
    expect(stdout.replace(/\s+/g, ' ')).toContain('are they documents of one shipment');
  });

  it.each([
    ['the same document twice', [INVOICE, INVOICE], 'the same document is named twice'],
    ['a missing document', [INVOICE, 'fixtures/two-documents/declaration.csv'], 'there is no such file'],
    ['an unknown format', [INVOICE, DECLARATION, '-f', 'xml'], 'there is no such choice'],
  ])('refuses %s', async (_, args, message) => {
    const { code, stdout, stderr } = await cargoscreen(['compare', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('leaves no report where another can not be written', async () => {
    const folder = temporaryFolder();
    const outputs = ['-o', folder.file('good.csv'), '-o', folder.file('no/bad.csv')];
    const { code, stdout, stderr } = await cargoscreen(['compare', INVOICE, DECLARATION, ...outputs]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain("bad.csv: the report can't be written there (ENOENT)");
    expect(folder.names()).toEqual([]);
  });
});
