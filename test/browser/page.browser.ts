import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';
import { ACROSS_ROWS, QUICKSTART } from '../support/manifests.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = temporaryFolder();
let browser: Browser;
const asked: string[] = [];

beforeAll(async () => {
  const hostile = '</script><script>window.ran=1</script><img src=x onerror=window.ran=1> javascript:alert(1)';
  folder.write(
    'm.csv',
    `description,originCountry,destinationCountry,invoiceNumber\n"XC7K325T-2FFG900I ${hostile}",<svg onload=window.ran=1>,RU,"""><img src=x onerror=window.ran=1>"\n`,
  );
  await cargoscreen([folder.file('m.csv'), '-q', '--group-by', 'auto', '-o', folder.file('hostile.html')]);
  await cargoscreen([QUICKSTART, '-q', '--today', '2026-01-31', '-o', folder.file('r.html')]);
  await cargoscreen([ACROSS_ROWS, '-q', '--today', '2026-01-31', '--group-by', 'auto', '-o', folder.file('shipments.html')]);
  const lines = Array.from({ length: 620 }, (_, line) => `XC7K325T-2FFG900I lot ${line},CN,RU`);
  folder.write('many.csv', ['description,originCountry,destinationCountry', ...lines].join('\n'));
  await cargoscreen([folder.file('many.csv'), '-q', '-o', folder.file('many.html')]);
  const serials = Array.from({ length: 640 }, (_, line) => `XC7K325T-2FFG900I,CN,RU,SN-7${String(line % 320).padStart(6, '0')}`);
  folder.write('serials.csv', ['description,originCountry,destinationCountry,serialNumber', ...serials].join('\n'));
  await cargoscreen([folder.file('serials.csv'), '-q', '-o', folder.file('serials.html')]);
  const places = [
    'CN,,Russian Federation',
    'United Arab Emirates,Kyrgyzstan,Russian Federation',
    'CN,AE,RU',
    '香港特别行政区,Türkiye,Россия',
    'Malaysia,,Kazakhstan',
  ];
  const named = places.flatMap((route, index) => Array.from({ length: 1200 * index + 1 }, () => `XC7K325T-2FFG900I,${route}`));
  folder.write('names.csv', ['description,originCountry,transitCountry,destinationCountry', ...named].join('\n'));
  await cargoscreen([folder.file('names.csv'), '-q', '--top', '20', '-o', folder.file('names.html')]);
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

it('shows the rows of one shipment, and searches by its number', async () => {
  const page = await open('shipments.html');
  const all = await page.locator('#rows > tr').count();
  const shipment = page.locator('.shipments tbody tr').first();
  const [name, rows] = [await shipment.locator('td').nth(1).textContent(), Number(await shipment.locator('td').nth(2).textContent())];
  expect(rows).toBeLessThan(all);
  await shipment.getByRole('button').click();
  expect(await page.locator('#rows > tr').count()).toBe(rows);
  expect(new Set(await page.locator('#rows > tr .place .dim').allTextContents())).toEqual(new Set([name]));
  await page.selectOption('#shipment', '');
  await page.fill('#text', (name ?? '').split(' ')[1] as string);
  expect(await page.locator('#rows > tr').count()).toBe(rows);
});

it('turns pages, and keeps a mark on a row that was turned away from', async () => {
  const page = await open('many.html');
  const first = page.locator('#rows > tr').first();
  await first.locator('.review select').selectOption('escalate');
  await page.click('#following');
  expect(await page.textContent('#shown')).toBe('620 of 620 rows, page 2 of 13');
  expect(await first.locator('.review select').inputValue()).toBe('');
  await page.click('#previous');
  expect(await first.locator('.review select').inputValue()).toBe('escalate');
  await page.fill('#reviewer', 'officer');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
  await download.saveAs(folder.file('remarks.yaml'));
  expect(folder.read('remarks.yaml')).toMatch(/^# escalate: ".*row \d+" "XC7K325T-2FFG900I lot \d+"\nversion: 1\nwaivers: \[\]\n$/);
});

it('is worked by the keyboard alone', async () => {
  const page = await open('r.html');
  await page.locator('#text').focus();
  await page.keyboard.type('adapter module');
  expect(await page.locator('#rows > tr').count()).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.locator('.rows th').first().getAttribute('aria-sort')).toBe('ascending');
  await page.locator('#rows .ledger > summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.locator('#rows .rule[open]').textContent()).toContain('Why it matters: ');
});

it('explains every indicator: what, why, next step, when it is silent and on what it rests', async () => {
  const page = await open('r.html');
  const rule = page.locator('#rows .rule', { hasText: 'What is relabelled?' }).first();
  for (const part of ['Why it matters: ', 'Next: ', 'Silent when: ', 'Source: ']) expect(await rule.textContent()).toContain(part);
});

it.each([
  ['r.html', 1300],
  ['names.html', 1300],
  ['names.html', 400],
])(
  'draws routes with labels that stand apart, are whole and readable on the flows, and says them in words: %s, %i pixels',
  async (name, width) => {
    const page = await open(name, { viewport: { width, height: 900 } });
    const figure = page.locator('figure', { hasText: 'Routes of the rows' });
    const texts = await figure.locator('svg text').allTextContents();
    expect(texts.slice(0, 3)).toEqual(['origin', 'transit', 'destination']);
    expect(texts.length).toBeGreaterThan(8);
    const box = (all: Element[]): DOMRect[] => all.map((element) => element.getBoundingClientRect().toJSON());
    const labels = await figure.locator('svg text').evaluateAll(box);
    const [picture] = (await figure.locator('svg').evaluateAll(box)) as [DOMRect];
    const overlapping = labels.filter((a, index) =>
      labels.slice(index + 1).some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 2 && b.top < a.bottom - 2),
    );
    expect(overlapping).toEqual([]);
    expect(labels.filter(({ left, right }) => left < picture.left || right > picture.right)).toEqual([]);
    const paint = await figure
      .locator('svg text')
      .nth(4)
      .evaluate((label) => {
        const { fill, stroke, paintOrder } = getComputedStyle(label);
        return { fill, stroke, paintOrder: paintOrder.split(' ')[0] };
      });
    expect(paint).toEqual({ fill: 'rgb(27, 27, 27)', stroke: 'rgb(255, 255, 255)', paintOrder: 'stroke' });
    await figure.locator('summary').click();
    expect(await figure.locator('td').allTextContents()).toContain('transit AE');
  },
);

it('draws charts in the colors of the theme, and nothing of the page is blocked', async () => {
  const fills = async (colorScheme: 'light' | 'dark'): Promise<string[]> => {
    const page = await (await browser.newContext({ colorScheme })).newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`file://${folder.file('r.html')}`);
    await page.waitForSelector('#rows tr');
    expect(said).toEqual([]);
    return page
      .locator('figure svg')
      .evaluateAll((all) =>
        all.flatMap((svg) => [svg.querySelector('path'), svg.querySelector('text')].map((part) => getComputedStyle(part as Element).fill)),
      );
  };
  const [light, dark] = [await fills('light'), await fills('dark')];
  expect(light.slice(0, 4)).toEqual(['rgb(240, 138, 75)', 'rgb(27, 27, 27)', 'rgb(0, 114, 178)', 'rgb(27, 27, 27)']);
  expect(dark.slice(0, 4)).toEqual(['rgb(240, 138, 75)', 'rgb(236, 236, 236)', 'rgb(86, 180, 233)', 'rgb(236, 236, 236)']);
});

it('folds in hundreds of findings across rows, of which each can be reached by the keyboard and decided on', async () => {
  const page = await open('serials.html');
  const items = page.locator('#across li');
  expect(await page.locator('#across h3').allTextContents()).toEqual(['serial-repeated 320 findings (320 high)']);
  expect(await items.count()).toBe(3);
  await page.locator('.folded > summary').focus();
  expect(await page.locator('.folded > summary').textContent()).toBe('317 more of serial-repeated (317 high)');
  await page.keyboard.press('Enter');
  await items.nth(319).waitFor();
  await items.nth(319).locator('select').selectOption('escalate');
  await page.locator('.folded > summary').press('Enter');
  expect(await items.nth(319).isVisible()).toBe(false);
  await page.locator('.folded > summary').press('Enter');
  expect(await items.nth(319).locator('select').inputValue()).toBe('escalate');
  expect(await items.count()).toBe(320);
});

it('prints folded findings across rows and folds them in again', async () => {
  const page = await open('serials.html');
  await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#across li').last().isVisible()).toBe(true);
  expect(await page.locator('#across li').count()).toBe(320);
  await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
  expect(await page.locator('#across li').last().isVisible()).toBe(false);
});

it('runs nothing of a manifest', async () => {
  const page = await open('hostile.html');
  await page.locator('.shipments button').click();
  expect(await page.locator('#rows > tr').count()).toBe(1);
  expect(await page.evaluate('window.ran')).toBeUndefined();
  expect(await page.locator('main img, main script, #rows a, svg svg').count()).toBe(0);
  expect(await page.textContent('#rows')).toContain('<script>window.ran=1</script>');
  expect(await page.textContent('.shipments')).toContain('"><img src=x onerror=window.ran=1>');
});

it.each([
  ['r.html', 'light'],
  ['shipments.html', 'light'],
  ['shipments.html', 'dark'],
] as const)('has no violation that axe knows: %s, %s', async (name, colorScheme) => {
  const page = await open(name, { colorScheme, bypassCSP: true });
  await page.locator('summary').evaluateAll((all) => {
    for (const summary of all) summary.parentElement?.setAttribute('open', '');
  });
  await page.locator('#rows .review select').first().selectOption('dismiss');
  await page.evaluate(AXE);
  const found = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

it.each(['r.html', 'shipments.html'])('fits a narrow screen: %s', async (name) => {
  const page = await open(name, { viewport: { width: 400, height: 800 } });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
});

it('prints what the filters leave, without its controls and with every reason, and says how much that is', async () => {
  const page = await open('many.html');
  const print = async (): Promise<string | null> => {
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    return page.textContent('#printed');
  };
  expect(await print()).toBe('Printed are the first 500 of 620 rows.');
  expect(await page.locator('#rows > tr').count()).toBe(500);
  await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
  expect(await page.locator('#rows > tr').count()).toBe(50);
  await page.fill('#text', 'lot 61');
  const found = await page.locator('#rows > tr').count();
  expect(await print()).toBe(`Printed are all ${found} rows that these filters leave of 620: text lot 61.`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#printed').isVisible()).toBe(true);
  for (const control of ['#save', '#text', '#following', '#rows .review'])
    expect(await page.locator(control).first().isVisible()).toBe(false);
  expect(await page.locator('#rows .ledger li').first().isVisible()).toBe(true);
});

it('asks for nothing but itself', () => {
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);
});
