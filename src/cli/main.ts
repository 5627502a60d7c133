import { CommanderError } from 'commander';
import { ScreenError } from '#errors/screen-error.ts';
import { complain, EXIT } from './exit.ts';
import { createProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs one command line.
 * @param args words after the program's name
 * @returns the exit code: 0 to 3 as the contract says
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = EXIT.fine;
  const program = createProgram(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Help and version end the parse by an error with exit code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.unusable;
    if (error instanceof ScreenError) {
      complain(terminal, error);
      return EXIT.unusable;
    }
    terminal.stderr.write(
      `cargoscreen: an internal fault, not one of your input. Please report it.\n${(error as Error).stack ?? String(error)}\n`,
    );
    return EXIT.fault;
  }
}
