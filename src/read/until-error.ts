/** A source that ends where it breaks off, so that what came before can be dealt with; `rethrow` tells of the error then. */
export class UntilError<T> implements AsyncIterable<T> {
  readonly #source: AsyncIterable<T>;
  #failure: { readonly error: unknown } | undefined;

  constructor(source: AsyncIterable<T>) {
    this.#source = source;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    try {
      yield* this.#source;
    } catch (error) {
      this.#failure = { error };
    }
  }

  /** Whether it broke off. */
  get isBroken(): boolean {
    return this.#failure !== undefined;
  }

  /** @throws what the source threw, if it broke off */
  rethrow(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}
