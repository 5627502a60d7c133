import indicator from '#indicators/manifest/serial-repeated.ts';
import { manifestTable } from '../manifest-table.ts';

const server = { description: 'rack server PowerEdge R760', partNumber: 'PE-R760-A1', serialNumber: 'CN7X42QK19', quantity: '1' };

manifestTable(indicator, {
  fires: {
    'twice in one cell': [
      [{ description: 'rack server', serialNumber: 'ABC1234568; ABC1234568', quantity: '2' }],
      'Serial number "ABC1234568" stands 2 times in one cell of "rack server".',
      { level: 'high', lines: [2] },
    ],
    'two servers in two shipments': [
      [
        { ...server, invoiceNumber: 'INV-1001' },
        { ...server, invoiceNumber: 'INV-1002' },
      ],
      'Serial number "CN7X42QK19" stands on 2 units of "PE-R760-A1".',
      { level: 'high', lines: [2, 3] },
    ],
    'two units on one invoice': [
      [
        { ...server, invoiceNumber: 'INV-1001' },
        { ...server, invoiceNumber: 'INV-1001' },
      ],
      'Serial number "CN7X42QK19" stands on 2 units of "PE-R760-A1".',
    ],
    'another spelling of the number': [
      [server, { ...server, serialNumber: 'cn7x-42qk-19' }],
      'Serial number "CN7X42QK19" stands on 2 units of "PE-R760-A1".',
    ],
    'goods that are not listed, in Russian': [
      [
        { description: 'насос водяной', serialNumber: '70412885' },
        { description: 'Насос водяной', serialNumber: '70412885' },
        { description: 'насос водяной', serialNumber: '70412885' },
      ],
      'Serial number "70412885" stands on 3 units of "Насос водяной".',
    ],
    'other goods in other shipments': [
      [
        { description: 'router', model: 'ISR4331', serialNumber: 'FDO2143A0BC', invoiceNumber: 'A-771' },
        { description: 'switch', model: 'C9300-48T', serialNumber: 'FDO2143A0BC', invoiceNumber: 'A-802' },
      ],
      'Serial number "FDO2143A0BC" stands on different goods in different shipments: "ISR4331" and "C9300-48T".',
    ],
    'one number among several in a cell': [
      [
        { ...server, quantity: '2', serialNumber: 'CN7X42QK18; CN7X42QK19', invoiceNumber: '1' },
        { ...server, invoiceNumber: '2' },
      ],
      'Serial number "CN7X42QK19" stands on 2 units of "PE-R760-A1".',
    ],
    'two files that name different shipments': [
      { files: [[{ ...server, invoiceNumber: 'INV-1001' }], [{ ...server, invoiceNumber: 'INV-2044' }]] },
      'Serial number "CN7X42QK19" stands on 2 units of "PE-R760-A1".',
    ],
  },
  silent: {
    'masks and counting numbers': [
      ...['0000000', 'N/A', 'XXXXXX123', '******', '123456', 'б/н', 'SN-000000', '无', '12'].flatMap((serialNumber) => [
        { ...server, serialNumber },
        { ...server, serialNumber },
      ]),
    ],
    'a lot: more goods than numbers': [
      { ...server, serialNumber: 'LOT240117A', quantity: '500' },
      { ...server, serialNumber: 'LOT240117A', quantity: '250' },
    ],
    'a number on more lines than units have labels': Array.from({ length: 30 }, () => ({
      ...server,
      serialNumber: 'BATCH2024117',
      quantity: '1',
    })),
    'parts of one host in one shipment': [
      { ...server, invoiceNumber: 'INV-1001' },
      { ...server, description: 'power supply', partNumber: 'PSU-1400W-2', invoiceNumber: 'INV-1001' },
      { ...server, description: 'rail kit', partNumber: 'RAIL-KIT-77', invoiceNumber: 'INV-1001' },
    ],
    'accessories of one host': [
      { description: 'rack server PowerEdge R760', model: 'R760', serialNumber: 'CN7X42QK19', invoiceNumber: '1' },
      { description: 'bracket for rack server', model: 'B-11', serialNumber: 'CN7X42QK19', invoiceNumber: '2' },
    ],
    'a return for repair': [
      { ...server, invoiceNumber: 'INV-1001' },
      { ...server, remarks: 'goods returned for repair', invoiceNumber: 'RMA-7' },
    ],
    'two documents of one shipment': {
      files: [[{ ...server, invoiceNumber: 'INV-1001' }], [{ ...server, invoiceNumber: 'INV-1001' }]],
    },
    'two makers with one short number': [
      { description: 'router', model: 'ISR4331', serialNumber: '4471093', invoiceNumber: 'A-771' },
      { description: 'pump', model: 'WP-4', serialNumber: '4471093', invoiceNumber: 'A-802' },
    ],
    'numbers that differ': [server, { ...server, serialNumber: 'CN7X42QK20' }],
  },
});
