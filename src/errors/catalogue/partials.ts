import { entry } from './entry.ts';

/** Parts of a run that are merged. */
export const PARTIAL_ERRORS = {
  E_PARTIAL_COLUMNS: entry<{ file: string }>({
    what: ({ file }) => `${file}: one part maps its columns in another way than the part before it.`,
    why: () => 'Parts of one table that were read in different ways do not add up to what one run would have said.',
    way: () =>
      'Screen every part with the columns of one file (--columns-from), or name them (--column); or give other tables other names.',
  }),
} as const;
