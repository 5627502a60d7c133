import type { Assessment } from '#model/assessment.ts';
import { atLeast, LEVELS, type Level } from '#model/level.ts';
import type { Counts, Notice } from '#model/result.ts';

/** Lines that a notice names; the rest is counted. */
const MOST_LINES = 5;

/** Counts a run's rows by what became of them. */
export class Tally {
  #screened = 0;
  #reported = 0;
  #ragged = 0;
  #unreadable = 0;
  #needReview = 0;
  #gravestOpen: Level = 'none';
  readonly #levels = Object.fromEntries(LEVELS.map((level) => [level, 0])) as Record<Level, number>;

  screened(assessment: Assessment): void {
    this.#screened++;
    this.#levels[assessment.level]++;
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
    return {
      rowsRead: this.#screened + this.#reported,
      rowsScreened: this.#screened,
      rowsReported: this.#reported,
      rowsRagged: this.#ragged,
      rowsUnreadable: this.#unreadable,
      levels: { ...this.#levels },
      needReview: this.#needReview,
    };
  }
}

/** Gathers lines of one kind of trouble in one file into one notice. */
export class LineNotice {
  readonly #code: string;
  readonly #file: string;
  readonly #text: (count: number) => string;
  readonly #lines: number[] = [];
  #count = 0;

  constructor(code: string, file: string, text: (count: number) => string) {
    this.#code = code;
    this.#file = file;
    this.#text = text;
  }

  add(line: number | null): void {
    this.#count++;
    if (line !== null && this.#lines.length < MOST_LINES) this.#lines.push(line);
  }

  /** @returns the notice, or none where nothing was gathered */
  notices(): Notice[] {
    if (this.#count === 0) return [];
    const more = this.#count - this.#lines.length;
    const lines = `line${this.#lines.length === 1 ? '' : 's'} ${this.#lines.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return [
      {
        code: this.#code,
        message: `${this.#file}: ${this.#text(this.#count)} (${lines}).`,
        file: this.#file,
        line: this.#lines[0] ?? null,
      },
    ];
  }
}
