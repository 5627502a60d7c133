import assert from 'node:assert/strict';
import type { Evidence } from '#model/signals.ts';
import { listedOf, type Reading, type Said, sorted, textOf } from './said.ts';

interface RowObject {
  readonly line: number | null;
  readonly record: number;
  readonly level: string;
  readonly score: number;
  readonly goods: readonly { readonly evidence: readonly Evidence[] }[];
  readonly indicators: readonly { readonly evidence: readonly Evidence[] }[];
  readonly points: readonly unknown[];
  readonly row: Readonly<Record<string, string>>;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** By the contract: `row[field].slice(start, end) === text`. */
function assertSameRows(objects: readonly RowObject[], { rows }: Said): void {
  assert.equal(objects.length, rows.length, 'rows');
  for (const [index, { assessment, record, line }] of rows.entries()) {
    const object = objects[index] as RowObject;
    const { level, score, points, goods } = assessment;
    assert.deepEqual(
      { record: object.record, line: object.line, level: object.level, score: object.score, points: object.points, goods: object.goods },
      plain({ record, line, level, score, points, goods }),
    );
    assert.deepEqual(
      object.indicators,
      plain(
        assessment.indicators.map(({ id, severity, message, fields, evidence, fingerprint, settled }) => ({
          id,
          severity,
          message,
          fields,
          evidence,
          fingerprint,
          settled,
        })),
      ),
    );
    for (const { evidence } of [...object.goods, ...object.indicators])
      for (const { field, start, end, text } of evidence) assert.equal(object.row[field]?.slice(start, end), text, `evidence in ${field}`);
  }
}

export const json: Reading = (bytes, said) => {
  const { rows, manifestFindings, counts } = JSON.parse(textOf(bytes));
  assertSameRows(rows, said);
  assert.deepEqual(manifestFindings, plain(said.tail.manifestFindings));
  assert.deepEqual(counts, plain(said.tail.counts));
};

export const jsonl: Reading = (bytes, said) => {
  const lines = textOf(bytes).split('\n');
  assert.equal(lines.pop(), '', 'the last line ends');
  assertSameRows(
    lines.map((line) => JSON.parse(line)),
    said,
  );
};

interface SarifResult {
  readonly ruleId: string;
  readonly message: { readonly text: string };
  readonly partialFingerprints: { readonly 'cargoscreen/v1': string };
  readonly locations: readonly [{ readonly physicalLocation: { readonly region: { readonly startLine: number } } }];
}

/** Escapes of plain-text messages (SARIF 2.1.0, 3.11.5 and 3.11.6). */
const sarifMessage = (text: string): string => text.replace(/\\([\\[\]])/g, '$1').replace(/([{}])\1/g, '$1');

export const sarif: Reading = (bytes, said) => {
  const { runs } = JSON.parse(textOf(bytes)) as { readonly runs: readonly [{ readonly results: readonly SarifResult[] }] };
  const goods = new Set(said.rows.flatMap(({ assessment }) => assessment.goods.map(({ category }) => category as string)));
  const found = runs[0].results.map(({ ruleId, message, partialFingerprints, locations: [place] }) => ({
    rule: ruleId,
    line: place.physicalLocation.region.startLine,
    fingerprint: partialFingerprints['cargoscreen/v1'],
    message: goods.has(ruleId) ? null : sarifMessage(message.text),
  }));
  assert.deepEqual(sorted(found), listedOf(said));
};

interface GitlabEntry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly location: { readonly lines: { readonly begin: number } };
}

export const gitlab: Reading = (bytes, said) => {
  const entries = JSON.parse(textOf(bytes)) as readonly GitlabEntry[];
  const goods = new Set(said.rows.flatMap(({ assessment }) => assessment.goods.map(({ category }) => category as string)));
  const found = entries.map(({ check_name, description, fingerprint, location }) => ({
    rule: check_name,
    line: location.lines.begin,
    fingerprint: fingerprint.replace(/-\d+$/, ''),
    message: goods.has(check_name) ? null : description,
  }));
  assert.deepEqual(sorted(found), listedOf(said));
  assert.equal(new Set(entries.map(({ fingerprint }) => fingerprint)).size, entries.length, 'every entry has a fingerprint of its own');
};
