import type { Notice } from '#model/result.ts';
import type { Waiver } from '#model/settlement.ts';
import type { StaleWaivers } from '#settle/decisions.ts';

/** Waivers that a notice names one by one; the rest is counted. */
const MOST_NAMED = 5;

const nameOf = ({ id, about, approver }: Waiver): string => `${id}${about === '' ? '' : ` on "${about}"`} (${approver})`;

function named(waivers: readonly Waiver[]): string {
  const more = waivers.length - MOST_NAMED;
  return waivers.slice(0, MOST_NAMED).map(nameOf).join('; ') + (more > 0 ? `; and ${more} more` : '');
}

/**
 * @param notRun indicators that were switched off or could not run: that their waivers met nothing says nothing
 * @returns what a person must know of decisions that no longer fit: they are told until somebody renews or removes them
 */
export function decisionNotices(stale: StaleWaivers, notRun: readonly string[]): Notice[] {
  const { expired, overruled } = stale;
  const unused = stale.unused.filter(({ id }) => !notRun.includes(id));
  const notice = (code: string, message: string): Notice => ({ code, message, file: null, line: null });
  return [
    ...(overruled.length === 0
      ? []
      : [
          notice(
            'waiver-duplicate',
            `${overruled.length === 1 ? 'one waiver says' : `${overruled.length} waivers say`} nothing, as a later entry for the same finding holds: ${named(overruled)}.`,
          ),
        ]),
    ...(expired.length === 0
      ? []
      : [notice('waiver-expired', `${expired.length} waivers have expired, their findings count again: ${named(expired)}.`)]),
    ...(unused.length === 0
      ? []
      : [
          notice(
            'waiver-unused',
            `${unused.length} waivers met no finding and can be removed, or their lines have changed: ${named(unused)}.`,
          ),
        ]),
  ];
}
