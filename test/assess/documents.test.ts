import { describe, expect, test } from 'vitest';
import { createDocumentAssessor, type DocumentAssessorOptions } from '#assess/documents.ts';
import type { DocumentIndicator } from '#indicators/define-document.ts';
import routeChanged from '#indicators/documents/route-changed.ts';
import type { GradedDocumentFinding } from '#model/comparison.ts';
import type { DocumentLine, Pairing, PairSide } from '#model/pair.ts';
import { type Cells, goods, row, signals } from '../indicators/builders.ts';
import { facts } from '../indicators/facts.ts';
import { grading } from './grading.ts';

const NO_FIGURES = { quantity: null, netWeight: null, grossWeight: null, value: null };

function line(cells: Cells, isListed: boolean): DocumentLine {
  const of = row(cells);
  return { row: of, signals: isListed ? signals(of, goods('chips', 'Widgets')) : signals(of) };
}

const side = (...lines: readonly [DocumentLine, ...DocumentLine[]]): PairSide => ({ lines, figures: NO_FIGURES });
const pair = (a: PairSide, b: PairSide): Pairing => ({ kind: 'pair', by: 'text', a, b });
const to = (country: string, isListed = false): DocumentLine => line({ description: 'Widgets', destinationCountry: country }, isListed);

function assess(pairing: Pairing, more: Partial<DocumentAssessorOptions> = {}): readonly GradedDocumentFinding[] {
  const documents = { names: { a: 'invoice', b: 'packing list' }, exchangeRate: null };
  return createDocumentAssessor({ indicators: [routeChanged], facts, grading, parameters: {}, documents, ...more })(pairing);
}

/** An indicator that finds one thing in everything, in the case given. */
const finding = (variant: string | null, id: DocumentIndicator['id'] = 'route-changed'): DocumentIndicator => ({
  ...routeChanged,
  id,
  assess: () => [{ id, severity: 'low', message: 'Something differs.', fields: [], variant }],
});

describe('the level of a difference between documents', () => {
  test.each<[string, string, Pairing]>([
    ['another destination', 'medium', pair(side(to('DE')), side(to('PL')))],
    ['the same of listed goods', 'high', pair(side(to('DE', true)), side(to('PL', true)))],
    ['listed in the second document only', 'high', pair(side(to('DE')), side(to('PL', true)))],
    ['listed on a further line only', 'high', pair(side(to('DE'), to('DE', true)), side(to('PL')))],
    ['a destination of concern', 'high', pair(side(to('DE')), side(to('RU')))],
    ['the same of listed goods, to a place of concern', 'critical', pair(side(to('DE', true)), side(to('RU')))],
  ])('%s: %s', (_, level, pairing) => {
    expect(assess(pairing).map((found) => found.level)).toEqual([level]);
  });

  test('is that of the plain case where grading.json tells no other, and its own severity where it says nothing', () => {
    const pairing = pair(side(to('DE', true)), side(to('DE')));
    const levelOf = (indicator: DocumentIndicator) => assess(pairing, { indicators: [indicator] }).map(({ level }) => level);
    expect(levelOf(finding(null))).toEqual(['high']);
    expect(levelOf(finding('concern'))).toEqual(['critical']);
    expect(levelOf(finding('not-yet-graded'))).toEqual(['high']);
    expect(levelOf(finding(null, 'not-yet-graded' as DocumentIndicator['id']))).toEqual(['low']);
  });

  test('parameters reach the indicator that they are for', () => {
    const seen: unknown[] = [];
    const watching: DocumentIndicator = {
      ...routeChanged,
      assess({ parameters }) {
        seen.push(parameters);
        return [];
      },
    };
    const pairing = pair(side(to('DE')), side(to('DE')));
    assess(pairing, { indicators: [watching], parameters: { 'route-changed': { most: 3 }, 'party-changed': { most: 4 } } });
    assess(pairing, { indicators: [watching] });
    expect(seen).toEqual([{ most: 3 }, {}]);
  });
});

describe('the fingerprint of a difference between documents', () => {
  const fingerprint = (pairing: Pairing, id?: DocumentIndicator['id']): string | undefined =>
    assess(pairing, { indicators: [finding(null, id)] })[0]?.fingerprint;
  const [invoice, list] = [side(to('DE')), side(to('PL'))];
  const both = pair(invoice, list);

  test('is 32 hexadecimal digits, and frozen: baselines of users hold it', () => {
    expect(fingerprint(both)).toMatch(/^[0-9a-f]{32}$/);
    expect(fingerprint(both)).toMatchInlineSnapshot(`"be3be27d905c492b8b438f489c013b09"`);
  });

  test('is the same whichever document comes first, and whatever further lines there are', () => {
    expect(fingerprint(pair(list, invoice))).toBe(fingerprint(both));
    expect(fingerprint(pair(side(to('DE'), to('TR')), list))).toBe(fingerprint(both));
  });

  test('is another for another finding, another line of either document, and a line alone', () => {
    const others = [
      fingerprint(both, 'party-changed'),
      fingerprint(pair(invoice, side(to('LT')))),
      fingerprint(pair(side(to('LT')), list)),
      fingerprint({ kind: 'lone', in: 'a', side: invoice }),
      fingerprint({ kind: 'lone', in: 'a', side: list }),
    ];
    expect(new Set([fingerprint(both), ...others]).size).toBe(6);
    expect(fingerprint({ kind: 'lone', in: 'b', side: invoice })).toBe(others[3]);
  });

  test('finds the decision on it', () => {
    const waiver = { by: 'waiver', reason: 'agreed', approver: 'compliance', expires: '2027-01-01' } as const;
    const own = fingerprint(both);
    const settle = (asked: string, id: string) => (asked === own && id === 'route-changed' ? waiver : null);
    expect(assess(both, { settle })).toMatchObject([{ settled: waiver }]);
    expect(assess(pair(invoice, side(to('LT'))), { settle })).toMatchObject([{ settled: null }]);
    expect(assess(both)).toMatchObject([{ settled: null }]);
  });
});
