import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TERMINAL_COLUMNS, TERMINAL_RUN, terminalPicture } from '../../bench/terminal-picture.js';
import { cargoscreen } from '../support/cli.ts';

const printed = async (): Promise<string> => (await cargoscreen(TERMINAL_RUN, { env: { COLUMNS: String(TERMINAL_COLUMNS) } })).stdout;

it('the picture of the terminal is of what is printed today (npm test -- -u)', async () => {
  await expect(terminalPicture(await printed())).toMatchFileSnapshot('../../docs/pictures/terminal.svg');
});

it('the picture of the terminal holds every word of the rows that it shows, in order, and marks what it leaves out', async () => {
  const drawn = [...readFileSync('docs/pictures/terminal.svg', 'utf8').matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  const words = drawn.join(' ').replaceAll('&gt;', '>').replaceAll('&quot;', '"').split(/\s+/).join('');
  const blocks = (await printed())
    .replace(/\x1b\[\d+m/g, '')
    .trimEnd()
    .split('\n\n');
  const shown = blocks.filter((block) => words.includes(block.replace(/\s+/g, '')));
  expect(shown.map((block) => block.trimStart().split(/\s/, 1)[0])).toEqual([TERMINAL_RUN[0], 'CRITICAL', 'MEDIUM', 'Not']);
  expect(drawn.filter((text) => text === '...')).toHaveLength(3);
});

it('README shows pictures that are there, each told in words', () => {
  const images = [...readFileSync('README.md', 'utf8').matchAll(/<img[^>]*>/g)].map(([image]) => ({
    source: /src="([^"]*)"/.exec(image)?.[1] ?? '',
    told: /alt="([^"]*)"/.exec(image)?.[1] ?? '',
  }));
  expect(images.length).toBeGreaterThan(1);
  expect(images.filter(({ source, told }) => !existsSync(source) || told.length < 40)).toEqual([]);
});
