import type { ReporterFactory } from '#model/report.ts';
import type { Head } from '#model/result.ts';
import { RuleCounts } from './rule-counts.ts';
import { Archive } from './xlsx/archive.ts';
import { addExplanationSheet } from './xlsx/explanation-sheet.ts';
import { ManifestSheets } from './xlsx/manifest-sheets.ts';
import { MOST_ROWS } from './xlsx/sheet.ts';
import { addSummarySheet } from './xlsx/summary-sheet.ts';
import { addFirstParts, addLastParts } from './xlsx/workbook-parts.ts';

/** @param mostRows rows of a sheet, its header among them; those beyond go on on another sheet */
export const workbookOf =
  (mostRows: number): ReporterFactory<Uint8Array> =>
  ({ docs }) => {
    const archive = new Archive();
    const counts = new RuleCounts();
    let head: Head;
    let manifest: ManifestSheets;
    return {
      begin: (known) => {
        head = known;
        addFirstParts(archive);
        manifest = new ManifestSheets(archive, known, mostRows);
        return archive.take();
      },
      row: (row) => {
        counts.add(row);
        manifest.add(row);
        return archive.take();
      },
      end: (tail) => {
        const sheets = manifest.close();
        const { rows, cut } = manifest;
        const summary = addSummarySheet(archive, sheets.length + 1, { head, tail, counts, docs, rows, cut, sheets, mostRows });
        const findings = tail.manifestFindings;
        const explanation = addExplanationSheet(archive, sheets.length + 2, { counts, docs, findings });
        addLastParts(archive, [...sheets, summary, explanation]);
        return archive.take();
      },
    };
  };

/**
 * A workbook: the rows as csv has them, every cell of a manifest as text; what the run did; what each finding means.
 * Streams. No wall clock in it: same inputs, same bytes.
 */
export const xlsx = workbookOf(MOST_ROWS);
