import { CommanderError } from 'commander';
import { ScreenError } from '#errors/screen-error.ts';
import { complain, EXIT, tellFault } from './exit.ts';
import { createProgram } from './program.ts';
import { StdoutSink, type Terminal } from './terminal.ts';

/**
 * Runs one command line.
 * @param args words after the program's name
 * @returns the exit code: 0 to 3 as the contract says
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = EXIT.fine;
  // What can't be said on stderr is lost, but the exit code still says how the run ended.
  terminal.stderr.on('error', () => undefined);
  const stdout = new StdoutSink(terminal.stdout);
  const program = createProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    checkColor(args);
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Help and version end the parse by an error with exit code 0.
    const known = error instanceof CommanderError && error.exitCode === 0 ? await stdout.flush([]) : error;
    if (known === undefined) return EXIT.fine;
    if (known instanceof CommanderError) return EXIT.unusable;
    if (known instanceof ScreenError) {
      complain(terminal, known);
      return EXIT.unusable;
    }
    tellFault(terminal.stderr, error);
    return EXIT.fault;
  }
}

/** Values that `--color` takes in other programs. */
const COLOR_VALUES: ReadonlySet<string | undefined> = new Set(['always', 'auto', 'never']);

/** @throws ScreenError E_COLOR_VALUE where the flag is given a value, which would be taken for a file */
function checkColor(args: readonly string[]): void {
  const end = args.indexOf('--');
  for (const [index, word] of args.slice(0, end < 0 ? undefined : end).entries()) {
    const next = args[index + 1];
    if (word.startsWith('--color=')) throw new ScreenError('E_COLOR_VALUE', { value: word.slice('--color='.length) });
    if (word === '--color' && COLOR_VALUES.has(next)) throw new ScreenError('E_COLOR_VALUE', { value: next as string });
  }
}
