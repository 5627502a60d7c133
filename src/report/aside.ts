import type { ReporterFactory } from '#model/report.ts';
import { andMore, LISTS_ALL } from './count.ts';
import type { FormatName } from './formats.ts';
import { settledText } from './ledger-text.ts';
import { placesText } from './places-text.ts';
import { openFirst } from './ranking.ts';
import { visible } from './visible.ts';

/** Findings that are told one by one. */
const MOST_FINDINGS = 20;

/** Formats of one line a row: what speaks of several rows has no place in them. */
const ROWS_ALONE: ReadonlySet<FormatName> = new Set<FormatName>(['csv', 'tsv', 'jsonl']);

/** @returns whether the reports of a run leave out what speaks of several rows; false where there is no report */
export const needsAside = (formats: readonly FormatName[]): boolean =>
  formats.length > 0 && formats.every((format) => ROWS_ALONE.has(format));

/** What reports of rows alone leave out, to be told beside them: a line for each finding of several rows. */
export const aside: ReporterFactory = () => {
  let several = false;
  return {
    begin: ({ tables }) => {
      several = tables.length > 1;
      return '';
    },
    row: () => '',
    end: ({ manifestFindings }) => {
      const shown = openFirst(manifestFindings).slice(0, MOST_FINDINGS);
      const lines = [
        ...shown.map((finding) => {
          const { id, level, message, settled } = finding;
          return `${level} ${id}, ${placesText(finding, several)}: ${visible(message + settledText(settled))}`;
        }),
        ...andMore(manifestFindings.length - shown.length, 'finding', LISTS_ALL),
      ];
      return lines.map((line) => `${line}\n`).join('');
    },
  };
};
