import type { ManifestStates } from '#assess/manifest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { ManifestTable } from '#indicators/define-manifest.ts';
import type { LexiconData } from '#lexicon/data.ts';
import type { Field } from '#model/fields.ts';
import type { Grading } from '#model/grading.ts';
import type { IndicatorId } from '#model/indicator-ids.ts';
import type { Level } from '#model/level.ts';
import type { TableResult } from '#model/result.ts';
import type { BaselineEntry, Waiver } from '#model/settlement.ts';
import { Shipments, type ShipmentsState } from '#run/account/shipments.ts';
import { Tally, type TallyState } from '#run/account/tally.ts';
import type { LineState } from '#run/notices/line-notice.ts';
import { TableNotices, type TableNoticesState } from '#run/notices/table-notices.ts';
import type { PlacedText } from '#run/open/data-batches.ts';
import { tableName } from '#run/open/open-table.ts';
import { createTextReader, type TableText } from '#run/open/table-text.ts';
import { createScreening } from '#run/prepare/screening.ts';
import { createBatchScreener, type ShownRow } from '#run/screen-batch.ts';
import { Decisions, type MetDecisions } from '#settle/decisions.ts';

/** What a thread is told before its first text: plain data. */
export interface ThreadSetup {
  readonly only: readonly IndicatorId[] | null;
  readonly skip: readonly IndicatorId[];
  /** Instead of the bundled ones. */
  readonly grading: { readonly grading: Grading; readonly digest: string } | null;
  readonly lexicon: { readonly data: LexiconData; readonly digest: string } | null;
  readonly decisions: { readonly waivers: readonly Waiver[]; readonly baseline: readonly BaselineEntry[] } | null;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly minLevel: Level;
  readonly groupBy: Field | 'auto' | null;
}

/** A table whose texts follow. */
export interface ThreadTable extends ManifestTable {
  readonly result: TableResult;
  readonly text: TableText;
}

/** What became of a text. */
export interface TextOutcome {
  readonly shown: readonly ShownRow[];
  readonly tally: TallyState;
  readonly rows: TableNoticesState;
  /** Headers of further tables. */
  readonly unread: LineState;
  readonly shipments: ShipmentsState | null;
  /** What its rows are to what stands across rows. */
  readonly manifest: ManifestStates;
  readonly decisions: MetDecisions | null;
}

type TextScreener = (text: PlacedText) => TextOutcome;

/** What a thread does, by itself: the same in the thread of a test. */
export interface ThreadWork {
  openTable(table: ThreadTable): void;
  /** @returns the text itself where reading it is an error, which reading it once more tells */
  screen(table: number, text: PlacedText): TextOutcome | PlacedText;
}

/** Makes a thread ready: a part of a second. */
export async function createThreadWork(setup: ThreadSetup): Promise<ThreadWork> {
  const { only, skip, today, minLevel, groupBy } = setup;
  const decisions = setup.decisions === null ? undefined : new Decisions(setup.decisions.waivers, setup.decisions.baseline, today);
  const [grading, lexicon] = [setup.grading ?? undefined, setup.lexicon ?? undefined];
  const screening = await createScreening({ only, skip, settle: decisions?.settle, grading, lexicon });
  const screeners = new Map<number, TextScreener>();
  return {
    openTable({ result, text, ...table }) {
      const place = { file: result.file, place: tableName(result) };
      const read = createTextReader(text, place, screening.columnNames);
      const log = screening.manifestLog(table, screening.ableFolds(result.columns));
      const screenBatch = createBatchScreener(screening, result, { today, minLevel, observe: log.observe });
      screeners.set(table.order, (placed) => {
        // What a text left that could not be read to its end counts where that is read once more.
        log.take();
        decisions?.takeMet();
        const { batches, unread } = read(placed);
        const tally = new Tally();
        const rows = new TableNotices(place, result.columns);
        const shipments = groupBy === null ? undefined : new Shipments(groupBy);
        const shown: ShownRow[] = [];
        for (const batch of batches) shown.push(...screenBatch(batch, { tally, rows, shipments }));
        return {
          shown,
          tally: tally.state,
          rows: rows.state,
          unread: unread(),
          shipments: shipments?.state ?? null,
          manifest: log.take(),
          decisions: decisions?.takeMet() ?? null,
        };
      });
    },
    screen(table, text) {
      try {
        return (screeners.get(table) as TextScreener)(text);
      } catch (error) {
        if (!(error instanceof ScreenError)) throw error;
        return text;
      }
    },
  };
}
