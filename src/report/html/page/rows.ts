/// <reference lib="dom" />

import type { RowView } from '#report/html/view.ts';
import { signed } from '#report/signed.ts';
import { view } from './data.ts';
import { type Child, element } from './elements.ts';
import { reviewControls } from './review.ts';

/** @returns a level as it stands on the page, with its score where there is one */
export const badge = (level: string, score?: number): HTMLElement =>
  element('span', `level ${level}`, score === undefined ? level.toUpperCase() : `${level.toUpperCase()} ${score}`);

const nextStep = (id: string): string => view.rules[id]?.next ?? '';

/** @returns what an indicator or a category is about, folded in; nothing where nothing is known of it */
export function explanation(id: string): Child[] {
  const rule = view.rules[id];
  if (rule === undefined || rule.what === '') return [];
  const told = [
    ['', rule.what],
    ['Why it matters: ', rule.why],
    ['Next: ', rule.next],
    ['Silent when: ', rule.silentWhen],
    ['Source: ', rule.source],
  ] as const;
  const paragraphs = told.filter(([, text]) => text !== '').map(([label, text]) => element('p', '', element('b', '', label), text));
  return [element('details', 'rule', element('summary', '', `What is ${id}?`), ...paragraphs)];
}

function ledger({ score, reasons, next }: RowView): HTMLElement {
  const points = reasons.map(({ points: number, id, text }) =>
    element('li', '', element('span', 'number', signed(number)), ' ', element('code', '', id), ' ', text, ...explanation(id)),
  );
  return element('details', 'ledger', element('summary', '', `Why ${score} points`), element('ul', '', ...points), ...nextLine(next));
}

/** @returns what to do next about an indicator or a category; nothing where nothing is known of it */
export const nextLine = (id: string): HTMLElement[] =>
  nextStep(id) === '' ? [] : [element('p', '', element('b', '', 'Next: '), nextStep(id))];

const marked = (pieces: readonly string[]): Child[] => pieces.map((piece, index) => (index % 2 === 1 ? element('mark', '', piece) : piece));

/** @returns a row of the table */
export function tableRow(index: number): HTMLElement {
  const row = view.rows[index] as RowView;
  const { place, goods, route, brand, hsCode, money, open } = row.headline;
  const texts = row.texts.map(({ label, pieces }) =>
    element('p', 'text', ...(label === '' ? [] : [element('span', 'dim', `${label}: `)]), ...marked(pieces)),
  );
  return element(
    'tr',
    '',
    element('td', 'risk', badge(row.level, row.score), element('div', 'dim', open)),
    element('td', 'place', place, element('div', 'dim', row.shipment)),
    element('td', 'goods', element('div', 'dim', [goods, brand, hsCode].filter(Boolean).join('   ')), ...texts, ledger(row)),
    element('td', 'route', route),
    element('td', 'value', money),
    element('td', 'decision', reviewControls({ key: `row ${index}`, place, about: row.about, open: row.open })),
  );
}
