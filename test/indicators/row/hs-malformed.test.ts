import indicator from '#indicators/row/hs-malformed.ts';
import { goods } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];

indicatorTable(indicator, {
  fires: {
    'no code for listed goods': [{ row: { description: 'FPGA', hsCode: '' }, signals: chips }, 'No HS code is declared for chips.'],
    'words for a code': [{ row: { hsCode: 'electronics' } }, '"electronics" is no HS code: no digits.'],
    'three digits': [{ row: { hsCode: '854' } }, '"854" is no HS code: fewer than 4 digits.'],
    'a heading that there is not': [{ row: { hsCode: '8599.10' } }, 'HS 859910: the nomenclature has no heading 8599.'],
    'a reserved chapter': [{ row: { hsCode: '770100' } }, '"770100" is no HS code: there is no HS chapter 77.'],
    'an odd number of digits': [{ row: { hsCode: '85423' } }, 'HS 85423 has 5 digits; codes have an even number of them.'],
    'decimals that a spreadsheet added': [
      { row: { hsCode: '854231.0' } },
      '"854231.0" was made a number by a spreadsheet; it is read as 854231.',
    ],
    'a number in scientific notation': [
      { row: { hsCode: '8.54231E+9' } },
      '"8.54231E+9" was rounded by a spreadsheet; it is read as 854231, the digits that are left, of which the last may be one too high.',
    ],
    'a number in scientific notation that lost nothing': [
      { row: { hsCode: '8.54231E+5' } },
      '"8.54231E+5" was made a number by a spreadsheet; it is read as 854231.',
    ],
    'a leading zero that was lost': [{ row: { hsCode: '20130' } }, '"20130" has lost its leading zero; it is read as 020130.'],
  },
  silent: {
    'a code with dots': { row: { hsCode: '8542.31.00' } },
    'a heading alone': { row: { hsCode: '8542' } },
    'ten digits of a national tariff': { row: { hsCode: '8542 31 900 0' } },
    'an empty cell on harmless goods': { row: { description: 'Bath towels', hsCode: '' } },
    'an empty cell beside an accessory': {
      row: { description: 'FPGA', hsCode: '' },
      signals: [goods('chips', 'FPGA', { accessory: true })],
    },
    'a heading of the edition of 2017': { row: { hsCode: '880330' } },
    'a code that begins with a zero': { row: { hsCode: '090111' } },
  },
});
