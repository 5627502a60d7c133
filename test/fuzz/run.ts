import type { ReadOptions } from '#config/read-options.ts';
import type { Head, ReportOptions, RowResult, Tail } from '#model/result.ts';
import { type Outcome, type Output, type ScreenRequest, screen } from '#run/screen.ts';
import { READ, screening, TODAY } from './screening.ts';

export const REPORT: ReportOptions = { failOn: 'high', minLevel: 'none', only: null, skip: [], groupBy: 'auto' };

export interface RunSettings {
  readonly file?: string;
  /** Bytes that come at once; all of them unless told. */
  readonly pieceLength?: number;
  readonly read?: Partial<ReadOptions>;
  readonly outputs?: readonly Output[];
  readonly onState?: ScreenRequest['onState'];
}

/** Everything that a run says: what each report is made of. */
export interface Run {
  /** Null where no input could be used. */
  readonly head: Head | null;
  readonly rows: readonly RowResult[];
  readonly tail: Tail | null;
  readonly outcome: Outcome;
}

async function* piecesOf(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

/** Screens bytes as one input, every row shown. @throws whatever is no error for a person: such errors are failures of the outcome */
export async function run(bytes: Uint8Array, settings: RunSettings = {}): Promise<Run> {
  const { file = 'm.csv', pieceLength = bytes.length + 1, read = {}, outputs = [], onState } = settings;
  const rows: RowResult[] = [];
  let head: Head | null = null;
  let tail: Tail | null = null;
  const reporter = {
    begin: (known: Head) => {
      head = known;
      return '';
    },
    row: (row: RowResult) => {
      rows.push(row);
      return '';
    },
    end: (known: Tail) => {
      tail = known;
      return '';
    },
  };
  const outcome = await screen(
    {
      inputs: [{ kind: 'stream', file, bytes: piecesOf(bytes, pieceLength) }],
      outputs: [{ reporter, sink: { write: () => undefined } }, ...outputs],
      read: { ...READ, ...read },
      today: TODAY,
      report: REPORT,
      require: [],
      ...(onState === undefined ? {} : { onState }),
    },
    screening,
  );
  return { head, rows, tail, outcome };
}
