import { describe, expect, it } from 'vitest';
import { aside } from '#report/aside.ts';
import { github } from '#report/github.ts';
import { gitlab } from '#report/gitlab.ts';
import { html } from '#report/html.ts';
import { junit } from '#report/junit.ts';
import { markdown } from '#report/markdown.ts';
import { sarif } from '#report/sarif.ts';
import { shipmentLines } from '#report/shipment-lines.ts';
import { table } from '#report/table.ts';
import { across, found, graded, reported, SETTINGS, WAIVED } from '../support/reported.ts';

const settledRow = (record: number) => graded(record, 'critical', [found(`settled ${record}`, WAIVED)], { openLevel: 'none' });
const openRow = (record: number) => graded(record, 'low', [found('the open one')]);

function* settledThenOpen(count: number) {
  for (let record = 1; record <= count; record++) yield settledRow(record);
  yield openRow(count + 1);
}

/** Rows that a decision settles, one more than the format lists. */
const MORE_THAN_LISTED = { table: 2, markdown: 2, junit: 10_001, github: 31, gitlab: 10_001, sarif: 25_001 } as const;

describe.each(Object.entries({ table, markdown, junit, github, gitlab, sarif }))('%s', (name, format) => {
  it('lists the open row however many settled rows are graver', () => {
    const text = reported(format, settledThenOpen(MORE_THAN_LISTED[name as keyof typeof MORE_THAN_LISTED]), [], 2);
    expect(text).toContain('the open one');
  });
});

describe.each(Object.entries({ table, markdown, aside }))('%s', (_, format) => {
  it('lists the open finding across rows before those that are settled, and marks these', () => {
    const settled = Array.from({ length: 20 }, (_, index) => across(`settled ${index}`, WAIVED, 'critical'));
    const text = reported(format, [], [...settled, across('the open one')], 2);
    expect(text).toContain('the open one');
    expect(text.replaceAll('\\', '')).toContain('settled 0 (waived until 2031-12-31 by head of compliance: own stock)');
    expect(text.indexOf('the open one')).toBeLessThan(text.indexOf('settled 0'));
  });
});

describe('the head of a report', () => {
  const findings = [across('open', null, 'high'), across('low', null, 'low'), across('settled', WAIVED, 'critical')];

  it('counts the open findings across rows, and tells settled ones apart', () => {
    expect(reported(table, [], findings)).toContain('2 open findings across rows (1 high, 1 low, 1 settled), ');
    expect(reported(html, [], findings)).toContain('<li><b>2</b>findings across rows, 1 settled</li>');
  });

  it('speaks of settled ones only where there are some', () => {
    expect(reported(table, [], findings.slice(0, 2))).toContain('2 findings across rows (1 high, 1 low), ');
    expect(reported(html, [], findings.slice(0, 2))).toContain('<li><b>2</b>findings across rows</li>');
  });

  it('says that none is open where all are settled', () => {
    expect(reported(table, [], findings.slice(2))).toContain('0 open findings across rows (1 settled), ');
    expect(reported(html, [], findings.slice(2))).toContain('<li><b>0</b>findings across rows, 1 settled</li>');
  });
});

it('a shipment that needs review is listed before a graver one that is settled', () => {
  const group = { field: 'invoiceNumber', score: 90, rows: 2 } as const;
  const lines = shipmentLines(
    [
      { ...group, value: 'settled', level: 'critical', needReview: 0 },
      { ...group, value: 'open', level: 'medium', needReview: 1 },
    ],
    { ...SETTINGS, top: 1 },
  );
  expect(lines.slice(2)).toEqual([' MEDIUM    90   invoiceNumber open   2 rows, 1 needs review', 'and 1 more shipment (--top shows more)']);
});

describe('sarif', () => {
  it('keeps settled findings as suppressed results, after every open one', () => {
    const rows = [graded(1, 'critical', [found('of a settled sign', WAIVED), found('of an open sign')], { openLevel: 'low' }), openRow(2)];
    const [{ results }] = JSON.parse(reported(sarif, rows, [across('across and settled', WAIVED)])).runs;
    const told = results.map(({ message, level, suppressions }: { message: { text: string }; level: string; suppressions?: unknown[] }) => [
      message.text,
      level,
      suppressions?.length ?? 0,
    ]);
    expect(told).toEqual([
      ['of an open sign', 'note', 0],
      ['the open one', 'note', 0],
      ['across and settled', 'error', 1],
      ['of a settled sign', 'error', 1],
    ]);
  });

  it('makes no link, escape or placeholder out of what a cell holds', () => {
    const text = String.raw`"[see](http://evil.example) \[x\](1) {0}"`;
    const [{ results, invocations }] = JSON.parse(reported(sarif, [graded(1, 'low', [found(text)])])).runs;
    expect(results[0].message.text).toBe(String.raw`"\[see\](http://evil.example) \\\[x\\\](1) {{0}}"`);
    expect(invocations[0].toolExecutionNotifications.at(-1).message.text).toBe('Nothing found on a row is no clearance.');
  });
});

describe('gitlab', () => {
  it('grades an open finding by what is open of its row', () => {
    const row = graded(1, 'critical', [found('settled', WAIVED), found('open')], { openLevel: 'low' });
    expect(JSON.parse(reported(gitlab, [row]))).toMatchObject([{ description: 'open', severity: 'minor' }]);
  });
});

describe.each(Object.entries({ github, junit }))('%s', (_, format) => {
  it('tells by what goods were known, also where nothing else stands on the row', () => {
    const goods = { category: 'chips', confidence: 0.9, accessory: false, fingerprint: 'f', settled: null, evidence: [] } as const;
    expect(reported(format, [graded(1, 'low', [], { goods: [goods] })])).toMatch(
      /low 10(: chips \| |%3A chips::)chips: chips: {2}\(confidence 0\.9\)/,
    );
  });
});

describe('github', () => {
  it('says of a row that is settled in part what is graded, what is open, and which findings are settled', () => {
    const row = graded(1, 'critical', [found('settled', WAIVED), found('open')], { openLevel: 'low' });
    expect(reported(github, [row])).toContain(
      '::notice file=m.csv,line=2,title=critical 90%2C open%3A low%3A relabelled::relabelled: settled (waived until 2031-12-31 by head of compliance: own stock)%0Arelabelled: open\n',
    );
  });

  it('counts no settled row among those that are not annotated', () => {
    expect(reported(github, settledThenOpen(40))).not.toContain(' more ');
  });
});

describe('junit', () => {
  const reason = 'waived until 2031-12-31 by head of compliance: own stock';

  it('skips what is settled, and says by whom', () => {
    const text = reported(junit, [settledRow(1), openRow(2)], [across('across', WAIVED)]);
    expect(text).toContain('<testsuite name="m.csv" tests="4" failures="0" errors="0" skipped="2" time="0">');
    expect(text.match(new RegExp(`<skipped message="${reason}"/>`, 'g'))).toHaveLength(2);
    expect(text).toContain(`critical 90, open: none: relabelled | relabelled: settled 1 (${reason})`);
  });

  it('skips no row of which a part is open, and marks the other part', () => {
    const row = graded(1, 'critical', [found('settled', WAIVED), found('open')], { openLevel: 'high' });
    const text = reported(junit, [row]);
    expect(text).toContain('skipped="0"');
    expect(text).toContain(`<failure message="critical 90, open: high: relabelled" type="high">`);
    expect(text).toContain(`relabelled: settled (${reason}) | relabelled: open`);
  });

  it('has a name of its own for each test, which says where the finding stands', () => {
    const text = reported(junit, [], [across('one number'), across('another number'), across('another number', WAIVED)]);
    const names = [...text.matchAll(/<testcase classname="m\.csv" name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      'rows are screened',
      'serial-repeated on lines 2, 3',
      'serial-repeated on lines 2, 3 (2)',
      'serial-repeated on lines 2, 3 (3)',
    ]);
  });
});
