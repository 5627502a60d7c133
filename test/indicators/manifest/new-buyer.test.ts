import indicator from '#indicators/manifest/new-buyer.ts';
import { manifestTable } from '../manifest-table.ts';

const alfa = { importer: 'Alfa Trading LLC', destinationCountry: 'KZ', remarks: '' };
const towels = { ...alfa, description: 'cotton towels', date: '2021-05-11' };
const routers = { ...alfa, description: 'router', date: '2022-09-02' };
const TURNED = 'Alfa Trading LLC takes listed goods from 2022-09-02 on; before, from 2021-05-11, it traded other goods.';
const founded = (remarks: string) => ({ ...routers, date: '2024-09-02', remarks });

manifestTable(indicator, {
  fires: {
    'from towels to routers': [[towels, routers], TURNED, { level: 'medium', lines: [3] }],
    'in whatever order the lines stand': [[routers, { ...routers, date: '2023-01-15' }, towels], TURNED, { lines: [2, 3] }],
    'in two files, under two spellings': [
      { files: [[towels], [{ ...routers, importer: 'ALFA TRADING L.L.C.' }]] },
      TURNED.replace('Alfa Trading LLC', 'ALFA TRADING L.L.C.'),
    ],
    'on a route that is not told': [
      [
        { ...towels, destinationCountry: '' },
        { ...routers, destinationCountry: '' },
      ],
      TURNED,
      { level: 'low' },
    ],
    'in Russian': [
      [
        { ...towels, importer: 'ООО «Альфа»', description: 'полотенца махровые', destinationCountry: 'RU' },
        { ...routers, importer: 'ООО «Альфа»', description: 'маршрутизатор', destinationCountry: 'RU' },
      ],
      'ООО «Альфа» takes listed goods from 2022-09-02 on; before, from 2021-05-11, it traded other goods.',
    ],
    'founded since, in a manifest that starts later': [
      [founded('buyer founded in 2023')],
      'Alfa Trading LLC takes listed goods and was founded after the export controls of 2022: "founded in 2023".',
      { level: 'medium' },
    ],
    'founded since, in Chinese': [
      [founded('收货人成立于2023年')],
      'Alfa Trading LLC takes listed goods and was founded after the export controls of 2022: "成立于2023年".',
    ],
    'founded since, in Russian': [
      [founded('компания зарегистрирована в 2024')],
      'Alfa Trading LLC takes listed goods and was founded after the export controls of 2022: "зарегистрирована в 2024".',
    ],
  },
  silent: {
    'a manifest that starts after the day': [{ ...towels, date: '2022-03-01' }, routers],
    'listed goods before': [towels, { ...routers, date: '2021-08-01' }, routers],
    'no trade before': [{ ...towels, importer: 'Borealis Import LLC' }, routers],
    'an ordinary market': [towels, { ...routers, destinationCountry: 'DE' }],
    'other goods before, of another importer, and listed ones of old': [
      { ...towels, importer: 'Borealis Import LLC' },
      { ...routers, date: '2021-09-02' },
    ],
    'founded long ago': [founded('buyer founded in 1998')],
    'founded since, in an ordinary market': [{ ...founded('buyer founded in 2023'), destinationCountry: 'DE' }],
    'goods that are not listed': [{ ...founded('buyer founded in 2023'), description: 'cotton towels' }],
    'a line without a date': [towels, { ...routers, date: '' }],
  },
});
