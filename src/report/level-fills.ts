import type { Level } from '#model/level.ts';

/** What stands behind a level's word, by lightness and hue (Okabe-Ito, lightened): black text reads on each. */
export const LEVEL_FILLS: Readonly<Record<Exclude<Level, 'none'>, string>> = {
  low: '#8fcdf2',
  medium: '#f0bf4c',
  high: '#e3a6c6',
  critical: '#f08a4b',
};
