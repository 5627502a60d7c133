import { describe, expect, test } from 'vitest';
import { ManifestFolds, type ManifestOptions } from '#assess/manifest.ts';
import { defineManifestIndicator, type ManifestIndicator } from '#indicators/define-manifest.ts';
import type { ManifestIndicatorId } from '#model/indicator-ids.ts';
import type { Row } from '#model/row.ts';
import type { Signals } from '#model/signals.ts';
import { goods, row, signals } from '../indicators/builders.ts';
import { facts } from '../indicators/facts.ts';
import { grading } from './grading.ts';

interface Making {
  readonly variant?: string;
  readonly applies?: ManifestIndicator['applies'];
  readonly idle?: string;
}

/** An indicator with a finding for each invoice number that rows have. */
function invoices(id: string, { variant, applies = 'any', idle }: Making = {}): ManifestIndicator {
  return defineManifestIndicator({
    id: id as ManifestIndicatorId,
    severity: 'low',
    memo: false,
    applies,
    needs: [['invoiceNumber']],
    docs: { what: '', why: '', next: '', silentWhen: '', source: '' },
    messages: { seen: 'Invoice {number} was seen.' },
    keys: 'invoices',
    observe: ({ row: { text } }) => [{ key: text('invoiceNumber'), variant: '', shown: [] }],
    judge:
      () =>
      ({ key, variants }) => ({
        message: 'seen',
        data: { number: key },
        fields: ['invoiceNumber'],
        identity: [key],
        named: variants,
        ...(variant === undefined ? {} : { variant }),
      }),
    ...(idle === undefined ? {} : { idle: () => idle }),
  });
}

const TABLE = { order: 0, name: 'm.csv' };

function line(invoiceNumber: string, isListed = false): readonly [Row, Signals] {
  const of = row({ description: 'Widgets', invoiceNumber });
  return [of, isListed ? signals(of, goods('chips', 'Widgets')) : signals(of)];
}

const foldsOf = (indicators: readonly ManifestIndicator[], more: Partial<ManifestOptions> = {}): ManifestFolds =>
  new ManifestFolds({ indicators, facts, grading, parameters: {}, ...more });

function finished(
  indicators: readonly ManifestIndicator[],
  lines: readonly (readonly [Row, Signals])[],
  more: Partial<ManifestOptions> = {},
) {
  const folds = foldsOf(indicators, more);
  const observe = folds.observer(TABLE, indicators);
  for (const one of lines) observe?.(...one);
  return folds.finish();
}

describe('findings over the rows of a manifest', () => {
  test('are graded by their case, by the plain case, or by their own severity', () => {
    const levels = (id: string, variant?: string) =>
      finished([invoices(id, variant === undefined ? {} : { variant })], [line('7')]).findings.map(({ level }) => level);
    expect(levels('part-brand-drift')).toEqual(['high']);
    expect(levels('part-brand-drift', 'unknown-brands')).toEqual(['medium']);
    expect(levels('part-brand-drift', 'not-yet-graded')).toEqual(['high']);
    expect(levels('not-yet-graded')).toEqual(['low']);
  });

  test('stand gravest first, equal ones in the order of the registry', () => {
    const indicators = ['currency-switch', 'order-split', 'serial-repeated', 'volume-surge'].map((id) => invoices(id));
    expect(finished(indicators, [line('7')]).findings.map(({ id }) => id)).toEqual([
      'serial-repeated',
      'order-split',
      'volume-surge',
      'currency-switch',
    ]);
  });

  test('of listed goods come of listed rows only', () => {
    const lines = [line('7'), line('8', true)];
    const numbers = (applies: ManifestIndicator['applies']) =>
      finished([invoices('order-split', { applies })], lines).findings.map(({ identity: [number] }) => number);
    expect(numbers('listed')).toEqual(['8']);
    expect(numbers('any')).toEqual(['7', '8']);
  });

  test('have a fingerprint of their own, frozen since baselines of users hold it, by which decisions are found', () => {
    const waiver = { by: 'waiver', reason: 'agreed', approver: 'compliance', expires: '2027-01-01' } as const;
    const indicators = [invoices('order-split'), invoices('volume-surge')];
    const fingerprints = finished(indicators, [line('7'), line('8')]).findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(4);
    expect(fingerprints[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(fingerprints[0]).toMatchInlineSnapshot(`"8d218737d72cf954921c9d8a5487901e"`);
    const settle = (fingerprint: string, id: string) => (fingerprint === fingerprints[0] && id === 'order-split' ? waiver : null);
    const decided = finished(indicators, [line('7'), line('8')], { settle });
    expect(decided.findings.map(({ settled }) => settled)).toEqual([waiver, null, null, null]);
  });
});

describe('what a manifest was not checked for', () => {
  const bounded = { parameters: { 'order-split': { mostKeys: 2 } } };

  test('names keys that were too many to be kept, and only those', () => {
    const lines = ['1', '2', '3'].map((number) => line(number));
    const indicators = [invoices('order-split'), invoices('volume-surge')];
    expect(finished(indicators, lines, bounded).partly).toEqual([{ id: 'order-split', keys: 'invoices', checked: 2, all: 3 }]);
    expect(finished(indicators, lines.slice(1), bounded).partly).toEqual([]);
  });

  test('names indicators that the rows give nothing to tell by', () => {
    const indicators = [invoices('order-split', { idle: 'no row has a date' }), invoices('volume-surge')];
    expect(finished(indicators, [line('7')]).idle).toEqual([{ id: 'order-split', reason: 'no row has a date' }]);
  });

  test('leaves out indicators that no table has columns for', () => {
    const folds = foldsOf([invoices('order-split', { idle: 'no row has a date' })]);
    expect(folds.observer(TABLE, [])).toBeUndefined();
    expect(folds.finish()).toEqual({ findings: [], partly: [], idle: [] });
  });
});

describe('the parts of a manifest', () => {
  const indicators = [invoices('order-split')];
  const statesOf = (...numbers: readonly string[]) => {
    const folds = foldsOf(indicators);
    const observe = folds.observer(TABLE, indicators);
    for (const number of numbers) observe?.(...line(number));
    return folds.states();
  };

  test('add to what was seen before, in tables and in other parts', () => {
    const folds = foldsOf(indicators);
    for (const number of ['7', '8']) folds.observer(TABLE, indicators)?.(...line(number));
    folds.merge(statesOf('8', '9'));
    folds.merge({});
    expect(folds.finish().findings.map(({ identity: [number], rowCount }) => [number, rowCount])).toEqual([
      ['7', 1],
      ['8', 2],
      ['9', 1],
    ]);
  });

  test('keep their bounds, and name rows where they stand in the run', () => {
    const folds = foldsOf(indicators, { parameters: { 'order-split': { mostKeys: 1 } } });
    folds.merge(statesOf('7', '8'), ([table, chunk, record, row]) => [table + 3, chunk, record, row]);
    const { findings, partly } = folds.finish();
    expect(findings.map(({ places }) => places[0]?.[0])).toEqual([3]);
    expect(partly).toMatchObject([{ checked: 1, all: 2 }]);
  });
});
