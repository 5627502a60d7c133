import { ScreenError } from '#errors/screen-error.ts';
import type { Limits, Meter } from '#read/limits.ts';
import type { Attributes, XmlHandler } from '#read/xml.ts';
import { cellPlace } from './cell-place.ts';
import { unescapeText } from './escapes.ts';
import type { MergedCells } from './merged-cells.ts';
import { type NumberFormat, plainNumber } from './number-format.ts';
import { RowBuilder } from './row-builder.ts';
import type { SharedStrings } from './shared-strings.ts';

/** What the cells of a sheet refer to. */
export interface CellSurroundings {
  readonly strings: SharedStrings | undefined;
  /** By the number of a cell's style. */
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  readonly merged: MergedCells['lastRows'];
}

/** Reads the XML of one sheet of an xlsx workbook (ECMA-376 part 1, 18.3): what each cell shows, formulas by their stored value. */
export class SheetXml implements XmlHandler {
  readonly rows: RowBuilder;
  emptyFormulas = 0;
  readonly #place: string;
  readonly #surroundings: CellSurroundings;
  #column = -1;
  #type = '';
  #style = 0;
  #value = '';
  readonly #maxCell: number;
  #hasFormula = false;
  #isValue = false;
  #pronunciation = 0;

  constructor(place: string, surroundings: CellSurroundings, limits: Limits, meter: Meter) {
    this.#place = place;
    this.#surroundings = surroundings;
    this.rows = new RowBuilder(place, limits, meter);
    this.#maxCell = limits.maxCell;
  }

  open(name: string, attributes: Attributes): void {
    this.#isValue = name === 'v' || (name === 't' && this.#pronunciation === 0);
    if (name === 'c') {
      const place = attributes['r'] === undefined ? undefined : cellPlace(attributes['r']);
      this.#column = place?.column ?? this.#column + 1;
      this.#type = attributes['t'] ?? 'n';
      this.#style = Number(attributes['s'] ?? 0);
      this.#value = '';
      this.#hasFormula = false;
    } else if (name === 'row') {
      this.rows.begin(Number(attributes['r'] ?? this.rows.line + 1));
      this.#column = -1;
    } else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#pronunciation += 1;
  }

  text(piece: string): void {
    // What is past the limit is an error when the cell ends, and is not held until then.
    if (this.#isValue && this.#value.length <= this.#maxCell) this.#value += piece;
  }

  close(name: string): void {
    this.#isValue = false;
    if (name === 'row') this.rows.end();
    else if (name === 'rPh') this.#pronunciation -= 1;
    else if (name === 'c') {
      if (this.#value !== '') this.#set(this.#shown());
      else if (this.#hasFormula && this.#type !== 'str') this.emptyFormulas += 1;
    }
  }

  // A number that is merged over rows is mostly their sum: it stays in the first of them.
  #set(shown: string): void {
    const isText = this.#type === 's' || this.#type === 'inlineStr' || this.#type === 'str';
    this.rows.set(this.#column, shown, isText ? this.#surroundings.merged.get(this.rows.line)?.get(this.#column) : undefined);
  }

  #shown(): string {
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return this.#shared(value);
      case 'inlineStr':
      case 'str':
        return unescapeText(value);
      case 'b':
        return value.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        return value;
      case 'd':
        return value.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace('T', ' ');
      default: {
        const number = Number(value);
        if (!Number.isFinite(number)) return value;
        return (this.#surroundings.formats[this.#style] ?? plainNumber)(number, this.#surroundings.from1904);
      }
    }
  }

  #shared(index: string): string {
    const text = this.#surroundings.strings?.at(Number(index));
    if (text === undefined)
      throw new ScreenError('E_WORKBOOK', {
        file: this.#place,
        reason: `row ${this.rows.line} points at shared text ${index}, which is missing`,
      });
    return text;
  }
}
