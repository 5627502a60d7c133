import { atLeast } from '#model/level.ts';
import type { ReporterFactory } from '#model/report.ts';
import type { Head, ManifestFindingResult } from '#model/result.ts';
import { placesText } from './across-rows.ts';
import { body } from './html/body.ts';
import { page } from './html/document.ts';
import { rowView } from './html/row-view.ts';
import { Tally } from './html/tally.ts';
import type { AcrossView } from './html/view.ts';
import { settledText } from './ledger-text.ts';
import { Ranking } from './ranking.ts';
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
  const ranking = new Ranking(top);
  const tally = new Tally();
  let head: Head;
  return {
    begin: (known) => {
      head = known;
      return '';
    },
    row: (row) => {
      ranking.add(row);
      tally.add(row);
      return '';
    },
    end: (tail) => {
      const several = head.tables.length > 1;
      const across = tail.manifestFindings
        .filter(({ level }) => atLeast(level, head.options.minLevel))
        .slice(0, top)
        .map((finding) => acrossView(finding, several));
      const rows = ranking.rows(tail.manifestFindings).map((row) => rowView(row, docs, several));
      const ids = new Set([
        ...rows.flatMap(({ categories, reasons }) => [...categories, ...reasons.map(({ id }) => id)]),
        ...across.map(({ id }) => id),
      ]);
      const rules = [...ids].sort().map((id) => [id, docs.about(id)] as const);
      return page('cargoscreen report', body(head, tail, tally, ranking.left), { rows, across, rules: Object.fromEntries(rules) });
    },
  };
};
