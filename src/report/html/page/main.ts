/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { grouped } from '#model/grouped.ts';
import { foldAfterPaper, showAcross, unfoldForPaper } from './across.ts';
import { view } from './data.ts';
import { byId } from './elements.ts';
import { chosenRows, filtersText, prepareSearch, startFilters } from './filters.ts';
import { startReview } from './review.ts';
import { tableRow } from './rows.ts';

/** Rows of a page; a window keeps ten thousand rows quick. */
const PAGE = 50;
/** Rows that go on paper: some 100 sheets. */
const MOST_PRINTED = 500;

let chosen: readonly number[] = [];
let page = 0;

function show(): void {
  const from = page * PAGE;
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE));
  byId('rows').replaceChildren(...chosen.slice(from, from + PAGE).map(tableRow));
  byId('shown').textContent = `${grouped(chosen.length)} of ${grouped(view.rows.length)} rows, page ${page + 1} of ${pages}`;
  byId<HTMLButtonElement>('previous').disabled = page === 0;
  byId<HTMLButtonElement>('following').disabled = page >= pages - 1;
}

function choose(): void {
  chosen = chosenRows();
  page = 0;
  show();
}

function turn(by: number): void {
  page += by;
  show();
  byId('rows-title').scrollIntoView();
}

/** Paper holds what the filters leave, in their order, with every reason open. */
function layOutForPaper(): void {
  const printed = chosen.slice(0, MOST_PRINTED);
  byId('rows').replaceChildren(...printed.map(tableRow));
  for (const folded of document.querySelectorAll('details.ledger, details.limits')) folded.setAttribute('open', '');
  unfoldForPaper();
  const filters = filtersText();
  byId('printed').textContent =
    `${printed.length < chosen.length ? `Printed are the first ${grouped(printed.length)} of` : 'Printed are all'} ${grouped(chosen.length)} rows` +
    `${filters === '' ? '' : ` that these filters leave of ${grouped(view.rows.length)}: ${filters}`}.`;
}

startFilters(choose);
startReview();
showAcross();
byId('previous').addEventListener('click', () => turn(-1));
byId('following').addEventListener('click', () => turn(1));
window.addEventListener('beforeprint', layOutForPaper);
window.addEventListener('afterprint', () => {
  foldAfterPaper();
  show();
});
choose();
// Behind the first picture.
setTimeout(prepareSearch);
