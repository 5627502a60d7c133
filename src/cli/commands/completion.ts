import type { Command } from 'commander';
import { choose } from '#config/option-values.ts';
import { commandShapes } from '../command-shape.ts';
import { completionScript, SHELLS } from '../completion.ts';
import { StdoutSink, type Terminal } from '../terminal.ts';

/** Adds `completion`: the script by which a shell completes command lines. */
export function addCompletionCommand(program: Command, terminal: Terminal): void {
  program
    .command('completion')
    .description('print the script by which a shell completes commands, options and their words')
    .argument('<shell>', SHELLS.join(', '))
    .action(async (shell: string) => {
      const script = completionScript(choose('completion', shell, SHELLS), commandShapes(program));
      await new StdoutSink(terminal.stdout).write(script);
    });
}
