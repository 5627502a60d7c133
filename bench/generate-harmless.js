// Writes a manifest of harmless goods from China to Turkey, the same for the same seed: node bench/generate-harmless.js --rows 10000 [--seed 1] > harmless.csv
import { parseArgs } from 'node:util';
import { any, count, createRandom } from './random.js';

const HEADER =
  'Declaration No,Line No,Date,Exporter,Exporter address,Importer,Importer address,Importer contact,Country of origin,Country of dispatch,Destination,Port of loading,Port of discharge,Mode,Description of goods,Brand,Model,HS code,Quantity,Unit,Packages,Net weight kg,Gross weight kg,Unit price,Value,Currency,Incoterms,Payment terms,Invoice No,Transport document,Remarks'.split(
    ',',
  );

/** Goods in English, Chinese and Turkish, HS code, kilograms a piece, dollars a piece. */
const GOODS = [
  ['cotton bath towels', '纯棉浴巾', 'pamuklu banyo havlusu', '630260', 0.45, 2.2],
  ['stainless steel screws M6x20', '不锈钢螺丝', 'paslanmaz çelik vida', '731815', 0.008, 0.03],
  ['plastic toy cars', '塑料玩具车', 'plastik oyuncak araba', '950300', 0.25, 1.1],
  ['ceramic floor tiles 60x60', '陶瓷地砖', 'seramik yer karosu', '690721', 18, 4],
  ['men polyester jackets', '男式涤纶夹克', 'erkek polyester ceket', '620193', 0.7, 9],
  ['kitchen knives set', '厨房刀具', 'mutfak bıçağı seti', '821191', 0.8, 6],
  ['LED ceiling lamp housing, aluminum', '铝制灯罩', 'alüminyum lamba gövdesi', '940599', 0.6, 2.4],
  ['wooden dining chairs', '木制餐椅', 'ahşap yemek sandalyesi', '940161', 6, 21],
  ['rubber gaskets for washing machines', '洗衣机用橡胶垫圈', 'çamaşır makinesi contası', '401693', 0.3, 0.9],
  ['bicycle inner tubes', '自行车内胎', 'bisiklet iç lastiği', '401320', 0.15, 0.8],
  ['silicone baking moulds', '硅胶烘焙模具', 'silikon kek kalıbı', '392410', 0.2, 1],
  ['garden hose 20 m', '花园水管', 'bahçe hortumu', '391739', 3, 6],
  ['office paper clips', '回形针', 'ataş', '830520', 0.1, 0.2],
  ['glass drinking cups', '玻璃水杯', 'cam su bardağı', '701337', 0.3, 0.6],
  ['backpacks, nylon', '尼龙背包', 'naylon sırt çantası', '420292', 0.6, 5],
  ['hair dryers 1800W', '电吹风', 'saç kurutma makinesi', '851631', 0.6, 7],
  ['electric kettles 1.7L', '电热水壶', 'elektrikli su ısıtıcı', '851679', 1, 8],
  ['car floor mats', '汽车脚垫', 'araba paspası', '570500', 2, 7],
  ['brake pads for passenger cars', '汽车刹车片', 'binek otomobil fren balatası', '870830', 1.4, 6],
  ['polyester fabric, dyed, 150 cm', '染色涤纶布', 'boyalı polyester kumaş', '540752', 0.2, 0.9],
  ['artificial flowers', '人造花', 'yapay çiçek', '670210', 0.1, 0.6],
  ['umbrellas', '雨伞', 'şemsiye', '660199', 0.4, 2],
  ['pet food bowls', '宠物食碗', 'evcil hayvan mama kabı', '732393', 0.3, 1.2],
  ['dried mushrooms', '干香菇', 'kurutulmuş mantar', '071239', 1, 9],
  ['green tea in bags', '袋泡绿茶', 'poşet yeşil çay', '090210', 0.1, 1.1],
  ['steel ball valves DN25', '钢制球阀', 'çelik küresel vana', '848180', 0.6, 5],
  ['water pumps for aquariums', '水族箱水泵', 'akvaryum su pompası', '841370', 0.5, 4],
  ['sewing needles', '缝纫针', 'dikiş iğnesi', '731990', 0.001, 0.01],
  ['yoga mats', '瑜伽垫', 'yoga matı', '950691', 1, 5],
  ['plastic zipper bags', '塑料自封袋', 'plastik kilitli poşet', '392321', 0.01, 0.02],
];
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
    const [en, zh, tr, hs, kilograms, dollars] = any(random, GOODS);
    const quantity = count(random, 10, 5000);
    const price = Math.round(dollars * (0.7 + random() * 0.8) * 100) / 100;
    const net = Math.round(quantity * kilograms * (0.9 + random() * 0.2) * 100) / 100;
    const shipment = Math.floor(row / 12);
    const text = any(random, [
      en,
      en.toUpperCase(),
      zh,
      tr,
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
