import { LEVEL_FILLS } from '#report/level-fills.ts';

const COLORS = Object.entries({ ...LEVEL_FILLS, none: '#c8c8c8' });

/** The look of the page: levels differ by lightness and hue (Okabe-Ito, lightened for black words on them) and always carry their word. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --dim: #595959; --line: #d0d0d0; --mark: #ffe28a; --accent: #0072b2; }
:root { ${COLORS.map(([level, fill]) => `--${level}: ${fill};`).join(' ')} }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #16181b; --dim: #b0b0b0; --line: #3c4046; --mark: #6b5200; --accent: #56b4e9; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1400px; padding: 1rem; font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 1.5rem 0 .5rem; }
p { margin: .25rem 0; } code { font-size: .92em; overflow-wrap: anywhere; } a { color: var(--accent); }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .75rem 0; }
summary { cursor: pointer; } .dim { color: var(--dim); white-space: pre-wrap; } .plain { overflow-wrap: anywhere; color: var(--dim); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }

.level { display: inline-block; padding: .1rem .45rem; border-radius: 4px; font-weight: 700; white-space: nowrap; color: #000; background: var(--level); }
${COLORS.map(([level]) => `.${level} { --level: var(--${level}); }`).join(' ')}
.level.critical { outline: 2px solid currentColor; outline-offset: -2px; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; margin: 1rem 0; list-style: none; }
.figures li { border: 1px solid var(--line); border-radius: 6px; padding: .5rem 1rem; } .figures b { display: block; font-size: 1.4rem; }

.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 520px), 1fr)); gap: 1rem; align-items: start; }
figure { margin: 0; border: 1px solid var(--line); border-radius: 6px; padding: .75rem; } figcaption { font-weight: 600; margin-bottom: .25rem; }
.legend { font-size: .85rem; } .flow { display: inline-block; width: 1.6rem; height: .7rem; margin-right: .4rem; border: 1px solid currentColor; background: var(--critical); }
svg { display: block; width: 100%; max-width: 500px; height: auto; }

.filters, .pages { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: .75rem 0; }
.field { display: flex; flex-direction: column; font-size: .85rem; color: var(--dim); } .field[hidden], .pages[hidden] { display: none; }
input, select, button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--dim); border-radius: 4px; padding: .3rem .5rem; max-width: 100%; min-height: 2.2rem; }
button { cursor: pointer; } button:disabled { color: var(--dim); cursor: default; }

table { border-collapse: collapse; width: 100%; } table p, li { overflow-wrap: anywhere; } th, td { text-align: left; vertical-align: top; padding: .5rem; border-bottom: 1px solid var(--line); }
th button { border: 0; min-height: 0; padding: 0; font-weight: 600; text-decoration: underline dotted; } th[aria-sort=ascending] button::after { content: ' ▲'; } th[aria-sort=descending] button::after { content: ' ▼'; }
.value { text-align: right; white-space: nowrap; } .place, .goods, .route { overflow-wrap: anywhere; } .goods { width: 50%; } .shipments, figure table { width: auto; }
mark { background: var(--mark); color: inherit; font-weight: 600; text-decoration: underline; }
.ledger ul { padding-left: 1rem; margin: .5rem 0; } .ledger li { margin: .3rem 0; } .number { font-variant-numeric: tabular-nums; font-weight: 700; }
.rule { margin-left: 1rem; color: var(--dim); } .rule b { color: var(--ink); } .review .field { margin-top: .3rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; } h3 .dim { font-weight: 400; } .across { padding: 0; margin: 0; list-style: none; } .folded { margin: .4rem 0; } .across li { display: grid; grid-template-columns: 1fr max-content; gap: .25rem 1rem; margin: 0; padding: .6rem 0; border-bottom: 1px solid var(--line); }
#printed { display: none; }

@media (max-width: 700px) {
  .rows thead { position: absolute; left: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .rows, .rows tbody, .rows tr, .rows td { display: block; width: 100%; }
  .rows tr { border: 1px solid var(--line); border-radius: 6px; margin-bottom: .75rem; } .rows td { border: 0; padding: .25rem .75rem; text-align: left; }
  .shipments :is(th, td) { padding: .4rem .25rem; overflow-wrap: anywhere; } .shipments :is(th, td):nth-child(4) { display: none; } .shipments button { overflow-wrap: normal; }
  .across li { grid-template-columns: 1fr; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --dim: #444; --line: #bbb; --mark: #ffe28a; --accent: #0072b2; }
  @page { margin: 12mm; }
  body { max-width: none; padding: 0; font-size: 10px; print-color-adjust: exact; }
  nav, .filters, .pages, .save, .shipments button, .shipments :is(th, td):last-child, .rule, figure details, .review:not(.marked) { display: none; }
  #printed { display: block; font-weight: 600; }
  .charts { grid-template-columns: 1fr 1fr; gap: .5rem; } .figures li { padding: .25rem .5rem; }
  th, td { padding: .25rem; }
  .rows thead { display: none; } .rows, .rows tbody { display: block; }
  .rows tr { display: grid; grid-template-columns: max-content 1fr 1fr max-content max-content; grid-template-areas: 'risk place route value decision' 'goods goods goods goods goods'; border-bottom: 1px solid var(--line); padding: .25rem 0; }
  .rows td { border: 0; width: auto; } .risk { grid-area: risk; } .place { grid-area: place; } .route { grid-area: route; } .value { grid-area: value; } .decision { grid-area: decision; } .goods { grid-area: goods; }
  .ledger summary { list-style: none; font-weight: 600; } .ledger ul { margin: .1rem 0; } .ledger li { margin: 0; }
  h2, h3 { break-after: avoid; } figure, .across li, .shipments tr { break-inside: avoid; }
}
`;
