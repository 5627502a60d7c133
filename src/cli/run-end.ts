import { headline, ScreenError } from '#errors/screen-error.ts';
import { atLeast, type Level } from '#model/level.ts';
import type { Notice } from '#model/result.ts';
import { CARRY_NOTICES, type FormatName } from '#report/formats.ts';
import type { Outcome } from '#run/screen.ts';
import { areRemarked, complain, EXIT, remark } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** A run and whether it ended because nobody wants its report any more. */
export interface Ended extends Outcome {
  readonly readerLeft: boolean;
}

export interface EndOptions {
  /** Of the report on stdout. */
  readonly format: FormatName;
  readonly quiet: boolean;
  readonly strict: boolean;
  readonly failOn: Level;
  /** Whether the run is a part of a larger one: it may have no rows. */
  readonly isPart: boolean;
}

/**
 * Says on stderr what no report of the run says.
 * @returns the exit code
 */
export function endRun(ended: Ended, options: EndOptions, terminal: Terminal): number {
  if (!ended.readerLeft && areRemarked(CARRY_NOTICES.has(options.format), options))
    for (const notice of untold(ended)) remark(terminal, notice);
  const { failures } = ended;
  for (const failure of failures) complain(terminal, failure);
  if (failures.length === 0 && !ended.readerLeft && isVoid(ended, options)) complain(terminal, new ScreenError('E_NOTHING_SCREENED', {}));
  return exitCode(ended, options);
}

/** Whether a run that should have rows has none. */
const isVoid = ({ counts }: Outcome, { isPart }: EndOptions): boolean => counts.rowsScreened === 0 && !isPart;

/** @returns the notices but those that say what a failure says */
function untold({ notices, failures }: Outcome): readonly Notice[] {
  const told = failures.map((failure) => headline(failure).replace(/\.$/, ''));
  return notices.filter(({ message }) => !told.some((text) => message.includes(text)));
}

function exitCode(ended: Ended, options: EndOptions): number {
  const { failures, notices, readerLeft, gravestOpen } = ended;
  const { strict, failOn } = options;
  if (failures.length > 0 || isVoid(ended, options) || (strict && notices.length > 0)) return EXIT.unusable;
  if (readerLeft) return EXIT.fine;
  return failOn !== 'none' && atLeast(gravestOpen, failOn) ? EXIT.findings : EXIT.fine;
}
