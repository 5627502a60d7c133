import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS } from '../support/manifests.ts';

const folder = temporaryFolder();
const [HEADER = '', ...LINES] = readFileSync(ACROSS_ROWS, 'utf8').trimEnd().split('\n');
const NAMED = ['--stdin-filename', 'm.csv', '--today', '2026-01-31'];

/** @returns the partial files of the manifest in two parts */
async function parts(...more: readonly string[]): Promise<[string, string]> {
  const files = [folder.file('a.jsonl'), folder.file('b.jsonl')] as const;
  for (const [index, lines] of [LINES.slice(0, 15), LINES.slice(15)].entries()) {
    const input = [HEADER, ...lines, ''].join('\n');
    const { code } = await cargoscreen(['-', ...NAMED, '-q', '--partial', files[index] as string, ...more], { input, cwd: folder.path });
    expect(code).toBeLessThan(2);
  }
  return [...files];
}

describe('merge', () => {
  it.each(['table', 'csv', 'jsonl', 'junit', 'markdown'])('writes %s as one run does, and ends as it', async (format) => {
    const [a, b] = await parts('--group-by', 'auto');
    const whole = await cargoscreen(['-', ...NAMED, '--group-by', 'auto', '-f', format], {
      input: [HEADER, ...LINES, ''].join('\n'),
      cwd: folder.path,
    });
    expect(await cargoscreen(['merge', a, b, '-f', format], { cwd: folder.path })).toEqual(whole);
    expect(whole.code).toBe(1);
  });

  it('goes by the decisions that the parts went by, and by no others', async () => {
    const [a, b] = await parts();
    folder.write('baseline.json', '{"version":1,"findings":[]}');
    const { code, stderr } = await cargoscreen(['merge', a, b, '--baseline', 'baseline.json'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(stderr).toContain('its digest of waivers and baseline is none');
  });

  it('refuses a part that is named twice', async () => {
    const [a] = await parts();
    const { code, stdout, stderr } = await cargoscreen(['merge', a, a]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('it is named twice');
  });

  it('replaces no part by its report', async () => {
    const [a, b] = await parts();
    const before = readFileSync(a, 'utf8');
    const { code } = await cargoscreen(['merge', a, b, '-o', `jsonl=${a}`]);
    expect(code).toBe(2);
    expect(readFileSync(a, 'utf8')).toBe(before);
  });
});
