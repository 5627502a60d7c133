import { parentPort, workerData } from 'node:worker_threads';
import { takeSharedFacts } from '#lexicon/bundled.ts';
import type { FromThread, ThreadData, ToThread } from './messages.ts';
import { heldText } from './text-memory.ts';
import { createThreadWork } from './work.ts';

/** What a screening thread does until it is ended. */
export async function runThread(): Promise<void> {
  const answer = (message: FromThread): void => parentPort?.postMessage(message);
  const { setup, facts } = workerData as ThreadData;
  takeSharedFacts(facts);
  const work = await createThreadWork(setup);
  parentPort?.on('message', (message: ToThread) => {
    if (message.kind === 'table') work.openTable(message.table);
    else answer({ kind: 'outcome', outcome: work.screen(message.table, { ...message.told, text: heldText(message.held) }) });
  });
  answer({ kind: 'ready' });
}
