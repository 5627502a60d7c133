import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commandShapes } from '#cli/command-shape.ts';
import { manualPage } from '#cli/manual-page.ts';
import { createProgram } from '#cli/program.ts';
import type { Terminal } from '#cli/terminal.ts';
import { VERSION } from '#run/version.ts';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

const shapes = commandShapes(createProgram({} as Terminal, () => undefined));
const script = async (shell: string): Promise<string> => (await cargoscreen(['completion', shell])).stdout;

describe('completion', () => {
  it('in bash completes commands, options and the words that an option takes', async () => {
    const source = await script('bash');
    // Empty, as files complete beside words.
    const { path: cwd } = temporaryFolder();
    const complete = (...words: string[]): string[] => {
      const line = words.map((word) => `'${word}'`).join(' ');
      const test = `${source}\nCOMP_WORDS=(cargoscreen ${line}); COMP_CWORD=${words.length}; _cargoscreen; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return execFileSync('bash', ['--norc', '-c', test], { encoding: 'utf8', cwd }).trim().split('\n');
    };
    expect(complete('expl')).toEqual(['explain']);
    expect(complete('m.csv', '--fail-on', 'm')).toEqual(['medium']);
    expect(complete('explain', 'relab')).toEqual(['relabelled']);
    expect(complete('waive', '--appr')).toEqual(['--approver']);
    expect(complete('m.csv', '--format', 's')).toEqual(['sarif']);
    expect(complete('compare', '--format', 'j')).toEqual(['json', 'jsonl']);
    expect(complete('report', '-f', 'm')).toEqual(['markdown']);
    expect(complete('report', '-f', 'c')).toEqual(['']);
    expect(complete('match', '-f', '')).toEqual(['table', 'json', 'jsonl']);
    expect(complete('compare', '--format', 's')).toEqual(['']);
    expect(complete('completion', '')).toEqual(['bash', 'zsh', 'fish']);
    expect(complete('lexicon', 'ch')).toEqual(['check']);
    expect(complete('m.csv', '--only', 'unbranded,relab')).toEqual(['unbranded,relabelled']);
    expect(complete('m.csv', '--fail-on=cr')).toEqual(['--fail-on=critical']);
    expect(complete('m.csv', '--fail-on', '=', 'cr')).toEqual(['critical']);
    expect(complete('m.csv', '--skip', '=', 'unbranded,relab')).toEqual(['unbranded,relabelled']);
  });

  it.each(['bash', 'zsh', 'fish'])('in %s knows every option of every command', async (shell) => {
    const source = await script(shell);
    const names = shapes.flatMap(({ options }) => options.flatMap((option) => option.names));
    const spelled = (name: string): string =>
      shell === 'fish' ? (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`) : name;
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !source.includes(spelled(name)))).toEqual([]);
  });

  it('of an unknown shell is refused, the nearest named', async () => {
    const { code, stderr } = await cargoscreen(['completion', 'fishh']);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean "fish"?');
  });
});

it('the manual page tells the commands and options of the help', async () => {
  const page = manualPage(shapes, VERSION);
  for (const { name, options } of shapes) {
    expect(page).toContain(`.SS "cargoscreen ${name}`);
    for (const { flags } of options) expect(page).toContain(flags.replaceAll('-', '\\-'));
  }
  await expect(page).toMatchFileSnapshot('../../docs/cargoscreen.1');
});
