import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { formatBaseline, parseBaseline } from '#config/baseline.ts';
import { type RawScreenOptions, type RunOptions, runOptions } from '#config/screen-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { CATEGORY_IDS } from '#model/category-ids.ts';
import type { IndicatorId } from '#model/indicator-ids.ts';
import type { Reporter } from '#model/report.ts';
import type { BaselineEntry } from '#model/settlement.ts';
import { isSwitchedOn } from '#run/account/skipped.ts';
import { createScreening } from '#run/prepare/screening.ts';
import { screen } from '#run/screen.ts';
import { chosenGrading } from '#run/settings/chosen-grading.ts';
import { chosenLexicon } from '#run/settings/chosen-lexicon.ts';
import { readConfig } from '#run/settings/config.ts';
import { BASELINE_FILE } from '#run/settings/decisions.ts';
import { locked } from '#run/write/locked.ts';
import { whileOpen } from '#run/write/output-file.ts';
import { readFiles } from '#run/write/write-conflicts.ts';
import { complain, EXIT } from '../exit.ts';
import { inputOf } from '../input-of.ts';
import type { SetExitCode } from '../program.ts';
import { addFindFlags, givenFlags } from '../read-flags.ts';
import { dayOf, StdoutSink, type Terminal } from '../terminal.ts';
import { thisProcess } from '../this-process.ts';

interface Flags extends RawScreenOptions {
  readonly config?: string;
  readonly prune?: boolean;
  readonly force?: boolean;
}

/** Adds `baseline`: accepts what is found today, so that later runs show and fail on what is new. */
export function addBaselineCommand(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  const command = program
    .command('baseline')
    .description('accept the findings of today: later runs show, and fail on, new ones only')
    .argument('[files...]', 'manifests; - reads what is piped in')
    .option('--baseline <file>', `the file that they are written to (default: ${BASELINE_FILE})`)
    .option('--prune', 'take out what is no longer found in these files')
    .option('--force', 'replace a baseline that can not be read');
  addFindFlags(command).action(async (files: string[]) => {
    setExitCode(await takeBaseline(files, givenFlags<Flags>(command), terminal));
  });
}

/** Gathers what was found instead of telling it. */
function gather(entries: Map<string, BaselineEntry>): Reporter {
  const add = (id: string, fingerprint: string): void => {
    entries.set(fingerprint, { id, fingerprint });
  };
  return {
    begin: () => '',
    row: ({ assessment: { goods, indicators } }) => {
      for (const { category, fingerprint } of goods) add(category, fingerprint);
      for (const { id, fingerprint } of indicators) add(id, fingerprint);
      return '';
    },
    end: ({ manifestFindings }) => {
      for (const { id, fingerprint } of manifestFindings) add(id, fingerprint);
      return '';
    },
  };
}

/** @returns the entries of an earlier baseline; null where it is damaged and may be replaced */
function earlierEntries(path: string, isForced: boolean): readonly BaselineEntry[] | null {
  if (!existsSync(path)) return [];
  try {
    return parseBaseline(readFileSync(path, 'utf8'), path);
  } catch (error) {
    if (isForced && error instanceof ScreenError) return null;
    throw error;
  }
}

async function takeBaseline(files: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const config = readConfig(flags.config);
  const options = runOptions({ ...config?.options, ...flags });
  const { only, skip } = options;
  const path = options.baseline ?? BASELINE_FILE;
  // One that can't be read is told before the work.
  earlierEntries(path, flags.force === true);
  const found = new Map<string, BaselineEntry>();
  const inputs = (files.length === 0 ? ['-'] : files).map((file) => inputOf(file, terminal));
  const reads = readFiles(inputs, { config: config?.file, grading: options.grading, lexicon: options.lexicon });
  return whileOpen(path, reads, async (put) => {
    const screening = await createScreening({
      only,
      skip,
      grading: await chosenGrading(options.grading),
      lexicon: await chosenLexicon(options.lexicon),
    });
    const outcome = await screen(
      {
        inputs,
        outputs: [{ reporter: gather(found), sink: { write: () => undefined } }],
        read: options.read,
        today: options.today ?? dayOf(terminal),
        report: { failOn: 'none', minLevel: 'low', only, skip },
        require: options.require,
      },
      screening,
    );
    for (const failure of outcome.failures) complain(terminal, failure);
    // A baseline of half the files would call the findings of the other half new, or hide that nobody looked at them.
    if (outcome.failures.length > 0 || outcome.counts.rowsScreened === 0) return EXIT.unusable;
    const told = await locked(path, thisProcess(), async () => {
      const earlier = earlierEntries(path, flags.force === true);
      const merged = mergedWith(earlier ?? [], found, options, flags.prune === true);
      await put(formatBaseline(merged.entries));
      return `${path}: ${merged.text}.${earlier === null ? ' The one that was there could not be read and is replaced.' : ''}\n`;
    });
    await new StdoutSink(terminal.stdout).write(told);
    return EXIT.fine;
  });
}

/** @returns the entries of the new baseline, and what is new and what gone, in words */
function mergedWith(
  earlier: readonly BaselineEntry[],
  found: ReadonlyMap<string, BaselineEntry>,
  options: RunOptions,
  isPruned: boolean,
): { readonly entries: readonly BaselineEntry[]; readonly text: string } {
  const known = new Set(earlier.map(({ fingerprint }) => fingerprint));
  const added = [...found.keys()].filter((fingerprint) => !known.has(fingerprint)).length;
  const absent = earlier.filter(({ fingerprint }) => !found.has(fingerprint));
  // Whether what is switched off would still be found, nobody looked.
  const isAsked = ({ id }: BaselineEntry): boolean =>
    (CATEGORY_IDS as readonly string[]).includes(id) || isSwitchedOn(id as IndicatorId, options);
  const gone = absent.filter(isAsked);
  const untouched = absent.filter((entry) => !isAsked(entry));
  const kept = gone.length === 0 ? '' : `, ${gone.length} no longer found ${isPruned ? 'and taken out' : '(--prune takes them out)'}`;
  return {
    entries: [...found.values(), ...untouched, ...(isPruned ? [] : gone)],
    text: `${found.size} findings accepted, ${added} of them new${kept}`,
  };
}
