import type { SharedFacts } from '#lexicon/bundled.ts';
import type { PlacedText } from '#run/open/data-batches.ts';
import type { HeldText } from './text-memory.ts';
import type { TextOutcome, ThreadSetup, ThreadTable } from './work.ts';

/** What a thread begins with. */
export interface ThreadData {
  readonly setup: ThreadSetup;
  readonly facts: SharedFacts | undefined;
}

/** What a thread is told, one after another. */
export type ToThread =
  | { readonly kind: 'table'; readonly table: ThreadTable }
  | { readonly kind: 'text'; readonly table: number; readonly held: HeldText; readonly told: Omit<PlacedText, 'text'> };

/** What it answers: that it is ready, then once to each text, in their order. */
export type FromThread = { readonly kind: 'ready' } | { readonly kind: 'outcome'; readonly outcome: TextOutcome | PlacedText };
