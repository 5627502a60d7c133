import type { Facts } from '#model/facts.ts';
import type { DocumentLine, Figures, PairedBy, Pairing, PairSide, SideName } from '#model/pair.ts';
import { agreeingFigures } from './agreement.ts';
import { figuresOf } from './figures.ts';
import { hs6Of, lineKey, partKeys, serialKeys, textKey } from './keys.ts';
import { groupLines, OpenLines } from './open-lines.ts';
import { Similarity } from './similarity.ts';

/** Least likeness of two texts that speak of the same goods, 0..1. */
const ALIKE = 0.5;
/** What each agreeing figure adds to the likeness of two texts: it tells equal descriptions apart. */
const PER_FIGURE = 0.1;
/** Shortest part number that may stand for a longer one that begins with it (XC7K325T for XC7K325T-2FFG900I). */
const LEAST_STEM = 6;
/** Lines of a shorter number beyond which it is a whole series and no part. */
const MOST_OF_STEM = 100;
/** Figures that must agree where nothing else ties two lines. */
const LEAST_FIGURES = 2;

type Lines = readonly [DocumentLine, ...DocumentLine[]];

/** Pairs the lines of two documents of one shipment, surest ties first. */
class Pairer {
  readonly pairs: Extract<Pairing, { kind: 'pair' }>[] = [];
  readonly #documents: Readonly<Record<SideName, readonly DocumentLine[]>>;
  readonly #open: Readonly<Record<SideName, OpenLines>>;
  readonly #facts: Facts;
  readonly #figures = new Map<DocumentLine, Figures>();
  readonly #similarity: Similarity;

  constructor(a: readonly DocumentLine[], b: readonly DocumentLine[], facts: Facts) {
    this.#documents = { a, b };
    this.#open = { a: new OpenLines(a), b: new OpenLines(b) };
    this.#facts = facts;
    this.#similarity = new Similarity(a, b);
  }

  run(): void {
    this.#byKeys(partKeys, 'partNumber');
    this.#byPartStems();
    this.#byKeys(serialKeys, 'serialNumber');
    this.#byLineNumbers((line, other) => this.#agree(line, other));
    this.#byKeys((line) => [textKey(line)].filter(Boolean), 'text');
    this.#byLikeness();
    this.#byFigures();
    this.#byNumbersAlone();
  }

  lone(): Pairing[] {
    return (['a', 'b'] as const).flatMap((side) =>
      [...this.#open[side]].map((line): Pairing => ({ kind: 'lone', in: side, side: this.#side([line]) })),
    );
  }

  #byKeys(keysOf: (line: DocumentLine) => readonly string[], by: PairedBy): void {
    const others = this.#open.b.by(keysOf);
    for (const [key, lines] of this.#open.a.by(keysOf)) this.#pairGroup(lines, others.get(key) ?? [], by);
  }

  /** Lines of one key: those of one serial number, then those of equal figures, then in order; where a document splits the goods up, all together. */
  #pairGroup(lines: readonly DocumentLine[], others: readonly DocumentLine[], by: PairedBy): void {
    let a = lines.filter((line) => this.#open.a.has(line));
    let b = others.filter((line) => this.#open.b.has(line));
    if (a.length > 1 || b.length > 1) {
      this.#pairEqual(a, b, by, serialKeys);
      this.#pairEqual(a, b, by, this.#countKeys);
      a = a.filter((line) => this.#open.a.has(line));
      b = b.filter((line) => this.#open.b.has(line));
    }
    if (a.length === 0 || b.length === 0) return;
    if (a.length === b.length) for (const [index, line] of a.entries()) this.#pair([line], [b[index] as DocumentLine], by);
    else this.#pair(a as unknown as Lines, b as unknown as Lines, by);
  }

  #byPartStems(): void {
    const pairStems = (shorter: SideName, longer: SideName): void => {
      const stems = this.#open[shorter].by(partKeys);
      for (const line of [...this.#open[longer]]) {
        for (const key of partKeys(line)) {
          for (let length = key.length - 1; length >= LEAST_STEM && this.#open[longer].has(line); length--) {
            const lines = stems.get(key.slice(0, length)) ?? [];
            if (lines.length > MOST_OF_STEM) continue;
            if (shorter === 'a') this.#pairGroup(lines, [line], 'partNumber');
            else this.#pairGroup([line], lines, 'partNumber');
          }
        }
      }
    };
    pairStems('a', 'b');
    pairStems('b', 'a');
  }

  /** Each document may number its lines in an order of its own: a number counts where something else of the lines agrees. */
  #byLineNumbers(counts: (line: DocumentLine, other: DocumentLine) => boolean): void {
    const others = this.#open.b.by((line) => [lineKey(line)].filter(Boolean));
    for (const [key, lines] of this.#open.a.by((line) => [lineKey(line)].filter(Boolean))) {
      const [line, second] = lines;
      const [other, another] = others.get(key) ?? [];
      if (line === undefined || other === undefined || second !== undefined || another !== undefined) continue;
      if (counts(line, other)) this.#pair([line], [other], 'lineNumber');
    }
  }

  /** What is left, by number and code, or by number where the documents number alike: unless the pairs so far show that they number differently. */
  #byNumbersAlone(): void {
    const numbered = this.pairs.filter(({ a, b }) => lineKey(a.lines[0]) !== '' && lineKey(b.lines[0]) !== '');
    const same = numbered.filter(({ a, b }) => lineKey(a.lines[0]) === lineKey(b.lines[0])).length;
    if (2 * same < numbered.length) return;
    const keys = (lines: readonly DocumentLine[]): string => lines.map(lineKey).join(' ');
    const { a, b } = this.#documents;
    const alike = keys(a) === keys(b) && new Set(a.map(lineKey)).size === a.length;
    this.#byLineNumbers((line, other) => alike || (hs6Of(line) !== '' && hs6Of(line) === hs6Of(other)));
  }

  #byLikeness(): void {
    const byWord = this.#open.b.by((line) => this.#similarity.wordsOf(line));
    const ties: { readonly line: DocumentLine; readonly other: DocumentLine; readonly strength: number }[] = [];
    for (const line of this.#open.a) {
      for (const other of this.#similarity.candidates(line, byWord)) {
        const likeness = this.#similarity.of(line, other);
        if (likeness >= ALIKE)
          ties.push({ line, other, strength: likeness + PER_FIGURE * agreeingFigures(this.#figuresOf(line), this.#figuresOf(other)) });
      }
    }
    ties.sort((left, right) => right.strength - left.strength);
    for (const { line, other } of ties) {
      if (this.#open.a.has(line) && this.#open.b.has(other)) this.#pair([line], [other], 'text');
    }
  }

  /** Documents in two languages share no words: two figures, or one and the code, that no other line has. */
  #byFigures(): void {
    for (const keysOf of [this.#figureKeys, this.#codeKeys]) {
      const others = this.#open.b.by(keysOf);
      for (const [key, [line, second]] of this.#open.a.by(keysOf)) {
        const [other, another] = others.get(key) ?? [];
        if (line === undefined || other === undefined || second !== undefined || another !== undefined) continue;
        if (!this.#open.a.has(line) || !this.#open.b.has(other)) continue;
        this.#pair([line], [other], 'figures');
      }
    }
  }

  readonly #figureKeys = (line: DocumentLine): string[] => {
    const parts = this.#roundFigures(line);
    return parts.flatMap((part, index) => parts.slice(index + 1).map((other) => `${part} ${other}`));
  };

  readonly #codeKeys = (line: DocumentLine): string[] => {
    const code = hs6Of(line);
    return code === '' ? [] : this.#roundFigures(line).map((part) => `${code} ${part}`);
  };

  #roundFigures(line: DocumentLine): string[] {
    const { quantity, netWeight, grossWeight, value } = this.#figuresOf(line);
    const rounded = (name: string, amount: number | null | undefined): string[] =>
      amount == null || amount === 0 ? [] : [`${name}${amount.toPrecision(3)}`];
    return [
      ...rounded(quantity?.measure ?? '', quantity?.amount),
      ...rounded('net', netWeight),
      ...rounded('gross', grossWeight),
      ...rounded(value?.currency ?? '', value?.amount),
    ];
  }

  /** Pairs lines that have a key in common, in order. */
  #pairEqual(
    a: readonly DocumentLine[],
    b: readonly DocumentLine[],
    by: PairedBy,
    keysOf: (line: DocumentLine) => readonly string[],
  ): void {
    const others = groupLines(b, keysOf);
    for (const [key, lines] of groupLines(a, keysOf)) {
      const left = lines.filter((line) => this.#open.a.has(line));
      const right = (others.get(key) ?? []).filter((line) => this.#open.b.has(line));
      for (const [index, other] of right.slice(0, left.length).entries()) this.#pair([left[index] as DocumentLine], [other], by);
    }
  }

  readonly #countKeys = (line: DocumentLine): string[] => {
    const { quantity } = this.#figuresOf(line);
    return quantity === null ? [] : [`${quantity.amount} ${quantity.measure}`];
  };

  #agree(line: DocumentLine, other: DocumentLine): boolean {
    return agreeingFigures(this.#figuresOf(line), this.#figuresOf(other)) >= LEAST_FIGURES || this.#similarity.of(line, other) >= ALIKE / 2;
  }

  #figuresOf(line: DocumentLine): Figures {
    let figures = this.#figures.get(line);
    if (figures === undefined) {
      figures = figuresOf([line], this.#facts);
      this.#figures.set(line, figures);
    }
    return figures;
  }

  #side(lines: Lines): PairSide {
    return { lines, figures: lines.length === 1 ? this.#figuresOf(lines[0]) : figuresOf(lines, this.#facts) };
  }

  #pair(a: Lines, b: Lines, by: PairedBy): void {
    this.#open.a.take(a);
    this.#open.b.take(b);
    this.pairs.push({ kind: 'pair', by, a: this.#side(a), b: this.#side(b) });
  }
}

/**
 * Pairs the lines of two documents of one shipment: by part number, serial number and line number, then by their texts and figures.
 * Time and memory are linear in the lines.
 * @returns pairs in the order of document a, then lines without a counterpart; each line stands in exactly one of them
 */
export function pairLines(a: readonly DocumentLine[], b: readonly DocumentLine[], facts: Facts): readonly Pairing[] {
  const pairer = new Pairer(a, b, facts);
  pairer.run();
  const place = new Map(a.map((line, index) => [line, index]));
  const order = ({ a: { lines } }: Extract<Pairing, { kind: 'pair' }>): number => place.get(lines[0]) ?? 0;
  return [...pairer.pairs.sort((left, right) => order(left) - order(right)), ...pairer.lone()];
}
