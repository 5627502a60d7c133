import indicator from '#indicators/row/kit-shipment.ts';
import { goods, wording } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const kit = (phrase: string): string => `The goods travel as a kit or knocked down: "${phrase}".`;
const parts = (phrase: string): string => `The goods travel in parts, to be put together later: "${phrase}".`;

indicatorTable(indicator, {
  fires: {
    'routers knocked down': [
      { row: { description: 'Router, SKD kit' }, signals: [goods('routers', 'Router'), wording('kit-shipment', 'SKD kit')] },
      kit('SKD kit'),
      { severity: 'low', variant: null },
    ],
    'a Russian kit in the remarks': [
      {
        row: { description: 'Базовая станция', remarks: 'машинокомплект' },
        signals: [goods('base-stations', 'Базовая станция'), wording('kit-shipment', 'машинокомплект')],
      },
      kit('машинокомплект'),
    ],
    'a Chinese kit': [
      { row: { description: '服务器 散件' }, signals: [goods('data-center', '服务器'), wording('kit-shipment', '散件')] },
      kit('散件'),
    ],
    'equipment not put together, in Turkish': [
      {
        row: { description: 'Yönlendirici, demonte' },
        signals: [goods('routers', 'Yönlendirici'), wording('kit-shipment', 'demonte', 'medium')],
      },
      parts('demonte'),
    ],
    'equipment not put together, in German': [
      {
        row: { description: 'Server, unmontiert' },
        signals: [goods('data-center', 'Server'), wording('kit-shipment', 'unmontiert', 'medium')],
      },
      parts('unmontiert'),
    ],
    'a listed code alone': [
      { row: { description: 'Apparatus CKD', hsCode: '8517.62' }, signals: [goods('routers'), wording('kit-shipment', 'CKD')] },
      kit('CKD'),
    ],
  },
  silent: {
    'a wardrobe as a kit': {
      row: { description: 'Wardrobe, kit for assembly' },
      signals: [wording('kit-shipment', 'kit for assembly', 'medium')],
    },
    'cars knocked down': { row: { description: 'Cars, CKD' }, signals: [wording('kit-shipment', 'CKD')] },
    'chips, which are parts by nature': {
      row: { description: 'Chips, parts kit for assembly' },
      signals: [goods('chips', 'Chips'), wording('kit-shipment', 'parts kit for assembly', 'medium')],
    },
    'a shelf for servers': {
      row: { description: 'Rack for server, SKD' },
      signals: [goods('data-center', 'server', { accessory: true }), wording('kit-shipment', 'SKD')],
    },
    'whole equipment': { row: { description: 'Server, assembled' }, signals: [goods('data-center', 'Server')] },
    'a tool kit': { row: { description: 'Tool kit' } },
  },
});
