import type { SourceRecord } from '#model/position.ts';
import type { Limits, Meter } from '#read/limits.ts';
import type { Attributes, XmlHandler } from '#read/xml.ts';
import { plainNumber } from './number-format.ts';
import { RowBuilder } from './row-builder.ts';

/** What is met in `content.xml`, in its order. */
export type ContentEvent =
  | { readonly kind: 'sheet'; readonly name: string; readonly hidden: boolean }
  | { readonly kind: 'records'; readonly records: readonly SourceRecord[]; readonly lines: number }
  /** The record stands as many times more, in the rows below its own. */
  | { readonly kind: 'repeats'; readonly record: SourceRecord; readonly times: number };

const repeats = (attributes: Attributes, name: string): number => {
  const times = Number(attributes[name] ?? 1);
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
};

/**
 * Reads the XML of an ods workbook (OpenDocument 1.3 part 3, 9.1 and 19.385). Texts as they are shown; numbers, dates and truth values as they
 * are stored, since what is shown depends on the language.
 */
export class OdsContent implements XmlHandler {
  emptyFormulas = 0;
  readonly #file: string;
  readonly #limits: Limits;
  readonly #meterOf: (sheet: number) => Meter;
  readonly #hiddenStyles = new Set<string>();
  #events: ContentEvent[] = [];
  #sheets = 0;
  #rows: RowBuilder | undefined;
  #style = '';
  /** Nested tables (charts, cells with tables) are no rows of the sheet. */
  #tables = 0;
  #rowRepeats = 1;
  #column = 0;
  #cell: Attributes = {};
  #text = '';
  #paragraphs = 0;
  /** Depth below the cell; 0 outside. Notes and drawings hold paragraphs deeper than those of the cell. */
  #depth = 0;
  #isParagraph = false;

  /** @param meterOf tells the meter of a sheet, from 0 */
  constructor(file: string, limits: Limits, meterOf: (sheet: number) => Meter) {
    this.#file = file;
    this.#limits = limits;
    this.#meterOf = meterOf;
  }

  get mergedRows(): number {
    return this.#rows?.mergedRows ?? 0;
  }

  /** @returns what was met since the last call */
  take(): readonly ContentEvent[] {
    this.#flush();
    const events = this.#events;
    this.#events = [];
    return events;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#depth > 0) {
      this.#depth += 1;
      this.#openInCell(name, attributes);
    } else if (name === 'style') this.#style = attributes['style:name'] ?? '';
    else if (name === 'table-properties') {
      if (attributes['table:display'] === 'false') this.#hiddenStyles.add(this.#style);
    } else if (name === 'table') this.#openTable(attributes);
    else if (this.#tables !== 1) return;
    else if (name === 'table-row') {
      this.#rowRepeats = repeats(attributes, 'table:number-rows-repeated');
      this.#column = 0;
      this.#rows?.begin(this.#rows.line + 1);
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#depth = 1;
      this.#cell = attributes;
      this.#text = '';
      this.#paragraphs = 0;
    }
  }

  text(piece: string): void {
    if (this.#isParagraph) this.#add(piece);
  }

  close(name: string): void {
    if (this.#depth > 1) {
      if (this.#depth === 2) this.#isParagraph = false;
      this.#depth -= 1;
    } else if (this.#depth === 1) {
      this.#depth = 0;
      this.#endCell();
    } else if (name === 'table') this.#tables -= 1;
    else if (name === 'table-row' && this.#tables === 1) this.#endRow();
  }

  #openTable(attributes: Attributes): void {
    this.#tables += 1;
    if (this.#tables > 1) return;
    this.#flush();
    const name = attributes['table:name'] ?? '';
    this.#rows = new RowBuilder(`${this.#file} (${name})`, this.#limits, this.#meterOf(this.#sheets));
    this.#sheets += 1;
    this.emptyFormulas = 0;
    this.#events.push({ kind: 'sheet', name, hidden: this.#hiddenStyles.has(attributes['table:style-name'] ?? '') });
  }

  #openInCell(name: string, attributes: Attributes): void {
    if (this.#depth === 2 && name === 'p') {
      this.#isParagraph = true;
      this.#paragraphs += 1;
      if (this.#paragraphs > 1) this.#add('\n');
    } else if (!this.#isParagraph) return;
    else if (name === 's') this.#add(' '.repeat(Math.min(repeats(attributes, 'text:c'), this.#limits.maxCell)));
    else if (name === 'tab') this.#add('\t');
    else if (name === 'line-break') this.#add('\n');
  }

  /** What is past the limit is an error when the cell ends, and is not held until then. */
  #add(piece: string): void {
    if (this.#text.length <= this.#limits.maxCell) this.#text += piece;
  }

  #endCell(): void {
    const times = repeats(this.#cell, 'table:number-columns-repeated');
    const shown = this.#shown();
    if (shown === '' && this.#cell['table:formula'] !== undefined && this.#cell['office:value-type'] === undefined) this.emptyFormulas += 1;
    const rows = this.#rows;
    if (shown !== '' && rows !== undefined) {
      const spanned = this.#isText() ? repeats(this.#cell, 'table:number-rows-spanned') : 1;
      for (let column = this.#column; column < this.#column + times; column++) rows.set(column, shown, rows.line + spanned - 1);
    }
    this.#column += times;
  }

  #isText(): boolean {
    const type = this.#cell['office:value-type'];
    return type === undefined || type === 'string';
  }

  #shown(): string {
    const value = this.#cell['office:value'];
    switch (this.#cell['office:value-type']) {
      case 'float':
      case 'currency': {
        const number = Number(value ?? '');
        // Zeros in front are not in the number: a code of a fixed length shows them.
        if (value === undefined || !Number.isFinite(number) || /^0\d/.test(this.#text)) return this.#text;
        const currency = this.#cell['office:currency'];
        return currency === undefined ? plainNumber(number) : `${plainNumber(number)} ${currency}`;
      }
      case 'date':
        return (this.#cell['office:date-value'] ?? this.#text).replace(/T00:00:00(?:\.0+)?$/, '').replace('T', ' ');
      case 'boolean':
        return (this.#cell['office:boolean-value'] ?? this.#text).toUpperCase();
      case 'string':
        return this.#cell['office:string-value'] ?? this.#text;
      default:
        return this.#text;
    }
  }

  #endRow(): void {
    const record = this.#rows?.end();
    if (this.#rowRepeats === 1) return;
    const times = this.#rowRepeats - 1;
    this.#rows?.skip(times, record !== undefined);
    if (record === undefined) return;
    this.#flush();
    this.#events.push({ kind: 'repeats', record, times });
  }

  #flush(): void {
    const records = this.#rows?.take() ?? [];
    if (records.length > 0) this.#events.push({ kind: 'records', records, lines: this.#rows?.line ?? 0 });
  }
}
