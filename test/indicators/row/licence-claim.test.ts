import indicator from '#indicators/row/licence-claim.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const claimed = (phrase: string, place: string): string =>
  `The line claims that no licence is needed ("${phrase}"), for listed goods on the way to ${place}.`;
const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA' };

indicatorTable(indicator, {
  fires: {
    'EAR99 for a listed code, to a place of concern': [
      {
        row: { ...FPGA, hsCode: '8542.39', destinationCountry: 'RU', licence: 'EAR99' },
        signals: [...chips, wording('licence-claim', 'EAR99', 'medium', 'licence')],
      },
      claimed('EAR99', 'Russia'),
      { severity: 'medium', variant: null },
    ],
    'NLR for a listed code, to a hub next door': [
      {
        row: { ...FPGA, hsCode: '8542.39', destinationCountry: 'KG', remarks: 'NLR' },
        signals: [...chips, wording('licence-claim', 'NLR', 'medium')],
      },
      claimed('NLR', 'Kyrgyzstan'),
    ],
    'a claim in words, the code of other goods': [
      {
        row: { ...FPGA, hsCode: '3926.90', destinationCountry: 'KZ', remarks: 'не является товаром двойного назначения' },
        signals: [...chips, wording('licence-claim', 'не является товаром двойного назначения', 'medium')],
      },
      claimed('не является товаром двойного назначения', 'Kazakhstan'),
    ],
    'a Chinese claim, through a hub next door': [
      {
        row: { ...FPGA, transitCountry: 'AE', destinationCountry: 'RS', remarks: '非两用物项' },
        signals: [...chips, wording('licence-claim', '非两用物项', 'medium')],
      },
      claimed('非两用物项', 'United Arab Emirates'),
    ],
    'civil use only, in German, by the port of discharge': [
      {
        row: { ...FPGA, dischargePort: 'Vladivostok', remarks: 'nur zivile Verwendung' },
        signals: [...chips, wording('licence-claim', 'nur zivile Verwendung', 'medium')],
      },
      claimed('nur zivile Verwendung', 'Russia'),
    ],
    'a claim that names the place, without a route': [
      {
        row: { ...FPGA, remarks: 'no license required for Russia' },
        signals: [...chips, wording('licence-claim', 'no license required for Russia')],
      },
      'The line claims that no licence or sanction stands in the way to a place of concern: "no license required for Russia".',
    ],
  },
  silent: {
    'EAR99 in ordinary trade': {
      row: { ...FPGA, hsCode: '8542.39', destinationCountry: 'DE', licence: 'EAR99' },
      signals: [...chips, wording('licence-claim', 'EAR99', 'medium', 'licence')],
    },
    'Y901 for a code that is on no list': {
      row: { ...FPGA, hsCode: '3926.90', destinationCountry: 'KZ', licence: 'Y901' },
      signals: [...chips, wording('licence-claim', 'Y901', 'medium', 'licence')],
    },
    'a claim in words, in ordinary trade': {
      row: { ...FPGA, destinationCountry: 'PL', remarks: 'kein Dual-Use' },
      signals: [...chips, wording('licence-claim', 'kein Dual-Use', 'medium')],
    },
    'towels that need no licence': {
      row: { description: 'Полотенца', destinationCountry: 'RU', remarks: 'лицензия не требуется' },
      signals: [wording('licence-claim', 'лицензия не требуется', 'medium')],
    },
    'a broad hub, where the sign of land is missing': {
      row: { ...FPGA, hsCode: '8542.39', destinationCountry: 'TR', licence: 'EAR99' },
      signals: [...chips, wording('licence-claim', 'EAR99', 'medium', 'licence')],
    },
    'a licence number': { row: { ...FPGA, destinationCountry: 'RU', licence: 'D1234567' }, signals: chips },
    'no route': {
      row: { ...FPGA, licence: 'NLR', hsCode: '8542.39' },
      signals: [...chips, wording('licence-claim', 'NLR', 'medium', 'licence')],
    },
  },
});
