import indicator from '#indicators/row/contact-mismatch.ts';
import { goods } from '../builders.ts';
import { indicatorTable } from '../indicator-table.ts';

const chips = [goods('chips', 'FPGA')];
const to = (destinationCountry: string) => ({ description: 'FPGA', destinationCountry });

indicatorTable(indicator, {
  fires: {
    'a Russian number for a Kyrgyz importer': [
      { row: { ...to('KG'), importerContact: '+7 495 123-45-67' }, signals: chips },
      'The phone number of the importer is of Russia; the importer is in Kyrgyzstan.',
    ],
    'a Chinese number for a Turkish importer, by its address': [
      { row: { ...to('TR'), importerAddress: 'Istanbul, Türkiye, tel. 0086 755 1234567' }, signals: chips },
      'The phone number of the importer is of China; the importer is in Türkiye.',
    ],
    'a free address': [
      { row: { ...to('KZ'), importerContact: 'buyer2023@mail.ru' }, signals: chips },
      'The importer writes from mail.ru, where anybody may open an address.',
    ],
    'a free address, in Chinese': [
      { row: { ...to('KZ'), importerContact: '邮箱: 123456@qq.com' }, signals: chips },
      'The importer writes from qq.com, where anybody may open an address.',
    ],
    'a post-office box': [
      { row: { ...to('KZ'), importerAddress: 'P.O. Box 77, Almaty' }, signals: chips },
      'The address of the importer is a post-office box ("P.O. Box").',
    ],
    'a post-office box, in Russian': [
      { row: { ...to('KZ'), importerAddress: 'Алматы, а/я 77' }, signals: chips },
      'The address of the importer is a post-office box ("а/я").',
    ],
    'a post-office box, in German': [
      { row: { ...to('DE'), importerAddress: 'Postfach 10 20, 20095 Hamburg' }, signals: chips },
      'The address of the importer is a post-office box ("Postfach").',
    ],
  },
  silent: {
    'a number of the own country': { row: { ...to('KG'), importerContact: '+996 312 123456' }, signals: chips },
    'a number that two countries share': { row: { ...to('KZ'), importerContact: '+7 701 123 45 67' }, signals: chips },
    'a number that is not written for abroad': { row: { ...to('KG'), importerContact: '0312 123456' }, signals: chips },
    'an address of the firm': { row: { ...to('KZ'), importerContact: 'office@alfa-import.kz' }, signals: chips },
    'a post-office box in the Gulf': { row: { ...to('AE'), importerAddress: 'P.O. Box 12345, Dubai' }, signals: chips },
    'a street': { row: { ...to('KZ'), importerAddress: '12 Abay Avenue, Almaty' }, signals: chips },
    'no country for the importer': { row: { description: 'FPGA', importerContact: '+7 495 123-45-67' }, signals: chips },
    'goods that are not listed': { row: { ...to('KG'), description: 'Bath towels', importerContact: '+7 495 123-45-67' } },
  },
});
