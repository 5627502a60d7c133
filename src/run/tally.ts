import type { Assessment } from '#model/assessment.ts';
import { atLeast, LEVELS, type Level } from '#model/level.ts';
import type { Counts } from '#model/result.ts';
import type { Decisions } from '#settle/decisions.ts';

const noRows = (): Record<Level, number> => Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>;

/** Counts a run's rows, and the decisions that were met, by what became of them. */
export class Tally {
  readonly #decisions: Decisions | undefined;
  #screened = 0;
  #reported = 0;
  #ragged = 0;
  #unreadable = 0;
  #needReview = 0;
  #gravestOpen: Level = 'none';
  readonly #levels = noRows();
  readonly #openLevels = noRows();

  constructor(decisions?: Decisions) {
    this.#decisions = decisions;
  }

  screened(assessment: Assessment): void {
    this.#screened++;
    this.#levels[assessment.level]++;
    this.#openLevels[assessment.openLevel]++;
    if (assessment.level === 'none') return;
    if (atLeast(assessment.openLevel, 'medium')) this.#needReview++;
    if (!atLeast(this.#gravestOpen, assessment.openLevel)) this.#gravestOpen = assessment.openLevel;
    if (assessment.indicators.some(({ id }) => id === 'description-unreadable')) this.#unreadable++;
  }

  reported(): void {
    this.#reported++;
  }

  ragged(): void {
    this.#ragged++;
  }

  /** The gravest level among findings that no decision settles. */
  get gravestOpen(): Level {
    return this.#gravestOpen;
  }

  counts(): Counts {
    const { waived, known } = this.#decisions ?? { waived: 0, known: 0 };
    return {
      rowsRead: this.#screened + this.#reported,
      rowsScreened: this.#screened,
      rowsReported: this.#reported,
      rowsRagged: this.#ragged,
      rowsUnreadable: this.#unreadable,
      levels: { ...this.#levels },
      openLevels: { ...this.#openLevels },
      needReview: this.#needReview,
      findingsWaived: waived,
      findingsKnown: known,
    };
  }
}
