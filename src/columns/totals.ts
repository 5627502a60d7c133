import type { Field } from '#model/fields.ts';
import type { ColumnResult } from '#model/result.ts';
import { fold } from '#normalize/text.ts';
import { isBlank, isFigure } from './value-profile.ts';

/** data/totals.json, as data/schema says. */
export interface TotalsEntry {
  readonly labels: readonly { readonly text: string }[];
  readonly beside: readonly { readonly text: string }[];
  readonly pivot: readonly { readonly text: string }[];
}

/** What a text says of sums: `label` names a row of them, `beside` is made of words that go with such a label, units and currencies too. */
export type TotalsReading = 'label' | 'beside' | 'other';

export type TotalsWords = (text: string) => TotalsReading;

/** UTF-16 units; labels with an amount in figures are shorter. */
const LONGEST_LABEL = 80;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;
/** Forms set 合计 apart as `合 计`. */
const SPACE_IN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
/** What follows may hold figures: `Total: 12 items`, `合计（3件）`, never `Total 9000`, which is an oil. */
const BEFORE_FIGURES = /[:=(]/;
const FIGURE = /\p{N}[\p{N}.,']*/gu;

const FIRST_WORD = /[\p{L}\p{M}\p{N}]+/u;

/** @returns the first word in small letters, of Han its first character */
function startOf(text: string): string {
  const word = FIRST_WORD.exec(text)?.[0] ?? '';
  return HAN.test(word.charAt(0)) ? word.charAt(0) : word.toLowerCase();
}

const phraseOf = (text: string): string => (fold(text).match(WORDS) ?? []).join(' ');

/** @returns the words of a label, those behind a colon without figures */
function wordsOf(text: string): readonly string[] {
  const folded = fold(text).replace(SPACE_IN_HAN, '');
  const border = folded.search(BEFORE_FIGURES);
  const spelled = border < 0 ? folded : folded.slice(0, border) + folded.slice(border).replace(FIGURE, ' ');
  return spelled.match(WORDS) ?? [];
}

/** Folds the phrases of data/totals.json. */
export function compileTotals({ labels, beside }: Omit<TotalsEntry, 'pivot'>): TotalsWords {
  const readings = new Map<string, TotalsReading>();
  for (const { text } of beside) readings.set(phraseOf(text), 'beside');
  for (const { text } of labels) readings.set(phraseOf(text), 'label');
  const most = Math.max(1, ...[...readings.keys()].map((phrase) => (HAN.test(phrase) ? phrase.length : phrase.split(' ').length)));

  /** The longest phrase that starts at `from`, of the parts joined by `glue`. */
  const longest = (parts: readonly string[], from: number, glue: string): { length: number; reading: TotalsReading } | undefined => {
    for (let length = Math.min(most, parts.length - from); length > 0; length--) {
      const reading = readings.get(parts.slice(from, from + length).join(glue));
      if (reading !== undefined) return { length, reading };
    }
    return undefined;
  };
  const read = (parts: readonly string[], glue: string): TotalsReading => {
    let all: TotalsReading = parts.length === 0 ? 'other' : 'beside';
    for (let at = 0; at < parts.length; ) {
      const found = longest(parts, at, glue);
      const reading = found?.reading ?? (HAN.test(parts[at] as string) && glue !== '' ? read([...(parts[at] as string)], '') : 'other');
      if (reading === 'other') return reading;
      if (reading === 'label') all = reading;
      at += found?.length ?? 1;
    }
    return all;
  };
  const starts = new Set([...readings.keys()].map(startOf));
  for (const { text } of [...labels, ...beside]) starts.add(startOf(text));
  // Nearly every text that is asked for is of goods, and its first word tells that.
  const mayBe = (text: string): boolean => {
    const start = startOf(text);
    return starts.has(start) || start !== start.normalize('NFKC');
  };
  return (text) => (text.length > LONGEST_LABEL || !mayBe(text) ? 'other' : read(wordsOf(text), ' '));
}

/** What tells goods: of all of these a row of sums has its label at most. */
const OF_GOODS: readonly Field[] = ['description', 'hsCode', 'partNumber', 'model', 'brand', 'manufacturer', 'serialNumber', 'lineNumber'];
const ZERO = /^[0.,\s]+$/;

/** Marks for nothing (`null`, `n/a`) are no longer. */
const LONGEST_MARK = 4;
const isLetterOrDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** @returns whether a cell is no mark for nothing, as far as that is told at a glance */
const saysSomething = (cell: string): boolean => cell.length > LONGEST_MARK && isLetterOrDigit(cell.charCodeAt(0));

/**
 * Tells rows of sums from goods: a label (`TOTAL:`, `Итого по счёту`, `合计`), figures with their units, and nothing else.
 * @returns a function that looks at the cells of a row
 */
export function createTotalsCheck(columns: readonly ColumnResult[], words: TotalsWords): (cells: readonly string[]) => boolean {
  const ofGoods = columns.flatMap(({ field, index }) => (field !== null && OF_GOODS.includes(field) ? [index] : []));
  const price = columns.findIndex(({ field }) => field === 'unitPrice');
  const filled = (cells: readonly string[], index: number): string => {
    const cell = cells[index] ?? '';
    return cell === '' || isBlank(cell) ? '' : cell;
  };
  return (cells) => {
    // Asked of every row: two cells that surely say something of goods need no closer look.
    let sure = 0;
    for (const index of ofGoods) if (saysSomething(cells[index] ?? '') && ++sure === 2) return false;
    let label = '';
    for (const index of ofGoods) {
      const cell = filled(cells, index);
      if (cell !== '' && label !== '') return false;
      label += cell;
    }
    if (label !== '' && words(label) !== 'label') return false;
    // Prices are not summed up.
    const priced = filled(cells, price);
    if (isFigure(priced) && !ZERO.test(priced)) return false;
    let hasLabel = false;
    let hasFigure = false;
    for (let index = 0; index < cells.length; index++) {
      const cell = filled(cells, index);
      if (cell === '') continue;
      if (isFigure(cell)) {
        hasFigure = true;
        continue;
      }
      const reading = words(cell);
      if (reading === 'other') return false;
      if (reading !== 'label') continue;
      hasLabel = true;
      hasFigure ||= /\p{N}/u.test(cell);
    }
    return hasLabel && hasFigure;
  };
}
