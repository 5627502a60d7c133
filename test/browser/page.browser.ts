import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { QUICKSTART } from '../support/manifests.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = temporaryFolder();
let browser: Browser;
const asked: string[] = [];

beforeAll(async () => {
  const hostile = '</script><script>window.ran=1</script><img src=x onerror=window.ran=1> javascript:alert(1)';
  folder.write('m.csv', `description,originCountry,destinationCountry\n"XC7K325T-2FFG900I ${hostile}",<svg onload=window.ran=1>,RU\n`);
  await cargoscreen([folder.file('m.csv'), '-q', '-o', folder.file('hostile.html')]);
  await cargoscreen([QUICKSTART, '-q', '--today', '2026-01-31', '-o', folder.file('r.html')]);
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});

afterAll(() => browser?.close());

async function open(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ ...options, acceptDownloads: true })).newPage();
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`file://${folder.file(name)}`);
  await page.waitForSelector('#rows tr');
  return page;
}

it('filters, searches and sorts', async () => {
  const page = await open('r.html');
  const rows = page.locator('#rows > tr');
  const all = await rows.count();
  await page.selectOption('#level', 'critical');
  const critical = await rows.count();
  expect(critical).toBeGreaterThan(0);
  expect(critical).toBeLessThan(all);
  await page.fill('#text', 'adapter module');
  expect(await rows.count()).toBe(1);
  expect(await page.locator('#rows mark').allTextContents()).toContain('XC7K325T-2FFG900I');
  await page.fill('#text', '');
  await page.selectOption('#level', 'none');
  await page.click('button[data-sort=value]');
  expect(await rows.first().locator('.value').textContent()).toBe('48000 USD');
  await page.click('button[data-sort=value]');
  expect(await rows.first().locator('.value').textContent()).not.toBe('48000 USD');
});

it('saves a review that the next run goes by, once it is whole', async () => {
  const page = await open('r.html');
  await page.locator('#rows > tr').first().locator('.review select').selectOption('dismiss');
  await page.click('#save');
  expect(await page.textContent('#reviewed')).toContain('Still needed');
  await page.fill('#reviewer', 'head of compliance');
  await page.getByLabel('Reason').fill('own "stock": #1');
  await page.getByLabel('Holds until', { exact: true }).fill('2031-12-31');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
  expect(download.suggestedFilename()).toBe('cargoscreen.waivers.yaml');
  await download.saveAs(folder.file('w.yaml'));
  const { stdout, stderr } = await cargoscreen([QUICKSTART, '-f', 'json', '--today', '2026-01-31', '--waivers', folder.file('w.yaml')]);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout).counts.findingsWaived).toBeGreaterThan(0);
});

it('runs nothing of a manifest', async () => {
  const page = await open('hostile.html');
  expect(await page.evaluate('window.ran')).toBeUndefined();
  expect(await page.locator('#rows img, #rows script, #rows a').count()).toBe(0);
  expect(await page.textContent('#rows')).toContain('<script>window.ran=1</script>');
});

it.each(['light', 'dark'] as const)('has no violation that axe knows, %s', async (colorScheme) => {
  const page = await open('r.html', { colorScheme, bypassCSP: true });
  await page.locator('summary').evaluateAll((all) => {
    for (const summary of all) summary.parentElement?.setAttribute('open', '');
  });
  await page.evaluate(AXE);
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

it('fits a narrow screen and prints without its controls', async () => {
  const page = await open('r.html', { viewport: { width: 400, height: 800 } });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#save').isVisible()).toBe(false);
  expect(await page.locator('#rows > tr').first().isVisible()).toBe(true);
});

it('asks for nothing but itself', () => {
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);
});
