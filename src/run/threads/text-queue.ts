import { setImmediate } from 'node:timers/promises';
import type { DataBatch, PlacedText } from '#run/open/data-batches.ts';
import type { ThreadPool } from './pool.ts';
import type { TextOutcome } from './work.ts';

/** A text that was given: not the text itself, which would outlive V8's nursery. */
interface Given {
  readonly lines: number;
  readonly outcome: Promise<TextOutcome | PlacedText>;
  /** Whether it need not be waited for. */
  isSettled: boolean;
}

/**
 * Takes what became of a text.
 * @param outcome the text itself where reading it is an error
 * @param lines of the table up to the end of the text
 */
export type TakeText = (outcome: TextOutcome | PlacedText, lines: number) => Promise<void>;

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

  /** Gives a text to a thread, and takes what is ready of those before; where enough are in work, waits for the first of them. */
  async give({ unread: text, lines }: DataBatch & { readonly unread: PlacedText }): Promise<void> {
    const outcome = this.#pool.screen(this.#table, text);
    const given: Given = { lines, outcome, isSettled: false };
    const settle = (): void => {
      given.isSettled = true;
    };
    // Its failure is told when its turn comes, which may be never.
    outcome.then(settle, settle);
    this.#given.push(given);
    // What threads have answered meanwhile is heard.
    await setImmediate();
    while (this.#given[0]?.isSettled === true || this.#given.length >= this.#pool.capacity) await this.#takeFirst();
  }

  /** Takes all that was given, unless one before failed. */
  async drain(): Promise<void> {
    while (this.#given.length > 0) await this.#takeFirst();
  }

  async #takeFirst(): Promise<void> {
    const [first, ...rest] = this.#given as [Given, ...Given[]];
    this.#given = [];
    await this.#take(await first.outcome, first.lines);
    this.#given = rest;
  }
}
