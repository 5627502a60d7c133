import { ScreenError } from '#errors/screen-error.ts';
import type { ArchiveEntry } from '#read/archive.ts';
import type { Limits, Meter } from '#read/limits.ts';
import type { RecordBatch } from '#read/records.ts';
import { readXml, xmlSteps } from '#read/xml.ts';
import { type ContentEvent, OdsContent } from './ods-content.ts';
import type { Sheet, SheetRemarks, Workbook } from './workbook.ts';

/** Repeats of a record that are written out at once. */
const REPEATS_AT_ONCE = 1000;

type Remarks = { -readonly [Key in keyof SheetRemarks]: SheetRemarks[Key] };

/**
 * Opens an OpenDocument workbook.
 * @param entries files of the archive
 * @param file the workbook's name for messages
 * @param meter makes one for each sheet, of what it says
 * @throws ScreenError E_WORKBOOK, E_ENCRYPTED, E_ZIP, E_UNPACKED
 */
export async function openOds(entries: readonly ArchiveEntry[], file: string, limits: Limits, meter: () => Meter): Promise<Workbook> {
  const find = (name: string): ArchiveEntry | undefined => entries.find((entry) => entry.name === name);
  const content = find('content.xml');
  const manifest = find('META-INF/manifest.xml');
  if (manifest !== undefined && (await isEncrypted(manifest, file, limits)))
    throw new ScreenError('E_ENCRYPTED', { file, kind: 'workbook' });
  if (content === undefined) throw new ScreenError('E_WORKBOOK', { file, reason: 'its part content.xml is missing' });
  const remarks: Remarks[] = [];
  const meters: Meter[] = [];
  const meterOf = (sheet: number): Meter => {
    meters[sheet] ??= meter();
    return meters[sheet];
  };
  const events = (): AsyncGenerator<ContentEvent> => contentEvents(content, new OdsContent(file, limits, meterOf), file, limits, remarks);
  const pass = new Pass(events);
  const sheets: Sheet[] = [];
  for await (const event of events()) {
    if (event.kind !== 'sheet') continue;
    const index = sheets.length;
    const own = remarks[index] as Remarks;
    sheets.push({ name: event.name, hidden: event.hidden, remarks: own, rows: () => pass.rows(index) });
  }
  return { sheets, release: () => pass.release() };
}

async function* contentEvents(
  { name, bytes }: ArchiveEntry,
  content: OdsContent,
  file: string,
  limits: Limits,
  remarks: Remarks[],
): AsyncGenerator<ContentEvent> {
  let sheet = -1;
  for await (const _ of xmlSteps({ file: `${file}!${name}`, bytes: bytes() }, content, limits)) {
    for (const event of content.take()) {
      if (event.kind === 'sheet') {
        sheet += 1;
        remarks[sheet] ??= { emptyFormulas: 0, mergedRows: 0, mergesLeft: 0 };
      }
      yield event;
    }
    const own = remarks[sheet];
    if (own !== undefined) Object.assign(own, { emptyFormulas: content.emptyFormulas, mergedRows: content.mergedRows });
  }
}

async function isEncrypted({ name, bytes }: ArchiveEntry, file: string, limits: Limits): Promise<boolean> {
  let found = false;
  const open = (element: string): void => {
    if (element === 'encryption-data') found = true;
  };
  await readXml({ file: `${file}!${name}`, bytes: bytes() }, { open }, limits);
  return found;
}

/** All sheets stand in one file, one behind the other: whoever reads them in their order reads it once. */
class Pass {
  readonly #open: () => AsyncGenerator<ContentEvent>;
  #events: AsyncGenerator<ContentEvent> | undefined;
  /** The sheet that was begun last, and whether rows of it were given. */
  #sheet = -1;
  #isBegun = false;

  constructor(open: () => AsyncGenerator<ContentEvent>) {
    this.#open = open;
  }

  async *rows(index: number): AsyncGenerator<RecordBatch> {
    if (index < this.#sheet || (index === this.#sheet && this.#isBegun)) this.release();
    this.#events ??= this.#open();
    while (this.#sheet < index) if ((await this.#next()) === undefined) return;
    this.#isBegun = true;
    for (let event = await this.#next(); event !== undefined && event.kind !== 'sheet'; event = await this.#next()) {
      if (event.kind === 'records') yield { records: event.records, broken: [], lines: event.lines };
      else yield* repeated(event);
    }
  }

  release(): void {
    void this.#events?.return(undefined);
    this.#events = undefined;
    this.#sheet = -1;
    this.#isBegun = false;
  }

  async #next(): Promise<ContentEvent | undefined> {
    const next = await this.#events?.next();
    if (next === undefined || next.done === true) return undefined;
    if (next.value.kind === 'sheet') {
      this.#sheet += 1;
      this.#isBegun = false;
    }
    return next.value;
  }
}

function* repeated({ record, times }: ContentEvent & { readonly kind: 'repeats' }): Generator<RecordBatch> {
  const { chunk, record: number, line } = record.position;
  for (let from = 1; from <= times; from += REPEATS_AT_ONCE) {
    const count = Math.min(REPEATS_AT_ONCE, times - from + 1);
    const records = Array.from({ length: count }, (_, index) => ({
      position: { chunk, record: number + from + index, line: (line ?? 0) + from + index },
      cells: record.cells,
    }));
    yield { records, broken: [], lines: (line ?? 0) + from + count - 1 };
  }
}
