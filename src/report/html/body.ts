import { LEVELS } from '#model/level.ts';
import type { Head, Tail } from '#model/result.ts';
import { notChecked } from '#report/not-checked.ts';
import { countsText, NO_CLEARANCE, optionTexts, toolText } from '#report/run-text.ts';
import { visible } from '#report/visible.ts';
import { bars, flows } from './charts.ts';
import { markup } from './markup.ts';
import { levelBars, type Tally } from './tally.ts';

const safe = (text: string): string => markup(visible(text));
const number = (count: number): string => count.toLocaleString('en-US');
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${safe(text)}</p>`).join('\n');
const figureItem = (count: number, label: string): string => `<li><b>${number(count)}</b>${label}</li>`;
const chart = (title: string, svg: string): string => `<figure><figcaption>${title}</figcaption>${svg}</figure>`;

function charts(tail: Tail, tally: Tally): string {
  const { categories, indicators, routes, routesLeft } = tally;
  const more = routesLeft > 0 ? `, and ${number(routesLeft)} more stretches` : '';
  return [
    chart('Rows by level', bars('levels', 'Rows by level', levelBars(tail.counts.levels))),
    ...(categories.length > 0 ? [chart('Rows by category', bars('categories', 'Rows by category', categories))] : []),
    ...(indicators.length > 0 ? [chart('Rows by indicator', bars('indicators', 'Rows by indicator', indicators))] : []),
    ...(routes.length > 0 ? [chart(`Routes of the rows shown${more}`, flows('routes', 'Routes', routes))] : []),
  ].join('\n');
}

function basis(head: Head, { inputs }: Tail): string {
  const { lexicon } = head;
  const files = inputs.map(({ file, sha256, rows, bytes }) => `${file}: ${number(rows)} rows, ${number(bytes)} bytes, SHA-256 ${sha256}`);
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
<label class="field">Text <input id="text" type="search"></label>
</div>
<table aria-labelledby="rows-title"><thead><tr>${COLUMNS}<th scope="col">Review</th></tr></thead><tbody id="rows"></tbody></table>
<div class="pages"><button type="button" id="previous">Previous</button><button type="button" id="following">Next</button><span id="shown" role="status"></span></div>`;

const SAVE = `<section class="save"><h2>Your review</h2>
<div class="filters">
<label class="field">Reviewer <input id="reviewer" autocomplete="name"></label>
<label class="field">Dismissals hold until <input id="expires" type="date"></label>
<button type="button" id="save">Save as waivers file</button><span id="reviewed" role="status"></span>
</div></section>`;

/** @param left rows beyond those that the report shows @returns the page between its head and its data, every text escaped */
export function body(head: Head, tail: Tail, tally: Tally, left: number): string {
  const { counts, notices, manifestFindings } = tail;
  const figures = [
    figureItem(counts.rowsScreened, 'rows screened'),
    figureItem(counts.needReview, 'need review'),
    ...[...LEVELS].reverse().map((level) => figureItem(counts.levels[level], `<span class="level ${level}">${level.toUpperCase()}</span>`)),
    figureItem(manifestFindings.length, 'findings across rows'),
  ];
  return `<main>
<h1>cargoscreen</h1>
<p>${safe(countsText(tail))}</p>
<ul class="figures">${figures.join('')}</ul>
${paragraphs([...notChecked(tail), ...notices.map(({ message }) => `Note: ${message}`), counts.rowsScreened === 0 ? 'No row was screened.' : NO_CLEARANCE])}
<h2>At a glance</h2>
<div class="charts">${charts(tail, tally)}</div>
${manifestFindings.length > 0 ? '<h2>Across rows</h2>' : ''}<ul id="across"></ul>
${SAVE}
${ROWS}
${left > 0 ? `<p>and ${number(left)} more rows (--top shows more)</p>` : ''}
<h2>What this rests on</h2>
${basis(head, tail)}
</main>`;
}
