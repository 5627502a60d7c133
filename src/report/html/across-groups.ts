import type { ManifestFindingResult } from '#model/result.ts';
import { counted } from '#report/count.ts';
import { settledText } from '#report/ledger-text.ts';
import { placesText } from '#report/places-text.ts';
import { gradesText } from '#report/run-text.ts';
import { visible } from '#report/visible.ts';
import type { AcrossGroup, AcrossView } from './view.ts';

/** Findings of an indicator that stand unfolded. */
const WORST = 3;

function viewOf(finding: ManifestFindingResult, several: boolean, key: string): AcrossView {
  const { id, level, message, fingerprint, settled } = finding;
  return {
    key,
    level,
    place: placesText(finding, several),
    message: visible(message) + visible(settledText(settled)),
    open: settled === null ? [{ id, fingerprint }] : [],
  };
}

/**
 * @param findings in their order: open ones first, gravest first
 * @param several whether the report is of several tables, so that a place names its file
 * @returns the findings by indicator, the few worst of each apart from the rest
 */
export function acrossGroups(findings: readonly ManifestFindingResult[], several: boolean): AcrossGroup[] {
  const groups = new Map<string, ManifestFindingResult[]>();
  for (const finding of findings) {
    const group = groups.get(finding.id);
    if (group === undefined) groups.set(finding.id, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([id, group]) => {
    // A single one more takes no more room than the words that fold it in.
    const unfolded = group.length === WORST + 1 ? group.length : WORST;
    const views = group.map((finding, index) => viewOf(finding, several, `across ${id} ${index}`));
    return {
      id,
      counted: `${counted(group.length, 'finding')} (${gradesText(group)})`,
      worst: views.slice(0, unfolded),
      rest: views.slice(unfolded),
      restGrades: gradesText(group.slice(unfolded)),
    };
  });
}
