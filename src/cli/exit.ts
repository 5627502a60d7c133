import type { Notice } from '#model/result.ts';
import { visible } from '#report/visible.ts';
import type { Terminal } from './terminal.ts';

/** Exit codes of the contract. */
export const EXIT = { fine: 0, findings: 1, unusable: 2, fault: 3 } as const;

/** Prints an error as what, why and way out. */
export const complain = (terminal: Terminal, error: Error): void => {
  terminal.stderr.write(`cargoscreen: ${error.message.split('\n').map(visible).join('\n')}\n`);
};

/** Prints what a person must know of a run, where its report has no place for it. */
export const remark = (terminal: Terminal, { message }: Pick<Notice, 'message'>): void => {
  terminal.stderr.write(`Note: ${visible(message)}\n`);
};

/** @returns whether notices go to stderr: no report on stdout carries them, and somebody wants to hear them or they decide the exit code */
export const areRemarked = (isCarried: boolean, { quiet, strict }: { readonly quiet: boolean; readonly strict: boolean }): boolean =>
  quiet ? strict : !isCarried;

/** Prints what the program itself did wrong. */
export const tellFault = (stderr: Terminal['stderr'], error: unknown): void => {
  const { stack } = error as Partial<Error>;
  stderr.write(`cargoscreen: an internal fault, not one of your input. Please report it.\n${stack ?? String(error)}\n`);
};
