import { describe, expect, it } from 'vitest';
import { unpack } from '#report/html/packed.ts';
import type { View } from '#report/html/view.ts';
import { waiversText } from '#report/html/waivers-text.ts';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS, HARMLESS, QUICKSTART } from '../support/manifests.ts';

const report = async (...args: string[]): Promise<string> => (await cargoscreen([...args, '-f', 'html', '--today', '2026-01-31'])).stdout;

const dataOf = (page: string): View =>
  unpack(JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? 'null')) as View;

describe('the page for the officer', () => {
  it('stands alone: it may fetch nothing, names no address and holds no style or handler that its policy would block', async () => {
    const page = await report(QUICKSTART);
    expect(page).toContain(`content="default-src 'none'; script-src 'sha256-`);
    expect(page).not.toMatch(/unsafe-|<link|<img|<iframe| src=|@import|url\(/);
    expect(page).not.toMatch(/<[^>]* (style|on\w+)="/);
    expect(page.match(/<style/g)).toHaveLength(1);
  });

  it('is the same byte for byte when it is made again', async () => {
    const folder = temporaryFolder();
    const [first, second] = [folder.file('a.html'), folder.file('b.html')];
    for (const file of [first, second]) await cargoscreen([QUICKSTART, '-q', '-o', file]);
    expect(folder.read('a.html')).toBe(folder.read('b.html'));
  });

  it('keeps hostile cells inert: they end no script, start no comment and are no markup in the charts', async () => {
    const hostile = `XC7K325T-2FFG900I </script><script>alert(1)</script><!-- <img onerror=x> \u2028`;
    const folder = temporaryFolder();
    folder.write('m.csv', `description,originCountry,destinationCountry\n"${hostile}",<svg onload=a>,RU\n`);
    const page = await report(folder.file('m.csv'));
    expect(page).not.toContain('<script>alert');
    expect(page).not.toMatch(/<!--|<img|<svg onload|\u2028/i);
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(dataOf(page).rows[0]?.texts[0]?.pieces.join('')).toContain('</script><script>alert(1)</script>');
  });

  it('is named after its manifest, in its title and above its figures', async () => {
    const folder = temporaryFolder();
    folder.write('<b>&x.csv', 'description,destinationCountry\nXC7K325T-2FFG900I,RU\n');
    const { stdout } = await cargoscreen(['<b>&x.csv', '-f', 'html'], { cwd: folder.path });
    expect(stdout).toContain('<title>&lt;b&gt;&amp;x.csv - cargoscreen</title>');
    expect(stdout).toContain('<b>&lt;b&gt;&amp;x.csv</b>: 1 row screened');
    expect(await report(QUICKSTART, HARMLESS)).toContain('<title>2 files - cargoscreen</title>');
  });

  it('marks what matched and says so where nothing was found', async () => {
    expect(dataOf(await report(QUICKSTART)).rows[0]?.texts[0]?.pieces.length).toBeGreaterThan(1);
    const page = await report(HARMLESS, '--min-level', 'high');
    expect(dataOf(page).rows).toEqual([]);
    expect(page).toContain('Nothing found on a row is no clearance.');
  });
});

describe('findings across rows', () => {
  it('say what the page leaves out of them', async () => {
    const page = await report(ACROSS_ROWS, '--min-level', 'medium', '--top', '2');
    expect(dataOf(page).across.flatMap(({ worst }) => worst)).toHaveLength(2);
    expect(page).toContain('<p>and 7 more findings (--top shows more)</p>\n<p>and 3 more findings (--min-level shows more)</p>');
    expect(await report(ACROSS_ROWS)).not.toContain('more findings');
  });

  it('have no heading where there are none', async () => {
    expect(await report(ACROSS_ROWS)).toContain('<h2 id="across-rows">');
    expect(await report(HARMLESS)).not.toContain('across-rows');
  });
});

describe('a review that is saved', () => {
  it('is a waivers file that the next run goes by', async () => {
    const folder = temporaryFolder();
    const [row] = dataOf(await report(QUICKSTART)).rows;
    const given = { about: 'a "part": # - \\ é', reason: "it's ours: checked", approver: 'head #1', expires: '2031-12-31' };
    const waivers = (row?.open ?? []).map((finding) => ({ ...finding, ...given }));
    expect(waivers.length).toBeGreaterThan(0);
    folder.write('w.yaml', waiversText(waivers, [{ mark: 'escalate', place: 'line 3', about: 'x\ny: z' }]));
    const args = [QUICKSTART, '-f', 'json', '--today', '2026-01-31', '--waivers', folder.file('w.yaml')];
    const { stdout, stderr } = await cargoscreen(args);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).counts.findingsWaived).toBeGreaterThanOrEqual(waivers.length);
  });

  it('holds remarks alone where nothing was dismissed', () => {
    expect(waiversText([], [{ mark: 'agree', place: 'line 3', about: 'FPGA' }])).toBe(
      '# agree: "line 3" "FPGA"\nversion: 1\nwaivers: []\n',
    );
  });
});

it('looks as it did where nothing was found', async () => {
  const main = /<main>.*<\/main>/s.exec(await report(HARMLESS))?.[0] ?? '';
  const steady = main.replace(/cargoscreen [\d.]+, lexicon [\d.]+/, 'cargoscreen <version>').replace(/digest [0-9a-f]+/, 'digest <digest>');
  await expect(steady).toMatchFileSnapshot('../../fixtures/expected/html/harmless.html');
});
