import { grouped } from '#model/grouped.ts';
import { LEVELS } from '#model/level.ts';
import type { Head, Tail } from '#model/result.ts';
import { andMore, counted, MIN_LEVEL_SHOWS, TOP_SHOWS } from '#report/count.ts';
import { notChecked } from '#report/not-checked.ts';
import { countsText, NO_CLEARANCE, NO_ROW_SCREENED, optionTexts, sourcesText, toolText } from '#report/run-text.ts';
import { visible } from '#report/visible.ts';
import { type Bar, bars } from './bars.ts';
import { markup } from './markup.ts';
import { routeDiagram, routeLegend, routeTable } from './routes.ts';
import { shipmentTable } from './shipments.ts';
import { levelBars, type Tally } from './tally.ts';

/** Statements that stand unfolded. */
const MOST_UNFOLDED = 6;

const safe = (text: string): string => markup(visible(text));
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${safe(text)}</p>`).join('\n');
const figureItem = (count: number, label: string): string => `<li><b>${grouped(count)}</b>${label}</li>`;
const chart = (title: string, svg: string): string => `<figure><figcaption>${title}</figcaption>${svg}</figure>`;

function charts(tail: Tail, tally: Tally): string {
  const { categories, indicators, routes, routesLeft } = tally;
  const more = routesLeft > 0 ? `, and ${counted(routesLeft, 'more stretch', 'more stretches')}` : '';
  const barChart = (title: string, entries: readonly Bar[]): string => (entries.length === 0 ? '' : chart(title, bars(title, entries)));
  return [
    barChart('Rows by level', levelBars(tail.counts.levels)),
    barChart('Rows by category', categories),
    barChart('Rows by indicator', indicators),
    routes.length === 0 ? '' : chart(`Routes of the rows shown${more}`, routeDiagram(routes) + routeLegend(routes) + routeTable(routes)),
  ].join('\n');
}

/** What could not be checked and what else there is to know; many of them are folded in behind their number. */
function limits(tail: Tail): string {
  const unchecked = notChecked(tail);
  const notes = tail.notices.map(({ message }) => `Note: ${message}`);
  const said = paragraphs([...unchecked, ...notes]);
  if (unchecked.length + notes.length <= MOST_UNFOLDED) return said;
  return `<details class="limits"><summary>Not everything was checked: ${counted(unchecked.length, 'statement')} and ${counted(notes.length, 'note')}</summary>${said}</details>`;
}

function basis(head: Head, { inputs }: Tail): string {
  const { lexicon } = head;
  const files = inputs.map(({ file, sha256, rows, bytes }) => `${file}: ${grouped(rows)} rows, ${grouped(bytes)} bytes, SHA-256 ${sha256}`);
  const given = optionTexts(head).map(([name, value]) => `${name} ${value}`);
  return `<div class="plain">${paragraphs([...files, `${toolText(head)}, digest ${lexicon.digest}`, `Options: ${given.join(', ')}`])}</div>`;
}

const CHOICES = [...LEVELS].map((level) => `<option value="${level}">${level}</option>`).join('');
const COLUMNS = [
  ['risk', 'Risk'],
  ['place', 'Place'],
  ['goods', 'Goods'],
  ['route', 'Route'],
  ['value', 'Value'],
]
  .map(
    ([key, label]) =>
      `<th scope="col"${key === 'risk' ? ' aria-sort="descending"' : ''}><button type="button" data-sort="${key}">${label}</button></th>`,
  )
  .join('');

const ROWS = `<h2 id="rows-title">Rows</h2>
<div class="filters" role="search">
<label class="field">From level <select id="level">${CHOICES}</select></label>
<label class="field">Category <select id="category"><option value="">all</option></select></label>
<label class="field">Indicator <select id="indicator"><option value="">all</option></select></label>
<label class="field">Shipment <select id="shipment"><option value="">all</option></select></label>
<label class="field">Text <input id="text" type="search"></label>
</div>
<p id="printed"></p>
<table class="rows" aria-labelledby="rows-title"><thead><tr>${COLUMNS}<th scope="col">Review</th></tr></thead><tbody id="rows"></tbody></table>
<div class="pages"><button type="button" id="previous">Previous</button><button type="button" id="following">Next</button><span id="shown" role="status"></span></div>`;

const SAVE = `<section class="save"><h2>Your review</h2>
<div class="filters">
<label class="field">Reviewer <input id="reviewer" autocomplete="name"></label>
<label class="field">Dismissals hold until <input id="expires" type="date"></label>
<button type="button" id="save">Save as waivers file</button><span id="reviewed" role="status"></span>
</div></section>`;

/** What the page leaves out: rows and findings across rows beyond its top, and findings across rows below its level. */
interface Left {
  readonly rows: number;
  readonly across: number;
  readonly acrossBelow: number;
}

function acrossSection({ manifestFindings }: Tail, left: Left): string {
  if (manifestFindings.length === 0) return '';
  const more = [...andMore(left.across, 'finding', TOP_SHOWS), ...andMore(left.acrossBelow, 'finding', MIN_LEVEL_SHOWS)];
  return `<h2 id="across-rows">Across rows</h2>\n<div id="across"></div>\n${paragraphs(more)}`;
}

/** @returns the page between its head and its data, every text escaped */
export function body(head: Head, tail: Tail, tally: Tally, left: Left): string {
  const { counts, manifestFindings, groups } = tail;
  const openAcross = manifestFindings.filter(({ settled }) => settled === null).length;
  const settledAcross = manifestFindings.length - openAcross;
  const figures = [
    figureItem(counts.rowsScreened, 'rows screened'),
    figureItem(counts.needReview, 'need review'),
    ...[...LEVELS].reverse().map((level) => figureItem(counts.levels[level], `<span class="level ${level}">${level.toUpperCase()}</span>`)),
    figureItem(openAcross, `findings across rows${settledAcross > 0 ? `, ${grouped(settledAcross)} settled` : ''}`),
  ];
  const sections = [
    ['glance', 'At a glance'],
    ...(manifestFindings.length > 0 ? [['across-rows', 'Across rows']] : []),
    ...(groups.length > 0 ? [['shipments', 'Shipments']] : []),
    ['rows-title', 'Rows'],
    ['basis', 'What this rests on'],
  ].map(([id, title]) => `<a href="#${id}">${title}</a>`);
  return `<main>
<h1>cargoscreen</h1>
<p><b>${markup(sourcesText(head))}</b>: ${safe(countsText(tail))}</p>
<ul class="figures">${figures.join('')}</ul>
${limits(tail)}
<p><b>${counts.rowsScreened === 0 ? NO_ROW_SCREENED : NO_CLEARANCE}</b></p>
<nav aria-label="Parts of this page">${sections.join(' ')}</nav>
<h2 id="glance">At a glance</h2>
<div class="charts">${charts(tail, tally)}</div>
${acrossSection(tail, left)}
${shipmentTable(tail.groups)}
${SAVE}
${ROWS}
${paragraphs(andMore(left.rows, 'row', TOP_SHOWS))}
<h2 id="basis">What this rests on</h2>
${basis(head, tail)}
</main>`;
}
