/** Risk levels from lowest to highest. The score bands that they stand for are in data/grading.json. */
export const LEVELS = ['none', 'low', 'medium', 'high', 'critical'] as const;

export type Level = (typeof LEVELS)[number];

/** How grave an indicator is by itself. */
export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** @returns a number that orders levels: none 0 to critical 4 */
export const levelRank = (level: Level): number => LEVELS.indexOf(level);

/** @returns whether `level` is `floor` or graver */
export const atLeast = (level: Level, floor: Level): boolean => levelRank(level) >= levelRank(floor);

/** @returns the highest of the levels; none where there are none */
export const gravest = (levels: readonly Level[]): Level =>
  levels.reduce<Level>((most, level) => (atLeast(most, level) ? most : level), 'none');
