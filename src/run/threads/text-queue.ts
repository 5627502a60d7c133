import type { DataBatch, PlacedText } from '#run/open/data-batches.ts';
import type { ThreadPool } from './pool.ts';
import type { TextOutcome } from './work.ts';

interface Given {
  readonly text: PlacedText;
  readonly lines: number;
  readonly outcome: Promise<TextOutcome | undefined>;
}

/**
 * Takes what became of a text.
 * @param outcome undefined where reading it is an error
 * @param lines of the table up to the end of the text
 */
export type TakeText = (outcome: TextOutcome | undefined, text: PlacedText, lines: number) => Promise<void>;

/** Texts of one table that threads screen. What becomes of them is taken in the order in which they were given. */
export class TextQueue {
  readonly #pool: ThreadPool;
  readonly #table: number;
  readonly #take: TakeText;
  #given: Given[] = [];

  /** @param table its order in the run */
  constructor(pool: ThreadPool, table: number, take: TakeText) {
    this.#pool = pool;
    this.#table = table;
    this.#take = take;
  }

  /** Gives a text to a thread; where enough are in work, waits for the first of them. */
  async give({ unread: text, lines }: DataBatch & { readonly unread: PlacedText }): Promise<void> {
    const outcome = this.#pool.screen(this.#table, text);
    // Its failure is told when its turn comes, which may be never.
    outcome.catch(() => undefined);
    this.#given.push({ text, lines, outcome });
    if (this.#given.length >= this.#pool.capacity) await this.#takeFirst();
  }

  /** Takes all that was given, unless one before failed. */
  async drain(): Promise<void> {
    while (this.#given.length > 0) await this.#takeFirst();
  }

  async #takeFirst(): Promise<void> {
    const [first, ...rest] = this.#given as [Given, ...Given[]];
    this.#given = [];
    await this.#take(await first.outcome, first.text, first.lines);
    this.#given = rest;
  }
}
