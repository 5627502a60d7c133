import { grouped } from '#model/grouped.ts';
import { ReportLimit } from '#model/report.ts';
import type { Head, RowResult } from '#model/result.ts';
import { APPENDED, appendedTo, JoinedTable } from '#report/joined-table.ts';
import type { Archive } from './archive.ts';
import { textWidth } from './row-height.ts';
import { type Cell, columnName, MOST_COLUMNS, PAGE_WIDTH, Sheet } from './sheet.ts';
import type { SheetEntry } from './workbook-parts.ts';

/** Rows by which the widths of columns are measured; they are held until then. */
const SAMPLE = 200;
const NARROWEST = 9;
const WIDEST = 44;
/** Room for the button of the filter. */
const BUTTON = 3;
/** What goods are known by, the telling first. */
const GOODS = ['description', 'partNumber', 'model', 'hsCode'] as const;
/** With the goods and a number of the line beside them they fit on one page. */
const OWN_WIDTHS: Readonly<Record<(typeof APPENDED)[number], number>> = {
  risk_level: 13,
  risk_score: 13,
  categories: 22,
  indicators: 26,
  reasons: 70,
  evidence: 24,
};
const together = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
const ROOM_BESIDE = PAGE_WIDTH - together(Object.values(OWN_WIDTHS));

const text = (value: string): Cell => ({ value, style: 'text' });

const widthOf = (value: string): number => textWidth((value.split('\n', 1)[0] as string).slice(0, WIDEST));

/** The rows of the manifests with the findings behind them: one sheet, or more where they are more than a sheet holds. */
export class ManifestSheets {
  readonly #archive: Archive;
  readonly #joined: JoinedTable;
  readonly #mostRows: number;
  readonly #entries: SheetEntry[] = [];
  #waiting: (readonly Cell[])[] = [];
  #widths: readonly number[] | undefined;
  #sheet: Sheet | undefined;
  #rows = 0;
  #cut = 0;

  /**
   * @param mostRows rows of a sheet with its header
   * @throws ReportLimit where a sheet has too few columns
   */
  constructor(archive: Archive, head: Pick<Head, 'tables'>, mostRows: number) {
    this.#archive = archive;
    this.#joined = new JoinedTable(head);
    this.#mostRows = mostRows;
    const wanted = this.#joined.header.length + APPENDED.length;
    if (wanted > MOST_COLUMNS) throw new ReportLimit(`A sheet of a workbook holds 16,384 columns; ${grouped(wanted)} are wanted.`);
  }

  get rows(): number {
    return this.#rows;
  }

  get cut(): number {
    return this.#cut;
  }

  add(row: RowResult): void {
    const { level, score, categories, indicators, reasons, evidence } = appendedTo(row);
    this.#rows++;
    this.#write([
      ...this.#joined.cells(row).map(text),
      { value: level, style: level },
      { value: score, style: 'score' },
      ...[categories.join('; '), indicators.join('; '), reasons.join('\n'), evidence.join('; ')].map(text),
    ]);
  }

  /** @returns the sheets in their order */
  close(): readonly SheetEntry[] {
    this.#flush();
    this.#closeSheet();
    return this.#entries;
  }

  #write(cells: readonly Cell[]): void {
    if (this.#widths === undefined) {
      this.#waiting.push(cells);
      if (this.#waiting.length >= SAMPLE) this.#flush();
      return;
    }
    let sheet = this.#sheet ?? this.#openSheet(this.#widths);
    if (sheet.rows >= this.#mostRows || sheet.isHeavy) {
      this.#closeSheet();
      sheet = this.#openSheet(this.#widths);
    }
    sheet.row(cells);
  }

  #flush(): void {
    if (this.#widths === undefined) this.#widths = this.#measured();
    const rows = this.#waiting;
    this.#waiting = [];
    if (this.#sheet === undefined) this.#openSheet(this.#widths);
    for (const cells of rows) this.#write(cells);
  }

  #measured(): readonly number[] {
    const own = this.#joined.header.map((name, column) => {
      const values = this.#waiting.map((cells) => widthOf(String(cells[column]?.value ?? '')) + 2);
      return Math.min(WIDEST, Math.max(NARROWEST, Math.min(widthOf(name) + BUTTON, 24), ...values));
    });
    return [...own, ...APPENDED.map((name) => OWN_WIDTHS[name])];
  }

  #openSheet(widths: readonly number[]): Sheet {
    const number = this.#entries.length + 1;
    const fits = together(widths) <= PAGE_WIDTH;
    const breakBefore = fits ? undefined : this.#joined.header.length;
    const sheet = new Sheet(this.#archive, number, { widths, frozen: 1, hasFilter: true, breakBefore, isFirst: number === 1 });
    sheet.row([
      ...this.#joined.header.map((value) => ({ value, style: 'header' }) as const),
      ...APPENDED.map((value) => ({ value, style: 'ownHeader' }) as const),
    ]);
    this.#sheet = sheet;
    return sheet;
  }

  #closeSheet(): void {
    if (this.#sheet === undefined) return;
    this.#sheet.close();
    this.#cut += this.#sheet.cut;
    const number = this.#entries.length + 1;
    this.#entries.push({ name: number === 1 ? 'Manifest' : `Manifest ${number}`, filter: this.#sheet.range, named: this.#named });
    this.#sheet = undefined;
  }

  /** The column that tells the goods, from that of the number of the line on where both find room beside the findings. */
  get #named(): string | undefined {
    const goods = GOODS.map((field) => this.#joined.columnOf(field)).find((place) => place !== undefined);
    if (goods === undefined) return undefined;
    const line = this.#joined.columnOf('lineNumber') ?? goods;
    const [first, last] = [Math.min(line, goods), Math.max(line, goods)];
    const fits = together(this.#widths?.slice(first, last + 1) ?? []) <= ROOM_BESIDE;
    return (fits ? [first, last] : [goods, goods]).map((column) => `$${columnName(column)}`).join(':');
  }
}
