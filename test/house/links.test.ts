import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => normalize(join(folder, name)));
const PAGES = ['.', 'bench', 'data', 'docs', 'fixtures', 'integrations', 'src', 'test'].flatMap(pagesIn);

const proseOf = (text: string): string =>
  text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]]/g, ' '));

/** Anchors that GitHub gives to the headings of a page. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)) {
    const plain = (heading as string).replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = plain.replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
    let unused = anchor;
    for (let count = 1; anchors.has(unused); count += 1) unused = `${anchor}-${count}`;
    anchors.add(unused);
  }
  return anchors;
}

const linksOf = (text: string): readonly string[] =>
  [...proseOf(text).matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map(([, link, image]) => (link ?? image) as string);

function brokenLinks(page: string, text: string): readonly string[] {
  return linksOf(text).filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path, anchor] = link.split('#') as [string, string?];
    const target = path === '' ? page : normalize(join(dirname(page), path));
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(target === page ? text : readFileSync(target, 'utf8')).has(anchor);
  });
}

it('links within the pages lead to files and headings that there are', () => {
  expect(PAGES).toContain('README.md');
  const broken = PAGES.flatMap((page) => brokenLinks(page, readFileSync(page, 'utf8')).map((link) => `${page}: ${link}`));
  expect(broken).toEqual([]);
});

it('sees a file, a heading and a picture that are not there, and no links in code', () => {
  const text =
    '# A page, at last\n[a](gone.md) [b](docs/lexicon.md#gone) [c](#gone) <img src="gone.png"> [d](docs/lexicon.md#an-example) [e](#a-page-at-last)\n```\n[f](code.md)\n```\n';
  expect(brokenLinks('README.md', text)).toEqual(['gone.md', 'docs/lexicon.md#gone', '#gone', 'gone.png']);
});
