import { CATALOGUE, type ErrorCode, type ErrorParams } from './catalogue.ts';

/** UTF-16 units of a part of a message: it may quote a name of any length. */
const LONGEST_PART = 2000;

/**
 * Input, options or data that could not be used. The message has three parts: what is wrong and where, why it matters, and the way out.
 * The command line prints it and exits with 2.
 */
export class ScreenError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly params: ErrorParams<Code>;

  constructor(code: Code, params: ErrorParams<Code>, options?: { cause?: unknown }) {
    const entry = CATALOGUE[code] as { readonly what: Text; readonly why: Text; readonly way: Text };
    const values = params as Record<string, unknown>;
    super(
      [entry.what, entry.why, entry.way]
        .map((part) => part(values))
        .filter(Boolean)
        .map((part) => (part.length > LONGEST_PART ? `${part.slice(0, LONGEST_PART)}...` : part))
        .join('\n'),
      options,
    );
    this.name = 'ScreenError';
    this.code = code;
    this.params = params;
  }
}

type Text = (params: Record<string, unknown>) => string;

/** @returns what is wrong and where, without why and what to do */
export const headline = ({ message }: Error): string => message.split('\n')[0] as string;
