import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '#report/formats.ts';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { data } from '../support/lexicon.ts';
import { ownFacts } from '../support/own-facts.ts';

const MANIFEST = 'Description,HS code\nBall bearings,8482.10\nHandles,8205.51\n';
const { listAge } = data.about;
const list = data.sources.find(({ id }) => id === 'bis-chpl');
const COMPARED = '2026-11-01';

/** @returns the day that comes so many days after the list was last looked at */
const dayAfter = (days: number, day = COMPARED): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const notices = (stdout: string): string[] =>
  (JSON.parse(stdout) as { readonly notices: readonly { readonly code: string }[] }).notices.map(({ code }) => code);
const manifest = temporaryFolderWith(MANIFEST);

function temporaryFolderWith(text: string): () => string {
  return () => temporaryFolder().write('m.csv', text);
}

describe('a priority list that nobody has looked at', () => {
  it('is told from the day after its age on, never before', async () => {
    expect(list?.retrieved).toBe(COMPARED);
    const file = manifest();
    const json = async (today: string) => (await cargoscreen([file, '-f', 'json', '--today', today])).stdout;
    expect(notices(await json(dayAfter(-3000)))).toEqual([]);
    expect(notices(await json(dayAfter(listAge)))).toEqual([]);
    const late = await json(dayAfter(listAge + 1));
    expect(notices(late)).toEqual(['list-old']);
    expect(late).toContain(
      `The priority list of 2024-02-23 was last compared with what its publishers offer on ${COMPARED}, more than ${listAge} days ago`,
    );
    // A report says nothing of the day on which it was made, where nobody told it.
    expect(JSON.parse(await json(dayAfter(listAge + 99))).notices).toEqual(JSON.parse(late).notices);
  });

  it('is told in every format or on stderr, and with --strict the exit code is 2', async () => {
    const file = manifest();
    const late = ['--today', dayAfter(listAge + 1), '--fail-on', 'none'];
    for (const format of FORMAT_NAMES) {
      const { code, stdout, stderr } = await cargoscreen([file, '-f', format, ...late]);
      expect(code, format).toBe(0);
      if (format !== 'xlsx') expect(`${stdout}${stderr}`, format).toMatch(/last\s+compared\s+with/);
    }
    expect((await cargoscreen([file, ...late, '--strict'])).code).toBe(2);
    expect((await cargoscreen([file, '--today', dayAfter(listAge), '--fail-on', 'none', '--strict'])).code).toBe(0);
  });

  it('is told after the days that a config says', async () => {
    const folder = temporaryFolder();
    folder.write('m.csv', MANIFEST);
    const config = (days: number): string => folder.write('c.json', JSON.stringify({ version: 1, listAge: days }));
    const run = (days: number, today: string) =>
      cargoscreen([folder.file('m.csv'), '-f', 'json', '--config', config(days), '--today', today]);
    const patient = await run(400, dayAfter(400));
    expect(notices(patient.stdout)).toEqual([]);
    expect(JSON.parse(patient.stdout).options).toMatchObject({ listAge: 400 });
    expect(notices((await run(30, dayAfter(31))).stdout)).toEqual(['list-old']);
    const { stdout } = await cargoscreen([folder.file('m.csv'), '--config', config(400), '--print-config']);
    expect(stdout).toContain(`listAge: 400   (${folder.file('c.json')})`);
    expect((await cargoscreen(['--print-config'])).stdout).toContain(`listAge: ${listAge}   (default)`);
  });

  it('is told by compare, and once by merge', async () => {
    const folder = temporaryFolder();
    const files = [folder.write('a.csv', MANIFEST), folder.write('b.csv', `${MANIFEST}Hinges,8302.10\n`)];
    const today = ['--today', dayAfter(listAge + 1)];
    const compared = await cargoscreen(['compare', ...files, '-f', 'json', '--fail-on', 'none', ...today]);
    expect(notices(compared.stdout)).toEqual(['list-old']);
    const parts = ['1.jsonl', '2.jsonl'].map((name) => folder.file(name));
    for (const [index, file] of files.entries()) await cargoscreen([file, ...today, '-q', '--partial', parts[index] ?? '']);
    expect(notices((await cargoscreen(['merge', ...parts, '-f', 'json'])).stdout)).toEqual(['list-old']);
  });
});

describe('a folder of --lexicon', () => {
  const late = ['-f', 'json', '--today', dayAfter(listAge + 30)];

  it('says that somebody has looked at the list since', async () => {
    const { path } = ownFacts({ 'sources.json': [{ ...list, retrieved: dayAfter(60) }] });
    expect(notices((await cargoscreen([manifest(), ...late, '--lexicon', path])).stdout)).toEqual([]);
  });

  it('lays a newer list over the bundled one, whose codes are found', async () => {
    const { path } = ownFacts({
      'sources.json': [{ ...list, id: 'own-list', edition: '2027-04-01', retrieved: '2027-04-02' }],
      'hs/priority-list.json': {
        edition: '2027-04-01',
        source: 'own-list',
        entries: [
          { hs6: '848210', drop: true },
          { hs6: '820551', tier: '3.B', title: 'hand tools for the house' },
        ],
      },
    });
    const { stdout } = await cargoscreen([manifest(), ...late, '--lexicon', path, '--all']);
    const { rows, lexicon } = JSON.parse(stdout) as {
      readonly lexicon: object;
      readonly rows: readonly {
        readonly record: number;
        readonly indicators: readonly { readonly id: string; readonly message: string }[];
      }[];
    };
    expect(notices(stdout)).toEqual([]);
    expect(lexicon).toMatchObject({ priorityList: '2027-04-01' });
    const told = rows.flatMap(({ record, indicators }) => indicators.map(({ message }) => [record, message]));
    expect(told).toEqual([[2, 'HS 8205.51 is on the Common High Priority List of 2027-04-01, tier 3.B: hand tools for the house.']]);
  });

  it('does not take an older list for a newer one', async () => {
    const { path } = ownFacts({ 'hs/priority-list.json': { edition: '2023-09-14', source: 'bis-chpl' } });
    const { code, stderr } = await cargoscreen([manifest(), '--lexicon', path]);
    expect(code).toBe(2);
    expect(stderr).toContain('at edition: the list that is there is newer, of 2024-02-23');
  });
});

it('docs/lexicon.md says the age that holds', () => {
  expect(readFileSync('docs/lexicon.md', 'utf8')).toContain(`${listAge} days`);
});
