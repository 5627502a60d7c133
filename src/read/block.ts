import type { Position, SourceRecord } from '#model/position.ts';
import { LineBreaks } from './line-breaks.ts';
import { PlainCells } from './plain-cells.ts';
import { parseQuoted, type QuoteRules } from './quoted.ts';
import { type BlockRules, type QuoteFault, RecordScanner } from './record-scanner.ts';
import { regularCells } from './regular-cells.ts';

const BYTE_ORDER_MARK = 0xfeff;
const QUOTED_TEXT = 200;

/** A record that was read although a quote in it is wrong, or leaves doubt of where its cells end; it is among the records too. */
export interface BrokenRecord {
  /** Physical line in the chunk on which the record starts, from 1. */
  readonly line: number;
  readonly reason: QuoteFault;
  /** The record's text as it stands, its first 200 characters. */
  readonly text: string;
}

/** Why reading stops at a record. */
export type BlockFault = 'too-wide' | 'too-long';

/** How far the whole records of a text were read. */
export interface Extent {
  /** Place of the record that comes next. */
  readonly next: Position & { readonly line: number };
  /** What is wrong with the record that comes next, at which reading stopped for good. */
  readonly fault: BlockFault | null;
  /** UTF-16 units of the text that were read; the rest is the start of a record whose end is not in the text. */
  readonly consumed: number;
  /** Quoted cells so far with more text behind the closing quote. */
  readonly torn: number;
}

export interface Block extends Extent {
  readonly records: readonly SourceRecord[];
  readonly broken: readonly BrokenRecord[];
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
  /** A record with quotes. @param to behind its line break */
  quoted(start: number, to: number, scanner: RecordScanner, at: Block['next']): void;
  /** A line whose quote is no quotation mark. */
  stray(start: number, scanner: RecordScanner, at: Block['next']): void;
}

type Halt = BlockFault | 'no-end';

/** Goes from record to record of a text that starts at the border of one. Blank lines are no records, but they count as lines. */
class Walk implements Extent {
  readonly #text: string;
  readonly #final: boolean;
  readonly #rules: BlockRules;
  readonly #breaks: LineBreaks;
  readonly #scanner: RecordScanner;
  readonly #chunk: number;
  #record: number;
  #line: number;
  /** Why the rest of the text is not gone through. */
  #halt: Halt | undefined;
  consumed = 0;

  constructor(text: string, final: boolean, rules: BlockRules, first: Block['next']) {
    this.#text = text;
    this.#final = final;
    this.#rules = rules;
    this.#breaks = new LineBreaks(text, final);
    this.#scanner = new RecordScanner(text, final, rules, this.#breaks);
    this.#chunk = first.chunk;
    this.#record = first.record;
    this.#line = first.line;
  }

  get next(): Block['next'] {
    return { chunk: this.#chunk, record: this.#record, line: this.#line };
  }

  get torn(): number {
    return this.#scanner.torn;
  }

  get fault(): BlockFault | null {
    return this.#halt === undefined || this.#halt === 'no-end' ? null : this.#halt;
  }

  /** Whether there is no whole record left, or none that may be read. */
  get isDone(): boolean {
    return this.#halt !== undefined || this.consumed === this.#text.length;
  }

  /** Visits the next records, as many as `most`. @returns those of them whose quotes are wrong or leave doubt */
  go(visitor: Visitor, most: number): readonly BrokenRecord[] {
    const text = this.#text;
    const broken: BrokenRecord[] = [];
    const to = this.#record + most;
    while (this.#record < to && !this.isDone) {
      const start = text.charCodeAt(this.consumed) === BYTE_ORDER_MARK ? this.consumed + 1 : this.consumed;
      const lineBreak = this.#breaks.after(start);
      const isPlain = this.#scanner.quoteAfter(start) >= (lineBreak === -1 ? text.length : lineBreak);
      this.#halt = isPlain ? this.#visitPlain(visitor, start, lineBreak) : this.#visitQuoted(visitor, start, broken);
    }
    return broken;
  }

  #visitPlain(visitor: Visitor, start: number, lineBreak: number): Halt | undefined {
    const { maxColumns, maxLine } = this.#rules;
    const end = lineBreak === -1 ? this.#text.length : lineBreak;
    const isOpen = lineBreak === -1 && !this.#final;
    const isLong = this.#isLong(start, end, isOpen);
    if (isOpen && !isLong && end - start <= maxColumns) return 'no-end';
    const cells = visitor.cells(start, isLong ? start + maxLine : end, maxColumns + 1);
    if (cells.length > maxColumns) return 'too-wide';
    if (isLong) return 'too-long';
    if (isOpen) return 'no-end';
    if (cells.length > 1 || !isBlank(cells[0] as string)) {
      visitor.plain(cells, this.next);
      this.#record += 1;
    }
    this.#passTo(end, 0);
    return undefined;
  }

  #visitQuoted(visitor: Visitor, start: number, broken: BrokenRecord[]): Halt | undefined {
    const scanner = this.#scanner;
    const border = scanner.scan(start);
    if (border === 'wide') return 'too-wide';
    const isOpen = border === 'open';
    const end = isOpen ? this.#text.length : border === 'record' ? scanner.end : scanner.strayLineEnd;
    if (this.#isLong(start, end, isOpen)) return 'too-long';
    if (isOpen) return 'no-end';
    const fault = border === 'stray' ? scanner.strayReason : scanner.isDoubtful ? 'doubtful-cells' : undefined;
    if (fault !== undefined)
      broken.push({ line: this.#line, reason: fault, text: this.#text.slice(start, Math.min(end, start + QUOTED_TEXT)) });
    if (border === 'record') visitor.quoted(start, this.#behind(end), scanner, this.next);
    else visitor.stray(start, scanner, this.next);
    this.#record += 1;
    this.#passTo(end, scanner.breaksInside);
    return undefined;
  }

  /** Of an open record the last return may be its end. */
  #isLong(start: number, end: number, isOpen: boolean): boolean {
    return end - start - (isOpen && this.#text.endsWith('\r') ? 1 : 0) > this.#rules.maxLine;
  }

  #passTo(end: number, breaksInside: number): void {
    this.#line += breaksInside + 1;
    this.consumed = this.#behind(end);
  }

  #behind(end: number): number {
    return end === this.#text.length ? end : this.#breaks.behind(end);
  }
}

/**
 * Reads the records of a text that starts at the border of one, some at a time. Lines without a quote are cut at the delimiter, and
 * records whose quotes all enclose cells at these quotes; records whose quotes stand otherwise are parsed together by csv-parse.
 */
export class BlockReader {
  readonly #text: string;
  readonly #rules: BlockRules;
  readonly #plain: PlainCells;
  readonly #walk: Walk;

  /** @param final whether the input ends with the text */
  constructor(text: string, final: boolean, rules: BlockRules, first: Block['next']) {
    this.#text = text;
    this.#rules = rules;
    this.#plain = new PlainCells(text, rules.delimiter);
    this.#walk = new Walk(text, final, rules, first);
  }

  /** Whether `read` would give nothing more. */
  get isDone(): boolean {
    return this.#walk.isDone;
  }

  get next(): Block['next'] {
    return this.#walk.next;
  }

  get consumed(): number {
    return this.#walk.consumed;
  }

  /**
   * @param most records that are wanted
   * @returns the next records, and how far the text has been read
   * @throws Error if csv-parse and the scanner part the text differently, which is a fault of this program
   */
  read(most: number): Block {
    const text = this.#text;
    const rules = this.#rules;
    const quoted = new QuotedStretches(text, rules);
    const records: Draft[] = [];
    const add = (position: Block['next'], cells: readonly string[]): Draft => {
      const draft = { position, cells };
      records.push(draft);
      return draft;
    };
    const broken = this.#walk.go(
      {
        cells: (from, to, mostCells) => this.#plain.between(from, to, mostCells),
        plain: (cells, at) => add(at, cells),
        quoted(start, to, scanner, at) {
          if (scanner.isRegular) add(at, regularCells(text, start, scanner, rules.delimiter));
          else quoted.add(add(at, []), start, to);
        },
        stray(start, scanner, at) {
          const { strayQuote, strayLineEnd } = scanner;
          add(at, strayCells(text.slice(start, strayQuote), text.slice(strayQuote, strayLineEnd), rules));
        },
      },
      most,
    );
    quoted.parse();
    return { records, broken, ...extentOf(this.#walk) };
  }
}

/** Reads all whole records of a text; see `BlockReader`. */
export function readBlock(text: string, final: boolean, rules: BlockRules, first: Block['next']): Block {
  return new BlockReader(text, final, rules, first).read(Number.POSITIVE_INFINITY);
}

/** @returns how far `readBlock` would read the same text, and what would be broken, without reading it: a line's cells are only told to be one, two or too many */
export function measureBlock(text: string, final: boolean, rules: BlockRules, first: Block['next']): Omit<Block, 'records'> {
  const plain = new PlainCells(text, rules.delimiter);
  const walk = new Walk(text, final, rules, first);
  const broken = walk.go(
    {
      // So many characters can be as many delimiters, and one cell more.
      cells: (from, to, most) => (to - from >= most - 1 ? plain.between(from, to, most) : plain.firstOf(from, to)),
      plain: () => undefined,
      quoted: () => undefined,
      stray: () => undefined,
    },
    Number.POSITIVE_INFINITY,
  );
  return { broken, ...extentOf(walk) };
}

const extentOf = ({ next, fault, consumed, torn }: Walk): Extent => ({ next, fault, consumed, torn });

// Old DOS programs end a file with Ctrl-Z.
function isBlank(line: string): boolean {
  return line === '\x1a' || line.trim() === '';
}

function strayCells(head: string, tail: string, rules: BlockRules): string[] {
  const before = head === '' ? [] : (parseQuoted(head, rules)[0] as string[]).slice(0, -1);
  return [...before, ...tail.split(rules.delimiter, rules.maxColumns + 1)];
}

/** Gathers the records whose quotes do not all enclose cells, since a call of csv-parse costs as much as some twenty records. */
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
