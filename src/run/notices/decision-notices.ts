import type { Notice } from '#model/result.ts';
import type { Waiver } from '#model/settlement.ts';
import type { StaleWaivers } from '#settle/decisions.ts';

/** Waivers that a notice names one by one; the rest is counted. */
const MOST_NAMED = 5;

const nameOf = ({ id, about, approver }: Waiver): string => `${id}${about === '' ? '' : ` on "${about}"`} (${approver})`;

function named<W extends Waiver>(waivers: readonly W[], nameOfOne: (waiver: W) => string = nameOf): string {
  const more = waivers.length - MOST_NAMED;
  return waivers.slice(0, MOST_NAMED).map(nameOfOne).join('; ') + (more > 0 ? `; and ${more} more` : '');
}

/**
 * @param wasLookedFor whether the run looked for what this indicator or category tells: that its waivers met nothing says nothing else
 * @returns what a person must know of decisions that no longer fit: they are told until somebody renews or removes them
 */
export function decisionNotices(stale: StaleWaivers, wasLookedFor: (id: string) => boolean): Notice[] {
  const { expired, overruled, misnamed } = stale;
  const unused = stale.unused.filter(({ id }) => wasLookedFor(id));
  const notice = (code: string, waivers: readonly Waiver[], message: string): Notice[] =>
    waivers.length === 0 ? [] : [{ code, message, file: null, line: null }];
  const count = (waivers: readonly Waiver[], verb: string): string =>
    waivers.length === 1 ? `one waiver ${verb}s` : `${waivers.length} waivers ${verb}`;
  return [
    ...notice(
      'waiver-duplicate',
      overruled,
      `${count(overruled, 'say')} nothing, as a later entry for the same finding holds: ${named(overruled)}.`,
    ),
    ...notice(
      'waiver-misnamed',
      misnamed,
      `${count(misnamed, 'settle')} nothing, as the fingerprint is of another finding than the id names: ${named(misnamed, (waiver) => `${nameOf(waiver)} has the fingerprint of ${waiver.found}`)}.`,
    ),
    ...notice(
      'waiver-expired',
      expired,
      `${expired.length === 1 ? 'one waiver has expired, its finding counts' : `${expired.length} waivers have expired, their findings count`} again: ${named(expired)}.`,
    ),
    ...notice(
      'waiver-unused',
      unused,
      `${unused.length === 1 ? 'one waiver met no finding and can be removed, or its line has' : `${unused.length} waivers met no finding and can be removed, or their lines have`} changed: ${named(unused)}.`,
    ),
  ];
}
