/**
 * A measured share with what it is held against; `how` tells how to get a figure that is not measured here.
 * @typedef {{ share: number | null, part: number, n: number }} Share
 * @typedef {{ name: string, figure: Share | null, least?: number, most?: number, stretch?: number, how?: string }} Bar
 */

/** Shares below a hundredth get a third decimal: bars lie at 0.05 %. */
const percent = (value) => `${(value * 100).toFixed(value > 0 && value < 0.01 ? 3 : 2)}%`;

const holds = (share, bar, wanted) => (bar.least === undefined ? share <= wanted : share >= wanted);

const reached = (share, bar, wanted) => (wanted === undefined ? '' : holds(share, bar, wanted) ? 'yes' : 'no');

/**
 * @param {readonly Bar[]} bars
 * @returns {string[]} each bar that was measured and missed, with its figure
 */
export const missedBars = (bars) =>
  bars
    .filter((bar) => bar.figure?.share != null && !holds(bar.figure.share, bar, bar.least ?? bar.most))
    .map((bar) => `${bar.name}: ${percent(bar.figure.share)}, bar ${cellsOf(bar)[3]}`);

function cellsOf(bar) {
  const [sign, wanted] = bar.least === undefined ? ['<=', bar.most] : ['>=', bar.least];
  const share = bar.figure?.share ?? null;
  const bars = [`${sign} ${percent(wanted)}`, bar.stretch === undefined ? '' : `${sign} ${percent(bar.stretch)}`];
  if (share === null) return [bar.name, '-', '-', bars[0], '-', bars[1], '-', bar.how ?? 'not measured'];
  const { part, n } = bar.figure;
  return [bar.name, percent(share), `${part} of ${n}`, bars[0], reached(share, bar, wanted), bars[1], reached(share, bar, bar.stretch), ''];
}

/**
 * @param {readonly Bar[]} bars
 * @returns {string} a table with each figure, its n, and whether bar and stretch are reached
 */
export function barsTable(bars) {
  const rows = [['figure', 'measured', 'rows', 'bar', 'reached', 'stretch', 'reached', ''], ...bars.map(cellsOf)];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
