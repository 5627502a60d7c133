const DECIMAL_COMMA = /(?<=\d),(?=\d)/g;
const LEAST_EVENNESS = 0.15;
const LEAST_AGREEMENT = 0.6;
const MOSTLY = 0.9;
/** Below every score of even columns. */
const RAGGED_SCORE = 0.001;
const MOST_WHOLE = 0.5;

/**
 * Judges a delimiter by its records: how many share one number of columns, and how many cells look like one value.
 * @param rows the cells of the sample's records as this delimiter parts them
 * @param all every delimiter that comes into question
 * @returns 0 for not at all, 1 the most
 */
export function fitOf(rows: readonly (readonly string[])[], delimiter: string, all: readonly string[]): number {
  const parted = rows.filter((row) => row.length > 1);
  const width = commonest(parted.map((row) => row.length));
  if (width === undefined) return 0;
  const even = parted.filter((row) => row.length === width);
  const agreement = even.length / parted.length;
  const headerAgrees = rows[0]?.length === width;
  const isTabled = holdsTables(rows, parted.length);
  const share = (even.length / rows.length) * agreement;
  const evenness = isTabled ? Math.max(share, LEAST_EVENNESS) : share;
  // Free text in one column: its commas differ from line to line, or a space follows them.
  const prose = !headerAgrees && !isTabled && (agreement < LEAST_AGREEMENT || (rows[0]?.length === 1 && spacesFollow(even)));
  const others = all.filter((other) => other !== delimiter);
  if (prose || evenness < LEAST_EVENNESS) return isRagged(rows, parted.length) ? RAGGED_SCORE * plausible(rows[0] ?? [], others) : 0;
  return evenness * plausible(even.flat(), others) ** 2 * ((width - 1) / width);
}

/** Columns and rows that make a table. */
const LEAST_TABLE = 3;
const LEAST_TABLED = 1 / 3;

/** Tables stand below titles and preambles, and above each other: the last lines are one, or many lines are of some. */
function holdsTables(rows: readonly (readonly string[])[], parted: number): boolean {
  let tabled = 0;
  let isLast = false;
  for (const run of runsOf(rows)) {
    isLast = run.length >= LEAST_TABLE && (run[0] as readonly string[]).length >= LEAST_TABLE && !spacesFollow(run);
    if (isLast) tabled += run.length;
  }
  return isLast || tabled > parted * LEAST_TABLED;
}

/** @returns rows of the same width that follow each other */
function runsOf(rows: readonly (readonly string[])[]): (readonly string[])[][] {
  const runs: (readonly string[])[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[0]?.length === row.length) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** A few rows of different widths below a line that can be a header. */
function isRagged(rows: readonly (readonly string[])[], parted: number): boolean {
  const [header = []] = rows;
  return (
    header.length > 1 && parted > rows.length * MOST_WHOLE && !header.some((cell) => /^\s/.test(cell) || cell === '') && !spacesFollow(rows)
  );
}

const plausible = (cells: readonly string[], others: readonly string[]): number =>
  cells.filter((cell) => isOneValue(cell, others)).length / cells.length;

function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | undefined;
  for (const [value, count] of counts) if (best === undefined || count > (counts.get(best) as number)) best = value;
  return best;
}

function spacesFollow(rows: readonly (readonly string[])[]): boolean {
  const followers = rows.flatMap((row) => row.slice(1));
  return followers.filter((cell) => cell.startsWith(' ')).length >= followers.length * MOSTLY;
}

// Another delimiter inside a cell speaks against the split, unless it belongs to a number or to a sentence.
function isOneValue(cell: string, others: readonly string[]): boolean {
  const bare = cell.replace(DECIMAL_COMMA, '');
  return others.every((other) => !bare.replaceAll(`${other} `, '').includes(other));
}
