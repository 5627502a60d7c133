import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { ScreenError } from '#errors/screen-error.ts';
import type { Reporter } from '#model/report.ts';
import type { Notice, TableResult } from '#model/result.ts';
import { skippedIndicators } from '#run/account/skipped.ts';
import { Tally } from '#run/account/tally.ts';
import { ScriptNotices } from '#run/notices/script-notices.ts';
import { DESCRIPTION_ALONE } from '#run/prepare/describer.ts';
import type { Screening } from '#run/prepare/screening.ts';

const TABLE: TableResult = { file: '<text>', sheet: null, encoding: null, delimiter: null, headerRow: null, columns: DESCRIPTION_ALONE };

/** @returns the texts first, then the lines of a stream, blank ones left out */
export async function* linesOf(stream: Readable, texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) if (line.trim() !== '') yield line;
}

/**
 * Screens texts as rows that have only a description; every one is reported, whatever its level.
 * @param tell takes what there is to know of the texts, at their end; the reporter is told too, and some have no place for it
 * @throws ScreenError E_NO_TEXT where there is none
 */
export async function* matchTexts(
  texts: Iterable<string> | AsyncIterable<string>,
  screening: Screening,
  reporter: Reporter,
  today: string,
  tell: (notice: Notice) => void,
): AsyncGenerator<string> {
  const tally = new Tally();
  const screenRow = screening.rowScreener(DESCRIPTION_ALONE, today);
  const options = { failOn: 'none', minLevel: 'none', only: null, skip: [] } as const;
  yield reporter.begin({ tool: screening.tool, lexicon: screening.lexicon, options, tables: [TABLE] });
  const scripts = new ScriptNotices({ file: TABLE.file, place: TABLE.file }, DESCRIPTION_ALONE);
  let record = 0;
  for await (const text of texts) {
    record++;
    const source = { position: { chunk: 0, record, line: null }, cells: [text] };
    const { assessment } = screenRow(source);
    tally.screened(assessment);
    scripts.look(source, screening.facts);
    yield reporter.row({ table: TABLE, record, line: null, cells: source.cells, value: null, assessment });
  }
  if (record === 0) throw new ScreenError('E_NO_TEXT', {});
  for (const notice of scripts.notices()) tell(notice);
  const indicators = [...screening.indicators, ...screening.manifestIndicators];
  const skipped = skippedIndicators([TABLE], indicators, options).length;
  yield reporter.end({
    counts: tally.counts(),
    inputs: [],
    skipped: [],
    indicatorCount: indicators.length,
    manifestFindings: [],
    groups: [],
    failures: [],
    notices: [
      ...scripts.notices(),
      {
        code: 'single-text',
        message: `a text is a row with a description alone: ${skipped} of ${indicators.length} indicators need other columns and were not evaluated.`,
        file: null,
        line: null,
      },
    ],
  });
}
