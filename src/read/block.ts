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

/**
 * Reads the whole records of a text that starts at the border of a record. Lines without a quote are cut at the delimiter; records with
 * quotes are parsed together by csv-parse. Blank lines are no records, but they count as lines.
 * @param final whether the input ends with the text
 * @throws Error if csv-parse and the scanner part the text differently, which is a fault of this program
 */
export function readBlock(text: string, final: boolean, rules: BlockRules, first: Block['next']): Block {
  const breaks = new LineBreaks(text, final);
  const scanner = new RecordScanner(text, final, rules, breaks);
  const plain = new PlainCells(text, rules.delimiter);
  const records: Draft[] = [];
  const quoted = new QuotedStretches(text, rules);
  const broken: BrokenRecord[] = [];
  let { record, line } = first;
  let consumed = 0;
  let isTooWide = false;

  const add = (cells: readonly string[]): Draft => {
    const draft = { position: { chunk: first.chunk, record, line }, cells };
    records.push(draft);
    record += 1;
    return draft;
  };

  while (consumed < text.length) {
    const start = text.charCodeAt(consumed) === BYTE_ORDER_MARK ? consumed + 1 : consumed;
    const lineBreak = breaks.after(start);
    const lineEnd = lineBreak === -1 ? text.length : lineBreak;
    let end = lineEnd;
    let linesInside = 0;
    if (scanner.quoteAfter(start) >= lineEnd) {
      const isOpen = lineBreak === -1 && !final;
      if (isOpen && lineEnd - start <= rules.maxColumns) break;
      const cells = plain.between(start, lineEnd, rules.maxColumns + 1);
      isTooWide = cells.length > rules.maxColumns;
      if (isOpen || isTooWide) break;
      if (cells.length > 1 || !isBlank(cells[0] as string)) add(cells);
    } else {
      const border = scanner.scan(start);
      isTooWide = border === 'wide';
      if (isTooWide || border === 'open') break;
      linesInside = scanner.breaksInside;
      if (border === 'record') {
        end = scanner.end;
        quoted.add(add([]), start, end === text.length ? end : breaks.behind(end));
      } else {
        end = scanner.strayLineEnd;
        broken.push({ line, reason: scanner.strayReason, text: text.slice(start, Math.min(end, start + QUOTED_TEXT)) });
        add(strayCells(text.slice(start, scanner.strayQuote), text.slice(scanner.strayQuote, end), rules));
      }
    }
    line += linesInside + 1;
    consumed = end === text.length ? end : breaks.behind(end);
  }
  quoted.parse();
  return { records, broken, torn: scanner.torn, isTooWide, next: { chunk: first.chunk, record, line }, consumed };
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
