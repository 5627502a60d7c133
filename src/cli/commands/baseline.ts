import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { formatBaseline, parseBaseline } from '#config/baseline.ts';
import { type RawReadOptions, readOptions } from '#config/read-options.ts';
import type { Reporter } from '#model/report.ts';
import type { BaselineEntry } from '#model/settlement.ts';
import { chosenLexicon } from '#run/chosen-lexicon.ts';
import { BASELINE_FILE } from '#run/decisions.ts';
import { openOutput } from '#run/output-file.ts';
import { screen } from '#run/screen.ts';
import { createScreening } from '#run/screening.ts';
import { complain, EXIT } from '../exit.ts';
import { inputOf } from '../input-of.ts';
import type { SetExitCode } from '../program.ts';
import { addReadFlags } from '../read-flags.ts';
import { dayOf, StdoutSink, type Terminal } from '../terminal.ts';

interface Flags extends RawReadOptions {
  readonly lexicon?: string;
  readonly baseline?: string;
  readonly prune?: boolean;
}

/** Adds `baseline`: accepts what is found today, so that later runs show and fail on what is new. */
export function addBaselineCommand(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  const command = program
    .command('baseline')
    .description('accept the findings of today: later runs show, and fail on, new ones only')
    .argument('[files...]', 'manifests; - reads what is piped in')
    .option('--baseline <file>', `the file that they are written to (default: ${BASELINE_FILE})`)
    .option('--lexicon <dir>', 'facts of your own to lay over the bundled ones, files as in data/')
    .option('--prune', 'take out what is no longer found in these files');
  addReadFlags(command).action(async (files: string[], flags: Flags) => {
    setExitCode(await takeBaseline(files, flags, terminal));
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

async function takeBaseline(files: readonly string[], flags: Flags, terminal: Terminal): Promise<number> {
  const path = flags.baseline ?? BASELINE_FILE;
  const earlier = existsSync(path) ? parseBaseline(readFileSync(path, 'utf8'), path) : [];
  const found = new Map<string, BaselineEntry>();
  const inputs = (files.length === 0 ? ['-'] : files).map((file) => inputOf(file, terminal));
  const output = await openOutput(path, files);
  try {
    const outcome = await screen(
      {
        inputs,
        outputs: [{ reporter: gather(found), sink: { write: () => undefined } }],
        read: readOptions(flags),
        today: dayOf(terminal),
        report: { failOn: 'none', minLevel: 'low', only: null, skip: [] },
        require: [],
      },
      await createScreening({ only: null, skip: [], lexicon: await chosenLexicon(flags.lexicon) }),
    );
    for (const failure of outcome.failures) complain(terminal, failure);
    // A baseline of half the files would call the findings of the other half new, or hide that nobody looked at them.
    if (outcome.failures.length > 0 || outcome.counts.rowsScreened === 0) {
      await output.discard();
      return EXIT.unusable;
    }
    const known = new Set(earlier.map(({ fingerprint }) => fingerprint));
    const added = [...found.keys()].filter((fingerprint) => !known.has(fingerprint)).length;
    const gone = earlier.filter(({ fingerprint }) => !found.has(fingerprint));
    await output.write(formatBaseline([...found.values(), ...(flags.prune === true ? [] : gone)]));
    await output.finish();
    const kept =
      gone.length === 0 ? '' : `, ${gone.length} no longer found ${flags.prune === true ? 'and taken out' : '(--prune takes them out)'}`;
    await new StdoutSink(terminal.stdout).write(`${path}: ${found.size} findings accepted, ${added} of them new${kept}.\n`);
    return EXIT.fine;
  } catch (error) {
    await output.discard();
    throw error;
  }
}
