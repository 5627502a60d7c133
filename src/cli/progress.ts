import { statSync } from 'node:fs';
import { grouped } from '#model/grouped.ts';
import type { Input } from '#run/files.ts';
import type { Progress } from '#run/screen.ts';
import { whenInterrupted } from './interrupt.ts';
import type { Terminal } from './terminal.ts';

/** Runs shorter than this show no bar, in milliseconds. */
const PATIENCE = 1000;

export interface ProgressBar {
  update(progress: Progress): void;
  stop(): void;
}

const NO_BAR: ProgressBar = { update: () => undefined, stop: () => undefined };

const sizeOf = (input: Input): number => (input.kind === 'file' ? (statSync(input.file, { throwIfNoEntry: false })?.size ?? 0) : 0);

/** @returns a bar on stderr that appears when the run takes longer than a second; nothing where stderr is no terminal, unless asked for */
export function createProgress(
  inputs: readonly Input[],
  flags: { readonly progress?: boolean; readonly quiet?: boolean },
  { stderr }: Terminal,
): ProgressBar {
  const wanted = flags.progress ?? (stderr.isTTY && flags.quiet !== true);
  if (!wanted) return NO_BAR;
  const total = inputs.reduce((bytes, input) => bytes + sizeOf(input), 0);
  const started = performance.now();
  const doneByFile = new Map<string, number>();
  let bar: { update(done: number, payload: object): void; stop(): void } | undefined;
  let stopped = false;

  const start = async (): Promise<void> => {
    // As a bundle the package has its default export only.
    const { default: bars } = await import('cli-progress');
    if (stopped) return;
    const created = new bars.SingleBar({
      stream: stderr,
      clearOnComplete: true,
      hideCursor: true,
      noTTYOutput: !stderr.isTTY,
      format: total > 0 ? ' {bar} {percentage}%  {rows} rows  {file}' : ' {rows} rows  {file}',
    });
    created.start(Math.max(total, 1), 0, { rows: 0, file: '' });
    bar = created;
  };

  const stop = (): void => {
    stopped = true;
    bar?.stop();
  };
  const forget = whenInterrupted(stop);
  let starting = false;
  return {
    update({ file, bytes, rows }) {
      doneByFile.set(file, bytes);
      if (!starting && performance.now() - started > PATIENCE) {
        starting = true;
        void start();
      }
      const done = [...doneByFile.values()].reduce((sum, value) => sum + value, 0);
      bar?.update(Math.min(done, Math.max(total, 1)), {
        rows: grouped(rows),
        file: [...file].filter((character) => character >= ' ').join(''),
      });
    },
    stop() {
      forget();
      stop();
    },
  };
}
