import { describe, expect, test } from 'vitest';
import type { DocumentIndicator } from '#indicators/define-document.ts';
import type { DocumentFinding } from '#model/finding.ts';
import { exchangeRate } from '#pair/exchange-rate.ts';
import { pairLines } from '#pair/pair-lines.ts';
import parameters from '../../data/parameters.json' with { type: 'json' };
import { type DocumentCells, document, facts } from '../support/documents.ts';
import { LEAST_CASES } from './indicator-table.ts';

/** Two documents as lines of cells: an invoice and a packing list. */
export type Documents = readonly [a: DocumentCells, b: DocumentCells];

interface Expected {
  readonly variant?: string | null;
  readonly severity?: DocumentFinding['severity'];
}

export interface DocumentTable {
  /** What must be found, in order. */
  readonly fires: Readonly<Record<string, readonly [Documents, string | readonly string[], Expected?]>>;
  readonly silent: Readonly<Record<string, Documents>>;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Pairs the documents as a run does, and runs the indicator over every pair and every line without a counterpart. */
export function documentTable(indicator: DocumentIndicator, { fires, silent }: DocumentTable): void {
  const own = Object.fromEntries(parameters.filter((entry) => entry.indicator === indicator.id).map(({ name, value }) => [name, value]));
  const assess = ([a, b]: Documents): DocumentFinding[] => {
    const pairings = pairLines(document(a), document(b), facts);
    const documents = { names: { a: 'invoice', b: 'packing list' }, exchangeRate: exchangeRate(pairings) };
    return pairings.flatMap((pairing) => indicator.assess({ pairing, documents, facts, parameters: own }));
  };

  describe(`${indicator.id} fires on`, () => {
    test.each(Object.entries(fires))('%s', (_, [given, messages, expected]) => {
      const findings = assess(given);
      expect(findings.map(({ message }) => message)).toEqual([messages].flat());
      for (const finding of findings) expect(finding).toMatchObject({ id: indicator.id, ...expected });
    });
  });

  describe(`${indicator.id} is silent on`, () => {
    test.each(Object.entries(silent))('%s', (_, given) => {
      expect(assess(given).map(({ message }) => message)).toEqual([]);
    });
  });

  describe(`the table of ${indicator.id}`, () => {
    test(`has at least ${LEAST_CASES} cases on either side`, () => {
      expect(Object.keys(fires).length).toBeGreaterThanOrEqual(LEAST_CASES);
      expect(Object.keys(silent).length).toBeGreaterThanOrEqual(LEAST_CASES);
    });

    test.each(Object.entries(indicator.messages))('shows the message %s', (_, template) => {
      const filled = new RegExp(
        `^${template
          .split(/\{\w+\}/)
          .map(escaped)
          .join('.+')}$`,
        'su',
      );
      expect(Object.values(fires).some(([, messages]) => [messages].flat().some((message) => filled.test(message)))).toBe(true);
    });
  });
}
