import type { ReporterFactory, ReportPiece } from '#model/report.ts';

/** Rows of a ranked report that is read from top to bottom. */
export const DEFAULT_TOP = 50;

/** Formats by name, each loaded when it is asked for. */
export const FORMATS = {
  table: async () => (await import('./table.ts')).table,
  csv: async () => (await import('./separated.ts')).csv,
  tsv: async () => (await import('./separated.ts')).tsv,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
  xlsx: async () => (await import('./xlsx.ts')).xlsx,
} as const satisfies Record<string, () => Promise<ReporterFactory<ReportPiece>>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** Formats that a saved result holds all for; those that are left out have a line a row, with the cells as they stood in the file. */
export const REPORT_FORMATS = ['table', 'markdown', 'html', 'sarif', 'junit', 'github', 'gitlab'] as const satisfies readonly FormatName[];

/** Formats that print the notices of a run themselves; those of the others have no place for them. */
export const CARRY_NOTICES: ReadonlySet<FormatName> = new Set<FormatName>(['table', 'json', 'sarif', 'junit', 'markdown', 'html', 'xlsx']);

/** Formats that are no text: a terminal can't show them. */
export const BINARY_FORMATS: ReadonlySet<FormatName> = new Set<FormatName>(['xlsx']);

/** @returns the rows of a ranked report where nobody says: a page that filters holds more than a person reads */
export const defaultTop = (format: FormatName): number => (format === 'html' ? 10_000 : DEFAULT_TOP);

/** Formats by the ending of an output file. */
export const FORMAT_ENDINGS: Readonly<Record<string, FormatName>> = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.txt': 'table',
  '.sarif': 'sarif',
  '.xml': 'junit',
  '.md': 'markdown',
  '.html': 'html',
  '.xlsx': 'xlsx',
};
