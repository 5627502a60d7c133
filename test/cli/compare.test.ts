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

  describe('heeds decisions', () => {
    const folder = temporaryFolder();
    folder.write('a.csv', `${same('Bath towels', '40')}Steel knives,7\n`);
    folder.write('b.csv', `${same('Bath towels', '50')}Steel knives,9\n`);
    const run = (...args: string[]) => cargoscreen(['compare', 'a.csv', 'b.csv', ...args], { cwd: folder.path });
    interface Pair {
      level: string;
      openLevel: string;
      findings: { id: string; fingerprint: string; settled: { by: string } | null }[];
    }
    const pairsOf = ({ stdout }: { stdout: string }): Pair[] => JSON.parse(stdout).pairs;
    const entry = (fingerprint: string, id = 'figures-conflict', expires = '2031-12-31'): string =>
      `  - {id: ${id}, fingerprint: ${fingerprint}, about: x, reason: counted again, approver: head, expires: ${expires}}\n`;

    it('of a waivers file: its findings are marked and no longer fail the run, others do', async () => {
      const [towels = '', knives = ''] = pairsOf(await run('-f', 'json')).flatMap(({ findings }) =>
        findings.map(({ fingerprint }) => fingerprint),
      );
      expect((await run('--quiet', '--fail-on', 'medium')).code).toBe(1);
      folder.write('cargoscreen.waivers.yaml', `version: 1\nwaivers:\n${entry(towels)}`);
      expect((await run('--quiet', '--fail-on', 'medium')).code).toBe(1);
      const first = (await run('-f', 'table', '--top', '1')).stdout;
      expect(first).toContain('Steel knives');
      expect(first).toContain('and 1 more finding (--top shows more)');
      folder.write('cargoscreen.waivers.yaml', `version: 1\nwaivers:\n${entry(towels)}${entry(knives)}`);
      const json = await run('-f', 'json', '--fail-on', 'medium');
      expect(json.code).toBe(0);
      expect(pairsOf(json)).toMatchObject([{ openLevel: 'none' }, { openLevel: 'none' }]);
      expect(pairsOf(json)[0]?.findings).toMatchObject([{ settled: { by: 'waiver', reason: 'counted again' } }]);
      expect(JSON.parse(json.stdout)).toMatchObject({ notices: [], counts: { findingsWaived: 2, findingsKnown: 0 } });
      const table = (await run('-f', 'table')).stdout.replace(/\s+/g, ' ');
      expect(table).toContain('nothing open, 2 findings waived');
      expect(table).toContain('open: none');
      expect(table).toContain('(waived until 2031-12-31 by head: counted again)');
      expect((await run('-f', 'csv')).stdout).toContain('figures-conflict (waived until 2031-12-31)');
      expect((await run('--quiet', '--fail-on', 'medium', '--today', '2032-01-01')).code).toBe(1);
    });

    it('of a baseline: what it knows is shown with --all only', async () => {
      const findings = pairsOf(await run('-f', 'json', '--all')).flatMap((pair) => pair.findings);
      folder.write('b.json', JSON.stringify({ version: 1, findings: findings.map(({ id, fingerprint }) => ({ id, fingerprint })) }));
      folder.write('none.yaml', 'version: 1\nwaivers: []\n');
      const known = ['--waivers', 'none.yaml', '--baseline', 'b.json', '--fail-on', 'medium'];
      expect(await run(...known, '-f', 'jsonl')).toMatchObject({ code: 0, stdout: '' });
      expect((await run(...known, '-f', 'table')).stdout).not.toContain('figures-conflict');
      expect((await run(...known, '-f', 'table', '--all')).stdout).toContain('(known by the baseline)');
    });

    describe('that waive writes', () => {
      const waive = (...args: string[]) => {
        const made = temporaryFolder();
        made.write('a.csv', `${same('Bath towels', '40')}Steel knives,7\n`);
        made.write('b.csv', `${same('Bath towels', '50')}Steel knives,9\nCups,1\n`);
        const inFolder = (...all: string[]) => cargoscreen(all, { cwd: made.path });
        const decided = ['--reason', 'counted again', '--approver', 'head', '--expires', '2031-12-31'];
        return { made, inFolder, waived: inFolder('waive', ...args, ...decided) };
      };
      const openOf = async (inFolder: (...all: string[]) => Promise<{ stdout: string }>) =>
        pairsOf(await inFolder('compare', 'a.csv', 'b.csv', '-f', 'json')).map(({ openLevel }) => openLevel !== 'none');

      it('by the id and the line of the first document', async () => {
        const { inFolder, waived } = waive('a.csv', 'b.csv', '--line', '3', '--id', 'figures-conflict');
        expect((await waived).stdout).toMatch(
          /^cargoscreen\.waivers\.yaml: figures-conflict on line 3, row 2 \(".+"\) waived until 2031-12-31\.\n$/,
        );
        expect(await openOf(inFolder)).toEqual([true, false, true]);
        expect(JSON.parse((await inFolder('compare', 'a.csv', 'b.csv', '-f', 'json')).stdout).notices).toEqual([]);
      });

      it('also of a line that the other lacks', async () => {
        const { inFolder, waived } = waive('b.csv', 'a.csv', '--row', '3', '--id', 'line-unmatched');
        expect((await waived).code).toBe(0);
        expect(await openOf(inFolder)).toEqual([true, true, false]);
      });

      it.each([
        [
          'a finding that the line does not have',
          ['a.csv', 'b.csv', '--line', '3', '--id', 'route-changed'],
          'The row has: figures-conflict.',
        ],
        ['a line that is not there', ['a.csv', 'b.csv', '--line', '9', '--id', 'figures-conflict'], 'a.csv'],
        ['one document alone', ['a.csv', '--line', '3', '--id', 'figures-conflict'], 'figures-conflict is found between two documents'],
        ['three documents', ['a.csv', 'b.csv', 'b.csv', '--line', '3', '--id', 'line-unmatched'], 'name both'],
      ])('but for %s, and then writes nothing', async (_, args, problem) => {
        const { made, waived } = waive(...args);
        const { code, stdout, stderr } = await waived;
        expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
        expect(stderr).toContain(problem);
        expect(made.names()).toEqual(['a.csv', 'b.csv']);
      });
    });

    it('and each of screen and compare tells of unused waivers only where it looked', async () => {
      const nobody = 'ab'.repeat(16);
      folder.write('w.yaml', `version: 1\nwaivers:\n${entry(nobody)}${entry(nobody, 'relabelled')}`);
      const noticesOf = ({ stdout }: { stdout: string }): string[] =>
        JSON.parse(stdout).notices.map((notice: { message: string }) => notice.message);
      const compared = noticesOf(await run('-f', 'json', '--waivers', 'w.yaml')).join();
      const screened = noticesOf(await cargoscreen(['a.csv', '-f', 'json', '--waivers', 'w.yaml'], { cwd: folder.path })).join();
      expect(compared).toMatch(/^one waiver met no finding.+: figures-conflict on/);
      expect(screened).toMatch(/^one waiver met no finding.+: relabelled on/);
    });
  });

  describe('reads a config', () => {
    const inFolder = (config: string, a = same('Bath towels', '40'), b = same('Bath towels', '50')) => {
      const folder = temporaryFolder();
      folder.write('a.csv', a);
      folder.write('b.csv', b);
      folder.write('cargoscreen.config.yaml', `version: 1\n${config}`);
      const run = (...args: string[]) => cargoscreen(['compare', 'a.csv', 'b.csv', ...args], { cwd: folder.path });
      return { folder, run };
    };

    it('of the working folder, as screen does; flags go before it', async () => {
      const { run, folder } = inFolder('failOn: medium\n');
      expect((await run('-q')).code).toBe(1);
      expect((await run('-q', '--fail-on', 'high')).code).toBe(0);
      folder.write('other.yaml', 'version: 1\nfailOn: none\nminLevel: high\n');
      expect(await run('-f', 'jsonl', '--config', 'other.yaml')).toMatchObject({ code: 0, stdout: '' });
      expect((await run('-q', '--config', 'none.yaml')).code).toBe(2);
    });

    it('and names what is wrong in it', async () => {
      const { code, stdout, stderr } = await inFolder('failOnn: medium\n').run();
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('cargoscreen.config.yaml, at failOnn: there is no such key, did you mean "failOn"?');
    });

    it('and goes by its files of decisions', async () => {
      const { run, folder } = inFolder('failOn: medium\nbaseline: known.json\n');
      folder.write('plain.yaml', 'version: 1\n');
      const { pairs } = JSON.parse((await run('-f', 'json', '--config', 'plain.yaml')).stdout) as {
        pairs: { findings: { id: string; fingerprint: string }[] }[];
      };
      const findings = pairs.flatMap((one) => one.findings.map(({ id, fingerprint }) => ({ id, fingerprint })));
      folder.write('known.json', JSON.stringify({ version: 1, findings }));
      expect((await run('-q')).code).toBe(0);
    });

    it('whose columns hold for the document that has them', async () => {
      const { run } = inFolder(
        'columns: {description: Text two, quantity: Q}\nheaderRow: 9\n',
        'Text two,Q\nBath towels,40\n',
        same('Bath towels', '50'),
      );
      const { columns, pairs } = JSON.parse((await run('-f', 'json', '--all')).stdout);
      const mapped = (side: 0 | 1) =>
        columns[side].columns.map(({ header, field, how }: Record<string, string>) => [header, field, how === 'config']);
      expect(mapped(0)).toEqual([
        ['Text two', 'description', true],
        ['Q', 'quantity', true],
      ]);
      expect(mapped(1)).toEqual([
        ['Description', 'description', false],
        ['Qty', 'quantity', false],
      ]);
      expect(pairs[0].findings[0].id).toBe('figures-conflict');
    });

    it('and says that it redacts nothing where that is asked for, and only there', async () => {
      const { run, folder } = inFolder('redact: [importer, exporter]\n');
      expect((await run('-f', 'csv')).stderr).toContain('compare knows no redaction; what stands in importer, exporter is shown.');
      expect(await run('-q', '--strict')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Note: ') });
      folder.write('cargoscreen.config.yaml', 'version: 1\nstrict: true\n');
      expect(await run('-f', 'csv')).toMatchObject({ code: 0, stderr: '' });
    });
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
    expect(stderr).toContain("bad.csv: it can't be written there (ENOENT)");
    expect(folder.names()).toEqual([]);
  });
});
