import { atLeast } from '#model/level.ts';
import type { ReporterFactory } from '#model/report.ts';
import { acrossGroups } from './html/across-groups.ts';
import { body } from './html/body.ts';
import { page } from './html/document.ts';
import { rowView } from './html/row-view.ts';
import { shipmentNames } from './html/shipments.ts';
import { Tally } from './html/tally.ts';
import { rankedReporter } from './ranked-reporter.ts';
import { sourcesText } from './run-text.ts';

/** One page for the officer: figures, charts, rows ranked by risk to filter and to review. No wall clock in it: same inputs, same bytes. */
export const html: ReporterFactory = ({ docs, top }) => {
  const tally = new Tally(docs);
  const ranked = rankedReporter(top, (run) => {
    const { head, tail } = run;
    const several = head.tables.length > 1;
    const wanted = run.across.filter(({ level }) => atLeast(level, head.options.minLevel));
    const across = acrossGroups(wanted.slice(0, top), several);
    const left = { rows: run.rowsLeft, across: wanted.length - top, acrossBelow: run.across.length - wanted.length };
    const shipmentOf = shipmentNames(tail.groups, head.options.groupBy);
    const rows = run.rows.map((row) => rowView(row, docs, several, shipmentOf(row)));
    const ids = new Set([
      ...rows.flatMap(({ categories, reasons }) => [...categories, ...reasons.map(({ id }) => id)]),
      ...across.map(({ id }) => id),
    ]);
    const rules = [...ids].sort().map((id) => [id, docs.about(id)] as const);
    return page(`${sourcesText(head)} - cargoscreen`, body(head, tail, tally, left), {
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
