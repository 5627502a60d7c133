import { Worker } from 'node:worker_threads';
import { factsToShare } from '#lexicon/bundled.ts';
import type { PlacedText } from '#run/open/data-batches.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';
import { NURSERY_LIMITS } from './nursery.ts';
import { TextMemory } from './text-memory.ts';
import { createThreadWork, type TextOutcome, type ThreadSetup, type ThreadTable, type ThreadWork } from './work.ts';

/** Texts that a thread has at once: one in work, one to go on with. */
const TEXTS_EACH = 2;
/** Texts that this thread may be ahead of the others: while one of them starts there is work, and what waits for its turn stays small. */
const TEXTS_AHEAD = 6;

interface Waiting {
  readonly resolve: (message: FromThread) => void;
  readonly reject: (error: unknown) => void;
}

/** One thread, asked in order. */
class Thread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  /** Holds as many as the pool gives a thread before it has answered. */
  readonly #texts = new TextMemory(TEXTS_EACH);
  #failure: { readonly error: unknown } | undefined;

  constructor(file: string, setup: ThreadSetup) {
    this.#worker = new Worker(file, {
      workerData: { setup, facts: factsToShare() } satisfies ThreadData,
      resourceLimits: NURSERY_LIMITS,
    });
    this.#worker.on('message', (message: FromThread) => this.#waiting.shift()?.resolve(message));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`a screening thread ended by itself, with exit code ${code}`)));
  }

  /** Texts in work, and its start. */
  get load(): number {
    return this.#waiting.length;
  }

  /** @returns what became of the text, or the text itself. Not async: that would hold the text until then, and V8 move it to its old generation */
  screen(table: number, { text, ...told }: PlacedText): Promise<TextOutcome | PlacedText> {
    this.tell({ kind: 'text', table, held: this.#texts.hold(text), told });
    return this.answer('outcome').then(({ outcome }) => outcome);
  }

  tell(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  /** @returns the next answer; rejects where the thread ends before it */
  answer<Kind extends FromThread['kind']>(kind: Kind): Promise<Extract<FromThread, { kind: Kind }>> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure.error);
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        reject,
        resolve: (message) =>
          message.kind === kind
            ? resolve(message as Extract<FromThread, { kind: Kind }>)
            : reject(new Error(`a thread answered ${message.kind} where ${kind} was asked for`)),
      });
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}

/** Threads that screen texts of tables. One more is made where a text comes and none is idle; where all have work, this thread screens the text itself. */
export class ThreadPool {
  readonly #file: string;
  readonly #others: number;
  readonly #setup: ThreadSetup;
  readonly #tables: ThreadTable[] = [];
  #threads: Thread[] = [];
  #own: ThreadWork | undefined;
  #isClosed = false;

  /**
   * @param file the program of a thread, which calls `startThread`
   * @param count 2 at least: this thread is one of them
   */
  constructor(file: string, count: number, setup: ThreadSetup) {
    this.#file = file;
    this.#others = count - 1;
    this.#setup = setup;
  }

  /** Texts that are worth being given at once. */
  get capacity(): number {
    return this.#others * TEXTS_EACH + TEXTS_AHEAD;
  }

  /** Tells the threads of a table; once is enough. */
  openTable(table: ThreadTable): void {
    if (this.#tables.some(({ order }) => order === table.order)) return;
    this.#tables.push(table);
    for (const thread of this.#threads) thread.tell({ kind: 'table', table });
    this.#own?.openTable(table);
  }

  /** @returns what became of the text; the text itself where reading it is an error, or nobody takes what becomes of it any more */
  screen(table: number, text: PlacedText): Promise<TextOutcome | PlacedText> {
    if (this.#threads.length < this.#others && this.#threads.every(({ load }) => load > 0)) this.#start();
    const idlest = this.#threads.reduce((best, thread) => (thread.load < best.load ? thread : best));
    if (idlest.load >= TEXTS_EACH) return this.#screenHere(table, text);
    return idlest.screen(table, text);
  }

  /** Ends the threads, whatever they do. */
  async close(): Promise<void> {
    const threads = this.#threads;
    this.#threads = [];
    this.#isClosed = true;
    await Promise.all(threads.map((thread) => thread.end()));
  }

  async #screenHere(table: number, text: PlacedText): Promise<TextOutcome | PlacedText> {
    const own = this.#own ?? (await this.#makeOwn());
    return this.#isClosed ? text : own.screen(table, text);
  }

  /** Several texts may ask for it at once: the first that is made is kept. */
  async #makeOwn(): Promise<ThreadWork> {
    const made = await createThreadWork(this.#setup);
    if (this.#own === undefined) {
      this.#own = made;
      for (const table of this.#tables) made.openTable(table);
    }
    return this.#own;
  }

  #start(): void {
    const thread = new Thread(this.#file, this.#setup);
    this.#threads.push(thread);
    // The first answer is that it is ready; an error stands in the answer after it, too.
    thread.answer('ready').catch(() => undefined);
    for (const table of this.#tables) thread.tell({ kind: 'table', table });
  }
}
