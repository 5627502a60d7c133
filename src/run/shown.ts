import type { Assessment } from '#model/assessment.ts';
import { atLeast, type Level } from '#model/level.ts';

/**
 * Rows that a report shows: from the least level on. What a waiver settles is shown with its mark; a row on which all is known from the
 * baseline is not, unless every row is asked for.
 */
export function isShown({ level, openLevel, goods, indicators }: Assessment, minLevel: Level): boolean {
  if (!atLeast(level, minLevel)) return false;
  if (level === openLevel || minLevel === 'none' || atLeast(openLevel, minLevel)) return true;
  return [...goods, ...indicators].some(({ settled }) => settled?.by === 'waiver');
}
