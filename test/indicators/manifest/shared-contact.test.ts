import indicator from '#indicators/manifest/shared-contact.ts';
import { manifestTable } from '../manifest-table.ts';

const alfa = {
  description: 'router',
  importer: 'Alfa Trading LLC',
  importerAddress: '12 Abay Avenue, office 304, Almaty',
  importerContact: '',
};
const borealis = { ...alfa, importer: 'Borealis Import LLC' };

manifestTable(indicator, {
  fires: {
    'one address': [
      [alfa, borealis],
      '2 importers share the address "12 Abay Avenue, office 304, Almaty": "Alfa Trading LLC" and "Borealis Import LLC".',
      { level: 'medium', lines: [2, 3] },
    ],
    'one address in two spellings': [
      [alfa, { ...borealis, importerAddress: '12, ABAY AVENUE; Office 304 - Almaty' }],
      '2 importers share the address "12 Abay Avenue, office 304, Almaty": "Alfa Trading LLC" and "Borealis Import LLC".',
    ],
    'one address in Russian, three firms': [
      ['ТОО «Альфа Трейд»', 'ТОО «Борей Снаб»', 'ИП Вектор'].map((importer) => ({
        description: 'маршрутизатор',
        importer,
        importerAddress: 'г. Алматы, ул. Абая, д. 12, оф. 304',
      })),
      '3 importers share the address "г. Алматы, ул. Абая, д. 12, оф. 304": "ТОО «Альфа Трейд»", "ТОО «Борей Снаб»" and "ИП Вектор".',
    ],
    'one phone number, with and without the country': [
      [
        { ...alfa, importerAddress: '', importerContact: 'Tel. +7 727 345 67 89' },
        { ...borealis, importerAddress: '', importerContact: '8 (727) 345-67-89' },
      ],
      '2 importers share the phone number "77273456789": "Alfa Trading LLC" and "Borealis Import LLC".',
    ],
    'one e-mail': [
      [
        { ...alfa, importerAddress: '', importerContact: 'Import@alfa-group.example' },
        { ...borealis, importerAddress: '', importerContact: 'Mr. Ivanov, import@alfa-group.example' },
      ],
      '2 importers share the e-mail "Import@alfa-group.example": "Alfa Trading LLC" and "Borealis Import LLC".',
    ],
    'one address in two files': [
      { files: [[alfa], [borealis]] },
      '2 importers share the address "12 Abay Avenue, office 304, Almaty": "Alfa Trading LLC" and "Borealis Import LLC".',
    ],
  },
  silent: {
    'spellings of one firm': [alfa, { ...alfa, importer: 'ALFA TRADING L.L.C.' }],
    'a town alone': [
      { ...alfa, importerAddress: 'Almaty, Kazakhstan' },
      { ...borealis, importerAddress: 'Almaty, Kazakhstan' },
    ],
    'another office of the house': [alfa, { ...borealis, importerAddress: '12 Abay Avenue, office 305, Almaty' }],
    'a business center': ['Altai', 'Borealis', 'Cedar', 'Dune', 'Ember', 'Falcon', 'Granit', 'Helix'].map((name) => ({
      ...alfa,
      importer: `${name} LLC`,
    })),
    'forwarders as importers': [
      { ...alfa, importer: 'Alfa Freight Forwarding LLC' },
      { ...borealis, importer: 'Borealis forwarding agency' },
    ],
    'parcels to a pick-up point': [
      { ...alfa, transportMode: 'courier' },
      { ...borealis, transportMode: 'courier' },
    ],
    'an importer of other goods': [alfa, { ...borealis, description: 'cotton towels' }],
    'a placeholder as importer': [alfa, { ...borealis, importer: 'to be advised' }],
    'placeholders as contacts': [
      { ...alfa, importerAddress: 'n/a', importerContact: '0000000000' },
      { ...borealis, importerAddress: 'n/a', importerContact: '0000000000' },
    ],
  },
});
