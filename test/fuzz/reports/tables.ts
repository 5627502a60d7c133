import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import type { RowResult } from '#model/result.ts';
import { visible } from '#report/visible.ts';
import { holdable } from '#report/xlsx/text.ts';
import { padded, sheetsOf } from '../../support/sheets.ts';
import { type Reading, type Said, textOf } from './said.ts';

const APPENDED = ['risk_level', 'risk_score', 'categories', 'indicators', 'reasons', 'evidence'];

/** What a table appends to a row; reasons and pieces of evidence stand one behind the other. */
function appendedOf({ assessment: { level, score, goods, indicators } }: RowResult, between: string) {
  const evidence = [...goods, ...indicators].flatMap((entry) => entry.evidence.map(({ text }) => visible(text)));
  return [
    level,
    String(score),
    goods.map(({ category }) => category).join('; '),
    indicators.map(({ id }) => id).join('; '),
    indicators.map(({ message }) => visible(message)).join(between),
    [...new Set(evidence)].join('; '),
  ];
}

/** Nothing of a cell is changed, but an apostrophe stands before what a spreadsheet would run. */
function assertSameCells(found: readonly string[], wanted: readonly string[]): void {
  assert.deepEqual(
    found.map((cell, index) => (cell === `'${wanted[index]}` ? wanted[index] : cell)),
    wanted,
  );
}

function assertSameTable([header = [], ...rows]: readonly (readonly string[])[], { head, rows: own }: Said, between: string): void {
  assert.deepEqual(header.slice(-APPENDED.length), APPENDED);
  assert.equal(rows.length, own.length, 'rows');
  const [table, ...others] = head.tables;
  for (const [index, row] of own.entries()) {
    const cells = rows[index] ?? [];
    assertSameCells(cells.slice(-APPENDED.length), appendedOf(row, between));
    if (others.length === 0 && row.cells.length === table?.columns.length) assertSameCells(cells.slice(0, -APPENDED.length), row.cells);
  }
}

const separated =
  (delimiters: readonly string[]): Reading =>
  (bytes, said) => {
    const text = textOf(bytes);
    const delimiter = delimiters.find((one) => text.includes(APPENDED.join(one))) ?? '';
    assertSameTable(parse(text, { delimiter, record_delimiter: '\n' }), said, ' ');
  };

export const csv = separated([',', ';', '|']);
export const tsv = separated(['\t']);

export const xlsx: Reading = async (bytes, said) => {
  const rows = said.rows.map((row) => ({ ...row, cells: row.cells.map(holdable) }));
  const sheets = await sheetsOf(bytes);
  assert.deepEqual([...sheets.keys()], ['Manifest', 'Summary', 'Explanation']);
  assertSameTable(padded(sheets.get('Manifest') ?? []), { ...said, rows }, '\n');
};
