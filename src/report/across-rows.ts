import { atLeast } from '#model/level.ts';
import type { ReportSettings } from '#model/report.ts';
import type { Head, ManifestFindingResult } from '#model/result.ts';
import { andMore, MIN_LEVEL_SHOWS, TOP_SHOWS } from './count.ts';
import { settledText } from './ledger-text.ts';
import { hang, padEnd } from './lines.ts';
import { placesText } from './places-text.ts';
import { visible } from './visible.ts';

/**
 * @param named whether the tables stand with their names
 * @returns a finding that speaks of several rows: where it stands, what it says, what was decided on it, and the next step
 */
export function acrossFindingLines(finding: ManifestFindingResult, { paint, docs, width }: ReportSettings, named: boolean): string[] {
  const { id, level, message, settled } = finding;
  const lead = paint.level(level, ` ${padEnd(level.toUpperCase(), 8)} `);
  return [
    ...hang(`${lead}  `, `${id}   ${placesText(finding, named)}`, width),
    ...hang('   ', visible(message + settledText(settled)), width),
    ...hang('   Next: ', `${docs.next(id)} ${paint.dim(`(cargoscreen explain ${id})`)}`, width),
  ];
}

/** @returns the findings of a run that speak of several rows, as a list with its heading; none where there are none */
export function acrossRowsLines(findings: readonly ManifestFindingResult[], { options, tables }: Head, settings: ReportSettings): string[] {
  if (findings.length === 0) return [];
  const wanted = findings.filter(({ level }) => atLeast(level, options.minLevel));
  return [
    '',
    settings.paint.strong('Across rows'),
    ...wanted.slice(0, settings.top).flatMap((finding) => acrossFindingLines(finding, settings, tables.length > 1)),
    ...andMore(wanted.length - settings.top, 'finding', TOP_SHOWS),
    ...andMore(findings.length - wanted.length, 'finding', MIN_LEVEL_SHOWS),
  ];
}
