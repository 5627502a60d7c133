/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type Level, levelRank } from '#model/level.ts';
import type { RowView } from '#report/html/view.ts';
import { view } from './data.ts';
import { byId } from './elements.ts';

const controls = {
  level: byId<HTMLSelectElement>('level'),
  category: byId<HTMLSelectElement>('category'),
  indicator: byId<HTMLSelectElement>('indicator'),
  shipment: byId<HTMLSelectElement>('shipment'),
  text: byId<HTMLInputElement>('text'),
};

/** One for all comparisons: localeCompare makes one for each. */
const { compare } = new Intl.Collator('en', { numeric: true });

const ORDERS: Readonly<Record<string, (a: RowView, b: RowView) => number>> = {
  risk: () => 0,
  place: (a, b) => compare(a.headline.place, b.headline.place),
  goods: (a, b) => compare(a.headline.goods, b.headline.goods),
  route: (a, b) => compare(a.headline.route, b.headline.route),
  value: (a, b) => (b.value ?? -1) - (a.value ?? -1),
};
/** Columns that begin with the most. */
const DESCENDING = ['risk', 'value'];

let sortedBy = 'risk';
let isReversed = false;
/** What the words are looked for in, by row. */
let haystacks: readonly string[] | undefined;

const haystackOf = ({ headline, shipment, texts, reasons }: RowView): string =>
  [...Object.values(headline), shipment, ...texts.map(({ pieces }) => pieces.join('')), ...reasons.flatMap(({ id, text }) => [id, text])]
    .join(' ')
    .toLowerCase();

/** Gathers what the first search needs, so that it need not wait for that. */
export function prepareSearch(): readonly string[] {
  haystacks ??= view.rows.map(haystackOf);
  return haystacks;
}

function wordsFit(index: number, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const haystack = prepareSearch()[index] as string;
  return words.every((word) => haystack.includes(word));
}

/** @returns the places of the rows that the filters leave, in the order of the column that sorts */
export function chosenRows(): readonly number[] {
  const { level, category, indicator, shipment, text } = controls;
  const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
  const floor = levelRank(level.value as Level);
  const chosen = [...view.rows.entries()].filter(
    ([index, row]) =>
      levelRank(row.level) >= floor &&
      (category.value === '' || row.categories.includes(category.value)) &&
      (indicator.value === '' || row.indicators.includes(indicator.value)) &&
      (shipment.value === '' || row.shipment === shipment.value) &&
      wordsFit(index, words),
  );
  const order = ORDERS[sortedBy] as (a: RowView, b: RowView) => number;
  chosen.sort(([a, rowA], [b, rowB]) => order(rowA, rowB) || a - b);
  if (isReversed) chosen.reverse();
  return chosen.map(([index]) => index);
}

function fillChoices(select: HTMLSelectElement, choices: readonly string[]): void {
  const known = [...new Set(choices)].filter((choice) => choice !== '').sort();
  select.append(...known.map((choice) => new Option(choice)));
  if (known.length === 0 && select.parentElement !== null) select.parentElement.hidden = true;
}

function sortBy(button: HTMLButtonElement): void {
  const wanted = button.dataset['sort'] as string;
  isReversed = sortedBy === wanted && !isReversed;
  sortedBy = wanted;
  for (const other of document.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
  button.closest('th')?.setAttribute('aria-sort', DESCENDING.includes(wanted) !== isReversed ? 'descending' : 'ascending');
}

/** Wires filters and headers. @param onChange called when other rows, or another order, are wanted */
export function startFilters(onChange: () => void): void {
  fillChoices(
    controls.category,
    view.rows.flatMap(({ categories }) => categories),
  );
  fillChoices(
    controls.indicator,
    view.rows.flatMap(({ indicators }) => indicators),
  );
  fillChoices(
    controls.shipment,
    view.rows.map(({ shipment }) => shipment),
  );
  for (const control of Object.values(controls)) control.addEventListener('input', onChange);
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-sort]'))
    button.addEventListener('click', () => {
      sortBy(button);
      onChange();
    });
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-shipment]'))
    button.addEventListener('click', () => {
      controls.shipment.value = button.dataset['shipment'] as string;
      onChange();
      controls.shipment.focus();
    });
}

/** @returns the filters that leave rows out, in words */
export function filtersText(): string {
  const { level, category, indicator, shipment, text } = controls;
  const named = { category, indicator, shipment, text };
  const set = Object.entries(named).flatMap(([name, { value }]) => (value === '' ? [] : [`${name} ${value}`]));
  return [...(level.value === 'none' ? [] : [`from level ${level.value}`]), ...set].join(', ');
}
