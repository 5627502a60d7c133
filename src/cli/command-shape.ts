import type { Command } from 'commander';

/** An option as help, completion and the manual page tell it. */
export interface OptionShape {
  readonly flags: string;
  /** -f, --format: the spellings without the value. */
  readonly names: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
}

export interface CommandShape {
  readonly name: string;
  readonly usage: string;
  readonly description: string;
  readonly options: readonly OptionShape[];
}

function shapeOf(command: Command): CommandShape {
  const options = command.options.map(({ flags, short, long, description, required, optional }) => ({
    flags,
    names: [short, long].filter((name) => name !== undefined),
    description,
    takesValue: required || optional,
  }));
  const usage = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return { name: command.name(), usage: usage.join(' '), description: command.description(), options };
}

/** @returns every command of a program, in the order of its help */
export const commandShapes = (program: Command): readonly CommandShape[] => program.commands.map(shapeOf);
