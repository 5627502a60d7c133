import { describe, expect, it } from 'vitest';
import { compileTotals, createTotalsCheck } from '#columns/totals.ts';
import type { Field } from '#model/fields.ts';
import { data } from '../support/lexicon.ts';

const words = compileTotals(data.totals);

const textsRead = (texts: readonly string[]): Record<string, string> => Object.fromEntries(texts.map((text) => [text, words(text)]));
const all = (texts: readonly string[], reading: string): Record<string, string> => Object.fromEntries(texts.map((text) => [text, reading]));

describe('a label of sums', () => {
  const ENGLISH = [
    'Total',
    'TOTAL:',
    'Grand total',
    'Sub-total',
    'Total amount',
    'TOTAL USD',
    'Total (USD):',
    'Invoice total value',
    'TOTAL: 12 items',
  ];
  const CYRILLIC = ['ИТОГО', 'Итого:', 'Всего', 'Всего к оплате:', 'Итого по счёту', 'Итого с НДС', 'Разом', 'Всього до сплати', 'Усього'];
  const EASTERN = ['合计', '总计', '合計', '小计', '合计金额', '合计人民币（大写）', '总计数量', '合 计', '總計', '合计：3件', '합계'];
  const LATIN = [
    'Toplam',
    'GENEL TOPLAM',
    'Summe',
    'Gesamt',
    'Gesamtbetrag netto',
    'Totale',
    'Totale fattura',
    'Suma',
    'Razem',
    'Total général',
  ];
  const OTHER = [
    'المجموع',
    'الإجمالي',
    'المجموع الكلي',
    'Total / Итого',
    'Барлығы',
    'ＴＯＴＡＬ：',
    '*** Total ***',
    'ÜBERTRAG',
    'yekûn',
    'Yekun',
  ];

  it.each(Object.entries({ ENGLISH, CYRILLIC, EASTERN, LATIN, OTHER }))('is known: %s', (_, texts) => {
    expect(textsRead(texts)).toEqual(all(texts, 'label'));
  });

  it('is no name of goods that begins or sounds like one', () => {
    const brands = [
      'Total station Leica TS16',
      'Total Quartz 9000 5W-40',
      'Total 9000',
      'TOTAL 5 L',
      'Totalizer',
      'Summer dress',
      'Sumatra coffee',
    ];
    const others = [
      'Всего хорошего, открытка',
      'Итоговый отчёт',
      '合计器',
      '总线收发器',
      'Gesamtmetall Rohr',
      'Toplama cihazı',
      'Sum of parts kit',
      '',
    ];
    expect(textsRead([...brands, ...others])).toEqual(all([...brands, ...others], 'other'));
  });
});

describe('a row of sums', () => {
  const FIELDS: readonly (Field | null)[] = [
    'lineNumber',
    'description',
    'brand',
    'partNumber',
    'hsCode',
    'quantity',
    'quantityUnit',
    'unitPrice',
    'value',
  ];
  const columns = FIELDS.map((field, index) => ({ index, header: String(field), field, how: 'name' as const, candidateFor: null }));
  const isTotals = createTotalsCheck(columns, words);

  const readingsOf = (rows: readonly (readonly [string, readonly string[]])[]): Record<string, boolean> =>
    Object.fromEntries(rows.map(([name, cells]) => [name, isTotals(cells)]));
  const each = (rows: readonly (readonly [string, readonly string[]])[], reading: boolean): Record<string, boolean> =>
    Object.fromEntries(rows.map(([name]) => [name, reading]));

  const SUMS: readonly (readonly [string, readonly string[]])[] = [
    ['with the label among the descriptions', ['', 'Total', '', '', '', '1,200', 'PCS', '', '45,000.00']],
    ['with the label in the first column', ['TOTAL:', '', '', '', '', '1200', '', '', 'USD 45,000.00']],
    ['with dashes where nothing is', ['', 'Итого', '-', '-', '-', '12 шт', '', '-', '45 000,00']],
    ['with the label before the sum', ['', '', '', '', '', '', '', 'Total:', '45000']],
    ['in one cell', ['', 'Total: 3 items', '', '', '', '', '', '', '']],
    ['with a price of nothing', ['', '合计', '', '', '', '7', '件', '0.00', '900']],
  ];
  const OTHERS: readonly (readonly [string, readonly string[]])[] = [
    ['a surveying instrument', ['', 'Total station Leica TS16', '', '', '', '1', 'PCS', '', '9000']],
    ['oil of that brand', ['', 'Engine oil 5W-40', 'Total', '', '', '12', 'PCS', '', '300']],
    ['a description of one word with the brand', ['', 'Total', 'Total', '', '', '12', 'PCS', '', '300']],
    ['a row with a part number', ['', 'Total', '', 'XC7K325T', '', '12', 'PCS', '', '300']],
    ['a row with a part number of figures', ['', 'Total', '', '74153', '', '12', 'PCS', '', '300']],
    ['a row with an HS code', ['', 'Total', '', '', '854231', '12', 'PCS', '', '300']],
    ['a numbered line', ['7', 'Total', '', '', '', '12', 'PCS', '', '300']],
    ['a line with a price', ['', 'Total', '', '', '', '12', 'PCS', '25.00', '300']],
    ['goods beside a label', ['Total', 'Ethernet router', '', '', '', '12', 'PCS', '', '300']],
    ['a label and no figure', ['', 'Total', '', '', '', '', '', '', '']],
    ['figures and no label', ['', '', '', '', '', '12', 'PCS', '', '300']],
    ['words that only stand beside labels', ['', 'Pieces', '', '', '', '12', 'PCS', '', '300']],
  ];

  it('has a label, figures and nothing else', () => {
    expect(readingsOf(SUMS)).toEqual(each(SUMS, true));
  });

  it('is none where anything tells goods, or a label or a figure is wanting', () => {
    expect(readingsOf(OTHERS)).toEqual(each(OTHERS, false));
  });
});
