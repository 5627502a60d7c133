import type { LexiconData } from '#lexicon/data.ts';
import { daysBetween, listDates } from '#lexicon/source-ages.ts';
import type { Notice } from '#model/result.ts';

/**
 * A list that is old may be the newest there is: what counts is when somebody last looked.
 * @param today YYYY-MM-DD
 * @param listAge days after which it is told; undefined leaves it to the facts
 */
export function lexiconNotices(
  data: Pick<LexiconData, 'about' | 'hsPriority' | 'sources'>,
  today: string,
  listAge: number | undefined,
): Notice[] {
  const { edition, compared } = listDates(data);
  const most = listAge ?? data.about.listAge;
  if (daysBetween(compared, today) <= most) return [];
  const message = `The priority list of ${edition} was last compared with what its publishers offer on ${compared}, more than ${most} days ago: codes may have been added since. Install a newer release, or lay a newer list over it with --lexicon (docs/lexicon.md); cargoscreen lexicon check tells all dates.`;
  return [{ code: 'list-old', message, file: null, line: null }];
}
