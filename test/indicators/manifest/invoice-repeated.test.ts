import indicator from '#indicators/manifest/invoice-repeated.ts';
import { manifestTable } from '../manifest-table.ts';

const sale = {
  description: 'router',
  invoiceNumber: 'INV-2024-0117',
  exporter: 'Shenzhen Hua Components Co., Ltd',
  importer: 'Alfa Trading LLC',
};
const line = { ...sale, lineNumber: '1', quantity: '10', value: '4200', partNumber: 'ISR4331/K9' };

manifestTable(indicator, {
  fires: {
    'two importers below a line that names none': [
      [{ ...sale, importer: '' }, sale, { ...sale, importer: 'Borealis Import LLC' }],
      'Invoice "INV-2024-0117" names different parties as importer: "Alfa Trading LLC" and "Borealis Import LLC".',
    ],
    'another importer under one number': [
      [sale, { ...sale, importer: 'Borealis Import LLC' }],
      'Invoice "INV-2024-0117" names different parties as importer: "Alfa Trading LLC" and "Borealis Import LLC".',
      { level: 'medium', lines: [2, 3] },
    ],
    'another exporter for one importer': [
      [sale, { ...sale, exporter: 'Harbor Bridge FZE' }],
      'Invoice "INV-2024-0117" names different parties as exporter: "Shenzhen Hua Components Co., Ltd" and "Harbor Bridge FZE".',
    ],
    'importers in Cyrillic, goods that are not listed': [
      [
        { ...sale, description: 'полотенца', importer: 'ООО «Вектор»' },
        { ...sale, description: 'полотенца', importer: 'ТОО «Сарыарка Импорт»' },
      ],
      'Invoice "INV-2024-0117" names different parties as importer: "ООО «Вектор»" and "ТОО «Сарыарка Импорт»".',
    ],
    'another spelling of the number': [
      [sale, { ...sale, invoiceNumber: 'inv 2024/0117', importer: 'Borealis Import LLC' }],
      'Invoice "INV-2024-0117" names different parties as importer: "Alfa Trading LLC" and "Borealis Import LLC".',
    ],
    'a file with importers only': [
      [
        { description: 'towels', invoiceNumber: 'INV-2024-0117', importer: 'Alfa Trading LLC' },
        { description: 'towels', invoiceNumber: 'INV-2024-0117', importer: 'Borealis Import LLC' },
      ],
      'Invoice "INV-2024-0117" names different parties as importer: "Alfa Trading LLC" and "Borealis Import LLC".',
    ],
    'a line that is billed twice': [
      [line, { ...line, lineNumber: '2', partNumber: 'C9300-48T' }, line],
      'Invoice "INV-2024-0117" bills lines that are alike in every cell: "router" (2 times).',
      { level: 'low', lines: [2, 4] },
    ],
    'many lines that are billed twice, told once': [
      ['C9300-48T', 'C9200-24P', 'ASR1001-X', 'C9500-40X'].flatMap((partNumber) => {
        const doubled = { ...line, description: `switch ${partNumber}`, partNumber };
        return [doubled, doubled];
      }),
      'Invoice "INV-2024-0117" bills lines that are alike in every cell: "switch C9300-48T" (2 times), "switch C9200-24P" (2 times), "switch ASR1001-X" (2 times) and 1 more.',
      { lines: [2, 4, 6, 8, 3, 5, 7, 9] },
    ],
    'lines of two invoices that are billed twice': [
      [line, line, { ...line, invoiceNumber: 'INV-2024-0118' }, { ...line, invoiceNumber: 'INV-2024-0118' }],
      ['0117', '0118'].map((number) => `Invoice "INV-2024-${number}" bills lines that are alike in every cell: "router" (2 times).`),
    ],
    'another importer in another file': [
      { files: [[sale], [{ ...sale, importer: 'Borealis Import LLC' }]] },
      'Invoice "INV-2024-0117" names different parties as importer: "Alfa Trading LLC" and "Borealis Import LLC".',
    ],
  },
  silent: {
    'several lines of one invoice': [
      line,
      { ...line, lineNumber: '2', partNumber: 'C9300-48T' },
      { ...line, lineNumber: '3', quantity: '4' },
    ],
    'lines that differ in their number only': [line, { ...line, lineNumber: '2' }],
    'spellings of one importer': [
      sale,
      { ...sale, importer: 'ALFA TRADING L.L.C.' },
      { ...sale, importer: 'Alfa Trading LLC, 12 Abay Avenue, Almaty' },
    ],
    'a number that two sellers chanced on': [sale, { ...sale, exporter: 'Harbor Bridge FZE', importer: 'Borealis Import LLC' }],
    'a counter': [
      { ...sale, invoiceNumber: '117' },
      { ...sale, invoiceNumber: '117', importer: 'Borealis Import LLC' },
    ],
    'a blank importer': [sale, { ...sale, importer: 'to be advised' }, { ...sale, importer: '' }],
    'the same line in two files': { files: [[line], [line]] },
    'a line of towels twice': [
      { ...line, description: 'cotton towels', partNumber: 'TW-20011' },
      { ...line, description: 'cotton towels', partNumber: 'TW-20011' },
    ],
    'importers in Latin and Chinese, which can not be told apart': [sale, { ...sale, importer: '阿尔法贸易有限公司' }],
  },
});
