import { CATEGORY_IDS } from '#model/category-ids.ts';
import { DOCUMENT_INDICATOR_IDS, MANIFEST_INDICATOR_IDS, ROW_INDICATOR_IDS } from '#model/indicator-ids.ts';
import { LEVELS } from '#model/level.ts';
import { FORMAT_NAMES } from '#report/formats.ts';
import type { CommandShape, OptionShape } from './command-shape.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

const INDICATORS: readonly string[] = [...ROW_INDICATOR_IDS, ...MANIFEST_INDICATOR_IDS, ...DOCUMENT_INDICATOR_IDS];
/** What may stand behind an option; files where it is not said. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--format': FORMAT_NAMES,
  '--fail-on': LEVELS,
  '--min-level': LEVELS,
  '--only': INDICATORS,
  '--skip': INDICATORS,
  '--id': [...INDICATORS, ...CATEGORY_IDS],
};
const TOPICS: readonly string[] = [...INDICATORS, ...CATEGORY_IDS, ...LEVELS];

const longName = ({ names }: OptionShape): string => names.at(-1) ?? '';
const valuesOf = (option: OptionShape): readonly string[] => VALUES[longName(option)] ?? [];

/** The options that take one of a few words, of all commands together. */
const chosen = (commands: readonly CommandShape[]): readonly OptionShape[] => {
  const options = commands.flatMap((command) => command.options).filter((option) => valuesOf(option).length > 0);
  return [...new Map(options.map((option) => [longName(option), option])).values()];
};

function bash(commands: readonly CommandShape[]): string {
  const cases = commands.map(({ name, options }) => `    ${name}) options="${options.flatMap(({ names }) => names).join(' ')}" ;;`);
  const values = chosen(commands).map(
    (option) => `    ${option.names.join('|')}) COMPREPLY=($(compgen -W "${valuesOf(option).join(' ')}" -- "$word")); return ;;`,
  );
  return `# cargoscreen completion bash > /etc/bash_completion.d/cargoscreen
_cargoscreen() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=screen options=""
  case "\${COMP_WORDS[1]}" in ${commands.map(({ name }) => name).join('|')}) command=\${COMP_WORDS[1]} ;; esac
  case "$before" in
${values.join('\n')}
  esac
  case "$command" in
${cases.join('\n')}
  esac
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$word")); return; fi
  if [[ $command == explain ]]; then COMPREPLY=($(compgen -W "${TOPICS.join(' ')}" -- "$word")); fi
  if [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$word")); fi
  COMPREPLY+=($(compgen -f -- "$word"))
}
complete -o filenames -F _cargoscreen cargoscreen
`;
}

const zshText = (text: string): string => text.replace(/[[\]:'\\]/g, (character) => (character === "'" ? "'\\''" : `\\${character}`));

function zsh(commands: readonly CommandShape[]): string {
  const specOf = (option: OptionShape): string[] => {
    const values = valuesOf(option);
    const behind = !option.takesValue ? '' : values.length > 0 ? `:value:(${values.join(' ')})` : ':value:_files';
    return option.names.map((name) => `'${name}[${zshText(option.description)}]${behind}'`);
  };
  const cases = commands.map(({ name, options }) => {
    const operands =
      name === 'explain'
        ? `'*:topic:(${TOPICS.join(' ')})'`
        : name === 'completion'
          ? `'1:shell:(${SHELLS.join(' ')})'`
          : "'*:file:_files'";
    return `    ${name}) _arguments ${[...options.flatMap(specOf), operands].join(' ')} ;;`;
  });
  return `#compdef cargoscreen
# cargoscreen completion zsh > "\${fpath[1]}/_cargoscreen"
_cargoscreen() {
  local command=screen
  local -a commands=(${commands.map(({ name, description }) => `'${name}:${zshText(description)}'`).join(' ')})
  if (( CURRENT == 2 )); then _describe command commands; fi
  case "\${words[2]}" in ${commands.map(({ name }) => name).join('|')}) command=\${words[2]}; shift words; (( CURRENT-- )) ;; esac
  case "$command" in
${cases.join('\n')}
  esac
}
_cargoscreen "$@"
`;
}

const fishText = (text: string): string => text.replace(/['\\]/g, (character) => `\\${character}`);

function fish(commands: readonly CommandShape[]): string {
  const names = commands.map(({ name }) => name);
  const lines = commands.flatMap(({ name, description, options }) => {
    const when =
      name === 'screen'
        ? `__fish_seen_subcommand_from screen; or not __fish_seen_subcommand_from ${names.join(' ')}`
        : `__fish_seen_subcommand_from ${name}`;
    const own = options.map((option) => {
      const spelled = option.names.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ');
      const values = valuesOf(option);
      const behind = !option.takesValue ? '' : values.length > 0 ? ` -x -a '${values.join(' ')}'` : ' -r';
      return `complete -c cargoscreen -n '${when}' ${spelled}${behind} -d '${fishText(option.description)}'`;
    });
    return [`complete -c cargoscreen -n __fish_use_subcommand -a ${name} -d '${fishText(description)}'`, ...own];
  });
  return `# cargoscreen completion fish > ~/.config/fish/completions/cargoscreen.fish
${lines.join('\n')}
complete -c cargoscreen -n '__fish_seen_subcommand_from explain' -a '${TOPICS.join(' ')}'
`;
}

const SCRIPTS: Readonly<Record<Shell, (commands: readonly CommandShape[]) => string>> = { bash, zsh, fish };

/** @returns the script by which a shell completes commands, options and the words that options take */
export const completionScript = (shell: Shell, commands: readonly CommandShape[]): string => SCRIPTS[shell](commands);
