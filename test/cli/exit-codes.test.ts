import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { HARMLESS, QUICKSTART } from '../support/manifests.ts';

const code = async (...args: string[]): Promise<number | null> => (await cargoscreen([...args, '--quiet'])).code;

describe.concurrent('the exit code', () => {
  it('is 0 where nothing is found, even when any finding would do', async () => {
    expect(await code(HARMLESS, '--fail-on', 'low')).toBe(0);
  });

  it('is 0 on findings below --fail-on, which is high unless told', async () => {
    const low = temporaryFolder().write('low.csv', 'Description,Part No,HS Code\nFPGA,XC7K325T-2FFG900I,8542.39\n');
    expect(await code(low)).toBe(0);
    expect(await code(low, '--fail-on', 'low')).toBe(1);
  });

  it('is 1 on findings at or above --fail-on, in rows that the report leaves out too', async () => {
    const { code, stdout } = await cargoscreen([QUICKSTART, '--fail-on', 'medium', '--min-level', 'critical', '--top', '1', '-f', 'table']);
    expect(stdout).toContain('CRITICAL');
    expect(code).toBe(1);
  });

  it.each([[], ['-f', 'json'], ['-f', 'table']])(
    'tells the notice that --strict stumbles over where nothing else is printed %j',
    async (...format) => {
      const ragged = temporaryFolder().write('ragged.csv', 'Description,Brand\nBath towels,Softnap\nMugs\n');
      const { stdout, stderr } = await cargoscreen([ragged, '--strict', '--quiet', ...format]);
      expect([stdout, stderr]).toEqual(['', expect.stringContaining('cells missing or left over')]);
      expect((await cargoscreen([ragged, '--quiet', ...format])).stderr).toBe('');
    },
  );

  it('is 2 on any notice with --strict', async () => {
    expect(await code(temporaryFolder().write('ragged.csv', 'Description,Brand\nBath towels,Softnap\nMugs\n'), '--strict')).toBe(2);
  });

  it('is 0 for help and version, which go to stdout', async () => {
    const help = await cargoscreen(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('cargoscreen columns manifest.csv');
    const version = await cargoscreen(['--version']);
    expect(version).toMatchObject({ code: 0, stderr: '' });
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
