// Takes the pictures of the README from real runs, those of the page in Debian's Chromium: npm run pictures
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { PAGE_RUN, pagePictures, receipt } from './page-pictures.js';
import { TERMINAL_COLUMNS, TERMINAL_RUN, terminalPicture } from './terminal-picture.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FINDINGS = 1;

/** @returns what a run with findings prints */
function cargoscreen(args) {
  const env = { COLUMNS: String(TERMINAL_COLUMNS) };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/cargoscreen.js', ...args], { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== FINDINGS) throw new Error(`exit code ${status}: ${stderr}`);
  return stdout;
}

function keep(name, content) {
  writeFileSync(join(ROOT, 'docs/pictures', name), content);
  process.stdout.write(`docs/pictures/${name} ${content.length} bytes\n`);
}

keep('terminal.svg', terminalPicture(cargoscreen(TERMINAL_RUN)));

const folder = mkdtempSync(join(tmpdir(), 'cargoscreen-pictures-'));
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const file = join(folder, 'page.html');
  cargoscreen([...PAGE_RUN, file]);
  const { pictures, shown } = await pagePictures(browser, file);
  for (const [name, content] of Object.entries(pictures)) keep(name, content);
  keep('page.txt', receipt(shown, pictures));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
