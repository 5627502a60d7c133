// Writes a manifest of harmless goods from China to Turkey, the same for the same seed: node bench/generate-harmless.js --rows 10000 [--seed 1] > harmless.csv
import { parseArgs } from 'node:util';
import { HARMLESS_GOODS } from './harmless-goods.js';
import { any, count, createRandom } from './random.js';

const HEADER =
  'Declaration No,Line No,Date,Exporter,Exporter address,Importer,Importer address,Importer contact,Country of origin,Country of dispatch,Destination,Port of loading,Port of discharge,Mode,Description of goods,Brand,Model,HS code,Quantity,Unit,Packages,Net weight kg,Gross weight kg,Unit price,Value,Currency,Incoterms,Payment terms,Invoice No,Transport document,Remarks'.split(
    ',',
  );

const BRANDS = [
  '',
  '',
  'no brand',
  'N/A',
  '无品牌',
  'markasız',
  'Sunny Home',
  'YILDIZ',
  'Baolong',
  'Marmara',
  'HappyKid',
  'Greenfield',
  '华美',
  'Ünal',
  'TexLine',
  'OEM',
];
const EXPORTERS = [
  'Ningbo Haoyuan Import & Export Co., Ltd',
  'Yiwu Sunrise Trading Co., Ltd',
  'Guangzhou Meida Household Products Co., Ltd',
  '浙江新光日用品有限公司',
  'Shantou Lebao Toys Factory',
  'Foshan Ceramics Group',
];
const IMPORTERS = [
  'Anadolu Ev Tekstili San. Tic. Ltd. Şti.',
  'Marmara Dış Ticaret A.Ş.',
  'Ege Oyuncak İthalat Ltd. Şti.',
  'Karadeniz Yapı Malzemeleri A.Ş.',
  'Boğaziçi Hediyelik Eşya Ltd. Şti.',
  'Toros Lojistik A.Ş.',
];
const ADDRESSES = [
  'Organize Sanayi Bölgesi 4. Cadde No 12, Bursa',
  'Atatürk Cad. 55, 34100 Istanbul',
  'Liman Mah. 3, Mersin',
  'P.K. 77, Izmir',
  'Ankara Yolu 9. km, Konya',
];
const CONTACTS = ['+90 212 555 01 01', 'info@marmara-dis.com.tr', 'satinalma@gmail.com', '0 232 555 22 22', '+90 532 555 33 33'];
const REMARKS = [
  '',
  '',
  '',
  'as per order',
  'fragile',
  'neutral cartons',
  'numune değildir',
  '货物完好',
  'samples included',
  'partial shipment',
  'no commercial value',
  'switch carton size',
];

const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * @param {number} rows
 * @param {number} seed
 * @returns {string} the manifest as CSV
 */
export function harmlessManifest(rows, seed) {
  const random = createRandom(seed);
  const lines = [HEADER.join(',')];
  for (let row = 1; row <= rows; row++) {
    const [texts, hs, kilograms, dollars] = any(random, HARMLESS_GOODS);
    const [en] = texts;
    const quantity = count(random, 10, 5000);
    const price = Math.round(dollars * (0.7 + random() * 0.8) * 100) / 100;
    const net = Math.round(quantity * kilograms * (0.9 + random() * 0.2) * 100) / 100;
    const shipment = Math.floor(row / 12);
    const text = any(random, [
      en,
      en.toUpperCase(),
      ...texts.slice(1),
      `${en}, ${any(random, ['assorted colors', 'new', '12 pcs/ctn', 'art. A-102', '100% quality'])}`,
    ]);
    const day = `2026-${String(count(random, 1, 9)).padStart(2, '0')}-${String(count(random, 1, 28)).padStart(2, '0')}`;
    const cells = [
      `TR26${String(100000 + shipment)}`,
      (row % 12) + 1,
      day,
      any(random, EXPORTERS),
      'Ningbo, Zhejiang, China',
      any(random, IMPORTERS),
      any(random, ADDRESSES),
      any(random, CONTACTS),
      'CN',
      'China',
      any(random, ['TR', 'Türkiye', 'TURKEY']),
      any(random, ['Ningbo', 'Shanghai', 'CNYTN']),
      any(random, ['Istanbul', 'Mersin', 'TRAMR']),
      any(random, ['Sea', 'SEA', 'Vessel', 'Rail']),
      text,
      any(random, BRANDS),
      random() < 0.2 ? `${any(random, 'ABCKLMT')}${any(random, 'XYZ')}-${count(random, 10, 999)}` : '',
      any(random, [hs, `${hs.slice(0, 4)}.${hs.slice(4)}`, `${hs}0000`]),
      quantity,
      any(random, ['PCS', 'adet', '件', 'EA']),
      Math.ceil(quantity / 40),
      net.toFixed(2),
      (net * 1.06 + 0.4).toFixed(2),
      price.toFixed(2),
      (price * quantity).toFixed(2),
      'USD',
      any(random, ['FOB Ningbo', 'CIF Istanbul', 'EXW']),
      any(random, ['T/T 30 days', 'L/C at sight', 'Cash against goods', 'T/T in advance']),
      `INV-${26000 + shipment}`,
      `COSU${6100000 + shipment}`,
      any(random, REMARKS),
    ];
    lines.push(cells.map((cell) => quoted(String(cell))).join(','));
  }
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { values } = parseArgs({ options: { rows: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } });
  process.stdout.write(harmlessManifest(Number(values.rows), Number(values.seed)));
}
