import { type BrandField, readBrandCell } from '#aspects/brand-cell.ts';
import { wordingOf } from '#aspects/wording.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import { cellEvidence } from '#model/evidence.ts';
import type { Facts } from '#model/facts.ts';
import type { Field } from '#model/fields.ts';
import type { Row } from '#model/row.ts';
import type { Signals } from '#model/signals.ts';

const CELLS = ['brand', 'manufacturer'] as const satisfies readonly BrandField[];

/** What stands between a label for the maker and the name: `Mfr.: Zorbax`, `品牌：华为`, `OEM - Zorbax`. */
const BEHIND_LABEL = /^\s*\.?\s*(?:[:：=]|\s[-–—]\s)\s*/u;
const NAME = /^[^;|,\n；，。]{1,60}/u;

interface Named {
  readonly maker: string;
  readonly field: Field;
}

/** The name behind a label for it in the texts: brand:, OEM:, производитель:, 品牌: */
function makerLabelled(row: Row, signals: Signals, facts: Facts): Named | undefined {
  const denied = wordingOf(signals, 'unbranded').map(({ evidence }) => evidence);
  for (const { evidence: label, strength } of wordingOf(signals, 'maker-label')) {
    const rest = row.text(label.field).slice(label.end);
    const between = BEHIND_LABEL.exec(rest)?.[0] ?? (strength === 'strong' ? '' : undefined);
    if (between === undefined) continue;
    const name = NAME.exec(rest.slice(between.length))?.[0].trim() ?? '';
    const end = label.end + between.length + name.length;
    const isDenied = denied.some(({ field, start, end: to }) => field === label.field && start < end && label.start < to);
    if (/\p{L}/u.test(name) && !isDenied && !facts.isBrandPlaceholder(name)) return { maker: name, field: label.field };
  }
  return undefined;
}

/** The name that a cell, the text or a known part number gives away. */
function makerNamed(row: Row, signals: Signals, facts: Facts): Named | undefined {
  const [brand] = signals.brands;
  if (brand !== undefined) return { maker: brand.brand, field: brand.evidence.field };
  const cell = CELLS.find((field) => readBrandCell(row, field, signals, facts) === 'named');
  if (cell !== undefined) return { maker: row.text(cell).trim(), field: cell };
  const part = signals.parts.find(({ confidence, makers }) => confidence !== 'low' && makers.length > 0);
  return part === undefined ? makerLabelled(row, signals, facts) : { maker: part.maker, field: part.evidence.field };
}

/** Gases, wafers and targets are sold by grade, and an accessory by what it fits: neither carries a brand as a rule. */
const usuallyBranded = (signals: Signals): boolean =>
  signals.hs?.priority != null || signals.goods.some((goods) => !goods.accessory && goods.category !== 'semiconductor-materials');

export default defineRowIndicator({
  id: 'unbranded',
  severity: 'medium',
  memo: true,
  applies: 'listed',
  needs: [['description', 'brand', 'manufacturer']],
  docs: {
    what: 'The line says that the goods carry no brand, maker or marking, or its brand and maker cells name none where goods of their kind normally do.',
    why: 'Equipment without a brand cannot be traced to its maker or its export licence; the memo of 2022 names unbranded equipment as a way of delivery.',
    next: 'Ask the exporter for the maker, the model and a photograph of the rating plate, and compare them with the invoice.',
    silentWhen:
      'There is no brand or maker column and no such wording; a maker is named in another cell, in the text (also an unknown one behind a label: OEM: Zorbax, 品牌:无锡机电) or by a known part number; or the goods are materials or accessories with nothing but a blank cell.',
    source: 'Russian government memo of summer 2022, as reported in spring 2023: some equipment may be unbranded',
  },
  messages: {
    stated: 'The line says that the goods carry no brand or marking: "{phrase}".',
    contradicted: 'The line says "{phrase}", yet it names {maker}.',
    empty: 'The {field} cell is empty, and nothing else on the line names a maker.',
    placeholder: 'The {field} cell says only "{text}", and nothing else on the line names a maker.',
    generic: 'The {field} cell only repeats the word for the goods, "{text}".',
  },
  assess({ row, signals, facts }) {
    const said = wordingOf(signals, 'unbranded').filter(({ strength }) => strength !== 'weak');
    const named = makerNamed(row, signals, facts);
    const [first] = said;
    // "Model absent" or "no logo" beside a maker's name is how forms are filled in; "no brand" beside it is a contradiction.
    if (first !== undefined && (named === undefined || first.strength === 'strong')) {
      const evidence = said.map((wording) => wording.evidence);
      const fields = evidence.map(({ field }) => field);
      const phrase = first.evidence.text;
      if (named === undefined) return { message: 'stated', data: { phrase }, fields: [...new Set(fields)], evidence, variant: 'stated' };
      const { maker, field } = named;
      return { message: 'contradicted', data: { phrase, maker }, fields: [...new Set([...fields, field])], evidence, variant: 'stated' };
    }
    const field = CELLS.find((cell) => row.has(cell));
    if (field === undefined || named !== undefined || !usuallyBranded(signals)) return undefined;
    const content = readBrandCell(row, field, signals, facts);
    const found = { fields: [field], evidence: [cellEvidence(row, field, content)], severity: 'low', variant: 'blank' } as const;
    const text = row.text(field).trim();
    if (content === 'placeholder') return { message: 'placeholder', data: { field, text }, ...found };
    if (content === 'generic') return { message: 'generic', data: { field, text }, ...found };
    return { message: 'empty', data: { field }, ...found, evidence: [] };
  },
});
