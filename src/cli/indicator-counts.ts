import type { Grading } from '#model/grading.ts';
import type { IndicatorId } from '#model/indicator-ids.ts';
import type { Topic } from '#report/topic-text.ts';

type Paragraph = Topic['paragraphs'][number];

/** What findings of a row add: `plain 20; cloned 6, weak; of the group "label"`. A listed code counts by its tier. */
function pointsText(id: IndicatorId, { indicators, tiers }: Grading): string {
  if (id === 'priority-list-code')
    return Object.entries(tiers)
      .map(([tier, points]) => `tier ${tier} ${points}`)
      .join('; ');
  const entries = indicators.filter((entry) => entry.id === id);
  const groups = [...new Set(entries.map(({ group }) => `of the group "${group}"`))];
  return [...entries.map(({ variant, points, weak }) => `${variant} ${points}${weak ? ', weak' : ''}`), ...groups].join('; ');
}

/** What findings of an indicator count, by the variants that --grading knows. */
export function countsOf(
  { id, scope }: { readonly id: IndicatorId; readonly scope: 'row' | 'manifest' | 'documents' },
  grading: Grading,
): Paragraph {
  if (scope === 'row') return { label: 'Points', text: pointsText(id, grading) };
  const levels =
    scope === 'manifest'
      ? grading.manifest.filter((entry) => entry.id === id).map(({ variant, level }) => `${variant} ${level}`)
      : grading.documents
          .filter((entry) => entry.id === id)
          .map(({ variant, level, unlisted }) => `${variant} ${level}, not listed ${unlisted}`);
  return { label: 'Level', text: levels.join('; ') };
}
