import type { Assessment } from '#model/assessment.ts';
import { atLeast, gravest, LEVELS, type Level } from '#model/level.ts';
import type { Counts } from '#model/result.ts';
import type { Decisions } from '#settle/decisions.ts';

const noRows = (): Record<Level, number> => Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>;

/** What was counted so far: plain JSON. */
export interface TallyState {
  screened: number;
  reported: number;
  ragged: number;
  unreadable: number;
  needReview: number;
  gravestOpen: Level;
  readonly levels: Record<Level, number>;
  readonly openLevels: Record<Level, number>;
}

/** Counts a run's rows, and the decisions that were met, by what became of them. */
export class Tally {
  readonly #decisions: Decisions | undefined;
  readonly #state: TallyState = {
    screened: 0,
    reported: 0,
    ragged: 0,
    unreadable: 0,
    needReview: 0,
    gravestOpen: 'none',
    levels: noRows(),
    openLevels: noRows(),
  };

  constructor(decisions?: Decisions) {
    this.#decisions = decisions;
  }

  screened(assessment: Assessment): void {
    const state = this.#state;
    state.screened++;
    state.levels[assessment.level]++;
    state.openLevels[assessment.openLevel]++;
    if (assessment.level === 'none') return;
    if (atLeast(assessment.openLevel, 'medium')) state.needReview++;
    if (!atLeast(state.gravestOpen, assessment.openLevel)) state.gravestOpen = assessment.openLevel;
    if (assessment.indicators.some(({ id }) => id === 'description-unreadable')) state.unreadable++;
  }

  reported(): void {
    this.#state.reported++;
  }

  ragged(): void {
    this.#state.ragged++;
  }

  /** What was counted so far, to be joined elsewhere; decisions keep their own count. */
  get state(): Readonly<TallyState> {
    return this.#state;
  }

  /** Takes in what another part of the run counted. */
  join(more: Readonly<TallyState>): void {
    const state = this.#state;
    for (const count of ['screened', 'reported', 'ragged', 'unreadable', 'needReview'] as const) state[count] += more[count];
    state.gravestOpen = gravest([state.gravestOpen, more.gravestOpen]);
    for (const level of LEVELS) {
      state.levels[level] += more.levels[level];
      state.openLevels[level] += more.openLevels[level];
    }
  }

  get rowsRead(): number {
    return this.#state.screened + this.#state.reported;
  }

  /** The gravest level among findings that no decision settles. */
  get gravestOpen(): Level {
    return this.#state.gravestOpen;
  }

  counts(): Counts {
    const { screened, reported, ragged, unreadable, needReview, levels, openLevels } = this.#state;
    const { waived, known } = this.#decisions ?? { waived: 0, known: 0 };
    return {
      rowsRead: this.rowsRead,
      rowsScreened: screened,
      rowsReported: reported,
      rowsRagged: ragged,
      rowsUnreadable: unreadable,
      levels: { ...levels },
      openLevels: { ...openLevels },
      needReview,
      findingsWaived: waived,
      findingsKnown: known,
    };
  }
}
