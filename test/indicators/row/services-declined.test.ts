import indicator from '#indicators/row/services-declined.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const declined = (phrase: string): string => `Services that normally come with such equipment are declined: "${phrase}".`;

indicatorTable(indicator, {
  fires: {
    'no installation of a lithography tool': [
      {
        row: { description: 'Mask aligner', remarks: 'buyer declines installation' },
        signals: [goods('chipmaking-equipment', 'Mask aligner'), wording('services-declined', 'buyer declines installation', 'medium')],
      },
      declined('buyer declines installation'),
      { severity: 'low', variant: null },
    ],
    'no commissioning, in Russian': [
      {
        row: { description: 'Базовая станция', remarks: 'без пусконаладки' },
        signals: [goods('base-stations', 'Базовая станция'), wording('services-declined', 'без пусконаладки', 'medium')],
      },
      declined('без пусконаладки'),
    ],
    'no training, in German': [
      {
        row: { description: 'Server ohne Schulung' },
        signals: [goods('data-center', 'Server'), wording('services-declined', 'ohne Schulung', 'medium')],
      },
      declined('ohne Schulung'),
    ],
    'no service, in Chinese': [
      {
        row: { description: '路由器', remarks: '不要售后' },
        signals: [goods('routers', '路由器'), wording('services-declined', '不要售后', 'medium')],
      },
      declined('不要售后'),
    ],
    'no warranty, in Turkish': [
      {
        row: { description: 'Osiloskop, garantisiz' },
        signals: [goods('radio-electronics', 'Osiloskop'), wording('services-declined', 'garantisiz', 'medium')],
      },
      declined('garantisiz'),
    ],
    'a transmitter under its code alone': [
      {
        row: { description: 'Apparatus, no commissioning', hsCode: '8517.62' },
        signals: [goods('routers'), wording('services-declined', 'no commissioning', 'medium')],
      },
      declined('no commissioning'),
    ],
  },
  silent: {
    'chips without a warranty': {
      row: { description: 'FPGA, no warranty' },
      signals: [goods('chips', 'FPGA'), wording('services-declined', 'no warranty', 'medium')],
    },
    'a phone without a warranty': {
      row: { description: 'Smartphone, sin garantía' },
      signals: [goods('mobile-phones', 'Smartphone'), wording('services-declined', 'sin garantía', 'medium')],
    },
    'wafers that nobody installs': {
      row: { description: 'Silicon wafers, installation not required' },
      signals: [goods('semiconductor-materials', 'Silicon wafers'), wording('services-declined', 'installation not required', 'medium')],
    },
    'a washing machine without installation': {
      row: { description: 'Washing machine, no installation' },
      signals: [wording('services-declined', 'no installation', 'medium')],
    },
    'a rack for a server': {
      row: { description: 'Rack for server, no installation' },
      signals: [goods('data-center', 'server', { accessory: true }), wording('services-declined', 'no installation', 'medium')],
    },
    'a server with its service': { row: { description: 'Server, 3 years warranty' }, signals: [goods('data-center', 'Server')] },
  },
});
