import type { LineBreaks } from './line-breaks.ts';
import type { QuoteRules } from './quoted.ts';

/** How a block is read. */
export interface BlockRules extends QuoteRules {
  /** UTF-16 units of a record past which a quote counts as not closed. */
  readonly maxRecordLength: number;
  /** Cells of a record past which it is not cut any further. */
  readonly maxColumns: number;
  /** UTF-16 units of a record past which it is too long; what stands behind them makes it no wider. */
  readonly maxLine: number;
}

/** `record`: the end is known; `stray`: an opening quote is no quotation mark; `open`: more text is needed to tell; `wide`: too many cells. */
export type Border = 'record' | 'stray' | 'open' | 'wide';

export type StrayReason = 'quote-open' | 'quote-crosses-lines';

/** Of `doubtful-cells` nothing is stray, but where cells begin and end is doubtful. */
export type QuoteFault = StrayReason | 'doubtful-cells';

/** Delimiters within quotes that may stand there by chance as rows have them: a text of two lines in a narrow table. */
const MOST_BY_CHANCE = 5;
const LINE_BREAK = /\r\n|\n|\r/;

/**
 * Finds where a record with quotes ends, by the rules of csv-parse with `relax_quotes`: a quote opens only at the start of a cell, an
 * escaped one is part of it, and any other closes. Two quotes for which csv-parse would swallow lines are told as stray: one that is not
 * closed within the length allowed or the input, and one that runs over a line end and then meets a quote that closes no cell (`"19 RACK`
 * ... `7" LCD`).
 */
export class RecordScanner {
  /** Behind the record's last character (the place of its line break), after `record`. */
  end = 0;
  /** Line breaks within the quoted cells that are closed. */
  breaksInside = 0;
  /** After `stray`: the quote, the end of the line it stands on, and why. */
  strayQuote = 0;
  strayLineEnd = 0;
  strayReason: StrayReason = 'quote-open';
  /** Quoted cells so far with more text behind the closing quote, in all records. */
  torn = 0;
  /**
   * After `record`: whether cells may be joined or split against what the writer meant: text stands behind a closing quote, and a delimiter
   * before that quote (`"LCD 7"",5,"ACME"`) or a quote at the end of a later cell (`"7" LCD, black"`); blanks stand before an opening quote, which
   * is none then (`5, "ACME, Inc."`); or what looks like rows stands in quotes (`1,"19 RACK,5` ... `2,LCD 7",1`).
   */
  isDoubtful = false;
  /** After `record`: the opening and the closing quotes of its cells, one after the other. */
  readonly quotes: number[] = [];
  /** After `record`: whether each quoted cell opens at its start and closes at its end, and no quote stands outside of them. */
  isRegular = true;
  #quote: number;
  #delimiter = -1;
  readonly #text: string;
  readonly #final: boolean;
  readonly #rules: BlockRules;
  readonly #breaks: LineBreaks;

  constructor(text: string, final: boolean, rules: BlockRules, breaks: LineBreaks) {
    this.#text = text;
    this.#final = final;
    this.#rules = rules;
    this.#breaks = breaks;
    this.#quote = this.#find('"', 0);
  }

  /** @returns the index of the first quote at or after `from`, past the end of the text if there is none; `from` must not go back */
  quoteAfter(from: number): number {
    if (this.#quote < from) this.#quote = this.#find('"', from);
    return this.#quote;
  }

  /** Looks for the end of the record that starts at `start`; what it finds is left in the fields. */
  scan(start: number): Border {
    this.breaksInside = 0;
    this.quotes.length = 0;
    this.isRegular = this.#rules.escape === '"';
    this.isDoubtful = false;
    let isTorn = false;
    let isBehindTorn = false;
    let cells = 1;
    let lineBreak = this.#breaks.after(start);
    let from = start;
    for (;;) {
      const quote = this.quoteAfter(from);
      isBehindTorn ||= isTorn && this.#delimiterAfter(from) < quote;
      cells += this.#delimitersOfLong(
        start,
        from,
        Math.min(quote, lineBreak === -1 ? this.#text.length : lineBreak, start + this.#rules.maxLine),
      );
      if (cells > this.#rules.maxColumns) return 'wide';
      if (lineBreak === -1 ? quote >= this.#text.length : quote > lineBreak) {
        if (lineBreak === -1 && !this.#final) return 'open';
        this.end = lineBreak === -1 ? this.#text.length : lineBreak;
        this.isDoubtful ||= this.breaksInside > 0 && this.#holdsRows(start);
        return 'record';
      }
      if (quote !== start && this.#text[quote - 1] !== this.#rules.delimiter) {
        this.isRegular = false;
        this.isDoubtful ||= (isBehindTorn && this.#endsCell(quote + 1)) || this.#isBehindBlanks(start, quote);
        from = quote + 1;
        continue;
      }
      const close = this.#closing(quote);
      if (close - start > this.#rules.maxRecordLength || (close >= this.#text.length && this.#final)) {
        return this.#stray(quote, lineBreak, 'quote-open');
      }
      if (close + 1 >= this.#text.length && !this.#final) return 'open';
      const openLineBreak = lineBreak;
      let crossed = 0;
      while (lineBreak !== -1 && lineBreak < close) {
        crossed += 1;
        lineBreak = this.#breaks.after(this.#breaks.behind(lineBreak));
      }
      this.quotes.push(quote, close);
      const endsCell = this.#endsCell(close + 1);
      this.isRegular &&= endsCell && this.#text[close + 1] !== '\0';
      if (!endsCell) {
        if (crossed > 0) return this.#stray(quote, openLineBreak, 'quote-crosses-lines');
        this.torn += 1;
        isTorn = true;
        this.isDoubtful ||= this.#delimiterAfter(quote) < close;
      }
      this.breaksInside += crossed;
      from = close + 1;
    }
  }

  /**
   * @returns whether each line of the record that was found has, quotes aside, as many delimiters as the record has outside of its quotes, none of
   * those within set before a space, as they stand in lists
   */
  #holdsRows(start: number): boolean {
    let inside = 0;
    for (let at = 0; at < this.quotes.length; at += 2) {
      const cell = this.#text.slice(this.quotes[at], this.quotes[at + 1]);
      if (cell.includes(`${this.#rules.delimiter} `)) return false;
      inside += this.#delimitersIn(cell);
    }
    if (inside <= MOST_BY_CHANCE) return false;
    const [first = '', ...others] = this.#text.slice(start, this.end).split(LINE_BREAK);
    const each = this.#delimitersIn(first);
    return inside === each * others.length && others.every((line) => this.#delimitersIn(line) === each);
  }

  #delimitersIn(text: string): number {
    return text.split(this.#rules.delimiter).length - 1;
  }

  /** @returns whether spaces, and nothing else, stand between the start of a cell and a quote */
  #isBehindBlanks(start: number, quote: number): boolean {
    let from = quote;
    while (from > start && this.#text[from - 1] === ' ') from -= 1;
    return from < quote && (from === start || this.#text[from - 1] === this.#rules.delimiter);
  }

  /** Counts delimiters past the length that a record needs to have too many of them, until there are. */
  #delimitersOfLong(start: number, from: number, to: number): number {
    const { maxColumns } = this.#rules;
    let count = 0;
    if (to - start <= maxColumns) return count;
    for (let at = this.#delimiterAfter(from); at < to && count <= maxColumns; count++) at = this.#delimiterAfter(at + 1);
    return count;
  }

  /** As `quoteAfter`: where no delimiter stands for long, the text must not be searched to its end behind each quote. */
  #delimiterAfter(from: number): number {
    if (this.#delimiter < from) this.#delimiter = this.#find(this.#rules.delimiter, from);
    return this.#delimiter;
  }

  #find(mark: string, from: number): number {
    const at = this.#text.indexOf(mark, from);
    return at === -1 ? this.#text.length : at;
  }

  #closing(quote: number): number {
    let close = this.#find('"', quote + 1);
    if (this.#rules.escape === '"') while (this.#text[close + 1] === '"') close = this.#find('"', close + 2);
    else while (close < this.#text.length && this.#isEscaped(quote, close)) close = this.#find('"', close + 1);
    return close;
  }

  /** Of two backslashes the first makes the second ordinary. */
  #isEscaped(opening: number, quote: number): boolean {
    let start = quote;
    while (start - 1 > opening && this.#text[start - 1] === '\\') start -= 1;
    return (quote - start) % 2 === 1;
  }

  // csv-parse takes a NUL behind the closing quote for the end of the input.
  #endsCell(at: number): boolean {
    const next = this.#text[at];
    return next === undefined || next === this.#rules.delimiter || next === '\n' || next === '\r' || next === '\0';
  }

  #stray(quote: number, lineBreak: number, reason: StrayReason): Border {
    if (lineBreak === -1 && !this.#final) return 'open';
    this.strayQuote = quote;
    this.strayLineEnd = lineBreak === -1 ? this.#text.length : lineBreak;
    this.strayReason = reason;
    this.#breaks.rewind(this.strayLineEnd);
    return 'stray';
  }
}
