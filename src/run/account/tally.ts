import type { Assessment } from '#model/assessment.ts';
import { atLeast, gravest, LEVELS, type Level } from '#model/level.ts';
import type { Counts } from '#model/result.ts';
import type { Decisions } from '#settle/decisions.ts';

const noRows = (): Record<Level, number> => Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>;

/** What was counted so far. */
export interface TallyState {
  readonly screened: number;
  readonly reported: number;
  readonly ragged: number;
  readonly unreadable: number;
  readonly needReview: number;
  readonly gravestOpen: Level;
  readonly levels: Readonly<Record<Level, number>>;
  readonly openLevels: Readonly<Record<Level, number>>;
}

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

  /** @returns what was counted so far, to be joined elsewhere; decisions keep their own count */
  get state(): TallyState {
    return {
      screened: this.#screened,
      reported: this.#reported,
      ragged: this.#ragged,
      unreadable: this.#unreadable,
      needReview: this.#needReview,
      gravestOpen: this.#gravestOpen,
      levels: { ...this.#levels },
      openLevels: { ...this.#openLevels },
    };
  }

  /** Takes in what another part of the run counted. */
  join(more: TallyState): void {
    this.#screened += more.screened;
    this.#reported += more.reported;
    this.#ragged += more.ragged;
    this.#unreadable += more.unreadable;
    this.#needReview += more.needReview;
    this.#gravestOpen = gravest([this.#gravestOpen, more.gravestOpen]);
    for (const level of LEVELS) {
      this.#levels[level] += more.levels[level];
      this.#openLevels[level] += more.openLevels[level];
    }
  }

  get rowsRead(): number {
    return this.#screened + this.#reported;
  }

  /** The gravest level among findings that no decision settles. */
  get gravestOpen(): Level {
    return this.#gravestOpen;
  }

  counts(): Counts {
    const { waived, known } = this.#decisions ?? { waived: 0, known: 0 };
    return {
      rowsRead: this.rowsRead,
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
