import { Command } from 'commander';
import { VERSION } from '#run/version.ts';
import { addBaselineCommand } from './commands/baseline.ts';
import { addColumnsCommand } from './commands/columns.ts';
import { addCompareCommand } from './commands/compare.ts';
import { addCompletionCommand } from './commands/completion.ts';
import { addEvaluateCommand } from './commands/evaluate.ts';
import { addExplainCommand } from './commands/explain.ts';
import { addInitCommand } from './commands/init.ts';
import { addLexiconCommand } from './commands/lexicon.ts';
import { addMatchCommand } from './commands/match.ts';
import { addMergeCommand } from './commands/merge.ts';
import { addReportCommand } from './commands/report.ts';
import { addScreenCommand } from './commands/screen.ts';
import { addWaiveCommand } from './commands/waive.ts';
import type { Terminal } from './terminal.ts';

export type SetExitCode = (code: number) => void;

const EXAMPLES = `
Examples:
  cargoscreen manifest.csv                          rows that need review, ranked, with reasons
  cargoscreen manifest.csv --all -f csv > out.csv   the same file with findings appended; without --all, rows with findings
  cargoscreen *.csv --fail-on critical --quiet      for CI: exit code 1 on findings, 2 on bad input
  zcat big.csv.gz | cargoscreen - --format jsonl    one object a row
  cargoscreen columns manifest.csv                  how the columns were read
  cargoscreen match "XC7K325T FPGA, label removed"  try a single line
  cargoscreen compare invoice.csv packing-list.csv  two documents of one shipment, line by line
  cargoscreen explain relabelled                    what a finding means and what to do
  cargoscreen report results.json -o page.html      reports from a saved --format json, without screening

Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 input or options could not be used, 3 internal fault.
Nothing found is no clearance, and nothing here is legal advice. Goods are screened, not parties: it is no sanctions-list check.`;

/** @returns the command line program; nothing runs until it parses */
export function createProgram(terminal: Terminal, setExitCode: SetExitCode): Command {
  const program = new Command('cargoscreen')
    .description('Screens shipment manifests for dual-use goods and for the signs that somebody hides them. Offline.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES)
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .showHelpAfterError('See: cargoscreen --help')
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text.replace(/^error: /, 'cargoscreen: ')),
    })
    .exitOverride();
  addScreenCommand(program, terminal, setExitCode);
  addMatchCommand(program, terminal);
  addCompareCommand(program, terminal, setExitCode);
  addColumnsCommand(program, terminal, setExitCode);
  addExplainCommand(program, terminal);
  addWaiveCommand(program, terminal);
  addBaselineCommand(program, terminal, setExitCode);
  addReportCommand(program, terminal, setExitCode);
  addMergeCommand(program, terminal, setExitCode);
  addInitCommand(program, terminal, setExitCode);
  addLexiconCommand(program, terminal, setExitCode);
  addEvaluateCommand(program, terminal);
  addCompletionCommand(program, terminal);
  return program;
}
