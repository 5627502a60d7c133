import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread, ToThread } from './messages.ts';
import { createThreadWork, type ThreadSetup } from './work.ts';

/** What a thread runs: the file that bin/thread.js names calls it. */
export async function runThread(): Promise<void> {
  const answer = (message: FromThread): void => parentPort?.postMessage(message);
  const work = await createThreadWork(workerData as ThreadSetup);
  parentPort?.on('message', (message: ToThread) => {
    if (message.kind === 'table') work.openTable(message.table);
    else answer({ kind: 'outcome', outcome: work.screen(message.table, message.text) });
  });
  answer({ kind: 'ready' });
}
