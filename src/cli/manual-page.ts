import type { CommandShape } from './command-shape.ts';

/** Backslashes, and dots and quotes at the start of a line, are commands to roff; a plain hyphen may be set as another sign. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1');

const EXIT_CODES = [
  ['0', 'nothing open at or above \\-\\-fail\\-on; or the reader of a pipe went away'],
  ['1', 'findings at or above \\-\\-fail\\-on'],
  ['2', 'input, options or data could not be used'],
  ['3', 'an internal fault'],
] as const;

/** @returns the manual page in roff, from the same options and descriptions as the help */
export function manualPage(commands: readonly CommandShape[], version: string): string {
  const sections = commands.flatMap(({ name, usage, description, options }) => [
    `.SS "cargoscreen ${name} ${roff(usage)}"`,
    `${roff(description.charAt(0).toUpperCase() + description.slice(1))}.`,
    ...options.flatMap((option) => [
      '.TP',
      `.B ${roff(option.flags)}`,
      `${roff(option.description.charAt(0).toUpperCase() + option.description.slice(1))}.`,
    ]),
  ]);
  return `${[
    `.TH CARGOSCREEN 1 "" "cargoscreen ${version}" "User commands"`,
    '.SH NAME',
    'cargoscreen \\- screens shipment manifests for dual\\-use goods and for the signs that somebody hides them',
    '.SH SYNOPSIS',
    '.B cargoscreen',
    '[\\fIscreen\\fR] [\\fIoptions\\fR] [\\fIfiles...\\fR]',
    '.SH DESCRIPTION',
    'Reads manifests (CSV, TSV, XLSX, ODS, also packed), finds goods of ten categories and indicators of risk, and tells for each row what was found, why it matters and what to do next. It works offline.',
    '.PP',
    'Goods are screened, not parties: it is no sanctions\\-list check. Nothing found on a row is no clearance, and nothing that it says is legal advice.',
    '.SH COMMANDS',
    ...sections,
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(([code, what]) => ['.TP', `.B ${code}`, `${what}.`]),
    '.SH FILES',
    '.TP',
    '.B cargoscreen.config.yaml',
    'Options, in the working folder or above it.',
    '.TP',
    '.B cargoscreen.waivers.yaml, cargoscreen.baseline.json',
    'Decisions on findings, in the working folder.',
  ].join('\n')}\n`;
}
