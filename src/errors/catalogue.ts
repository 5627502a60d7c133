import { COLUMN_ERRORS } from './catalogue/columns.ts';
import { COMMAND_ERRORS } from './catalogue/command-line.ts';
import { INPUT_ERRORS } from './catalogue/input.ts';
import { PARTIAL_ERRORS } from './catalogue/partials.ts';
import { SIDE_FILE_ERRORS } from './catalogue/side-files.ts';

/** Every error that a user can meet, in one table. */
export const CATALOGUE = { ...INPUT_ERRORS, ...COLUMN_ERRORS, ...COMMAND_ERRORS, ...SIDE_FILE_ERRORS, ...PARTIAL_ERRORS } as const;

export type ErrorCode = keyof typeof CATALOGUE;
export type ErrorParams<Code extends ErrorCode> = Parameters<(typeof CATALOGUE)[Code]['what']>[0];
