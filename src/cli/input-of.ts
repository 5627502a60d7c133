import { checkFile, type Input, STDIN_NAME } from '#run/files.ts';
import type { Terminal } from './terminal.ts';

/**
 * @param file a path, or - for what is piped in
 * @throws ScreenError where there is no such file
 */
export function inputOf(file: string, { stdin }: Terminal): Input {
  if (file === '-') return { kind: 'stream', file: STDIN_NAME, bytes: stdin };
  checkFile(file);
  return { kind: 'file', file };
}
