import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';

export const PAGE_RUN = ['fixtures/quickstart/manifest.csv', '--quiet', '--today', '2026-01-31', '--output'];

const WIDTH = 1200;
const GLANCE_HEIGHT = 800;
const MARGIN = 16;
/** Around a picture, as the page is as white as what shows it. */
const FRAME = 'border:1px solid #8c959f80;border-radius:8px;display:block';

const digestOf = (content) => createHash('sha256').update(content).digest('hex');

/** @returns the screenshot with a line around it and round corners, through which the ground shows */
async function framed(browser, screenshot) {
  const page = await browser.newPage({ viewport: { width: WIDTH + 2, height: GLANCE_HEIGHT } });
  await page.setContent(`<body style="margin:0"><img style="${FRAME}" src="data:image/png;base64,${screenshot.toString('base64')}">`);
  const picture = await page.locator('img').screenshot({ omitBackground: true });
  await page.close();
  return picture;
}

/** As an officer works: rows of one heading, of which the last is unfolded and dismissed with a reason. */
async function review(page) {
  await page.fill('#text', 'HS 8542');
  const last = page.locator('#rows > tr').last();
  await last.locator('summary').first().click();
  await last.locator('.review select').selectOption('dismiss');
  await last.getByLabel('Reason').fill('Known appliance maker');
  await last.getByLabel('Holds until').fill('2026-12-31');
  await last.getByLabel('Holds until').blur();
}

async function screenshotFrom(page, first, last) {
  await page.evaluate('scrollTo(0, 0)');
  const [top, bottom] = await Promise.all([page.locator(first).boundingBox(), page.locator(last).boundingBox()]);
  const y = top.y - MARGIN;
  return page.screenshot({ fullPage: true, clip: { x: 0, y, width: WIDTH, height: bottom.y + bottom.height + MARGIN - y } });
}

/** The page's words, but those that tell its version and facts, and the digest of its style. */
async function shownBy(page) {
  const words = await page.locator('main > :not(#basis, #basis ~ *)').allInnerTexts();
  const style = await page.locator('style').textContent();
  return `${words.filter((text) => text.trim() !== '').join('\n')}\n\nstyle ${digestOf(style)}\n`;
}

/**
 * Opens the report that PAGE_RUN writes and takes its pictures.
 * @param {import('playwright-core').Browser} browser
 * @param {string} file the report
 * @returns the pictures by name, and what they show as text
 */
export async function pagePictures(browser, file) {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: GLANCE_HEIGHT }, colorScheme: 'light', locale: 'en-US' });
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector('#rows tr');
  const glance = await page.screenshot();
  await review(page);
  const rows = await screenshotFrom(page, '#rows-title', 'table.rows + .pages');
  const shown = await shownBy(page);
  await page.close();
  return { pictures: { 'page-glance.png': await framed(browser, glance), 'page-rows.png': await framed(browser, rows) }, shown };
}

/** @returns what stands beside the pictures: by it a test tells whether they are of today's page */
export const receipt = (shown, pictures) =>
  shown +
  Object.entries(pictures)
    .map(([name, bytes]) => `${name} ${digestOf(bytes)}\n`)
    .join('');
