import { ScreenError } from '#errors/screen-error.ts';

const WORDS: Readonly<Record<string, string>> = { tab: '\t', '\\t': '\t', comma: ',', semicolon: ';', pipe: '|' };

/**
 * Reads the value of --delimiter: one character, or a word for it.
 * @returns one UTF-16 unit
 * @throws ScreenError E_DELIMITER for anything that can't part cells
 */
export function parseDelimiter(option: string): string {
  const delimiter = WORDS[option.toLowerCase()] ?? option;
  if (delimiter.length !== 1 || '"\r\n'.includes(delimiter)) throw new ScreenError('E_DELIMITER', { delimiter: option });
  return delimiter;
}
