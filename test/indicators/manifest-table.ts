import { describe, expect, test } from 'vitest';
import { ManifestFolds } from '#assess/manifest.ts';
import { parametersOf } from '#assess/parameters.ts';
import type { ManifestIndicator } from '#indicators/define-manifest.ts';
import type { GradedManifestFinding } from '#model/finding.ts';
import parameters from '../../data/parameters.json' with { type: 'json' };
import { grading } from '../assess/grading.ts';
import { type DocumentCells, document, facts } from '../support/documents.ts';
import { LEAST_CASES } from './indicator-table.ts';

/** The rows of a manifest, or of several files of one run. */
export type Manifest = DocumentCells | { readonly files: readonly DocumentCells[] };

interface Expected {
  readonly level?: GradedManifestFinding['level'];
  /** Lines that the first finding names; the header is line 1. */
  readonly lines?: readonly number[];
}

export interface ManifestTable {
  readonly fires: Readonly<Record<string, readonly [Manifest, string | readonly string[], Expected?]>>;
  readonly silent: Readonly<Record<string, Manifest>>;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Reads, matches and folds the manifest as a run does. */
function assess(indicator: ManifestIndicator, manifest: Manifest): readonly GradedManifestFinding[] {
  const folds = new ManifestFolds({ indicators: [indicator], facts, grading, parameters: parametersOf(parameters) });
  const files = 'files' in manifest ? manifest.files : [manifest];
  for (const [order, rows] of files.entries()) {
    const observe = folds.observer({ order, name: `${order}` }, [indicator]);
    for (const { row, signals } of document(rows)) observe?.(row, signals);
  }
  return folds.finish().findings;
}

/** Runs a manifest indicator over its table. */
export function manifestTable(indicator: ManifestIndicator, { fires, silent }: ManifestTable): void {
  describe(`${indicator.id} fires on`, () => {
    test.each(Object.entries(fires))('%s', (_, [manifest, messages, expected]) => {
      const findings = assess(indicator, manifest);
      expect(findings.map(({ message }) => message)).toEqual([messages].flat());
      const [first] = findings;
      expect(first?.rowCount).toBeGreaterThan(0);
      if (expected?.level !== undefined) expect(first?.level).toBe(expected.level);
      if (expected?.lines !== undefined) expect(first?.places.map(([, , , line]) => line)).toEqual(expected.lines);
    });
  });

  describe(`${indicator.id} is silent on`, () => {
    test.each(Object.entries(silent))('%s', (_, manifest) => {
      expect(assess(indicator, manifest).map(({ message }) => message)).toEqual([]);
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
