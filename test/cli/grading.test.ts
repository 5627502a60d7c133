import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

const folder = temporaryFolder();
const manifest = folder.write('m.csv', 'Description,HS Code\nFPGA XC7K325T-2FFG900I label removed,8542.39\n');
const file = (name: string, value: unknown): string => folder.write(name, typeof value === 'string' ? value : JSON.stringify(value));
const report = async (...args: string[]) => JSON.parse((await cargoscreen([manifest, '-f', 'json', '--fail-on', 'none', ...args])).stdout);

describe.concurrent('--grading', () => {
  it('lays points over the bundled ones, the rest stays', async () => {
    const grading = file('points.json', { indicators: [{ id: 'relabelled', variant: 'strong', points: 1 }] });
    const [bundled, own] = await Promise.all([report(), report('--grading', grading)]);
    const pointsOf = ({ rows }: typeof own, id: string) => rows[0].points.find((line: { id: string }) => line.id === id)?.points;
    expect(pointsOf(bundled, 'relabelled')).toBeGreaterThan(1);
    expect(pointsOf(own, 'relabelled')).toBe(1);
    expect(pointsOf(own, 'chips')).toBe(pointsOf(bundled, 'chips'));
  });

  it('moves the levels, and explain tells them', async () => {
    const grading = file('bands.json', { bands: [{ level: 'critical', from: 56 }] });
    expect((await report()).rows[0].level).toBe('high');
    expect((await report('--grading', grading)).rows[0].level).toBe('critical');
    expect((await cargoscreen(['explain', 'critical', '--grading', grading])).stdout).toContain('56 to 100');
  });

  it('is told in the options, and changes the digest', async () => {
    const grading = file('same.json', { furtherCategory: 2 });
    const [bundled, own] = await Promise.all([report(), report('--grading', grading)]);
    expect(own.options.grading).toBe(grading);
    expect(bundled.options).not.toHaveProperty('grading');
    expect(own.lexicon.digest).not.toBe(bundled.lexicon.digest);
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', "it can't be read as JSON"],
    ['no object', [], 'an object is needed'],
    ['an unknown key', { indicatrs: [] }, 'at indicatrs: there is no key "indicatrs", did you mean "indicators"?'],
    ['an unknown indicator', { indicators: [{ id: 'relabeled', variant: 'strong', points: 1 }] }, 'did you mean "relabelled/strong"?'],
    ['an unknown category', { categories: { 'base-station': 3 } }, 'there is no key "base-station", did you mean "base-stations"?'],
    ['points that are no number', { indicators: [{ id: 'relabelled', variant: 'strong', points: 'x' }] }, 'at indicators[0].points: '],
    ['a key that entries do not have', { indicators: [{ id: 'relabelled', variant: 'strong', point: 1 }] }, 'at indicators[0]: '],
    ['a factor out of range', { accessory: 2 }, 'at accessory: '],
    ['levels that do not rise', { bands: [{ level: 'medium', from: 60 }] }, 'high begins at 55, which is not above medium (60)'],
  ])('with %s is one error with its place', async (name, value, problem) => {
    const bad = file(`bad-${name.replaceAll(' ', '-')}.json`, value);
    const { code, stdout, stderr } = await cargoscreen([manifest, '--grading', bad]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${bad}`);
    expect(stderr).toContain(problem);
  });

  it('that is not there is an error', async () => {
    const { code, stderr } = await cargoscreen([manifest, '--grading', folder.file('none.json')]);
    expect(code).toBe(2);
    expect(stderr).toContain("none.json: it can't be read (ENOENT)");
  });
});
