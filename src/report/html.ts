import { atLeast } from '#model/level.ts';
import type { ReporterFactory } from '#model/report.ts';
import type { ManifestFindingResult } from '#model/result.ts';
import { body } from './html/body.ts';
import { page } from './html/document.ts';
import { rowView } from './html/row-view.ts';
import { shipmentNames } from './html/shipments.ts';
import { Tally } from './html/tally.ts';
import type { AcrossView } from './html/view.ts';
import { settledText } from './ledger-text.ts';
import { placesText } from './places-text.ts';
import { rankedReporter } from './ranked-reporter.ts';
import { sourcesText } from './run-text.ts';
import { visible } from './visible.ts';

function acrossView(finding: ManifestFindingResult, several: boolean): AcrossView {
  const { id, level, message, fingerprint, settled } = finding;
  return {
    level,
    id,
    place: placesText(finding, several),
    message: visible(message) + visible(settledText(settled)),
    open: settled === null ? [{ id, fingerprint }] : [],
  };
}

/** One page for the officer: figures, charts, rows ranked by risk to filter and to review. No wall clock in it: same inputs, same bytes. */
export const html: ReporterFactory = ({ docs, top }) => {
  const tally = new Tally(docs);
  const ranked = rankedReporter(top, (run) => {
    const { head, tail } = run;
    const several = head.tables.length > 1;
    const across = run.across
      .filter(({ level }) => atLeast(level, head.options.minLevel))
      .slice(0, top)
      .map((finding) => acrossView(finding, several));
    const shipmentOf = shipmentNames(tail.groups, head.options.groupBy);
    const rows = run.rows.map((row) => rowView(row, docs, several, shipmentOf(row)));
    const ids = new Set([
      ...rows.flatMap(({ categories, reasons }) => [...categories, ...reasons.map(({ id }) => id)]),
      ...across.map(({ id }) => id),
    ]);
    const rules = [...ids].sort().map((id) => [id, docs.about(id)] as const);
    return page(`${sourcesText(head)} - cargoscreen`, body(head, tail, tally, run.rowsLeft), {
      rows,
      across,
      rules: Object.fromEntries(rules),
    });
  });
  return {
    ...ranked,
    row: (row) => {
      tally.add(row);
      return ranked.row(row);
    },
  };
};
