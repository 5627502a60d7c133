import assert from 'node:assert/strict';
import markdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import type { RowResult } from '#model/result.ts';
import { unpack } from '#report/html/packed.ts';
import type { View } from '#report/html/view.ts';
import { visible } from '#report/visible.ts';
import { inShort, placeOf, type Reading, type Said, textOf } from './said.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const isElement = (node: Node): node is Element => 'tagName' in node;
const elementsOf = (node: Node): Element[] =>
  childrenOf(node).flatMap((child) => [...(isElement(child) ? [child] : []), ...elementsOf(child)]);
const wordsIn = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(wordsIn).join(''));
const named = (node: Node, name: string): Element[] =>
  childrenOf(node)
    .filter(isElement)
    .filter(({ tagName }) => tagName === name);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Points and ids of the reasons of a row, in order; those of indicators with what they say. */
function reasonsOf({
  assessment: { points, indicators },
}: RowResult): { readonly points: number; readonly id: string; readonly message: string | null }[] {
  const lines = points.map(({ source, id, points: own }) => ({
    points: own,
    id: source === 'priority-list' ? 'priority-list-code' : source === 'cap' ? 'cap' : id,
    source,
  }));
  const messageOf = (id: string): string | null => {
    const message = indicators.find((finding) => finding.id === id)?.message;
    return message === undefined ? null : oneLine(visible(message));
  };
  const scored = new Set<string>(lines.map(({ id }) => id));
  return [
    ...lines.map(({ points: own, id, source }) => ({
      points: own,
      id,
      message: source === 'indicator' || source === 'priority-list' ? messageOf(id) : null,
    })),
    ...indicators.filter(({ id }) => !scored.has(id)).map(({ id }) => ({ points: 0, id, message: messageOf(id) })),
  ];
}

function assertSameReasons(
  found: readonly { readonly points: number; readonly id: string; readonly text: string }[],
  row: RowResult,
): void {
  const wanted = reasonsOf(row);
  assert.deepEqual(
    found.map(({ points, id, text }, index) => ({ points, id, message: wanted[index]?.message === null ? null : oneLine(text) })),
    wanted,
  );
}

const MARKDOWN = markdownIt({ html: true, linkify: true });
/** GitHub links addresses that begin so; markdown-it whatever ends like a domain, as i.MX does. */
const ADDRESS = /^www\.|^\w+:|@/i;
const OWN_TAGS = ['h2', 'li', 'p', 'strong', 'ul'];

export const markdown: Reading = (bytes, { rows, tail }) => {
  const page = parseFragment(MARKDOWN.render(textOf(bytes)));
  const strange = elementsOf(page).filter(
    (element) => !OWN_TAGS.includes(element.tagName) && !(element.tagName === 'a' && !ADDRESS.test(wordsIn(element))),
  );
  assert.deepEqual(
    strange.map(({ tagName }) => tagName),
    [],
    'elements that a manifest brought in',
  );
  const blocks = named(page, 'ul').flatMap((list) => named(list, 'li'));
  assert.equal(blocks.length, rows.length + tail.manifestFindings.length, 'blocks');
  const heads = blocks.map((block) => oneLine(wordsIn(elementsOf(block).find(({ tagName }) => tagName === 'strong') as Element)));
  for (const { level, id, message } of tail.manifestFindings) {
    const own = blocks
      .map((block) => oneLine(wordsIn(block)))
      .filter((text) => text === oneLine(`${level.toUpperCase()} · ${id} ${visible(message)}`));
    assert.ok(own.length > 0, `a block that says ${message}`);
  }
  for (const row of rows) {
    const { level, score, categories } = inShort(row);
    const head = `${level.toUpperCase()} ${score} · ${row.table.file}:${placeOf(row)} · ${categories.join(', ') || 'no listed goods'}`;
    const block = blocks[heads.indexOf(head)];
    assert.ok(block !== undefined, `a block under ${head}`);
    const reasons = named(block, 'ul').flatMap((list) => named(list, 'li'));
    assertSameReasons(
      reasons.map((reason) => {
        const [, points, id = '', text = ''] = /^([+-]\d+) ([\w-]+): (.*)$/s.exec(oneLine(wordsIn(reason))) ?? [];
        return { points: Number(points), id, text };
      }),
      row,
    );
  }
};

const KNOWN_SCRIPTS = 2;

export const html: Reading = (bytes, said) => {
  const page = parse(textOf(bytes));
  const elements = elementsOf(page);
  const scripts = elements.filter(({ tagName }) => tagName === 'script');
  assert.equal(scripts.length, KNOWN_SCRIPTS, 'scripts');
  for (const { attrs, tagName } of elements)
    for (const { name } of attrs) assert.ok(!/^on|^style$|^src$/.test(name), `${name} of ${tagName}`);
  const data = scripts.find(({ attrs }) => attrs.some(({ name, value }) => name === 'id' && value === 'data')) as Element;
  const { rows, across } = unpack(JSON.parse(wordsIn(data))) as View;
  assertSameView(rows, said);
  const shown = across.flatMap(({ id, worst, rest }) => [...worst, ...rest].map(({ level, message }) => [id, level, message].join(' ')));
  const wanted = said.tail.manifestFindings.map(({ id, level, message }) => [id, level, visible(message)].join(' '));
  assert.deepEqual(shown.sort(), wanted.sort());
};

function assertSameView(views: View['rows'], { rows }: Said): void {
  assert.equal(views.length, rows.length, 'rows');
  for (const row of rows) {
    const place = row.line === null ? `row ${row.record}` : `line ${row.line}, row ${row.record}`;
    const view = views.find(({ headline }) => headline.place === place || headline.place.endsWith(` ${place}`));
    assert.ok(view !== undefined, `a row at ${place}`);
    const { level, score, categories, indicators } = view;
    assert.deepEqual({ level, score, categories, indicators }, inShort(row));
    assertSameReasons(view.reasons, row);
    const { goods, indicators: found } = row.assessment;
    assert.deepEqual(
      view.open.map(({ fingerprint }) => fingerprint),
      [...found, ...goods].map(({ fingerprint }) => fingerprint),
    );
  }
}
