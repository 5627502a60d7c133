import indicator from '#indicators/row/origin-concealed.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA' };
const said = (phrase: string): string => `The line says that the origin is hidden or not known: "${phrase}".`;
const open = (phrase: string): string => `The line leaves the origin open: "${phrase}".`;

indicatorTable(indicator, {
  fires: {
    'marks of origin removed, whatever the cell says': [
      {
        row: { ...FPGA, originCountry: 'CN', remarks: 'origin marks removed' },
        signals: [...chips, wording('origin-concealed', 'origin marks removed')],
      },
      said('origin marks removed'),
      { severity: 'medium', variant: null },
    ],
    'an unknown origin, in Turkish': [
      { row: { ...FPGA, remarks: 'menşei bilinmiyor' }, signals: [...chips, wording('origin-concealed', 'menşei bilinmiyor')] },
      said('menşei bilinmiyor'),
    ],
    'an origin that must not show, in French': [
      {
        row: { ...FPGA, remarks: "ne pas indiquer l'origine" },
        signals: [...chips, wording('origin-concealed', "ne pas indiquer l'origine")],
      },
      said("ne pas indiquer l'origine"),
    ],
    'several origins, none in the cell': [
      { row: { ...FPGA, remarks: 'mixed origin' }, signals: [...chips, wording('origin-concealed', 'mixed origin', 'medium')] },
      open('mixed origin'),
      { severity: 'low', variant: 'open' },
    ],
    'an origin cell that says unknown': [
      { row: { ...FPGA, originCountry: 'None' }, signals: chips },
      'The origin cell names no country, only "None".',
      { variant: 'open' },
    ],
    'a Russian placeholder': [
      { row: { ...FPGA, originCountry: 'отсутствует' }, signals: chips },
      'The origin cell names no country, only "отсутствует".',
    ],
    'an empty origin cell': [
      { row: { ...FPGA, originCountry: ' ' }, signals: chips },
      'The origin cell is empty.',
      { severity: 'low', variant: 'blank' },
    ],
  },
  silent: {
    'no origin column: not evaluated': { row: FPGA, signals: chips },
    'several origins in the text, one in the cell': {
      row: { ...FPGA, originCountry: 'TW', remarks: 'mixed origin' },
      signals: [...chips, wording('origin-concealed', 'mixed origin', 'medium')],
    },
    'towels of unknown origin': { row: { description: 'Towels', originCountry: 'unknown' }, signals: [] },
    'towels with the marks removed': {
      row: { description: 'Towels, made in removed' },
      signals: [wording('origin-concealed', 'made in removed')],
    },
    'a cell that cannot be read': { row: { ...FPGA, originCountry: 'Lower Silesia' }, signals: chips },
    'a country': { row: { ...FPGA, originCountry: 'TW' }, signals: chips },
  },
});
