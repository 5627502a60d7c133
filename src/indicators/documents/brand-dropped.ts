import { type DocumentContext, defineDocumentIndicator, type LinesOfBoth } from '#indicators/define-document.ts';
import type { Facts } from '#model/facts.ts';
import { DESCRIPTION_FIELDS, type Field } from '#model/fields.ts';
import type { DocumentLine, SideName } from '#model/pair.ts';

interface Mark {
  readonly title: string;
  readonly fields: readonly [Field, ...Field[]];
}

const BRAND: Mark = { title: 'brand', fields: ['brand', 'manufacturer'] };
const PART: Mark = { title: 'part number', fields: ['partNumber', 'model'] };
const SERIAL: Mark = { title: 'serial number', fields: ['serialNumber'] };
/** Shortest number that may stand for a longer one that begins with it. */
const LEAST_STEM = 5;

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const cellsOf = ({ row }: DocumentLine, { fields }: Mark): string[] =>
  fields.map((field) => row.text(field).trim()).filter((text) => /[\p{L}\p{N}]/u.test(text));

const hasColumn = ({ row }: DocumentLine, { fields }: Mark): boolean => fields.some((field) => row.has(field));

/** Whether a line says a brand or number in any of its cells; a long cell may hold it, a short one may be the beginning of it. */
const says = ({ row }: DocumentLine, value: string): boolean =>
  row.source.cells.some((cell) => {
    const [whole, part] = [bare(cell), bare(value)];
    return whole.includes(part) || (whole.length >= LEAST_STEM && part.startsWith(whole));
  });

function brandsOf(line: DocumentLine, facts: Facts): string[] {
  const named = line.signals.brands.map(({ brand }) => brand);
  const written = cellsOf(line, BRAND).filter((text) => !facts.isBrandPlaceholder(text));
  return named.length > 0 ? named : written;
}

const isOneBrand = (a: string, b: string, facts: Facts): boolean => facts.sameHouse(a, b) || facts.compareFirms(a, b) !== 'other';

export default defineDocumentIndicator({
  id: 'brand-dropped',
  severity: 'high',
  memo: true,
  needs: [['brand', 'manufacturer', 'model', 'partNumber', 'serialNumber', 'description']],
  docs: {
    what: 'Brand, part or serial number stands in one document and is gone, or another one, in the other document of the shipment.',
    why: 'Goods that lose their maker between invoice and declaration become unbranded on paper; that is one of the ways that the memo of 2022 names.',
    next: "Ask for photographs of the labels and the maker's invoice, and compare serial numbers with the maker's records.",
    silentWhen:
      'The other document has no column for it, says it anywhere on the line, or names a maker that took the brand over; a shorter part number that the longer one begins with is the same.',
    source: 'Seed memo: product labels and customs documents could be altered; some equipment may be unbranded',
  },
  messages: {
    gone: 'The {title} "{value}" stands in {here} and is gone in {there}.',
    other: 'The {title} is "{a}" in {nameA} and "{b}" in {nameB}.',
    untold: 'The text of {here} names the part "{value}"; {there} does not.',
  },
  compareLines(lines, context) {
    const { facts } = context;
    return [
      ...compare(
        context,
        lines,
        BRAND,
        (line) => brandsOf(line, facts),
        (a, b) => isOneBrand(a, b, facts),
      ),
      ...compare(
        context,
        lines,
        PART,
        (line) => cellsOf(line, PART),
        (a, b) => says(lines.b, a) || says(lines.a, b),
      ),
      ...compare(
        context,
        lines,
        SERIAL,
        (line) => cellsOf(line, SERIAL),
        (a, b) => says(lines.b, a) || says(lines.a, b),
      ),
      ...untoldParts(context, lines),
    ];
  },
});

const WAYS = [
  ['a', 'b'],
  ['b', 'a'],
] as const satisfies readonly (readonly [SideName, SideName])[];

function compare(
  { documents: { names } }: DocumentContext,
  lines: LinesOfBoth,
  mark: Mark,
  valuesOf: (line: DocumentLine) => readonly string[],
  areOne: (a: string, b: string) => boolean,
) {
  const values = { a: valuesOf(lines.a), b: valuesOf(lines.b) };
  const [a, b] = [values.a[0], values.b[0]];
  const fields = [mark.fields[0]];
  if (a !== undefined && b !== undefined) {
    if (values.a.some((left) => values.b.some((right) => areOne(left, right)))) return [];
    return [{ message: 'other', data: { title: mark.title, a, b, nameA: names.a, nameB: names.b }, fields } as const];
  }
  return WAYS.flatMap(([from, to]) => {
    const [value] = values[from];
    if (value === undefined || !hasColumn(lines[to], mark) || says(lines[to], value)) return [];
    return [{ message: 'gone', data: { title: mark.title, value, here: names[from], there: names[to] }, fields } as const];
  });
}

/** A part that only the text of one document names: packing lists are brief, so this weighs less. */
function untoldParts({ documents: { names } }: DocumentContext, lines: LinesOfBoth) {
  return WAYS.flatMap(([from, to]) => {
    const part = lines[from].signals.parts.find(
      ({ confidence, evidence }) => confidence !== 'low' && DESCRIPTION_FIELDS.has(evidence.field),
    );
    const other = lines[to];
    if (part === undefined || other.row.text('description').trim() === '' || other.signals.parts.length > 0) return [];
    if (cellsOf(lines[from], PART).length > 0 || cellsOf(other, PART).length > 0 || says(other, part.partNumber)) return [];
    const data = { value: part.partNumber, here: names[from], there: names[to] };
    return [{ message: 'untold', data, fields: ['description'], severity: 'medium', variant: 'untold' } as const];
  });
}
