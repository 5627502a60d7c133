import type { GradedLevel, Grading } from '#model/grading.ts';
import type { Level } from '#model/level.ts';

const HIGHEST_SCORE = 100;

/** @returns the level of a score */
export function levelOf(score: number, { bands }: Grading): Level {
  let level: Level = 'none';
  for (const band of bands) if (score >= band.from) level = band.level;
  return level;
}

/** @returns the lowest and the highest score of a level */
export function bandOf(level: GradedLevel, { bands }: Grading): { readonly from: number; readonly to: number } {
  const index = bands.findIndex((band) => band.level === level);
  return { from: bands[index]?.from ?? 0, to: (bands[index + 1]?.from ?? HIGHEST_SCORE + 1) - 1 };
}

/**
 * The place of a score in its band, moved to the band below. The lowest band has none below: its scores are held in its lower half, under
 * those that come down to it, so that a higher score never ends lower.
 * @returns the score a level lower
 */
export function levelBelow(score: number, grading: Grading): number {
  const held = Math.min(score, HIGHEST_SCORE);
  const level = levelOf(held, grading);
  if (level === 'none') return held;
  const index = grading.bands.findIndex((band) => band.level === level);
  const here = bandOf(level, grading);
  const below = bandOf(grading.bands[Math.max(0, index - 1)]?.level ?? level, grading);
  const middle = Math.floor((below.from + below.to) / 2);
  const from = index === 1 ? middle + 1 : below.from;
  const to = index === 0 ? middle : below.to;
  const share = here.to === here.from ? 1 : (held - here.from) / (here.to - here.from);
  return from + Math.floor(share * (to - from));
}

/**
 * Presses what is above the top share (`spread`) of a level's band into it, higher scores less far down: scores that are capped still rank.
 * @returns the score, at most the highest of the level; in the order of what went in
 */
export function pressedInto(level: GradedLevel, score: number, grading: Grading): number {
  const { from, to } = bandOf(level, grading);
  const knee = to - Math.round(grading.spread * (to - from));
  if (score <= knee) return score;
  const share = Math.min(1, (score - knee) / (HIGHEST_SCORE - knee));
  return Math.min(score, knee + Math.round((to - knee) * Math.sqrt(share)));
}
