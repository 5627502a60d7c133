import type { Arbitrary } from 'fast-check';

/** One promise of docs/reliability.md as a property. */
export interface Target<Input> {
  readonly name: string;
  readonly promise: string;
  readonly inputs: Arbitrary<Input>;
  /** Inputs that `npm test` tries; `npm run fuzz` goes on as long as it is told. */
  readonly runs: number;
  /** @throws whatever shows that the promise is broken for the input */
  check(input: Input): Promise<void>;
}
