/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { grouped } from '#model/grouped.ts';
import type { AcrossGroup, AcrossView } from '#report/html/view.ts';
import { view } from './data.ts';
import { element } from './elements.ts';
import { reviewControls } from './review.ts';
import { badge, explanation, nextLine } from './rows.ts';

/** Folded findings that go on paper; of more than that their number stands there. */
const MOST_ON_PAPER = 500;

interface Folded {
  readonly box: HTMLDetailsElement;
  readonly count: number;
  readonly fill: () => void;
}

const folded: Folded[] = [];
let openedForPaper: readonly HTMLDetailsElement[] = [];

const itemOf = (id: string, { key, level, place, message, open }: AcrossView): HTMLElement =>
  element(
    'li',
    '',
    element('div', '', badge(level), ' ', place, element('p', '', message)),
    reviewControls({ key, place, about: id, open }),
  );

const listOf = (id: string, findings: readonly AcrossView[]): HTMLElement =>
  element('ul', 'across', ...findings.map((finding) => itemOf(id, finding)));

/** What is folded in is made when it is first unfolded: there may be thousands. */
function foldedIn({ id, rest, restGrades }: AcrossGroup): HTMLElement[] {
  if (rest.length === 0) return [];
  const box = element('details', 'folded', element('summary', '', `${grouped(rest.length)} more of ${id} (${restGrades})`));
  let isFilled = false;
  const fill = (): void => {
    if (!isFilled) box.append(listOf(id, rest));
    isFilled = true;
  };
  box.addEventListener('toggle', fill);
  folded.push({ box, count: rest.length, fill });
  return [box];
}

const groupOf = (group: AcrossGroup): HTMLElement =>
  element(
    'section',
    '',
    element('h3', '', element('code', '', group.id), ' ', element('span', 'dim', group.counted)),
    ...nextLine(group.id),
    ...explanation(group.id),
    listOf(group.id, group.worst),
    ...foldedIn(group),
  );

/** Shows the findings across rows by indicator, the few worst of each unfolded. */
export function showAcross(): void {
  document.getElementById('across')?.replaceChildren(...view.across.map(groupOf));
}

/** Nothing unfolds on paper: as many findings as it takes are unfolded before. */
export function unfoldForPaper(): void {
  let left = MOST_ON_PAPER;
  openedForPaper = folded.flatMap(({ box, count, fill }) => {
    if (box.open || count > left) return [];
    left -= count;
    fill();
    box.open = true;
    return [box];
  });
}

/** Folds in what was unfolded for paper alone. */
export function foldAfterPaper(): void {
  for (const box of openedForPaper) box.open = false;
}
