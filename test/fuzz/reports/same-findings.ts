import type { FormatName } from '#report/formats.ts';
import { github, junit } from './annotations.ts';
import { gitlab, json, jsonl, sarif } from './objects.ts';
import { html, markdown } from './pages.ts';
import type { Reading, Said } from './said.ts';
import { csv, tsv, xlsx } from './tables.ts';

/** The table of a terminal is for eyes only. */
type ReadFormat = Exclude<FormatName, 'table'>;

/** The reports of one run. */
export type ReadReports = Readonly<Record<ReadFormat, Uint8Array>>;

const READINGS: Readonly<Record<ReadFormat, Reading>> = { csv, tsv, json, jsonl, sarif, junit, github, gitlab, markdown, html, xlsx };

/** @throws Error where a report is no text of its format, or says something else than the run; it names the format */
export async function assertSameFindings(reports: ReadReports, said: Said): Promise<void> {
  for (const [format, read] of Object.entries(READINGS) as [ReadFormat, Reading][]) {
    try {
      await read(reports[format], said);
    } catch (cause) {
      throw new Error(`${format}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  }
}
