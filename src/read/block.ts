import type { Position, SourceRecord } from '#model/position.ts';
import { LineBreaks } from './line-breaks.ts';
import { PlainCells } from './plain-cells.ts';
import { parseQuoted, type QuoteRules } from './quoted.ts';
import { type BlockRules, RecordScanner, type StrayReason } from './record-scanner.ts';

const BYTE_ORDER_MARK = 0xfeff;
const QUOTED_TEXT = 200;

/** A record that was read although a quote in it is wrong; it is among the records too. */
export interface BrokenRecord {
  /** Physical line in the chunk on which the record starts, from 1. */
  readonly line: number;
  readonly reason: StrayReason;
  /** The record's text as it stands, its first 200 characters. */
  readonly text: string;
}

export interface Block {
  readonly records: readonly SourceRecord[];
  readonly broken: readonly BrokenRecord[];
  /** Quoted cells with more text behind the closing quote. */
  readonly torn: number;
  /** Place of the record that comes next. */
  readonly next: Position & { readonly line: number };
  /** Whether reading stopped at a record of too many cells, which begins on the line that comes next. */
  readonly isTooWide: boolean;
  /** UTF-16 units of the text that were read; the rest is the start of a record whose end is not in the text. */
  readonly consumed: number;
}

interface Draft {
  readonly position: Position;
  cells: readonly string[];
}

/** What stands in a text, as the walk comes by. */
interface Visitor {
  /** @returns the cells of a line without a quote, of more than `most` one that holds the rest */
  cells(from: number, to: number, most: number): readonly string[];
  /** A line without a quote. */
  plain(cells: readonly string[], at: Block['next']): void;
  /** A record with quotes. */
  quoted(from: number, to: number, at: Block['next']): void;
  /** A line whose quote is no quotation mark. */
  stray(start: number, scanner: RecordScanner, at: Block['next']): void;
}

/** How far the whole records of a text go. */
export type Extent = Pick<Block, 'next' | 'isTooWide' | 'consumed' | 'torn'>;

/** Goes from record to record of a text that starts at the border of one. Blank lines are no records, but they count as lines. */
function walk(text: string, final: boolean, rules: BlockRules, first: Block['next'], visitor: Visitor): Extent {
  const breaks = new LineBreaks(text, final);
  const scanner = new RecordScanner(text, final, rules, breaks);
  let { record, line } = first;
  let consumed = 0;
  let isTooWide = false;
  const here = (): Block['next'] => ({ chunk: first.chunk, record, line });
  while (consumed < text.length) {
    const start = text.charCodeAt(consumed) === BYTE_ORDER_MARK ? consumed + 1 : consumed;
    const lineBreak = breaks.after(start);
    const lineEnd = lineBreak === -1 ? text.length : lineBreak;
    let end = lineEnd;
    let linesInside = 0;
    if (scanner.quoteAfter(start) >= lineEnd) {
      const isOpen = lineBreak === -1 && !final;
      if (isOpen && lineEnd - start <= rules.maxColumns) break;
      const cells = visitor.cells(start, lineEnd, rules.maxColumns + 1);
      isTooWide = cells.length > rules.maxColumns;
      if (isOpen || isTooWide) break;
      if (cells.length > 1 || !isBlank(cells[0] as string)) {
        visitor.plain(cells, here());
        record += 1;
      }
    } else {
      const border = scanner.scan(start);
      isTooWide = border === 'wide';
      if (isTooWide || border === 'open') break;
      linesInside = scanner.breaksInside;
      if (border === 'record') {
        end = scanner.end;
        visitor.quoted(start, end === text.length ? end : breaks.behind(end), here());
      } else {
        end = scanner.strayLineEnd;
        visitor.stray(start, scanner, here());
      }
      record += 1;
    }
    line += linesInside + 1;
    consumed = end === text.length ? end : breaks.behind(end);
  }
  return { next: here(), isTooWide, consumed, torn: scanner.torn };
}

/**
 * Reads the whole records of a text that starts at the border of a record. Lines without a quote are cut at the delimiter; records with
 * quotes are parsed together by csv-parse.
 * @param final whether the input ends with the text
 * @throws Error if csv-parse and the scanner part the text differently, which is a fault of this program
 */
export function readBlock(text: string, final: boolean, rules: BlockRules, first: Block['next']): Block {
  const plain = new PlainCells(text, rules.delimiter);
  const quoted = new QuotedStretches(text, rules);
  const records: Draft[] = [];
  const broken: BrokenRecord[] = [];
  const add = (position: Block['next'], cells: readonly string[]): Draft => {
    const draft = { position, cells };
    records.push(draft);
    return draft;
  };
  const extent = walk(text, final, rules, first, {
    cells: (from, to, most) => plain.between(from, to, most),
    plain: (cells, at) => add(at, cells),
    quoted: (from, to, at) => quoted.add(add(at, []), from, to),
    stray(start, { strayQuote, strayLineEnd: end, strayReason: reason }, at) {
      broken.push({ line: at.line, reason, text: text.slice(start, Math.min(end, start + QUOTED_TEXT)) });
      add(at, strayCells(text.slice(start, strayQuote), text.slice(strayQuote, end), rules));
    },
  });
  quoted.parse();
  return { records, broken, ...extent };
}

/** @returns how far `readBlock` would read the same text, without reading it: a line's cells are only told to be one, two or too many */
export function measureBlock(text: string, final: boolean, rules: BlockRules, first: Block['next']): Extent {
  const plain = new PlainCells(text, rules.delimiter);
  return walk(text, final, rules, first, {
    cells: (from, to, most) => (to - from >= most ? plain.between(from, to, most) : plain.firstOf(from, to)),
    plain: () => undefined,
    quoted: () => undefined,
    stray: () => undefined,
  });
}

// Old DOS programs end a file with Ctrl-Z.
function isBlank(line: string): boolean {
  return line === '\x1a' || line.trim() === '';
}

function strayCells(head: string, tail: string, rules: BlockRules): string[] {
  const before = head === '' ? [] : (parseQuoted(head, rules)[0] as string[]).slice(0, -1);
  return [...before, ...tail.split(rules.delimiter, rules.maxColumns + 1)];
}

/** Gathers the records with quotes of one block, since a call of csv-parse costs as much as some twenty records. */
class QuotedStretches {
  readonly #text: string;
  readonly #rules: QuoteRules;
  readonly #drafts: Draft[] = [];
  readonly #stretches: { from: number; to: number }[] = [];

  constructor(text: string, rules: QuoteRules) {
    this.#text = text;
    this.#rules = rules;
  }

  add(draft: Draft, from: number, to: number): void {
    this.#drafts.push(draft);
    const last = this.#stretches.at(-1);
    if (last?.to === from) last.to = to;
    else this.#stretches.push({ from, to });
  }

  parse(): void {
    if (this.#drafts.length === 0) return;
    const rows = parseQuoted(this.#stretches.map(({ from, to }) => this.#text.slice(from, to)).join(''), this.#rules);
    if (rows.length !== this.#drafts.length)
      throw new Error(`csv-parse found ${rows.length} records where ${this.#drafts.length} were marked.`);
    for (const [index, draft] of this.#drafts.entries()) draft.cells = rows[index] as string[];
  }
}
