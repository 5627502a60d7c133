import { readFileSync, statSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import { PAGE_RUN, pagePictures, receipt } from '../../bench/page-pictures.js';
import { cargoscreen } from '../support/cli.ts';
import { temporaryFolder } from '../support/folder.ts';

const MOST_BYTES = 300_000;

// Pixels are those of the fonts of a machine: what the pictures show is compared as text.
it('the pictures of the page show what the page shows today (npm run pictures)', async () => {
  const folder = temporaryFolder();
  await cargoscreen([...PAGE_RUN, folder.file('page.html')]);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const { pictures, shown } = await pagePictures(browser, folder.file('page.html'));
    const names = Object.keys(pictures).map((name) => [name, `docs/pictures/${name}`] as const);
    const kept = Object.fromEntries(names.map(([name, file]) => [name, readFileSync(file)]));
    expect(readFileSync('docs/pictures/page.txt', 'utf8')).toBe(receipt(shown, kept));
    expect(names.filter(([, file]) => statSync(file).size > MOST_BYTES)).toEqual([]);
  } finally {
    await browser.close();
  }
});
