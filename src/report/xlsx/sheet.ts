import type { Archive, Part } from './archive.ts';
import { rowHeight } from './row-height.ts';
import { type Style, styleNumber, wraps } from './styles.ts';
import { fitted, holdable, xmlText } from './text.ts';

/** Rows and columns of a sheet (Excel specifications and limits). */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** Text of one sheet: beyond, the zip format would want its 64-bit extension, and no spreadsheet program opens it. */
const MOST_TEXT = 2 ** 30;

/** A cell: text is never anything but text. An empty text is no cell. */
export interface Cell {
  readonly value: string | number;
  readonly style: Style;
}

export interface SheetLayout {
  /** Columns' widths in characters of the default font. */
  readonly widths: readonly number[];
  /** Rows that stay in sight, from the top. */
  readonly frozen: 0 | 1;
  /** Whether the rows below the first can be filtered. */
  readonly hasFilter: boolean;
  /** Column, from 0, with which another page begins when it is printed; undefined where all columns fit on one page. */
  readonly breakBefore?: number | undefined;
  /** Whether it is the sheet that is seen when the workbook is opened. */
  readonly isFirst: boolean;
}

/** Characters that landscape A4 holds at this scale: in percent; 149 at full size in Calibri, 112 where a wider font stands for it. */
export const PAGE_WIDTH = 222;
const SCALE = 50;
const TITLE_HEIGHT = 24;
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const FROZEN = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';

/** @returns the letters of a column, counted from 0 */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** Writes one sheet row by row. */
export class Sheet {
  readonly #part: Part;
  readonly #layout: SheetLayout;
  #rows = 0;
  #cut = 0;

  constructor(archive: Archive, number: number, layout: SheetLayout) {
    this.#part = archive.open(`xl/worksheets/sheet${number}.xml`);
    this.#layout = layout;
    const { widths, frozen, isFirst, breakBefore } = layout;
    const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
    this.#part.write(
      `<worksheet ${MAIN}>${breakBefore === undefined ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
        `${frozen === 1 ? FROZEN : ''}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`,
    );
  }

  get rows(): number {
    return this.#rows;
  }

  /** Cells that were longer than a cell may be, and end in a mark that says so. */
  get cut(): number {
    return this.#cut;
  }

  /** Whether more rows should stand on another sheet. */
  get isHeavy(): boolean {
    return this.#part.length > MOST_TEXT;
  }

  /** Cells of the sheet, for a filter. */
  get range(): string {
    return `A1:${columnName(Math.max(0, this.#layout.widths.length - 1))}${Math.max(1, this.#rows)}`;
  }

  row(cells: readonly (Cell | undefined)[]): void {
    const number = ++this.#rows;
    const { widths } = this.#layout;
    const texts: (readonly [string, number])[] = [];
    let xml = '';
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined || (cell.value === '' && cell.style === 'text')) continue;
      const { value, style } = cell;
      const place = `r="${columnName(column)}${number}" s="${styleNumber(style)}"`;
      if (typeof value === 'number') xml += `<c ${place}><v>${value}</v></c>`;
      else if (value === '') xml += `<c ${place}/>`;
      else xml += this.#textCell(place, value);
      if (typeof value === 'string' && wraps(style)) texts.push([value, widths[column] ?? 1]);
    }
    const height = cells.some((cell) => cell?.style === 'title') ? TITLE_HEIGHT : rowHeight(texts);
    this.#part.write(`<row r="${number}" ht="${height}" customHeight="1">${xml}</row>`);
  }

  close(): void {
    const { hasFilter, breakBefore } = this.#layout;
    const all = this.range;
    // Programs that fit a sheet to pages heed no break.
    const [setup, breaks] =
      breakBefore === undefined
        ? ['fitToHeight="0"', '']
        : [
            `scale="${SCALE}" pageOrder="overThenDown"`,
            `<colBreaks count="1" manualBreakCount="1"><brk id="${breakBefore}" max="${MOST_ROWS - 1}" man="1"/></colBreaks>`,
          ];
    this.#part.write(
      `</sheetData>${hasFilter ? `<autoFilter ref="${all}"/><printOptions gridLines="1"/>` : ''}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>` +
        `<pageSetup paperSize="9" orientation="landscape" ${setup}/>` +
        `<headerFooter><oddFooter>&amp;LNothing found on a row is no clearance.&amp;R&amp;A, &amp;P of &amp;N</oddFooter></headerFooter>${breaks}` +
        `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
    );
    this.#part.close();
  }

  #textCell(place: string, value: string): string {
    const text = holdable(value);
    const shown = fitted(text);
    if (shown !== text) this.#cut++;
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(shown)}</t></is></c>`;
  }
}
