export const TERMINAL_COLUMNS: number;
export const TERMINAL_RUN: readonly string[];
export function terminalPicture(output: string): string;
