import { createHeadingCheck } from '#lexicon/figures.ts';
import type { CategoryId } from '#model/category-ids.ts';
import { ABSENT, type Cell, type CountryCode, type CurrencyCode, type IsoDate, type Kilograms } from '#model/cell.ts';
import { FIELDS, type Field, TEXT_FIELDS } from '#model/fields.ts';
import type { Row } from '#model/row.ts';
import type {
  BrandSignal,
  DisguiseSignal,
  Evidence,
  EvidenceKind,
  GoodsSignal,
  HsSignal,
  PartSignal,
  Signals,
  WordingSignal,
} from '#model/signals.ts';
import { parseHsCode } from '#normalize/hs-code.ts';
import { data } from '../support/lexicon.ts';
import { HS_CATEGORIES, PRIORITY } from './facts.ts';

const isHeading = createHeadingCheck(() => data.hsHeadings);

export type Cells = Partial<Record<Field, string>>;

function cell<T>(raw: string | undefined, read: (text: string) => T | undefined): Cell<T> {
  const text = raw?.trim() ?? '';
  if (raw === undefined || text === '') return ABSENT;
  const value = read(text);
  return value === undefined ? { kind: 'invalid', raw, reason: 'not readable' } : { kind: 'value', raw, value };
}

const country = (text: string): CountryCode | undefined => (/^[A-Z]{2}$/.test(text) ? (text as CountryCode) : undefined);
const amount = (text: string): number | undefined => (Number.isFinite(Number(text)) ? Number(text) : undefined);
/** A row with a column for each cell given, in the order of FIELDS. Countries are given as codes, several with commas between. */
export function row(cells: Cells): Row {
  const fields = FIELDS.filter((field) => cells[field] !== undefined);
  const money = (raw: string | undefined) =>
    cell(raw, (text) => (amount(text) === undefined ? undefined : { amount: Number(text), currency: null }));
  const count = (raw: string | undefined) =>
    cell(raw, (text) => (amount(text) === undefined ? undefined : { amount: Number(text), unit: null }));
  return {
    source: { position: { chunk: 0, record: 1, line: 2 }, cells: fields.map((field) => cells[field] as string) },
    columns: Object.fromEntries(FIELDS.map((field) => [field, fields.indexOf(field)])) as Record<Field, number>,
    text: (field) => cells[field] ?? '',
    column: (field) => fields.indexOf(field),
    has: (field) => cells[field] !== undefined,
    hsCode: cells.hsCode === undefined ? ABSENT : parseHsCode(cells.hsCode, isHeading),
    originCountry: cell(cells.originCountry, country),
    dispatchCountry: cell(cells.dispatchCountry, country),
    transitCountries: cell(cells.transitCountry, (text) => {
      const codes = text.split(',').map(country);
      return codes.includes(undefined) ? undefined : (codes as CountryCode[]);
    }),
    destinationCountry: cell(cells.destinationCountry, country),
    currency: cell(cells.currency, (text) => text as CurrencyCode),
    value: money(cells.value),
    unitPrice: money(cells.unitPrice),
    quantity: count(cells.quantity),
    packages: count(cells.packages),
    netWeight: cell(cells.netWeight, (text) => amount(text) as Kilograms | undefined),
    grossWeight: cell(cells.grossWeight, (text) => amount(text) as Kilograms | undefined),
    date: cell(cells.date, (text) => text as IsoDate),
  };
}

/** Where a text stands: in the field given, or in the first text field that holds it. */
function evidence(of: Row, text: string, kind: EvidenceKind, term: string, weight: number, field?: Field): Evidence {
  const found = field ?? TEXT_FIELDS.find((candidate) => of.text(candidate).includes(text));
  const start = found === undefined ? -1 : of.text(found).indexOf(text);
  if (found === undefined || start < 0) throw new Error(`no cell holds "${text}"`);
  return { field: found, column: of.column(found), start, end: start + text.length, text, kind, term, weight };
}

/** One signal, to be placed in a row. */
export type Piece = (of: Row) => Partial<{ -readonly [Key in keyof Signals]: Signals[Key] }>;

interface GoodsOptions {
  readonly confidence?: number;
  readonly accessory?: boolean;
  readonly basis?: 'text' | 'code';
  /** Further words of the category. */
  readonly also?: readonly string[];
  /** Of `also`, those that only name what the goods are for. */
  readonly purposes?: readonly string[];
  readonly kind?: EvidenceKind;
  readonly field?: Field;
}

/** Goods of a category by the words `text`; without a text, by the HS code alone. */
export const goods =
  (category: CategoryId, text?: string, options: GoodsOptions = {}): Piece =>
  (of) => {
    const seen =
      text === undefined
        ? evidence(of, of.text('hsCode'), 'hs-code', '85', 0.42, 'hsCode')
        : evidence(of, text, options.kind ?? 'exact', text, 0.72, options.field);
    const basis = options.basis ?? (text === undefined ? 'code' : 'text');
    const further = (options.also ?? []).map((word) => evidence(of, word, options.kind ?? 'exact', word, 0.72, options.field));
    const signal: GoodsSignal = {
      category,
      confidence: options.confidence ?? (basis === 'code' ? 0.42 : 0.8),
      accessory: options.accessory ?? false,
      basis,
      evidence: [seen, ...further],
      purposes: further.filter(({ text: word }) => options.purposes?.includes(word)),
    };
    return { goods: [signal] };
  };

/** A part number; chips of AMD (Xilinx) with high confidence unless told. It names its category too, as the matcher does. */
export const part =
  (partNumber: string, options: Partial<Omit<PartSignal, 'evidence' | 'partNumber'>> = {}): Piece =>
  (of) => {
    const signal: PartSignal = {
      pattern: 'XC7*',
      partNumber,
      family: 'FPGA',
      maker: 'AMD (Xilinx)',
      makers: ['Xilinx'],
      category: 'chips',
      confidence: 'high',
      military: false,
      cloned: false,
      component: false,
      carried: false,
      purpose: false,
      ...options,
      evidence: evidence(of, partNumber, 'part-number', 'XC7*', 0.78),
    };
    const confidence = { high: 0.78, medium: 0.55, low: 0.25 }[signal.confidence];
    const named: GoodsSignal = { category: signal.category, confidence, accessory: false, basis: 'text', evidence: [signal.evidence] };
    return { parts: [signal], goods: confidence < 0.3 ? [] : [named] };
  };

/** Red-flag wording as the matcher passes it on. */
export const wording =
  (indicator: string, text: string, strength: WordingSignal['strength'] = 'strong', field?: Field): Piece =>
  (of) => ({
    wording: [{ indicator, phrase: text.toLowerCase(), strength, evidence: evidence(of, text, 'wording', text.toLowerCase(), 0, field) }],
  });

/** A brand of the lexicon, where the text names it. */
export const brand =
  (name: string, text: string, field?: Field): Piece =>
  (of) => ({ brands: [{ brand: name, evidence: evidence(of, text, 'brand', name, 0.22, field) } satisfies BrandSignal] });

export const disguise =
  (text: string, revealed: string, ...tricks: DisguiseSignal['tricks'][number][]): Piece =>
  (of) => ({ disguises: [{ tricks, revealed, evidence: evidence(of, text, 'context', revealed, 0) }] });

/** What the matcher says of the code: null where it is absent, malformed, or of no category and not on the priority list. */
function hsOf(of: Row): HsSignal | null {
  if (of.hsCode.kind !== 'value') return null;
  const code = of.hsCode.value;
  const categories = HS_CATEGORIES.filter(({ prefix }) => code.startsWith(prefix));
  const priority = PRIORITY[code.slice(0, 6)] ?? null;
  if (categories.length === 0 && priority === null) return null;
  return { code, categories, priority, evidence: evidence(of, of.text('hsCode').trim(), 'hs-code', code.slice(0, 6), 0.45, 'hsCode') };
}

/** The row's signals; those of the HS code come with its cell. */
export function signals(of: Row, ...pieces: readonly Piece[]): Signals {
  const all = pieces.map((piece) => piece(of));
  return {
    goods: all.flatMap((piece) => piece.goods ?? []),
    wording: all.flatMap((piece) => piece.wording ?? []),
    brands: all.flatMap((piece) => piece.brands ?? []),
    parts: all.flatMap((piece) => piece.parts ?? []),
    hs: hsOf(of),
    disguises: all.flatMap((piece) => piece.disguises ?? []),
    explained: 0.5,
  };
}
