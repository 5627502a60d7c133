import indicator from '#indicators/row/transshipment-hub.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const FPGA = { description: 'FPGA', originCountry: 'CN' };

indicatorTable(indicator, {
  fires: {
    'bound for a hub next door': [
      { row: { ...FPGA, dispatchCountry: 'CN', destinationCountry: 'KZ' }, signals: chips },
      'The goods are bound for Kazakhstan, a hub next door to a place of concern (destinationCountry: "KZ").',
      { severity: 'medium', variant: 'near-channel' },
    ],
    'bound for one of two hubs': [
      { row: { ...FPGA, destinationCountry: 'DE/KG' }, signals: chips },
      'The goods are bound for Kyrgyzstan, a hub next door to a place of concern (destinationCountry: "DE/KG").',
      { severity: 'medium', variant: 'near-channel' },
    ],
    'bound for its port, where no destination is given': [
      { row: { ...FPGA, dischargePort: 'Jebel Ali, UAE' }, signals: chips },
      'The goods are bound for United Arab Emirates, a hub next door to a place of concern (dischargePort: "Jebel Ali").',
      { variant: 'near-channel' },
    ],
    'Türkiye by truck': [
      { row: { ...FPGA, destinationCountry: 'TR', transportMode: 'Truck' }, signals: chips },
      'The goods are bound for Türkiye (destinationCountry: "TR"), a hub next door to a place of concern in view of "Truck".',
      { variant: 'near-channel' },
    ],
    'Türkiye through a dealer': [
      {
        row: { ...FPGA, destinationCountry: 'TR', remarks: 'aracı firma' },
        signals: [...chips, wording('third-party-dealer', 'aracı firma', 'medium')],
      },
      'The goods are bound for Türkiye (destinationCountry: "TR"), a hub next door to a place of concern in view of "aracı firma".',
      { variant: 'near-channel' },
    ],
    'Türkiye by sea, one place of many': [
      { row: { ...FPGA, destinationCountry: 'TR', transportMode: 'sea' }, signals: chips },
      'The route touches Türkiye, which guidance names as a transshipment point (destinationCountry: "TR").',
      { severity: 'low', variant: 'broad' },
    ],
    'through a hub to a place of concern': [
      { row: { ...FPGA, transitCountry: 'AE', destinationCountry: 'RU' }, signals: chips },
      'The goods pass United Arab Emirates, a hub next door to a place of concern (transitCountry: "AE").',
      { severity: 'low', variant: 'passing' },
    ],
    'dispatched from a hub that is not the origin': [
      { row: { ...FPGA, dispatchCountry: 'HK', destinationCountry: 'DE' }, signals: chips },
      'The goods pass Hong Kong, a hub next door to a place of concern (dispatchCountry: "HK").',
      { variant: 'passing' },
    ],
    'a broad place': [
      { row: { ...FPGA, destinationCountry: 'RS' }, signals: chips },
      'The route touches Serbia, which guidance names as a transshipment point (destinationCountry: "RS").',
      { variant: 'broad' },
    ],
    'the destination before what is passed': [
      { row: { ...FPGA, transitCountry: 'AE', destinationCountry: 'KG' }, signals: chips },
      'The goods are bound for Kyrgyzstan, a hub next door to a place of concern (destinationCountry: "KG").',
    ],
  },
  silent: {
    'a destination cell that says more than countries': { row: { ...FPGA, destinationCountry: 'DE, not KG' }, signals: chips },
    'towels to a hub': { row: { description: 'Towels', originCountry: 'CN', destinationCountry: 'KZ' } },
    'the markets where chips are made and stocked': {
      row: { description: 'FPGA', originCountry: 'TW', dispatchCountry: 'SG', destinationCountry: 'DE' },
      signals: chips,
    },
    'goods made in a hub': {
      row: { description: 'FPGA', originCountry: 'AE', dispatchCountry: 'AE', destinationCountry: 'DE' },
      signals: chips,
    },
    'dispatch from a hub, the origin unknown': {
      row: { description: 'FPGA', dispatchCountry: 'HK', destinationCountry: 'DE' },
      signals: chips,
    },
    'a return to the maker': { row: { ...FPGA, dispatchCountry: 'KZ', destinationCountry: 'CN' }, signals: chips },
    'trade inside a hub': { row: { ...FPGA, dispatchCountry: 'AE', destinationCountry: 'AE' }, signals: chips },
    'an ordinary route': { row: { ...FPGA, dispatchCountry: 'CN', destinationCountry: 'DE', dischargePort: 'Hamburg' }, signals: chips },
    'a place of concern is another indicator': { row: { ...FPGA, destinationCountry: 'RU' }, signals: chips },
    'no route': { row: { description: 'FPGA' }, signals: chips },
  },
});
