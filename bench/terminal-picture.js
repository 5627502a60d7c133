import stringWidth from 'string-width';

const MANIFEST = 'fixtures/quickstart/manifest.csv';
export const TERMINAL_COLUMNS = 100;
export const TERMINAL_RUN = [MANIFEST, '--format', 'table', '--color', '--today', '2026-01-31'];
/** Rows of the manifest that the picture shows: chips declared as screws, and a weaker case. */
const PLACES = ['line 13', 'line 11'];

const FONT_SIZE = 14;
/** Width of a character: 0.6 em, as most monospaced fonts have it; textLength holds every other font to it. */
const ADVANCE = 8.4;
const LINE_HEIGHT = 19;
const PADDING = 18;
const TITLE_BAR = 34;
const BASELINE = 14;

const BACKGROUND = '#161b22';
/** Colors of the terminal by the SGR code that asks for them; each reads on the background, and the background on it. */
const COLORS = { 33: '#e3b341', 36: '#56d4dd', 91: '#ff9b85', 95: '#e2a8ff' };
const STYLE = `text{font:${FONT_SIZE}px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace;fill:#e6edf3}
.bold{font-weight:700}.dim{fill:#9aa4af}.underline{text-decoration:underline}.inverse{fill:${BACKGROUND}}`;

const PLAIN = { bold: false, dim: false, underline: false, inverse: false, color: undefined };
/** What an SGR code changes, for those that chalk writes for the colors of the table. */
const CHANGES = {
  0: PLAIN,
  1: { bold: true },
  2: { dim: true },
  4: { underline: true },
  7: { inverse: true },
  22: { bold: false, dim: false },
  24: { underline: false },
  27: { inverse: false },
  39: { color: undefined },
  ...Object.fromEntries(Object.entries(COLORS).map(([code, color]) => [code, { color }])),
};

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (character) => ESCAPES[character]);
const rounded = (length) => Number(length.toFixed(1));

function changed(style, code) {
  const change = CHANGES[code];
  if (change === undefined) throw new Error(`No look is given for SGR code ${code}.`);
  return { ...style, ...change };
}

/** @returns runs of one style in a line, each with the column at which it begins, and the style in which the line ends */
function runsOf(line, before) {
  const runs = [];
  let style = before;
  let column = 0;
  for (const [, code, text] of line.matchAll(/\x1b\[(\d+)m|([^\x1b]+)/g)) {
    if (code !== undefined) {
      style = changed(style, code);
      continue;
    }
    runs.push({ text, column, style });
    column += stringWidth(text);
  }
  return { runs, style };
}

/** @returns the pieces of a run between gaps: a gap is a place, as fonts and viewers differ about more than one space */
function piecesOf({ text, column, style }) {
  return [...text.matchAll(/\S+(?: \S+)*/g)].map((found) => ({
    text: found[0],
    column: column + stringWidth(text.slice(0, found.index)),
    style,
  }));
}

function markupOf({ text, column, style }, y) {
  const { color, ...flags } = style;
  const classes = Object.keys(flags).filter((name) => flags[name]);
  const named = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  const filled = color !== undefined && !style.inverse ? ` style="fill:${color}"` : '';
  const x = rounded(PADDING + column * ADVANCE);
  return `<text x="${x}" y="${y}" textLength="${rounded(stringWidth(text) * ADVANCE)}"${named}${filled}>${escaped(text)}</text>`;
}

function inverseBlock({ text, column, style }, y) {
  const [x, width] = [PADDING + column * ADVANCE, stringWidth(text) * ADVANCE].map(rounded);
  return `<rect x="${x}" y="${y - BASELINE - 1}" width="${width}" height="${LINE_HEIGHT}" rx="2" fill="${style.color ?? '#e6edf3'}"/>`;
}

const titleBar = (width, title) =>
  [
    ...['#ff5f57', '#febc2e', '#28c840'].map((color, index) => `<circle cx="${PADDING + 4 + index * 20}" cy="17" r="6" fill="${color}"/>`),
    `<text x="${width / 2}" y="22" text-anchor="middle" class="dim">${escaped(title)}</text>`,
  ].join('\n');

/** @returns lines printed with SGR codes as a terminal window in SVG */
function terminalWindow(title, output, columns) {
  const lines = output.trimEnd().split('\n');
  const width = Math.ceil(columns * ADVANCE + 2 * PADDING);
  const height = TITLE_BAR + lines.length * LINE_HEIGHT + PADDING;
  const drawn = [];
  let style = PLAIN;
  for (const [index, line] of lines.entries()) {
    const y = TITLE_BAR + index * LINE_HEIGHT + BASELINE;
    const read = runsOf(line, style);
    style = read.style;
    drawn.push(...read.runs.filter((run) => run.style.inverse).map((run) => inverseBlock(run, y)));
    drawn.push(...read.runs.flatMap(piecesOf).map((piece) => markupOf(piece, y)));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<style>${STYLE}</style>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${BACKGROUND}" stroke="#30363d"/>
${titleBar(width, title)}
${drawn.join('\n')}
</svg>
`;
}

/** @returns the head of a table, these rows and its end; three dots stand for what is left out */
function excerpt(output, places) {
  const [head, ...blocks] = output.trimEnd().split('\n\n');
  const end = blocks.pop();
  const shown = blocks.map((block) => places.some((place) => block.split('\n', 1)[0].includes(`${place},`)));
  if (shown.filter(Boolean).length !== places.length) throw new Error(`The table does not show each of ${places.join(', ')} once.`);
  const kept = blocks.flatMap((block, index) => {
    if (shown[index]) return [block];
    return index === 0 || shown[index - 1] ? ['\x1b[2m ...\x1b[22m'] : [];
  });
  return [head, ...kept, end].join('\n\n');
}

/**
 * @param {string} output what TERMINAL_RUN prints at TERMINAL_COLUMNS
 * @returns {string} an excerpt of it as SVG, the same for the same output
 * @throws Error where a row to show is missing, or on an SGR code that has no look here
 */
export const terminalPicture = (output) => terminalWindow(`npx cargoscreen ${MANIFEST}`, excerpt(output, PLACES), TERMINAL_COLUMNS);
