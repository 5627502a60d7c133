import type { Notice } from '#model/result.ts';
import type { Terminal } from './terminal.ts';

/** Exit codes of the contract. */
export const EXIT = { fine: 0, findings: 1, unusable: 2, fault: 3 } as const;

/** Prints an error as what, why and way out. */
export const complain = (terminal: Terminal, error: Error): void => {
  terminal.stderr.write(`cargoscreen: ${visible(error.message)}\n`);
};

/** Prints what a person must know of a run, where its report has no place for it. */
export const remark = (terminal: Terminal, { message }: Pick<Notice, 'message'>): void => {
  terminal.stderr.write(`Note: ${visible(message)}\n`);
};

/** Names of files and headers stand in messages: nothing of them may steer the terminal. */
const visible = (text: string): string => text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
