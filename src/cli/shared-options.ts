import { Option } from 'commander';
import { BASELINE_FILE, WAIVERS_FILE } from '#run/settings/decisions.ts';

/** The value of an option that may be given several times. */
export const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value];

/** Options that mean the same in every command that has them: flags and what help says. */
const SHARED = {
  output: ['-o, --output <file>', 'also write a report to a file, format by its ending or format=path; repeatable'],
  failOn: ['--fail-on <level>', 'exit with 1 on findings from this level: low, medium, high, critical, none (default: high)'],
  rankedTop: ['--top <n>', 'rows of a ranked report (default: 50, html 10,000)'],
  only: ['--only <ids>', 'run these indicators only, separated by commas'],
  skip: ['--skip <ids>', 'leave these indicators out'],
  waivers: ['--waivers <file>', `findings that somebody answers for (default: ${WAIVERS_FILE} if it is there)`],
  baseline: ['--baseline <file>', `findings that were there before (default: ${BASELINE_FILE} if it is there)`],
  config: ['--config <file>', 'options from a file (default: cargoscreen.config.yaml or .json, here or above)'],
  saveMapping: ['--save-mapping <file>', 'write a config that reads this table in the same way'],
  strict: ['--strict', 'exit with 2 on any notice'],
  excel: ['--excel', 'begin csv and tsv with a byte order mark, by which Excel knows their letters'],
  lexicon: ['--lexicon <dir>', 'facts of your own to lay over the bundled ones, files as in data/'],
  grading: ['--grading <file>', 'points, levels and rules to lay over the bundled ones, in the shape of data/grading.json'],
  today: ['--today <date>', 'the day of the run, YYYY-MM-DD'],
  quiet: ['-q, --quiet', 'print nothing on stdout'],
  color: ['--color', 'use color'],
  noColor: ['--no-color', 'use no color'],
} as const satisfies Readonly<Record<string, readonly [flags: string, description: string]>>;

/** @returns an option of its own, for one command */
export function shared(name: keyof typeof SHARED): Option {
  const [flags, description] = SHARED[name];
  const option = new Option(flags, description);
  return name === 'output' ? option.argParser(collect) : option;
}
