import indicator from '#indicators/documents/route-changed.ts';
import { documentTable } from '../documents-table.ts';

const goods = { partNumber: 'XC7K325T-2FFG900I' };

documentTable(indicator, {
  fires: {
    'another destination, of concern': [
      [[{ ...goods, destinationCountry: 'Kazakhstan' }], [{ ...goods, destinationCountry: 'RU' }]],
      'The destination is Kazakhstan in invoice and Russia in packing list.',
      { variant: 'concern' },
    ],
    'another destination': [
      [[{ ...goods, destinationCountry: 'DE' }], [{ ...goods, destinationCountry: 'Türkiye' }]],
      'The destination is Germany in invoice and Türkiye in packing list.',
      { variant: 'plain' },
    ],
    'another origin': [
      [[{ ...goods, originCountry: 'TW' }], [{ ...goods, originCountry: 'КИТАЙ' }]],
      'The country of origin is Taiwan in invoice and China in packing list.',
    ],
    'another dispatch': [
      [[{ ...goods, dispatchCountry: '香港' }], [{ ...goods, dispatchCountry: 'SG' }]],
      'The country of dispatch is Hong Kong in invoice and Singapore in packing list.',
    ],
    'a transit that the other document leaves out': [
      [[{ ...goods, transitCountry: 'AE' }], [{ ...goods, transitCountry: '' }]],
      'The goods pass United Arab Emirates by invoice, which packing list does not say.',
    ],
    'a transit through a place of concern': [
      [[{ ...goods, transitCountry: 'PL' }], [{ ...goods, transitCountry: 'PL, BY' }]],
      'The goods pass Belarus by packing list, which invoice does not say.',
      { variant: 'concern' },
    ],
  },
  silent: {
    'one country as code, name and in Russian': [
      [{ ...goods, originCountry: 'CN', destinationCountry: 'Kazakhstan' }],
      [{ ...goods, originCountry: 'Китай', destinationCountry: 'КАЗАХСТАН' }],
    ],
    'a cell that can not be read': [[{ ...goods, destinationCountry: 'DE' }], [{ ...goods, destinationCountry: 'see B/L' }]],
    'an empty cell': [[{ ...goods, destinationCountry: 'DE' }], [{ ...goods, destinationCountry: '' }]],
    'a document without the column': [[{ ...goods, destinationCountry: 'DE' }], [{ ...goods, originCountry: 'CN' }]],
    'the same stops in another order': [[{ ...goods, transitCountry: 'AE, TR' }], [{ ...goods, transitCountry: 'TR, AE' }]],
    'a transit column in one document only': [[{ ...goods, transitCountry: 'AE' }], [{ ...goods, originCountry: 'CN' }]],
    'a line without a counterpart': [[{ ...goods, destinationCountry: 'DE' }], [{ partNumber: 'LM358DR', destinationCountry: 'RU' }]],
  },
});
