import { CATEGORY_IDS } from '#model/category-ids.ts';
import { FIELDS } from '#model/fields.ts';
import { DOCUMENT_INDICATOR_IDS, MANIFEST_INDICATOR_IDS, ROW_INDICATOR_IDS } from '#model/indicator-ids.ts';
import { LEVELS } from '#model/level.ts';
import { FORMAT_NAMES, REPORT_FORMATS } from '#report/formats.ts';
import type { CommandShape, OptionShape } from './command-shape.ts';
import { COLUMNS_FORMATS } from './commands/columns.ts';
import { COMPARE_FORMATS } from './commands/compare.ts';
import { DIFF_FORMATS } from './commands/lexicon.ts';
import { MATCH_FORMATS } from './commands/match.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

const INDICATORS: readonly string[] = [...ROW_INDICATOR_IDS, ...MANIFEST_INDICATOR_IDS, ...DOCUMENT_INDICATOR_IDS];
/** What may stand behind an option; files where it is not said. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--fail-on': LEVELS,
  '--min-level': LEVELS,
  '--group-by': ['auto', ...FIELDS],
  '--only': INDICATORS,
  '--skip': INDICATORS,
  '--require': [...FIELDS, ...INDICATORS],
  '--id': [...INDICATORS, ...CATEGORY_IDS],
};
/** Options that take several words, parted by commas. */
const LISTS: ReadonlySet<string> = new Set(['--only', '--skip', '--require', '--id']);
/** Formats of each command that has a choice. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  screen: FORMAT_NAMES,
  report: REPORT_FORMATS,
  compare: COMPARE_FORMATS,
  match: MATCH_FORMATS,
  columns: COLUMNS_FORMATS,
  evaluate: ['table', 'json', 'markdown'],
  lexicon: DIFF_FORMATS,
};
/** Words that a command takes besides files. */
const OPERANDS: Readonly<Record<string, readonly string[]>> = {
  explain: [...INDICATORS, ...CATEGORY_IDS, ...LEVELS],
  completion: SHELLS,
  lexicon: ['check', 'diff'],
};

const longName = ({ names }: OptionShape): string => names.at(-1) ?? '';
const isList = (option: OptionShape): boolean => LISTS.has(longName(option));
const valuesOf = ({ name }: CommandShape, option: OptionShape): readonly string[] =>
  longName(option) === '--format' ? (FORMATS[name] ?? []) : (VALUES[longName(option)] ?? []);

function bash(commands: readonly CommandShape[]): string {
  const names = commands.map(({ name }) => name);
  const options = commands.map(
    (command) => `    ${command.name}) options="${command.options.flatMap((option) => option.names).join(' ')}" ;;`,
  );
  const operands = Object.entries(OPERANDS).map(([name, words]) => `    ${name}) operands="${words.join(' ')}" ;;`);
  const values = commands.flatMap((command) =>
    command.options
      .filter((option) => valuesOf(command, option).length > 0)
      .map((option) => {
        const typed = option.names.map((flag) => `"${command.name} ${flag}"`).join('|');
        // What stands before the last comma stays as it is.
        const lead = isList(option) ? ` lead+=\${word%"\${word##*,}"} word=\${word##*,}` : '';
        return `    ${typed}) values="${valuesOf(command, option).join(' ')}"${lead} ;;`;
      }),
  );
  return `# source <(cargoscreen completion bash), or write it to /etc/bash_completion.d/cargoscreen
_cargoscreen() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=screen options="" operands="" values="" lead=""
  case "\${COMP_WORDS[1]}" in ${names.join('|')}) command=\${COMP_WORDS[1]} ;; esac
  # bash parts --option=value at the equals sign, unless it is told not to.
  if [[ $word == = ]]; then word=""
  elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}
  elif [[ $word == --*=* ]]; then before=\${word%%=*} lead=\${word%%=*}= word=\${word#*=}; fi
  case "$command $before" in
${values.join('\n')}
  esac
  if [[ -n $values ]]; then COMPREPLY=($(compgen -P "$lead" -W "$values" -- "$word")); return; fi
  case "$command" in
${options.join('\n')}
  esac
  case "$command" in
${operands.join('\n')}
  esac
  COMPREPLY=()
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$word")); return; fi
  if [[ $COMP_CWORD -gt 1 ]]; then COMPREPLY=($(compgen -W "$operands" -- "$word"))
  else COMPREPLY=($(compgen -W "${names.join(' ')}" -- "$word")); fi
  if [[ $command == completion ]]; then return; fi
  local IFS=$'\\n'
  COMPREPLY+=($(compgen -f -- "$word"))
}
complete -o filenames -F _cargoscreen cargoscreen
`;
}

const zshText = (text: string): string => text.replace(/[[\]:'\\]/g, (character) => (character === "'" ? "'\\''" : `\\${character}`));

function zsh(commands: readonly CommandShape[]): string {
  const specOf = (command: CommandShape, option: OptionShape): string[] => {
    const values = valuesOf(command, option).join(' ');
    const taken = values === '' ? '_files' : isList(option) ? `_values -s , value ${values}` : `(${values})`;
    return option.names.map((name) => {
      const isLong = name.startsWith('--');
      return `'${name}${option.takesValue && isLong ? '=' : ''}[${zshText(option.description)}]${option.takesValue ? `:value:${taken}` : ''}'`;
    });
  };
  const cases = commands.map((command) => {
    const words = OPERANDS[command.name]?.join(' ');
    const operands =
      words === undefined
        ? ["'*:file:_files'"]
        : command.name === 'completion'
          ? [`'1:shell:(${words})'`]
          : [`'1: :_alternative "words:word:(${words})" "files:file:_files"'`, "'*:file:_files'"];
    return `    ${command.name}) _arguments ${[...command.options.flatMap((option) => specOf(command, option)), ...operands].join(' ')} ;;`;
  });
  return `#compdef cargoscreen
# source <(cargoscreen completion zsh), or write it to a folder of $fpath as _cargoscreen
_cargoscreen() {
  local command=screen
  local -a commands=(${commands.map(({ name, description }) => `'${name}:${zshText(description)}'`).join(' ')})
  if (( CURRENT == 2 )); then _describe command commands; fi
  case "\${words[2]}" in ${commands.map(({ name }) => name).join('|')}) command=\${words[2]}; shift words; (( CURRENT-- )) ;; esac
  case "$command" in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _cargoscreen ]]; then _cargoscreen "$@"; else compdef _cargoscreen cargoscreen; fi
`;
}

const fishText = (text: string): string => text.replace(/['\\]/g, (character) => `\\${character}`);

function fish(commands: readonly CommandShape[]): string {
  const names = commands.map(({ name }) => name);
  const lines = commands.flatMap((command) => {
    const { name, description, options } = command;
    const when =
      name === 'screen'
        ? `__fish_seen_subcommand_from screen; or not __fish_seen_subcommand_from ${names.join(' ')}`
        : `__fish_seen_subcommand_from ${name}`;
    const own = options.map((option) => {
      const spelled = option.names.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ');
      const values = valuesOf(command, option).join(' ');
      const words = isList(option) ? `(__fish_append , ${values})` : values;
      const behind = !option.takesValue ? '' : values === '' ? ' -r' : ` -x -a '${words}'`;
      return `complete -c cargoscreen -n '${when}' ${spelled}${behind} -d '${fishText(option.description)}'`;
    });
    return [`complete -c cargoscreen -n __fish_use_subcommand -a ${name} -d '${fishText(description)}'`, ...own];
  });
  const operands = Object.entries(OPERANDS).map(
    ([name, words]) =>
      `complete -c cargoscreen -n '__fish_seen_subcommand_from ${name}'${name === 'completion' ? ' -f' : ''} -a '${words.join(' ')}'`,
  );
  return `# cargoscreen completion fish | source, or write it to ~/.config/fish/completions/cargoscreen.fish
${[...lines, ...operands].join('\n')}
`;
}

const SCRIPTS: Readonly<Record<Shell, (commands: readonly CommandShape[]) => string>> = { bash, zsh, fish };

/** @returns the script by which a shell completes commands, options and the words that options take */
export const completionScript = (shell: Shell, commands: readonly CommandShape[]): string => SCRIPTS[shell](commands);
