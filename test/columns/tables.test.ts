import { describe, expect, it } from 'vitest';
import { createHeadingTest, type FoundTable, findTables } from '#columns/tables.ts';
import { names } from './names.ts';

type Lines = readonly (readonly string[])[];

const INVOICE = ['Item', 'Description of goods', 'Part No', 'HS code', 'Qty', 'Amount USD'];
const INVOICE_ROWS = [
  ['1', 'Wireless router', 'WR-100', '851762', '20', '900.00'],
  ['2', 'Steel bolts', 'SB-600', '731815', '4000', '80.50'],
];
const PACKING = ['Carton', 'Description of goods', 'Packages', 'Net weight', 'Gross weight', ''];
const PACKING_ROWS = [
  ['1-2', 'Wireless router', '2', '4.5', '5.2', ''],
  ['3-8', 'Steel bolts', '6', '110', '115', ''],
];
const EMPTY = ['', '', '', '', '', ''];

const placesOf = (tables: readonly FoundTable[]): (number | null)[][] => tables.map(({ row, dataStart, end }) => [row, dataStart, end]);
const places = (lines: Lines): (number | null)[][] => placesOf(findTables(lines, names));

describe('tables one below another', () => {
  it.each<[string, Lines, (number | null)[][]]>([
    [
      'an invoice over its packing list',
      [['INVOICE'], INVOICE, ...INVOICE_ROWS, EMPTY, ['PACKING LIST'], PACKING, ...PACKING_ROWS],
      [
        [1, 2, 4],
        [6, 7, null],
      ],
    ],
    [
      'joined without a line between them',
      [PACKING, ...PACKING_ROWS, INVOICE, ...INVOICE_ROWS],
      [
        [0, 1, 3],
        [3, 4, null],
      ],
    ],
    [
      'two columns wide, below an empty line',
      [
        ['Description', 'Qty'],
        ['Routers', '20'],
        ['', ''],
        ['Part number', 'Consignee'],
        ['WR-100', 'Anka'],
      ],
      [
        [0, 1, 2],
        [3, 4, null],
      ],
    ],
    [
      'that share most of their names',
      [
        INVOICE,
        ...INVOICE_ROWS,
        [...INVOICE.slice(0, 4), 'Net weight', 'Destination'],
        ['1', 'Wireless router', 'WR-100', '851762', '4', 'TR'],
      ],
      [
        [0, 1, 3],
        [3, 4, null],
      ],
    ],
    [
      'again and again',
      [INVOICE, ...INVOICE_ROWS, PACKING, ...PACKING_ROWS, INVOICE, ...INVOICE_ROWS],
      [
        [0, 1, 3],
        [3, 4, 6],
        [6, 7, null],
      ],
    ],
    [
      'the lower with a header of two lines',
      [
        INVOICE,
        ...INVOICE_ROWS,
        ['Shipper', '', 'HS code', 'Goods', 'Weight, kg', ''],
        ['Name', 'Country', '', 'Description', 'Gross', 'Net'],
        ['Northwind', 'CN', '851762', 'Routers', '12', '11'],
      ],
      [
        [0, 1, 3],
        [4, 5, null],
      ],
    ],
    [
      'a headerless one over another',
      [...Array.from({ length: 60 }, (_, index) => [`${index}`, 'Wireless router', '851762', '20']), INVOICE, ...INVOICE_ROWS],
      [
        [-1, 0, 60],
        [60, 61, null],
      ],
    ],
  ])('are each found: %s', (_, lines, expected) => {
    expect(places(lines)).toEqual(expected);
  });

  it.each<[string, Lines]>([
    ['a repeated header', [INVOICE, ...INVOICE_ROWS, INVOICE, ...INVOICE_ROWS]],
    [
      'goods whose words are names of columns',
      [
        ['Description', 'Model', 'Qty'],
        ['Serial number label', 'Part kit', '3'],
        ['Brand new', 'Model', '2'],
      ],
    ],
    ['a row of words that name one field', [INVOICE, ['x', 'Description', 'new', 'as is', 'none', 'none'], ...INVOICE_ROWS]],
    ['sums below the rows', [INVOICE, ...INVOICE_ROWS, ['', 'Total amount', '', '', 'Total quantity', '980.50']]],
    [
      'names of parties over their names',
      [['Exporter', 'Consignee', 'Invoice No', 'Date'], ['Northwind', 'Anka', 'CI-7', '2026-03-01'], INVOICE, ...INVOICE_ROWS],
    ],
    ['a header over nothing', [INVOICE, ...INVOICE_ROWS, EMPTY, PACKING]],
  ])('are not: %s', (_, lines) => {
    expect(places(lines)).toHaveLength(1);
  });

  it('leave a cell that goes on with a description to the table above', () => {
    const more = ['', 'with antenna', '', '', '', ''];
    expect(placesOf(findTables([INVOICE, ...INVOICE_ROWS, more, PACKING, ...PACKING_ROWS], names))[0]).toEqual([0, 1, 4]);
  });

  it('stand below the line that a person chose, and nowhere if the first line is data', () => {
    const lines = [INVOICE, ...INVOICE_ROWS, PACKING, ...PACKING_ROWS];
    expect(placesOf(findTables(lines, names, { headerRow: 3 }))).toEqual([[3, 4, null]]);
    expect(placesOf(findTables(lines, names, { headerRow: 0 }))).toHaveLength(2);
    expect(placesOf(findTables(lines, names, { noHeader: true }))).toEqual([[-1, 0, null]]);
  });
});

describe('a header in two languages', () => {
  const english = ['Item', 'Description', 'HS code', 'Qty', 'Value USD'];
  const chinese = ['序号', '品名', '海关编码', '数量', '总价'];

  it.each([
    ['English over Chinese', english, chinese],
    ['Chinese over English', chinese, english],
  ])('is one header: %s', (_, first, second) => {
    expect(findTables([['INVOICE'], first, second, ...INVOICE_ROWS], names)).toMatchObject([
      { first: 1, row: 2, headers: first, dataStart: 3 },
    ]);
  });

  it('takes from the other line the names that only it has', () => {
    const [table] = findTables([['Item', 'Opis xyz', 'HS code', 'Qty', ''], chinese, ...INVOICE_ROWS], names);
    expect(table?.headers).toEqual(['序号', '品名', '海关编码', '数量', '总价']);
  });

  it.each<[string, readonly string[]]>([
    ['goods', ['1', '路由器', '85176200', '20', '900']],
    ['goods without figures', ['', 'Router', '', 'pcs', '']],
    ['one name of another column', ['序号', '路由器', '华为', '中国', '美元']],
  ])('does not swallow %s', (_, line) => {
    expect(findTables([english, line, ...INVOICE_ROWS], names)).toMatchObject([{ row: 0, dataStart: 1 }]);
  });

  it('does not swallow goods that are worded like names where a value stands beside them', () => {
    for (const goods of ['cargo seals', 'auto parts']) {
      const rows = [goods, 'ball bearing'].map((text) => [text, 'CN', 'SN1']);
      rows.push(['valve', 'Казахстан', '']);
      expect(findTables([['Description', 'Country of origin', 'Serial number'], ...rows], names)).toMatchObject([{ row: 0, dataStart: 1 }]);
    }
    const header = ['Description', 'Part number', 'Brand', 'Country of origin', 'Serial number'];
    const rows = [
      ['一批货物', '#', 'no brand', '最终用户', ''],
      ['valve', '', 'Cisco', 'CN', ''],
    ];
    expect(findTables([header, ...rows], names)).toMatchObject([{ row: 0, dataStart: 1 }]);
  });
});

describe('a header below a long preamble', () => {
  const clauses = Array.from({ length: 70 }, (_, index) => [`Clause ${index} of the general terms`]);

  it('is found, with two rows below it', () => {
    expect(findTables([...clauses, INVOICE, ...INVOICE_ROWS], names)).toMatchObject([{ row: 70, dataStart: 71 }]);
  });

  it('is none where the lines above are rows of data', () => {
    const rows = Array.from({ length: 70 }, (_, index) => [`${index}`, 'Router', '851762']);
    expect(findTables([...rows, INVOICE, ...INVOICE_ROWS], names)).toMatchObject([{ row: -1 }, { row: 70 }]);
  });
});

describe('a line that heads a table wherever it stands', () => {
  const isHeading = createHeadingTest(names);

  it('names four fields and tells goods', () => {
    expect(isHeading(INVOICE)).toBe(true);
    expect(isHeading(PACKING)).toBe(true);
  });

  it.each([
    [['1', 'Router', '20']],
    [['Router', 'PCS', 'USD', 'CN']],
    [['Exporter', 'Consignee', 'Invoice No', 'Date']],
    [['Description', 'Towels', 'Cotton', 'India']],
  ])('is not %s', (line) => {
    expect(isHeading(line)).toBe(false);
  });
});

describe('labels of a document right above the header of its goods', () => {
  it.each([
    [
      ['Exporter', 'Importer', 'Invoice no', 'Invoice date', 'Description'],
      ['ITEM', 'DESCRIPTION OF GOODS', 'HS CODE', 'QTY', 'DESTINATION'],
    ],
    [
      ['№ инвойса', 'Дата', 'Отправитель', 'Получатель', 'Товар'],
      ['№', 'Описание товара', 'Код ТН ВЭД', 'Кол-во', 'Страна назначения'],
    ],
    [
      ['Description', 'Exporter', 'Importer', 'Date'],
      ['Item', 'HS code', 'Destination', 'Quantity'],
    ],
  ])('leave the goods their own header: %s', (labels, header) => {
    const rows = [1, 2, 3].map((number) => header.map((_, column) => (column === 1 ? 'модуль' : `${number}${column}`)));
    expect(findTables([labels, header, ...rows], names).at(-1)).toMatchObject({ row: 1, dataStart: 2 });
  });
});
