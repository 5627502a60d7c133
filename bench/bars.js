/**
 * Bars that a measurement is held against.
 * @typedef {{ name: string, figure: { share: number | null, part: number, n: number } | null, least?: number, most?: number, stretch: number, how?: string }} Bar
 */

const percent = (value, digits = 2) => `${(value * 100).toFixed(digits)}%`;

const isReached = (share, { least, most }, bar) => (least === undefined ? share <= (bar ?? most) : share >= (bar ?? least));

/** @returns {string} a table with the figure, its n, and whether bar and stretch are reached; bars without a figure say how to get it */
export function barsTable(bars) {
  const rows = bars.map((bar) => {
    const wanted = bar.least === undefined ? `<= ${percent(bar.most)}` : `>= ${percent(bar.least)}`;
    const share = bar.figure?.share ?? null;
    if (share === null) return [bar.name, `not measured${bar.how === undefined ? '' : `: ${bar.how}`}`, '', wanted, '', ''];
    const stretch = `${isReached(share, bar, bar.stretch) ? 'yes' : 'no'} (${percent(bar.stretch)})`;
    return [bar.name, percent(share), `${bar.figure.part} of ${bar.figure.n}`, wanted, isReached(share, bar) ? 'yes' : 'no', stretch];
  });
  const header = ['figure', 'measured', 'rows', 'bar', 'reached', 'stretch'];
  const widths = header.map((name, column) =>
    Math.max(name.length, ...rows.filter((row) => row[4] !== '' || column === 0).map((row) => row[column].length)),
  );
  return [header, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
