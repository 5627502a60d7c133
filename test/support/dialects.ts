import type { Dialect } from '#read/dialect.ts';

/** Cells between commas and double quotes, as most files have them. */
export const COMMAS: Dialect = {
  delimiter: ',',
  quote: '"',
  escape: '"',
  recordDelimiter: '\n',
  separatorLine: false,
  told: null,
  likelier: null,
  wrapped: null,
};
