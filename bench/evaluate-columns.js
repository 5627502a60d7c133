import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { mapColumns } from '../dist/columns/map-columns.js';
import { findTables } from '../dist/columns/tables.js';
import { columnFigures } from '../dist/evaluate/columns.js';
import { createScreening } from '../dist/run/prepare/screening.js';
import { barsTable } from './bars.js';

const FOLDER = fileURLToPath(new URL('../../shared/eval/', import.meta.url));
const NAME = 'headers-dev';

const read = (path) => parse(readFileSync(path), { columns: true, bom: true });
const readTable = (path) => parse(readFileSync(path), { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });

/** @returns labelled tables as columnFigures takes them, read by the real stages */
function labelledTables(names) {
  const labelled = read(join(FOLDER, `${NAME}.csv`)).filter(({ field }) => field !== 'other');
  const acceptable = read(join(FOLDER, `${NAME}-acceptable.csv`));
  return read(join(FOLDER, `${NAME}-files.csv`)).map(({ file, header_row_index: headerRow }) => {
    const rows = readTable(join(FOLDER, NAME, file));
    const [header, ...others] = findTables(rows, names);
    const columns = mapColumns(header.headers, rows.slice(header.dataStart), names);
    const own = labelled.filter((row) => row.file === file);
    const also = acceptable.filter((row) => row.file === file);
    const fields = [...new Set([...own, ...also].map(({ field }) => field))].map((field) => {
      const all = own.filter((row) => row.field === field).map(({ column_index: column }) => Number(column));
      const others = also.filter((row) => row.field === field).flatMap(({ column_indexes: list }) => list.split(',').map(Number));
      return { field, column: all.at(-1) ?? null, acceptable: [...all, ...others] };
    });
    // Each file holds one table.
    const read = {
      headerRow: others.length > 0 ? `${[header, ...others].map(({ row }) => row).join(' and ')}` : header.row,
      headers: header.headers,
      fields: columns.map(({ field }) => field),
    };
    return { file, headerRow: Number(headerRow), fields, read };
  });
}

if (!existsSync(join(FOLDER, `${NAME}.csv`))) {
  process.stdout.write(`${FOLDER} is not there: nothing was measured.\n`);
} else {
  const { columnNames } = await createScreening({ only: [], skip: [] });
  const figures = columnFigures(labelledTables(columnNames));
  const { files, headersRight, labelled, mapped, wrong } = figures;
  const share = (part, n) => ({ share: n === 0 ? null : part / n, part, n });
  const bars = [
    { name: 'header line found', figure: share(headersRight, files), least: 1 },
    { name: 'labelled fields mapped', figure: share(mapped, labelled), least: 0.97 },
    { name: 'labelled fields on a wrong column', figure: share(wrong.length, labelled), most: 0.01 },
  ];
  process.stdout.write(`${barsTable(bars)}\n`);
  for (const line of figures.headerMisses) process.stdout.write(`header  ${line}\n`);
  for (const list of ['wrong', 'missing', 'extra']) {
    process.stdout.write(`${list}: ${figures[list].length}\n`);
    for (const { file, field, expected, got } of figures[list])
      process.stdout.write(
        `  ${file} ${field}: got ${JSON.stringify(got)}${expected.length === 0 ? '' : `, expected ${[...new Set(expected)].map((name) => JSON.stringify(name)).join(' or ')}`}\n`,
      );
  }
}
