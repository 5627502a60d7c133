import { type BrandField, readBrandCell } from '#aspects/brand-cell.ts';
import { wordingOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import { cellEvidence } from '#model/evidence.ts';
import type { Facts } from '#model/facts.ts';
import { DESCRIPTION_FIELDS } from '#model/fields.ts';
import type { Row } from '#model/row.ts';
import type { Evidence, PartSignal, Signals } from '#model/signals.ts';

/** Kind of brands in data/brands/chipmaker.json. */
const CHIPMAKER = 'chipmaker';
const CELLS = ['brand', 'manufacturer'] as const satisfies readonly BrandField[];

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A cell that starts as a maker's name does is that name, shortened or misspelled: TEXAS INST., XILNX. Brands that are known must be the maker's. */
function spellsMaker(cell: string, part: PartSignal, known: boolean): boolean {
  const words = cell
    .split(/[\s/,;()]+/)
    .map(letters)
    .filter((word) => word.length >= 2);
  const names = [part.maker, ...part.makers]
    .flatMap((name) => name.split(/[\s()/]+/))
    .map(letters)
    .filter((name) => name.length >= 2);
  return words.some((word) => names.some((name) => word === name || (!known && word.length >= 3 && name.startsWith(word.slice(0, 3)))));
}

/** Brands of the lexicon that the cell names. */
const brandsIn = (field: BrandField, signals: Signals): readonly string[] =>
  signals.brands.filter(({ evidence }) => evidence.field === field).map(({ brand }) => brand);

function isRightful(row: Row, field: BrandField, part: PartSignal, signals: Signals, facts: Facts): boolean {
  const cell = row.text(field).trim();
  const brands = brandsIn(field, signals);
  if (facts.isDistributor(cell) || spellsMaker(cell, part, brands.length > 0)) return true;
  return brands.some((brand) => facts.isDistributor(brand) || part.makers.some((maker) => facts.sameHouse(brand, maker)));
}

/** Goods that words of their own name, besides the part. */
const isNamedBeside = (evidence: readonly Evidence[], part: PartSignal): boolean =>
  evidence.some(
    ({ kind, field, start, end }) =>
      (kind === 'exact' || kind === 'fuzzy') && (field !== part.evidence.field || end <= part.evidence.start || start >= part.evidence.end),
  );

/** A router's or server's description may name the chip or board inside it. */
function isInside(part: PartSignal, brands: readonly string[], signals: Signals, facts: Facts): boolean {
  if (!DESCRIPTION_FIELDS.has(part.evidence.field)) return false;
  const makers = brands.flatMap((brand) => facts.brand(brand) ?? []);
  return signals.goods.some(({ basis, category, evidence }) => {
    const own = makers.filter(({ categories }) => categories.includes(category));
    if (basis !== 'text' || own.length === 0) return false;
    if (category !== part.category) return true;
    // Who makes such components sells them under its own name.
    return part.component && isNamedBeside(evidence, part) && own.every(({ kind }) => kind !== CHIPMAKER);
  });
}

/** The goods are for, or fit, the part's: the maker of an accessory is another, lawfully. */
const isForPart = (part: PartSignal, signals: Signals): boolean =>
  signals.goods.some(({ category, accessory }) => category === part.category && accessory);

/** The text names the maker of the part, and the cell somebody else. */
const textNamesMaker = (part: PartSignal, field: BrandField, signals: Signals, facts: Facts): boolean =>
  signals.brands.some(({ brand, evidence }) => evidence.field !== field && part.makers.some((maker) => facts.sameHouse(brand, maker)));

const saysRelabelled = (signals: Signals): boolean =>
  ['relabelled', 'unbranded', 'refurbished-remarked'].some((id) => wordingOf(signals, id).some(({ strength }) => strength !== 'weak'));

/** What makes a family of medium confidence count. */
function hasSecondSign(part: PartSignal, field: BrandField, row: Row, signals: Signals, facts: Facts): boolean {
  if (textNamesMaker(part, field, signals, facts)) return true;
  if (row.hsCode.kind === 'value' && !facts.canFallUnder(part.category, row.hsCode.value, [part.family])) return true;
  return saysRelabelled(signals);
}

/** The goods are a board or device that carries the part: its maker is another, lawfully, unless the code or the wording speaks against it. */
function isCarried(part: PartSignal, row: Row, signals: Signals, facts: Facts): boolean {
  if (!part.carried || !DESCRIPTION_FIELDS.has(part.evidence.field) || saysRelabelled(signals)) return false;
  const { hsCode } = row;
  if (hsCode.kind === 'value' && facts.canCarry(part.category, hsCode.value)) return true;
  return (
    hsCode.kind !== 'value' || signals.goods.some(({ basis, category }) => basis === 'text' && facts.canFallUnder(category, hsCode.value))
  );
}

/** A maker of chips where no clones come from puts its name on no part of another's, however often that is cloned. */
function isOtherChipmaker(brand: string, facts: Facts): boolean {
  const known = facts.brand(brand);
  if (known === undefined || known.kind !== CHIPMAKER) return false;
  return known.home === null || facts.country(known.home)?.clones !== true;
}

/** An unknown name must read like a name: letters, and not the part number over again. */
const readsLikeName = (cell: string, part: PartSignal): boolean =>
  /\p{L}{2}/u.test(cell) && !letters(cell).includes(letters(part.partNumber)) && !letters(part.partNumber).includes(letters(cell));

export default defineRowIndicator({
  id: 'brand-part-mismatch',
  severity: 'high',
  memo: true,
  applies: 'listed',
  needs: [
    ['brand', 'manufacturer'],
    ['partNumber', 'model', 'description'],
  ],
  docs: {
    what: "The part number belongs to one maker's family, while the brand or maker cell names somebody else; mergers, sold product lines and distributors are allowed for.",
    why: 'A part number is hard to change without making the goods useless to the buyer, so a wrong name beside it points to an altered label or an invented brand.',
    next: "Ask for the maker's invoice and a photograph of the part, and look up who owns the brand that is named.",
    silentWhen:
      'The brand cell is absent, empty, a placeholder, a distributor or a spelling of the maker; the family has several makers; the part may be built into goods of that brand; the text says that a board or device carries it, and code and wording agree; the goods are an accessory of it; or the family is known too loosely and nothing else supports it.',
    source: 'Russian government memo of summer 2022, as reported in spring 2023; DOJ, Operation Gatekeeper, 2025-12-08',
  },
  messages: {
    known: '"{part}" is a part of {maker}; the {field} cell says {brand}.',
    unknown: '"{part}" is a part of {maker}; the {field} cell says "{cell}", which is not known as a name for it.',
    cloned: '"{part}" is a part of {maker}, often cloned; the {field} cell says "{cell}".',
  },
  assess({ row, signals, facts }) {
    if (signals.parts.length === 0) return undefined;
    const named = CELLS.filter((field) => readBrandCell(row, field, signals, facts) === 'named');
    const field = named[0];
    if (field === undefined) return undefined;
    const cell = row.text(field).trim();
    const brands = brandsIn(field, signals);
    const part = signals.parts.find(
      (candidate) =>
        candidate.makers.length > 0 &&
        (candidate.confidence === 'high' || (candidate.confidence === 'medium' && hasSecondSign(candidate, field, row, signals, facts))) &&
        !isForPart(candidate, signals) &&
        !isCarried(candidate, row, signals, facts) &&
        !named.some((name) => isRightful(row, name, candidate, signals, facts)) &&
        (brands.length > 0 ? !isInside(candidate, brands, signals, facts) : readsLikeName(cell, candidate)),
    );
    if (part === undefined) return undefined;
    const { maker, partNumber } = part;
    const found = {
      fields: [part.evidence.field, field],
      evidence: [part.evidence, cellEvidence(row, field, brands[0] ?? 'unknown brand')],
    };
    if (part.cloned && !brands.some((brand) => isOtherChipmaker(brand, facts)))
      return { message: 'cloned', data: { part: partNumber, maker, field, cell }, ...found, severity: 'low', variant: 'cloned' };
    const [brand] = brands;
    if (brand === undefined) return { message: 'unknown', data: { part: partNumber, maker, field, cell }, ...found };
    return { message: 'known', data: { part: partNumber, maker, field, brand }, ...found };
  },
});
