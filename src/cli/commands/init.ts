import type { Command } from 'commander';
import { type RawReadOptions, readOptions } from '#config/read-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { describeInput } from '#run/describe-input.ts';
import { createScreening } from '#run/prepare/screening.ts';
import { configsIn, writeStarterConfig } from '#run/settings/config.ts';
import { complain, EXIT } from '../exit.ts';
import { inputOf } from '../input-of.ts';
import type { SetExitCode } from '../program.ts';
import { addReadFlags } from '../read-flags.ts';
import { StdoutSink, type Terminal } from '../terminal.ts';

const FILE = 'cargoscreen.config.yaml';

/** Adds `init`: a config to start from, with the columns of a sample where one is named. */
export function addInitCommand(program: Command, terminal: Terminal, setExitCode: SetExitCode): void {
  const command = program
    .command('init')
    .description(`write ${FILE} to start from: thresholds, and the columns of a sample if one is named`)
    .argument('[sample]', 'a manifest as you get them');
  addReadFlags(command).action(async (sample: string | undefined, flags: RawReadOptions) => {
    const [there] = configsIn('.');
    if (there !== undefined) throw new ScreenError('E_INIT_EXISTS', { file: there });
    const stdout = new StdoutSink(terminal.stdout);
    if (sample === undefined) {
      await writeStarterConfig(FILE, [], readOptions(flags));
      await stdout.write(`${FILE}: written. Name a sample (cargoscreen init manifest.csv) to write its columns too.\n`);
      return;
    }
    const screening = await createScreening({ only: null, skip: [] });
    const read = readOptions(flags);
    const { tables, failures } = await describeInput(inputOf(sample, terminal), screening, read);
    for (const failure of failures) complain(terminal, failure);
    if (failures.length > 0) return setExitCode(EXIT.unusable);
    await writeStarterConfig(
      FILE,
      tables.map(({ result }) => result),
      read,
    );
    await stdout.write(
      `${FILE}: written, with the columns of ${sample}. Every file screened from this folder, or one below it, must now have these columns; take out a line to let its column be found in each file. cargoscreen --print-config shows what holds.\n`,
    );
  });
}
