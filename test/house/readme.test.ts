import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '#report/formats.ts';
import { cargoscreen } from '../support/cli.ts';

const readme = readFileSync('README.md', 'utf8');
const QUICKSTART = 'fixtures/quickstart/manifest.csv';

describe('README', () => {
  it('shows what the quickstart really prints, left out lines marked by three dots', async () => {
    const shown = /<!-- output[^>]*-->\n```\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const { stdout } = await cargoscreen([QUICKSTART, '--format', 'table'], { env: { COLUMNS: '100' } });
    const pieces = shown.split(/^ *\.\.\.\n/m);
    expect(pieces.length).toBeGreaterThan(1);
    let from = 0;
    for (const piece of pieces) {
      const place = stdout.indexOf(piece, from);
      expect(place, `not in the output any more:\n${piece}`).toBeGreaterThanOrEqual(0);
      from = place + piece.length;
    }
  });

  it('names every option of screen, every format and every command', async () => {
    const { stdout } = await cargoscreen(['screen', '--help']);
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option as string);
    expect(options.length).toBeGreaterThan(15);
    expect([...options, ...FORMAT_NAMES].filter((name) => !readme.includes(name))).toEqual([]);
    const commands = [...(await cargoscreen(['--help'])).stdout.matchAll(/^ {2}([a-z]+) .*(?:\[|<)/gm)].map(
      ([, command]) => command as string,
    );
    expect(commands).toContain('match');
    expect(commands.filter((command) => command !== 'help' && !readme.includes(`\`${command}`))).toEqual([]);
  });
});
