// Processor time a row and stage, all in one process: npm run build && node bench/stages.js <manifest.csv> [--indicators]
import { parseArgs } from 'node:util';
import { createAssessor } from '../dist/assess/assess.js';
import { ManifestFolds } from '../dist/assess/manifest.js';
import { parametersOf } from '../dist/assess/parameters.js';
import { createRowFactory } from '../dist/columns/row.js';
import { readOptions } from '../dist/config/read-options.js';
import { bundledLexicon } from '../dist/lexicon/bundled.js';
import { countryIndexOf } from '../dist/lexicon/country-tables.js';
import { createFacts } from '../dist/lexicon/facts.js';
import { createCountryReader } from '../dist/normalize/country.js';
import { once } from '../dist/normalize/memo.js';
import { FORMATS } from '../dist/report/formats.js';
import { missingFields } from '../dist/run/account/skipped.js';
import { TableAccount } from '../dist/run/account/table-account.js';
import { openInput } from '../dist/run/open/open-input.js';
import { matcherOf } from '../dist/run/prepare/compiled-matcher.js';
import { createScreening } from '../dist/run/prepare/screening.js';
import { valueReaders } from '../dist/run/prepare/value-readers.js';

const TODAY = '2025-01-01';
const { values, positionals } = parseArgs({ allowPositionals: true, options: { indicators: { type: 'boolean', default: false } } });
const [file = ''] = positionals;

const times = new Map();
function timed(stage, work) {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  times.set(stage, (times.get(stage) ?? 0) + user + system);
  return made;
}

/** Indicators whose own time is added up; it holds the time of asking the clock too. */
const watched = (indicators, method) =>
  indicators.map((indicator) => ({
    ...indicator,
    [method](...given) {
      return timed(indicator.id, () => indicator[method](...given));
    },
  }));

const start = process.cpuUsage();
const screening = await createScreening({ only: [], skip: [] });
const { data } = screening;
const lexicon = await bundledLexicon();
const countries = createCountryReader(once(() => countryIndexOf(lexicon)));
const facts = createFacts(lexicon, countries);
const readers = valueReaders(data, countries);
const parameters = parametersOf(data.parameters);
const matcher = matcherOf(lexicon);
const input = await openInput({ kind: 'file', file }, screening.columnNames, readOptions({}));
const [table] = input.tables;
const { columns } = table.result;
const mapped = new Set(columns.map(({ field }) => field));
const able = (indicators) => indicators.filter(({ needs }) => missingFields(needs, mapped).length === 0);
const told = (indicators, method) => (values.indicators ? watched(able(indicators), method) : able(indicators));
const assess = createAssessor({
  indicators: told(screening.indicators, 'assess'),
  facts,
  grading: data.grading,
  today: TODAY,
  parameters,
  gradedOnly: true,
});
const account = new TableAccount(table.result, 0, file);
const folds = new ManifestFolds({ indicators: screening.manifestIndicators, facts, grading: data.grading, parameters });
const observe = folds.observer(account, told(screening.manifestIndicators, 'add'));
const reporter = (await FORMATS.jsonl())({});
const toRow = createRowFactory(columns, readers);
const opened = process.cpuUsage(start);

let count = 0;
let shown = 0;
let signalled = 0;
const all = process.cpuUsage();
for await (const { records } of table.batches()) {
  count += records.length;
  timed('damage', () => {
    for (const record of records) account.rows.damage.look(record);
  });
  const rows = timed('rows', () => records.map(toRow));
  const signals = timed('match', () => rows.map((row) => matcher.heededSignals(row)));
  const assessments = timed('assess', () => rows.map((row, index) => assess(row, signals[index])));
  timed('folds', () => {
    for (const [index, row] of rows.entries()) observe(row, signals[index]);
  });
  timed('report', () => {
    for (const [index, assessment] of assessments.entries()) {
      if (signals[index].explained > 0) signalled++;
      if (assessment.level === 'none') continue;
      shown++;
      const { position, cells } = records[index];
      reporter.row({ table: table.result, record: position.record, line: position.line, cells, value: null, assessment });
    }
  });
}
const { user, system } = process.cpuUsage(all);
const staged = ['damage', 'rows', 'match', 'assess', 'folds', 'report'].reduce((sum, stage) => sum + times.get(stage), 0);
times.set('read', user + system - staged);
timed('finish', () => folds.finish());
process.stdout.write(
  `${count} rows, ${signalled} with goods words, ${shown} shown; opened in ${((opened.user + opened.system) / 1000).toFixed(0)} ms\n`,
);
for (const [stage, time] of [...times].toSorted(([, a], [, b]) => b - a))
  process.stdout.write(`${stage.padEnd(28)} ${(time / count).toFixed(2).padStart(8)} µs a row\n`);
