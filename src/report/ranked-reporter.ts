import type { Reporter } from '#model/report.ts';
import type { Head, ManifestFindingResult, RowResult, Tail } from '#model/result.ts';
import { openFirst, Ranking } from './ranking.ts';

/** A run as a ranked report tells it. */
export interface RankedRun {
  readonly head: Head;
  readonly tail: Tail;
  /** Gravest first. */
  readonly rows: readonly RowResult[];
  /** Rows that were ranked and not listed. */
  readonly rowsLeft: number;
  /** Findings of several rows, those first that no decision settles. */
  readonly across: readonly ManifestFindingResult[];
}

/**
 * @param most rows that are kept
 * @param write the whole report
 * @param isListed whether a row is ranked at all; every row is where it is left out
 * @returns a reporter that keeps the gravest rows of a run and says everything at its end
 */
export function rankedReporter(
  most: number,
  write: (run: RankedRun) => string,
  isListed: (row: RowResult) => boolean = () => true,
): Reporter {
  const ranking = new Ranking(most);
  let head: Head;
  return {
    begin: (known) => {
      head = known;
      return '';
    },
    row: (row) => {
      if (isListed(row)) ranking.add(row);
      return '';
    },
    end: (tail) => {
      const rows = ranking.rows(tail.manifestFindings);
      return write({ head, tail, rows, rowsLeft: ranking.left, across: openFirst(tail.manifestFindings) });
    },
  };
}
