import { entry } from './entry.ts';

const APART = 'Parts that were made in different ways do not add up to what one run would have said.';

/** Parts of a run that are merged. */
export const PARTIAL_ERRORS = {
  E_PARTIAL_NONE: entry<Record<string, never>>({
    what: () => 'No partial file is named.',
    why: () => 'There is nothing to merge.',
    way: () => 'Screen each part with --partial <file>, then: cargoscreen merge <files in the order of the input>',
  }),
  E_PARTIAL: entry<{ file: string; problem: string }>({
    what: ({ file, problem }) => `${file}: ${problem}.`,
    why: () => 'A merge without this part would look like a whole run.',
    way: () => 'Screen the part again: cargoscreen screen <part> --partial <file>',
  }),
  E_PARTIAL_TWICE: entry<{ file: string }>({
    what: ({ file }) => `${file}: it is named twice.`,
    why: () => 'Its rows would count twice.',
    way: () => 'Name each part once, in the order of the input.',
  }),
  E_PARTIAL_DIFFERS: entry<{ file: string; what: string; own: string; other: string; than: string }>({
    what: ({ file, what, own, other, than }) => `${file}: its ${what} is ${own}, and that of ${than} is ${other}.`,
    why: () => APART,
    way: () =>
      'Screen all parts with one version, the same options, facts and decisions, and --today; give --lexicon, --grading, --waivers and --baseline to merge as well.',
  }),
  E_PARTIAL_COLUMNS: entry<{ file: string }>({
    what: ({ file }) => `${file}: one part maps its columns in another way than the part before it.`,
    why: () => APART,
    way: () => 'Name the columns for every part (--column, or a config that --save-mapping wrote); other tables need other names.',
  }),
  E_PARTIAL_FAILED: entry<{ file: string; message: string }>({
    what: ({ file, message }) => `${file}: the part was screened without all of its input. ${message}`,
    why: () => 'What is missing there is missing in the merged result.',
    way: () => 'Screen the part again, and merge then.',
  }),
} as const;
