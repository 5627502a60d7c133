/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Waiver } from '#model/settlement.ts';
import type { AcrossView, DecidableView, RowView, View } from './view.ts';
import { type Remark, waiversText } from './waivers-text.ts';

/** Rows of a page; a window keeps ten thousand rows quick. */
const PAGE = 50;
/** Rows that go on paper. */
const MOST_PRINTED = 500;
const LEVELS = ['none', 'low', 'medium', 'high', 'critical'];

/** What a reviewer decided on one row or finding. */
interface Mark {
  mark: string;
  reason: string;
  reviewer: string;
  expires: string;
  readonly place: string;
  readonly about: string;
  readonly open: readonly DecidableView[];
}

type Child = Node | string;

const byId = <Kind extends HTMLElement = HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;

/** Texts become text nodes: nothing of a manifest is ever read as markup. */
function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, ...children: Child[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

const view = JSON.parse(byId('data').textContent ?? '') as View;
const haystacks = view.rows.map((row) =>
  [
    ...Object.values(row.headline),
    ...row.texts.flatMap(({ pieces }) => pieces.join('')),
    ...row.reasons.flatMap(({ id, text }) => [id, text]),
  ]
    .join(' ')
    .toLowerCase(),
);
const marks = new Map<string, Mark>();
const controls = {
  level: byId<HTMLSelectElement>('level'),
  category: byId<HTMLSelectElement>('category'),
  indicator: byId<HTMLSelectElement>('indicator'),
  text: byId<HTMLInputElement>('text'),
};
let shown: number[] = [];
let page = 0;
let sortedBy = 'risk';
let isReversed = false;
let isUnsaved = false;

const ORDERS: Readonly<Record<string, (a: RowView, b: RowView) => number>> = {
  risk: () => 0,
  place: (a, b) => a.headline.place.localeCompare(b.headline.place, 'en', { numeric: true }),
  goods: (a, b) => a.categories.join().localeCompare(b.categories.join(), 'en'),
  route: (a, b) => a.headline.route.localeCompare(b.headline.route, 'en'),
  value: (a, b) => (b.value ?? -1) - (a.value ?? -1),
};

function filter(): void {
  const { level, category, indicator, text } = controls;
  const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
  const floor = LEVELS.indexOf(level.value);
  const order = ORDERS[sortedBy] as (a: RowView, b: RowView) => number;
  shown = [...view.rows.keys()].filter((index) => {
    const row = view.rows[index] as RowView;
    return (
      LEVELS.indexOf(row.level) >= floor &&
      (category.value === '' || row.categories.includes(category.value)) &&
      (indicator.value === '' || row.indicators.includes(indicator.value)) &&
      words.every((word) => (haystacks[index] as string).includes(word))
    );
  });
  shown.sort((a, b) => order(view.rows[a] as RowView, view.rows[b] as RowView) || a - b);
  if (isReversed) shown.reverse();
  page = 0;
  render();
}

const badge = (level: string, score?: number): HTMLElement =>
  element('span', `level ${level}`, score === undefined ? level.toUpperCase() : `${level.toUpperCase()} ${score}`);

const marked = (pieces: readonly string[]): Child[] => pieces.map((piece, index) => (index % 2 === 1 ? element('mark', '', piece) : piece));

const signed = (points: number): string => (points < 0 ? String(points) : `+${points}`);

function explanation(id: string): Child[] {
  const rule = view.rules[id];
  if (rule === undefined || rule.what === '') return [];
  return [
    element(
      'details',
      'rule',
      element('summary', '', `What is ${id}?`),
      element('p', '', rule.what),
      element('p', '', rule.why),
      element('p', '', `Next: ${rule.next}`),
    ),
  ];
}

function ledger(row: RowView): HTMLElement {
  const points = row.reasons.map(({ points: number, id, text }) =>
    element('li', '', element('span', 'number', signed(number)), ' ', element('code', '', id), ' ', text, ...explanation(id)),
  );
  return element(
    'details',
    'ledger',
    element('summary', '', `Why ${row.score} points`),
    element('ul', '', ...points),
    element('p', '', `Next: ${row.next}`),
  );
}

function field(label: string, input: HTMLElement): HTMLElement {
  return element('label', 'field', label, input);
}

function textField(label: string, type: string, value: string, change: (value: string) => void): HTMLElement {
  const input = element('input', '');
  input.type = type;
  input.value = value;
  input.addEventListener('input', () => change(input.value));
  return field(label, input);
}

/** The controls by which a row, or a finding across rows, is decided on. */
function review(key: string, place: string, about: string, open: readonly DecidableView[]): HTMLElement {
  const box = element('div', 'review');
  const choice = element('select', '');
  choice.setAttribute('aria-label', `Review of ${place}`);
  for (const [value, text] of [
    ['', 'not reviewed'],
    ['agree', 'agree'],
    ['dismiss', 'dismiss'],
    ['escalate', 'escalate'],
  ] as const) {
    choice.append(new Option(text, value));
  }
  const more = element('div', 'more');
  const fill = (): void => {
    more.replaceChildren();
    const mark = marks.get(key);
    if (mark?.mark !== 'dismiss') return;
    more.append(
      textField('Reason', 'text', mark.reason, (value) => {
        mark.reason = value;
        tell();
      }),
      textField('Holds until', 'date', mark.expires, (value) => {
        mark.expires = value;
        tell();
      }),
    );
  };
  choice.value = marks.get(key)?.mark ?? '';
  choice.addEventListener('change', () => {
    isUnsaved = true;
    if (choice.value === '') marks.delete(key);
    else
      marks.set(key, {
        reason: '',
        expires: byId<HTMLInputElement>('expires').value,
        reviewer: '',
        ...marks.get(key),
        mark: choice.value,
        place,
        about,
        open,
      });
    fill();
    tell();
  });
  fill();
  box.append(choice, more);
  return box;
}

function tableRow(index: number): HTMLElement {
  const row = view.rows[index] as RowView;
  const { place, route, brand, hsCode, money, open } = row.headline;
  const texts = row.texts.map(({ label, pieces }) =>
    element('p', 'text', ...(label === '' ? [] : [element('span', 'dim', `${label}: `)]), ...marked(pieces)),
  );
  const cells = [
    element('td', 'risk', badge(row.level, row.score), element('div', 'dim', open)),
    element('td', '', place),
    element('td', 'goods', element('div', 'dim', [row.headline.goods, brand, hsCode].filter(Boolean).join('   ')), ...texts, ledger(row)),
    element('td', '', route),
    element('td', 'value', money),
    element('td', '', review(`row ${index}`, place, row.about, row.open)),
  ];
  return element('tr', '', ...cells);
}

function render(most = PAGE): void {
  const from = page * most;
  byId('rows').replaceChildren(...shown.slice(from, from + most).map(tableRow));
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  byId('shown').textContent =
    `${shown.length.toLocaleString('en-US')} of ${view.rows.length.toLocaleString('en-US')} rows, page ${page + 1} of ${pages}`;
  byId<HTMLButtonElement>('previous').disabled = page === 0;
  byId<HTMLButtonElement>('following').disabled = page >= pages - 1;
}

function acrossItem(finding: AcrossView, index: number): HTMLElement {
  const rule = view.rules[finding.id];
  return element(
    'li',
    '',
    badge(finding.level),
    ' ',
    element('code', '', finding.id),
    ` ${finding.place}`,
    element('p', '', finding.message),
    element('p', '', `Next: ${rule?.next ?? ''}`),
    ...explanation(finding.id),
    review(`across ${index}`, finding.place, finding.id, finding.open),
  );
}

function decided(): { readonly waivers: Waiver[]; readonly remarks: Remark[]; readonly lacking: string[] } {
  const approver = byId<HTMLInputElement>('reviewer').value.trim();
  const waivers = new Map<string, Waiver>();
  const remarks: Remark[] = [];
  const lacking: string[] = [];
  for (const { mark, reason, expires, place, about, open } of marks.values()) {
    if (mark !== 'dismiss') remarks.push({ mark, place, about });
    else if (reason.trim() === '' || expires === '' || approver === '') lacking.push(place);
    else
      for (const { id, fingerprint } of open)
        waivers.set(fingerprint, { id, fingerprint, about, reason: reason.trim(), approver, expires });
  }
  return { waivers: [...waivers.values()], remarks, lacking };
}

function tell(): string[] {
  const { lacking } = decided();
  const needed = lacking.length === 0 ? '' : ` Still needed for ${lacking.slice(0, 5).join('; ')}: reviewer, reason and last day.`;
  byId('reviewed').textContent = `${marks.size} reviewed.${needed}`;
  return lacking;
}

function save(): void {
  if (tell().length > 0) return;
  const { waivers, remarks } = decided();
  const link = element('a', '');
  link.href = URL.createObjectURL(new Blob([waiversText(waivers, remarks)], { type: 'application/yaml' }));
  link.download = 'cargoscreen.waivers.yaml';
  link.click();
  URL.revokeObjectURL(link.href);
  isUnsaved = false;
}

function fillChoices(select: HTMLSelectElement, ids: readonly string[]): void {
  for (const id of [...new Set(ids)].sort()) select.append(new Option(id, id));
}

function sortBy(button: HTMLButtonElement): void {
  const wanted = button.dataset['sort'] as string;
  isReversed = sortedBy === wanted && !isReversed;
  sortedBy = wanted;
  for (const other of document.querySelectorAll('th')) other.removeAttribute('aria-sort');
  const isDescending = ['risk', 'value'].includes(wanted) !== isReversed;
  button.closest('th')?.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
  filter();
}

fillChoices(
  controls.category,
  view.rows.flatMap(({ categories }) => categories),
);
fillChoices(
  controls.indicator,
  view.rows.flatMap(({ indicators }) => indicators),
);
for (const control of Object.values(controls)) control.addEventListener('input', filter);
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-sort]'))
  button.addEventListener('click', () => sortBy(button));
byId('previous').addEventListener('click', () => {
  page--;
  render();
});
byId('following').addEventListener('click', () => {
  page++;
  render();
});
byId('reviewer').addEventListener('input', tell);
byId('save').addEventListener('click', save);
byId('across').append(...view.across.map(acrossItem));
window.addEventListener('beforeprint', () => {
  page = 0;
  render(MOST_PRINTED);
});
window.addEventListener('afterprint', () => render());
window.addEventListener('beforeunload', (event) => {
  if (isUnsaved) event.preventDefault();
});
filter();
