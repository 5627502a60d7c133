import { LEVEL_FILLS } from '#report/level-fills.ts';

/** The look of the page: levels differ by lightness and hue (Okabe-Ito) and always carry their word. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --dim: #595959; --line: #d0d0d0; --mark: #ffe28a; --soft: #f5f5f5; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #16181b; --dim: #b0b0b0; --line: #3c4046; --mark: #6b5200; --soft: #202328; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1400px; padding: 1rem; font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; } h2 { font-size: 1.15rem; margin: 1.5rem 0 .5rem; }
p { margin: .25rem 0; } code { font-size: .92em; overflow-wrap: anywhere; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; margin: 1rem 0; list-style: none; }
.figures li { border: 1px solid var(--line); border-radius: 6px; padding: .5rem 1rem; } .figures b { display: block; font-size: 1.4rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 520px), 1fr)); gap: 1rem; align-items: start; }
figure { margin: 0; border: 1px solid var(--line); border-radius: 6px; padding: .75rem; } figcaption { font-weight: 600; } figure svg { width: 100%; height: auto; }
.filters, .pages { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: .75rem 0; }
.field { display: flex; flex-direction: column; font-size: .85rem; color: var(--dim); }
input, select, button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--dim); border-radius: 4px; padding: .3rem .5rem; max-width: 100%; }
button { cursor: pointer; } button:disabled { color: var(--dim); cursor: default; } :focus-visible { outline: 3px solid #0072b2; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; } table p, li { overflow-wrap: anywhere; } th, td { text-align: left; vertical-align: top; padding: .5rem; border-bottom: 1px solid var(--line); }
th button { border: 0; padding: 0; font-weight: 600; text-decoration: underline dotted; } th[aria-sort=ascending] button::after { content: ' ▲'; } th[aria-sort=descending] button::after { content: ' ▼'; }
.goods { width: 48%; } .text, .goods { overflow-wrap: anywhere; } .value { text-align: right; white-space: nowrap; } .dim { color: var(--dim); white-space: pre-wrap; }
mark { background: var(--mark); color: inherit; font-weight: 600; text-decoration: underline; }
.level { display: inline-block; padding: .1rem .45rem; border-radius: 4px; font-weight: 700; white-space: nowrap; color: #000; background: #c8c8c8; }
.critical { background: ${LEVEL_FILLS.critical}; border: 2px solid #000; } .high { background: ${LEVEL_FILLS.high}; } .medium { background: ${LEVEL_FILLS.medium}; } .low { background: ${LEVEL_FILLS.low}; }
summary { cursor: pointer; } .ledger ul { padding-left: 1rem; } .ledger li { margin: .3rem 0; } .number { font-variant-numeric: tabular-nums; font-weight: 700; }
.rule { margin-left: 1rem; color: var(--dim); } .review .field { margin-top: .3rem; } #across { padding-left: 1.2rem; } #across li { margin: .75rem 0; }
.plain { overflow-wrap: anywhere; color: var(--dim); }
@media (max-width: 700px) { thead { position: absolute; left: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } tr, td, table, tbody { display: block; width: 100%; } tr { border: 1px solid var(--line); border-radius: 6px; margin-bottom: .75rem; } td { border: 0; padding: .25rem .75rem; } td.goods { width: 100%; } .value { text-align: left; } }
@media print { .filters, .pages, .save { display: none; } body { max-width: none; padding: 0; font-size: 11px; color: #000; background: #fff; } tr, figure { break-inside: avoid; } thead { display: table-header-group; } }
`;
