import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A test as docs/security.md names it. */
const NAMED = /`(test\/[^`]+)`: ([^;|]+(?:(?:;(?! `test\/))[^;|]+)*)/g;

interface Attack {
  readonly attack: string;
  readonly tests: readonly { readonly file: string; readonly name: string }[];
}

/** @returns the attacks in the tables of the page whose last column is `test` */
function attacksIn(page: string): Attack[] {
  return page
    .split(/^#+ /m)
    .filter((section) => section.includes('| attack | what happens | test |'))
    .flatMap((section) => section.split('\n').filter((line) => line.startsWith('| ')))
    .map((line) => line.slice(2, -2).split(' | '))
    .filter(([attack]) => attack !== 'attack')
    .map(([attack = '', , tests = '']) => ({
      attack,
      tests: [...tests.matchAll(NAMED)].map(([, file = '', name = '']) => ({ file, name: name.trim() })),
    }));
}

describe('docs/security.md', () => {
  const attacks = attacksIn(readFileSync('docs/security.md', 'utf8'));

  it('names a test for each attack, in a file that exists and holds that name', () => {
    expect(attacks.length).toBeGreaterThan(40);
    expect(attacks.filter(({ tests }) => tests.length === 0)).toEqual([]);
    const named = attacks.flatMap(({ tests }) => tests);
    expect(named.filter(({ file, name }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(name))).toEqual([]);
  });

  it('would not get by with a name that no test has', () => {
    const page =
      '## x\n| attack | what happens | test |\n|---|---|---|\n| a | b | `test/none.ts`: no; such; `test/house/security.test.ts`: name |\n';
    expect(attacksIn(page)).toEqual([
      {
        attack: 'a',
        tests: [
          { file: 'test/none.ts', name: 'no; such' },
          { file: 'test/house/security.test.ts', name: 'name' },
        ],
      },
    ]);
  });
});
