import { existsSync } from 'node:fs';
import { parseBaseline } from '#config/baseline.ts';
import { parseWaivers } from '#config/waivers.ts';
import { DOCUMENT_INDICATORS, MANIFEST_INDICATORS, ROW_INDICATORS } from '#indicators/registry.ts';
import type { LexiconData } from '#lexicon/data.ts';
import { Decisions } from '#settle/decisions.ts';
import { readSideFile, type SideFile } from './files.ts';

/** Names under which decisions are found in the working folder without being asked for. */
export const WAIVERS_FILE = 'cargoscreen.waivers.yaml';
export const BASELINE_FILE = 'cargoscreen.baseline.json';

/** Files of decisions as named; undefined looks for the file of the usual name in the working folder. */
export interface DecisionFiles {
  readonly waivers: string | undefined;
  readonly baseline: string | undefined;
}

/** @returns the file's text; undefined where it was not named and is not there */
function textOf(named: string | undefined, usual: string, kind: SideFile): { readonly file: string; readonly text: string } | undefined {
  if (named === undefined && !existsSync(usual)) return undefined;
  const file = named ?? usual;
  return { file, text: readSideFile(file, kind) };
}

/** @returns every id that a decision may be about: indicators and categories */
export const decidableIds = ({ categories }: Pick<LexiconData, 'categories'>): readonly string[] => [
  ...[...ROW_INDICATORS, ...MANIFEST_INDICATORS, ...DOCUMENT_INDICATORS].map(({ id }) => id),
  ...categories.map(({ id }) => id),
];

/**
 * Reads what people decided on findings.
 * @param today YYYY-MM-DD
 * @returns undefined where nobody decided anything
 * @throws ScreenError E_WAIVERS, E_BASELINE, E_SIDE_FILE
 */
export function readDecisions(files: DecisionFiles, data: Pick<LexiconData, 'categories'>, today: string): Decisions | undefined {
  const waivers = textOf(files.waivers, WAIVERS_FILE, 'waivers');
  const baseline = textOf(files.baseline, BASELINE_FILE, 'baseline');
  if (waivers === undefined && baseline === undefined) return undefined;
  return new Decisions(
    waivers === undefined ? [] : parseWaivers(waivers.text, waivers.file, decidableIds(data)),
    baseline === undefined ? [] : parseBaseline(baseline.text, baseline.file),
    today,
  );
}
