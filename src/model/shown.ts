import { atLeast, type Level } from './level.ts';
import type { Settlement } from './settlement.ts';

/** What was found on a row or a pair, by its level with and without what decisions settle. */
export interface Decidable {
  readonly level: Level;
  readonly openLevel: Level;
}

/**
 * Whether a report shows it: from the least level on. What a waiver settles is shown with its mark; where all is known from the baseline it is
 * not, unless everything is asked for.
 */
export function isShown(
  { level, openLevel }: Decidable,
  findings: readonly { readonly settled: Settlement | null }[],
  minLevel: Level,
): boolean {
  if (!atLeast(level, minLevel)) return false;
  if (level === openLevel || minLevel === 'none' || atLeast(openLevel, minLevel)) return true;
  return findings.some(({ settled }) => settled?.by === 'waiver');
}
