import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManifestFolds, ManifestLog, type ManifestStates } from '#assess/manifest.ts';
import { parametersOf } from '#assess/parameters.ts';
import { MANIFEST_INDICATORS } from '#indicators/registry.ts';
import type { Field } from '#model/fields.ts';
import type { GradedManifestFinding } from '#model/finding.ts';
import type { DocumentLine } from '#model/pair.ts';
import parameters from '../../data/parameters.json' with { type: 'json' };
import { document, facts } from '../support/documents.ts';
import { ACROSS_ROWS } from '../support/manifests.ts';
import { grading } from './grading.ts';

const FIELDS: readonly Field[] = [
  ...(['date', 'invoiceNumber', 'exporter', 'importer', 'importerAddress', 'destinationCountry', 'description', 'partNumber'] as const),
  ...(['brand', 'serialNumber', 'hsCode', 'quantity', 'quantityUnit', 'unitPrice', 'value', 'currency', 'paymentTerms'] as const),
];

/** No cell of the fixture holds a line end. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

const LINES = document(
  readFileSync(ACROSS_ROWS, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => Object.fromEntries(cellsOf(line).map((cell, index) => [FIELDS[index], cell]))),
);

/** Bounds at which most keys of the fixture must go. */
const NARROW = Object.fromEntries(
  Object.entries(parametersOf(parameters)).map(([id, own]) => [id, { ...own, mostKeys: 3, mostVariants: 2 }]),
);
const WIDE = parametersOf(parameters);

const foldsOf = (bounds: typeof WIDE): ManifestFolds =>
  new ManifestFolds({ indicators: MANIFEST_INDICATORS, facts, grading, parameters: bounds });

const TABLE = { order: 0, name: 'm.csv' };

type StatesOf = (lines: readonly DocumentLine[], bounds: typeof WIDE) => ManifestStates;

const foldedStates: StatesOf = (lines, bounds) => {
  const folds = foldsOf(bounds);
  const observe = folds.observer(TABLE, MANIFEST_INDICATORS);
  for (const { row, signals } of lines) observe?.(row, signals);
  return JSON.parse(JSON.stringify(folds.states()));
};

const loggedStates: StatesOf = (lines, bounds) => {
  const log = new ManifestLog({ facts, parameters: bounds }, TABLE, MANIFEST_INDICATORS);
  for (const { row, signals } of lines) log.observe?.(row, signals);
  return structuredClone(log.take());
};

function merged(parts: readonly (readonly DocumentLine[])[], bounds: typeof WIDE, statesOf: StatesOf = foldedStates) {
  const folds = foldsOf(bounds);
  for (const part of parts) folds.merge(statesOf(part, bounds));
  return folds.finish();
}

const whole = (lines: readonly DocumentLine[], bounds: typeof WIDE) => merged([lines], bounds);
const idsOf = (findings: readonly GradedManifestFinding[]): string[] => [...new Set(findings.map(({ id }) => id))].sort();

describe('a manifest cut into parts', () => {
  it('gives every manifest indicator something to find, so that what follows can fail', () => {
    expect(idsOf(whole(LINES, WIDE).findings)).toEqual(MANIFEST_INDICATORS.map(({ id }) => id).sort());
    const { findings, partly } = whole(LINES, NARROW);
    expect(findings.length).toBeGreaterThan(0);
    expect(partly.length).toBeGreaterThan(5);
  });

  it('says the same at whatever record it was cut', () => {
    const expected = whole(LINES, WIDE);
    for (let cut = 0; cut <= LINES.length; cut++) {
      expect(merged([LINES.slice(0, cut), LINES.slice(cut)], WIDE)).toEqual(expected);
      expect(merged([LINES.slice(cut), LINES.slice(0, cut)], WIDE)).toEqual(expected);
    }
  });

  it.each([
    ['while all keys are kept', WIDE],
    ['past what is kept', NARROW],
  ])('says the same for any rows in any parts, merged in any order, %s', (_, bounds) => {
    const cuts = fc.array(fc.nat(4), { minLength: LINES.length, maxLength: LINES.length });
    fc.assert(
      fc.property(fc.shuffledSubarray([...LINES]), cuts, fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (lines, cut, order) => {
        const parts = order.map((part) => lines.filter((_, index) => cut[index] === part));
        expect(merged(parts, bounds)).toEqual(whole(lines, bounds));
        expect(merged(parts, bounds, loggedStates)).toEqual(whole(lines, bounds));
      }),
      { numRuns: 100 },
    );
  });

  it('says what a log took in once', () => {
    const log = new ManifestLog({ facts, parameters: WIDE }, TABLE, MANIFEST_INDICATORS);
    const folds = foldsOf(WIDE);
    for (const { row, signals } of LINES) {
      log.observe?.(row, signals);
      folds.merge(log.take());
    }
    expect(Object.values(log.take()).every(({ keys }) => keys.length === 0)).toBe(true);
    expect(folds.finish()).toEqual(whole(LINES, WIDE));
  });
});
