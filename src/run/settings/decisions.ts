import { parseBaseline } from '#config/baseline.ts';
import { parseWaivers } from '#config/waivers.ts';
import { DOCUMENT_INDICATORS, MANIFEST_INDICATORS, ROW_INDICATORS } from '#indicators/registry.ts';
import type { LexiconData } from '#lexicon/data.ts';
import { isThere, readSideFile } from '#run/files.ts';
import { Decisions } from '#settle/decisions.ts';

/** Names under which decisions are found in the working folder without being asked for. */
export const WAIVERS_FILE = 'cargoscreen.waivers.yaml';
export const BASELINE_FILE = 'cargoscreen.baseline.json';

export interface DecisionFiles {
  readonly waivers: string | undefined;
  readonly baseline: string | undefined;
}

/** @returns the files that hold: as named, else those of the usual names where they are in the working folder */
export const decisionFiles = ({ waivers, baseline }: DecisionFiles): DecisionFiles => ({
  waivers: waivers ?? (isThere(WAIVERS_FILE) ? WAIVERS_FILE : undefined),
  baseline: baseline ?? (isThere(BASELINE_FILE) ? BASELINE_FILE : undefined),
});

/** @returns every id that a decision may be about: indicators and categories */
export const decidableIds = ({ categories }: Pick<LexiconData, 'categories'>): readonly string[] => [
  ...[...ROW_INDICATORS, ...MANIFEST_INDICATORS, ...DOCUMENT_INDICATORS].map(({ id }) => id),
  ...categories.map(({ id }) => id),
];

/**
 * Reads what people decided on findings.
 * @param files those that hold
 * @param today YYYY-MM-DD
 * @returns undefined where nobody decided anything
 * @throws ScreenError E_WAIVERS, E_BASELINE, E_SIDE_FILE
 */
export function readDecisions(files: DecisionFiles, data: Pick<LexiconData, 'categories'>, today: string): Decisions | undefined {
  const { waivers, baseline } = files;
  if (waivers === undefined && baseline === undefined) return undefined;
  return new Decisions(
    waivers === undefined ? [] : parseWaivers(readSideFile(waivers, 'waivers'), waivers, decidableIds(data)),
    baseline === undefined ? [] : parseBaseline(readSideFile(baseline, 'baseline'), baseline),
    today,
  );
}
