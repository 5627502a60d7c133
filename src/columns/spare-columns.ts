import type { Field } from '#model/fields.ts';
import type { MappedBy } from '#model/result.ts';
import type { Candidate } from './candidates.ts';
import type { ValueProfile } from './value-profile.ts';

/** Where a column goes that could be the description while another is, in this order. */
const SPARE_FIELDS = ['furtherDescription', 'remarks'] as const satisfies readonly Field[];
/** Share of texts worded as a tariff from which a column says no more than the code. */
const TARIFF_SHARE = 0.5;

/**
 * Gives columns that could be the description, and are not, to fields that are searched too: goods are told in any of them.
 * Names of the last rank are left out, and wording of a tariff, which names everything that falls under a code.
 * @param candidates best first
 * @returns the fields found, by column
 */
export function spareTexts(
  candidates: readonly Candidate[],
  profiles: readonly ValueProfile[],
  mapped: ReadonlyMap<number, unknown>,
  taken: ReadonlySet<Field>,
): readonly { readonly column: number; readonly field: Field; readonly how: MappedBy }[] {
  if (!taken.has('description')) return [];
  const free = SPARE_FIELDS.filter((field) => !taken.has(field));
  return candidates
    .filter(({ column, field, rank }) => {
      const { count, tariff } = profiles[column] as ValueProfile;
      const isText = field === 'furtherDescription' || (field === 'description' && rank !== 'last');
      return isText && count > 0 && tariff < TARIFF_SHARE && !mapped.has(column);
    })
    .filter(({ column }, index, all) => all.findIndex((other) => other.column === column) === index)
    .slice(0, free.length)
    .map(({ column, how }, index) => ({ column, field: free[index] as Field, how }));
}

/**
 * Finds the column of destinations that are not the end of the way, where another column is named as that of the final ones.
 * @returns undefined where there is none, or countries of transit have a column of their own
 */
export function passedDestination(
  candidates: readonly Candidate[],
  profiles: readonly ValueProfile[],
  mapped: ReadonlyMap<number, { readonly field: Field }>,
  taken: ReadonlySet<Field>,
): Candidate | undefined {
  const destinations = candidates.filter(({ field }) => field === 'destinationCountry');
  const isFinal = destinations.some(({ column, rank }) => rank === 'final' && mapped.get(column)?.field === 'destinationCountry');
  if (!isFinal || taken.has('transitCountry')) return undefined;
  return destinations.find(({ column, rank }) => {
    const { country } = profiles[column] as ValueProfile;
    return (rank === 'first' || rank === 'plain') && country > 0.5 && !mapped.has(column);
  });
}
