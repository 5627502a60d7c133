// Prints how often indicators fire where they should and stay silent where they should: npm run evaluate:indicators
import { existsSync } from 'node:fs';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createScreener } from '../dist/index.js';
import { barsTable } from './bars.js';
import { harmlessManifest } from './generate-harmless.js';
import { any, createRandom } from './random.js';

const SEED = 20261128;
const HARMLESS_ROWS = 10_000;
const ROUTES = {
  'China to Turkey': { originCountry: 'CN', destinationCountry: 'TR' },
  'China to Kazakhstan': { originCountry: 'CN', destinationCountry: 'KZ' },
};
const { values } = await import('node:util').then(({ parseArgs }) => parseArgs({ options: { show: { type: 'string', default: '0' } } }));
const SHOWN = Number(values.show);

const screener = await createScreener();
const share = (part, n) => ({ part, n, share: n === 0 ? null : part / n });
const idsOf = ({ indicators }) => indicators.map(({ id }) => id);
const needsReview = ({ level }) => ['medium', 'high', 'critical'].includes(level);
const listing = (name, items) => {
  for (const item of items.slice(0, SHOWN)) process.stdout.write(`${name}: ${item}\n`);
};

async function harmlessShown() {
  const shown = [];
  for await (const { line, assessment } of screener.screenStream(Readable.from([Buffer.from(harmlessManifest(HARMLESS_ROWS, SEED))]))) {
    if (assessment.level !== 'none')
      shown.push(`line ${line} ${assessment.level} ${idsOf(assessment).join(' ')} ${assessment.goods.map(({ category }) => category)}`);
  }
  listing('harmless', shown);
  return share(shown.length, HARMLESS_ROWS);
}

/** Rows of a CSV with a header, quotes and no line ends in cells: the form of the files of ../shared/eval. */
async function rowsOf(name) {
  const path = fileURLToPath(new URL(`../../shared/eval/${name}`, import.meta.url));
  if (!existsSync(path)) {
    process.stdout.write(`${path} is not there: nothing of it was measured.\n`);
    return undefined;
  }
  const { parse } = await import('csv-parse/sync');
  const { readFileSync } = await import('node:fs');
  return parse(readFileSync(path), { columns: true, bom: true, relax_quotes: true });
}

const isUnbranded = (cells) => idsOf(screener.screenRow(cells)).includes('unbranded');
const ROUTER = { description: 'Ethernet router', hsCode: '851762' };
/** A cell for the brand, or words of a declaration behind the goods. */
const saysNoBrand = (text) => isUnbranded({ ...ROUTER, brand: text }) || isUnbranded({ ...ROUTER, description: `Ethernet router|${text}` });
/** A file whose brand column is empty: a maker behind a label in the text is one. */
const missesLabel = (text) =>
  /(?:brand|品牌|牌子|商标|знак|марка|marca|marke)[^:：|;]{0,12}[:：]/i.test(text) &&
  isUnbranded({ ...ROUTER, brand: '', description: `Ethernet router|${text}` });
const inText = (text) =>
  isUnbranded({ ...ROUTER, brand: 'Cisco', description: `Ethernet router|${text}` }) ||
  isUnbranded({ ...ROUTER, brand: 'Cisco', remarks: text });

function brandWording(rows) {
  const of = (...kinds) => rows.filter(({ expect }) => kinds.includes(expect)).map(({ text }) => text);
  const noBrand = of('no-brand');
  const found = noBrand.filter(saysNoBrand);
  listing(
    'no-brand missed',
    noBrand.filter((text) => !found.includes(text)),
  );
  const branded = of('branded', 'trap-not-no-brand');
  const flaggedBrands = branded.filter((text) => saysNoBrand(text) || missesLabel(text));
  const traps = of('trap-shipping-marks', 'no-model-only');
  const flaggedTraps = traps.filter(inText);
  listing('branded flagged', flaggedBrands);
  listing('trap flagged', flaggedTraps);
  return {
    found: share(found.length, noBrand.length),
    flagged: share(flaggedBrands.length + flaggedTraps.length, branded.length + traps.length),
  };
}

function negativesAtMedium(rows, route) {
  const negatives = rows.filter(({ label }) => label === 'negative');
  const high = negatives.filter(({ description, brand, hs6 }) =>
    needsReview(screener.screenRow({ description, brand, hsCode: hs6, ...route })),
  );
  listing(
    `negative at medium, to ${route.destinationCountry}`,
    high.map(({ description, hs6 }) => `${hs6} ${description}`),
  );
  return share(high.length, negatives.length);
}

function brandsOfCatalogues(rows) {
  const random = createRandom(SEED);
  const catalogue = rows.filter(({ kind, brand }) => kind === 'catalogue' && brand.trim() !== '');
  const mismatch = ({ description, brand }) =>
    idsOf(screener.screenRow({ description, brand, originCountry: 'CN', destinationCountry: 'KZ' })).includes('brand-part-mismatch');
  const own = catalogue.filter(mismatch);
  listing(
    'own brand flagged',
    own.map(({ description, brand }) => `${brand}: ${description}`),
  );
  const brands = [...new Set(catalogue.map(({ brand }) => brand))];
  // Known part families are those that a row is told by without its brand cell.
  const known = catalogue.filter(({ description }) =>
    screener.screenRow({ description }).goods.some(({ evidence }) => evidence.some(({ kind }) => kind === 'part-number')),
  );
  const swapped = known.map((row) => ({
    ...row,
    brand: any(
      random,
      brands.filter((brand) => brand !== row.brand),
    ),
  }));
  const caught = swapped.filter(mismatch);
  listing(
    'swap missed',
    swapped.filter((row) => !caught.includes(row)).map(({ description, brand }) => `${brand}: ${description}`),
  );
  return { own: share(own.length, catalogue.length), caught: share(caught.length, swapped.length) };
}

const wording = await rowsOf('brand-wording-dev.csv').then((rows) => rows && brandWording(rows));
const goods = await rowsOf('goods-dev.csv');
const brands = goods && brandsOfCatalogues(goods);
const bars = [
  { name: 'harmless manifest, China to Turkey: rows shown', figure: await harmlessShown(), most: 0.005 },
  { name: 'no-brand wording: found', figure: wording?.found, least: 1 },
  { name: 'branded wording and traps: flagged as unbranded', figure: wording?.flagged, most: 0 },
  ...Object.entries(ROUTES).map(([name, route]) => ({
    name: `negatives, ${name}: medium or above`,
    figure: goods && negativesAtMedium(goods, route),
    most: 0.002,
  })),
  { name: 'catalogue rows of their own brand: brand-part-mismatch', figure: brands?.own, most: 0.001 },
  { name: 'brands swapped on known part families: caught', figure: brands?.caught, least: 0.9 },
];
process.stdout.write(`${barsTable(bars.map((bar) => ({ ...bar, figure: bar.figure ?? null })))}\n`);
