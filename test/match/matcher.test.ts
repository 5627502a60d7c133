import { describe, expect, it } from 'vitest';
import { categories, match } from '../support/matching.ts';

describe('words', () => {
  it.each([
    ['INTERGRATED CIRCUT', 'chips'],
    ['integrated circiut', 'chips'],
    ['circuits, integrated', 'chips'],
    ['micro controller 32 bit', 'chips'],
    ['Leistungstransistoren', 'chips'],
    ['мкс. ПЛИС XILINX', 'chips'],
    ['микросхемы интегральные в ассортименте', 'chips'],
    ['集成电路 芯片', 'chips'],
    ['集 成 电 路', 'chips'],
    ['ＦＰＧＡ', 'chips'],
    ['wireless ruoter', 'routers'],
    ['станция базовая сотовой связи', 'base-stations'],
    ['mikroskhema', 'chips'],
  ])('finds %j as %s', (text, category) => {
    expect(categories(text)).toContain(category);
  });

  it.each([
    'potato chips 150g',
    'wood router bits 12 pcs',
    'gas station canopy',
    'office chair',
    'wood chips for smoking',
    'poker chips set 500 pcs',
    'фрезер по дереву',
    'картофельные чипсы со вкусом сыра',
    'Nintendo Switch game',
    'robot vacuum base station',
    'integrated kitchen sink',
  ])('finds nothing in %j', (text) => {
    expect(categories(text)).toEqual([]);
  });
});

describe('characters without a shape', () => {
  it.each(['\u200b', '\u{1d173}', '\u{1bca0}', '\ufff0', '\u{e0100}', '\u{e0fff}', '\ufe0f', '\u{13430}', '\u0600'])(
    'hide no word: U+%j',
    (hidden) => {
      expect(categories(`FP${hidden}GA chi${hidden}ps`)).toEqual(['chips']);
    },
  );

  it.each(['\u{1d173}', '\u{1bca0}', '\ufff0', '\u{e0100}', '\u{e0fff}', '\ufe0f'])('are told where they stand in one: U+%j', (hidden) => {
    expect(match(`rou${hidden}ter`).disguises).toMatchObject([{ tricks: ['invisible'], revealed: 'router' }]);
  });
});

describe('words written without the space between', () => {
  it('are read alike whatever such words came before', () => {
    const texts = ['Радиорелейныестанции', 'интегральныемикросхемы', 'signalgenerators', 'процессорныеплаты'];
    const read = texts.map((text) => ({ categories: categories(text), wording: match(text).wording.length }));
    expect(read).toEqual([
      { categories: ['base-stations'], wording: 0 },
      { categories: ['chips'], wording: 0 },
      { categories: ['radio-electronics'], wording: 0 },
      { categories: [], wording: 0 },
    ]);
  });
});

describe('context', () => {
  it('reads a negation', () => {
    expect(categories('tablet 10 inch without wireless router function')).not.toContain('routers');
  });

  it('reads a negation that stands after', () => {
    expect(categories('tavan lambası, kablosuz router olmayan')).not.toContain('routers');
    expect(categories('车载音响，路由器除外')).not.toContain('routers');
    expect(categories('车载音响，路由器')).toContain('routers');
  });

  it('lets a veto that is denied silence nothing', () => {
    expect(categories('диоды, кроме светодиодных ламп')).toContain('chips');
    expect(categories('диоды для светодиодных ламп')).not.toContain('chips');
    expect(categories('diyotlar, ışık yayan diyotlar hariç')).toContain('chips');
  });

  it('takes goods before 用 for what something is for, not those before 用于 or 用途', () => {
    expect(match('路由器用电源适配器').goods.every(({ accessory }) => accessory)).toBe(true);
    expect(match('路由器用于家庭').goods[0]).toMatchObject({ category: 'routers', accessory: false });
    expect(match('路由器 用途 上网').goods[0]).toMatchObject({ category: 'routers', accessory: false });
  });

  it('takes two words of a Slavic term in either order', () => {
    expect(categories('стоечное серверное')).toEqual([]);
    expect(categories('переключатель тактовый')).toContain('microelectronics');
    expect(categories('тактовый переключатель')).toContain('microelectronics');
  });

  it('reads what clerks write in short', () => {
    expect(categories('печ. платы многосл.')).toContain('microelectronics');
    expect(categories('осцилл-ф 2-лучевой')).toContain('radio-electronics');
    expect(categories('печ. хлебобулочная')).toEqual([]);
  });

  it('marks an accessory and is less sure of it', () => {
    const [accessory] = match('mounting bracket for wireless router').goods;
    const [router] = match('wireless router').goods;
    expect(accessory).toMatchObject({ category: 'routers', accessory: true });
    expect(accessory?.confidence).toBeLessThan(router?.confidence ?? 0);
  });

  it('leaves an accessory alone that is declared as what it is', () => {
    expect(categories({ description: 'wall shelf for wifi router', hsCode: '4421.99' })).toEqual([]);
    expect(categories({ description: 'case for microcontroller', hsCode: '3926.90' })).toEqual([]);
    expect(match({ description: 'antenna for wifi router', hsCode: '8517.71' }).goods).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ category: 'routers' })]),
    );
    expect(categories({ description: 'spare parts for base station', hsCode: '7326.90' })).toEqual(['base-stations']);
    expect(categories({ description: 'case for XC7K325T-2FFG900I', hsCode: '3926.90' })).toEqual(['chips']);
  });

  it('does not join words across a semicolon', () => {
    expect(categories('garden furniture, integrated; circuit training mat')).toEqual([]);
  });
});

describe('catalogue lines', () => {
  it.each([
    ['QX77B', 'Ciena', 'routers'],
    ['3930', 'Ciena', 'routers'],
    ['XQ-9100', 'Rigol', 'radio-electronics'],
  ])('reads %j in a cell of its own as a model of %s', (description, brand, category) => {
    expect(categories({ description, brand })).toContain(category);
  });

  it.each([
    ['QX77B', 'Acme'],
    ['2024', 'Ciena'],
    ['24', 'Ciena'],
    ['mug', 'Ciena'],
  ])('takes %j of %s for no model', (description, brand) => {
    expect(categories({ description, brand })).toEqual([]);
  });
});

describe('brands in texts', () => {
  it('takes no word that was corrected for the maker of a catalogue line', () => {
    expect(categories({ description: 'visco foam KX-445' })).toEqual([]);
    expect(categories({ description: 'Cisco KX-445' })).toContain('routers');
    expect(categories({ description: 'KX-445', brand: 'Cissco' })).toContain('routers');
  });
});

describe('part numbers', () => {
  it('names the family and its maker', () => {
    expect(match('XC7K325T-2FFG900I').parts[0]).toMatchObject({ category: 'chips', confidence: 'high', partNumber: 'XC7K325T-2FFG900I' });
  });

  it('finds a part inside a list', () => {
    expect(match('Parts: XC7K325T-2FFG900I/STM32F407VGT6, 20 pcs').parts.map(({ partNumber }) => partNumber)).toEqual([
      'XC7K325T-2FFG900I',
      'STM32F407VGT6',
    ]);
  });

  it('reads a part that was typed in Cyrillic letters', () => {
    expect(match('ХС7К325Т-2FFG900I').parts[0]?.partNumber).toBe('ХС7К325Т-2FFG900I');
  });

  it.each(['TOP 240 bolts', 'MAX 2500 W', 'Ray-Ban RB3025', 'IS 6240 steel sheet', 'M8x40 bolt', 'EAN 4006381333931'])(
    'finds no part in %j',
    (text) => {
      expect(match(text).parts).toEqual([]);
    },
  );
});

describe('parts inside other goods', () => {
  const carried = (description: string): readonly boolean[] => match(description).parts.map((part) => part.carried);

  it.each([
    'STM32F407VGT6 development board',
    'STM32F407 board',
    'Raspberry Pi HAT with ATMEGA328P',
    'ATMEGA328P kit',
    'controller with XC7Z020-1CLG400I',
    'module based on XC7Z020-1CLG400I',
    'плата с микроконтроллером STM32F407VGT6',
    'модуль на базе XC7Z020-1CLG400I',
    'STM32F407核心板',
    'FPGA采集卡 XC7K325T',
    'GPS shield NEO-M8N',
    'SIM800L board',
    '基于XC7K325T-2FFG900I的采集模块',
    'Steuerung mit STM32F407VGT6',
    'placa con STM32F407VGT6',
    'carte STM32F407VGT6',
    'STM32F407VGT6 geliştirme kartı',
  ])('%j carries the part', (text) => expect(carried(text)).toEqual([true]));

  it.each([
    'XC7K325T-2FFG900I',
    'ADAPTER MODULE XC7K325T-2FFG900I',
    'STM32F407VGT6 microcontroller with FPU',
    'XC7K325T-2FFG900I FPGA with heat sink',
    'IGBT module FF300R12KE3',
    'GPS module NEO-M8N',
    'keyboard; XC7K325T-2FFG900I',
    'развертка платья STM32F407VGT6',
  ])('%j is the part', (text) => expect(carried(text)).toEqual([false]));

  it('takes words for a board near a board for its own', () => {
    expect(carried('NVIDIA H100 80GB PCIe board')).toEqual([false]);
    expect(carried('server powered by NVIDIA H100 80GB PCIe')).toEqual([true]);
  });
});

describe('HS codes', () => {
  it('tells a category by the code alone', () => {
    expect(match({ description: 'goods as per contract', hsCode: '8542.39' }).goods[0]).toMatchObject({ category: 'chips', basis: 'code' });
  });

  it('is surer where code and text agree', () => {
    const text = match({ description: 'integrated circuit', hsCode: '' }).goods[0]?.confidence ?? 0;
    expect(match({ description: 'integrated circuit', hsCode: '85423190' }).goods[0]?.confidence).toBeGreaterThan(text);
  });
});

describe('evidence', () => {
  it.each([
    '  XC7K325T-2FFG900I  FPGA',
    'ＦＰＧＡ　chip',
    'Wi\u200b-Fi rou\u200bter',
    '🚢🚢 маршрутизатор беспроводной',
    'Prozeßor Leistungstransistor ß',
  ])('points into %j as it stands', (text) => {
    const { goods } = match(text);
    expect(goods.length).toBeGreaterThan(0);
    for (const { evidence, confidence } of goods) {
      for (const { start, end, text: found } of evidence) expect(text.slice(start, end)).toBe(found);
      const doubt = evidence.reduce((left, { weight }) => left * (1 - weight), 1);
      expect(Math.abs(confidence - (1 - doubt))).toBeLessThanOrEqual(0.00501);
    }
  });
});

describe('disguises', () => {
  it.each([
    ['rоutеr Wi-Fi', 'look-alike'],
    ['w i r e l e s s router', 'spaced'],
    ['r0ut3r wireless', 'digit-for-letter'],
    ['wireless rou\u200bter', 'invisible'],
    ['wireless rou\u034fter', 'invisible'],
    ['wireless rou\u3164ter', 'invisible'],
    ['wireless rou\u202dter', 'invisible'],
  ])('sees the trick in %j', (text, trick) => {
    expect(match(text).disguises.flatMap(({ tricks }) => tricks)).toContain(trick);
  });

  it.each(['wireless rоuter', 'soft\u00adware wireless router', 'wireless\u00a0router', 'pack of 10 x 20 cm wireless router'])(
    'sees none in %j',
    (text) => {
      expect(match(text).disguises).toEqual([]);
    },
  );
});

describe('hostile cells', () => {
  it.each([
    ['one long word', 'a'.repeat(200_000)],
    ['one word again and again', 'router '.repeat(20_000)],
    ['letters apart', 'x '.repeat(100_000)],
    ['digits and dashes', '1-'.repeat(100_000)],
    ['Han without end', '集成电路'.repeat(30_000)],
  ])('reads %s to its end', (_, text) => {
    expect(Array.isArray(match(text).goods)).toBe(true);
  });

  it.each<readonly [string, string, string]>([
    ['words', 'integrated   circuit', `integrated${' '.repeat(200)}circuit`],
    ['Han', '集成 电路', `集成${' '.repeat(20)}电路`],
    ['letters apart', 'r o u t e r', 'r  o  u  t      e      r'],
    ['letters apart over a barrier', 'r o u t e r', 'r o u ; t e r'],
  ])('reads %s as one only where they stand near each other', (_, near, far) => {
    expect(match(near).goods).not.toEqual([]);
    expect(match(far).goods).toEqual([]);
  });
});

describe('labels that are to come off, and labels that must stay on', () => {
  const isSaid = (remarks: string): boolean =>
    match({ description: 'Ethernet router', remarks }).wording.some(
      ({ indicator, strength }) => indicator === 'relabelled' && strength !== 'weak',
    );

  it.each([
    'label to be removed',
    'label is to be taken off',
    'nameplates have to be replaced',
    'serial number shall be scratched off',
    'logos are being covered',
    'please peel off the original sticker',
    'маркировка подлежит замене',
    'шильдики должны быть сняты',
    'логотип необходимо заклеить',
    'будет переклеена этикетка',
    '标签将更换',
    '铭牌需拆除',
    '序列号要磨掉',
    '标签到货后更换',
    '標籤需撕掉',
    'Etiketten sind abzunehmen',
    'Typenschild soll ausgetauscht werden',
    'Logo ist zu überkleben',
    'seri numarası silinecek',
    'isim plakası sökülecek',
    'labels will be replaced after arrival',
    'этикетки будут заменены',
    'маркировка будет изменена',
    '标签将被更换',
    'Etiketten werden entfernt',
    'etiquetas serán retiradas',
    'étiquettes seront remplacées',
    'etiketler değiştirilecek',
  ])('%j is a sign', (remarks) => {
    expect(isSaid(remarks)).toBe(true);
  });

  it.each([
    'do not remove label',
    'label can be removed without tools',
    'remove the label before first use',
    'label to be printed',
    'labels must not be taken off',
    'этикетка не подлежит снятию',
    'этикетка будет наклеена',
    'логотип будет нанесен',
    '标签将打印',
    '可更换标签',
    '标签不会更换',
    'Aufkleber dürfen nicht abgezogen werden',
    'Typenschild wird angebracht',
    'etiket yapıştırılacak',
    'etiket sökülmemeli',
    'labels must not be removed',
    'warranty void if label removed',
    'не снимать этикетку',
    '请勿撕毁标签',
    'Etikett nicht entfernen',
    "ne pas retirer l'étiquette",
    'no retirar la etiqueta',
    'etiketi çıkarmayınız',
  ])('%j is none', (remarks) => {
    expect(isSaid(remarks)).toBe(false);
  });
});

describe('plurals', () => {
  it('of abbreviations are no words of everyday', () => {
    expect(categories('cotton towel dries fast')).toEqual([]);
    expect(categories('DRIE system')).toContain('chipmaking-equipment');
    expect(categories('backups camera for car')).toEqual([]);
    expect(categories('FPGAs, tray of 60')).toContain('chips');
    expect(categories('IGBTs 1200V')).toContain('chips');
  });
});

describe('guards', () => {
  it.each([
    'Cyclone IV lawn mower',
    'Tecno Spark plug',
    'Moto G scooter',
    'Raspberry Pi cookbook',
    'Kondensator Wärmepumpe',
    'Agilent HPLC',
  ])('hold in %j', (text) => expect(categories(text)).toEqual([]));

  it.each([
    ['Cyclone IV FPGA BGA484', 'chips'],
    ['Tecno Spark 10 smartphone 128GB', 'mobile-phones'],
    ['Kondensator 100uF SMD', 'microelectronics'],
    ['kondensator keramicheskiy 0805', 'microelectronics'],
  ])('open beside the words that %j has', (text, category) => expect(categories(text)).toContain(category));

  it.each(['松下伺服器 400W 含电机', '三菱伺服器 MR-J4', '伺服器 驱动器 伺服电机 套装'])('%j is a servo drive', (text) => {
    expect(categories(text)).toEqual([]);
  });

  it('a server is one in traditional writing', () => {
    expect(categories('機架伺服器')).toContain('data-center');
  });

  it('ports with PoE are of a switch, those of a recorder are not', () => {
    expect(categories('24-port PoE')).toContain('routers');
    expect(categories('8 PoE ports NVR camera recorder')).toEqual([]);
  });
});

describe('makers that a line or a name was sold to', () => {
  it.each([
    ['AFBR-5803AZ', 'Foxconn Interconnect Technology'],
    ['AFL2805S', 'Micross Components'],
    ['MPX5010DP', 'STMicroelectronics'],
  ])('%s may be by %s', (text, maker) => expect(match(text).parts[0]?.makers).toContain(maker));

  it('tells boards by their text and transistors from chips', () => {
    expect(match('BCM857BS').parts).toEqual([]);
    expect(match('BCM5396KFBG').parts).toHaveLength(1);
    expect(categories('NVIDIA H200 141GB SXM')).toEqual(['data-center']);
    expect(categories('NVIDIA B200 GPU')).toEqual(['data-center']);
    expect(categories('klima hava yonlendirici')).toEqual([]);
    expect(categories('kablosuz yonlendirici')).toContain('routers');
  });

  it.each([
    'Harris tweed jacket',
    'allegro piano sheet music',
    'crucial vitamins 60 tablets',
    'fluke fishing lure',
    'Barrett leather wallet',
    'DTC thermal transfer ribbon',
    'Teledyne water flosser',
    'Osram LED bulb E27',
    'Epson ink cartridge',
  ])('no maker is read in %j', (text) => {
    expect(match(text).goods).toEqual([]);
  });
});

describe('singulars of headings', () => {
  it.each([
    ['firewall', 'routers'],
    ['firewalls', 'routers'],
    ['multiplexer', 'routers'],
    ['pager', 'radio-electronics'],
    ['television aerial', 'broadcasting'],
    ['CD-ROM drive', 'data-center'],
    ['USB hub', 'data-center'],
    ['entry phone', 'routers'],
    ['switchboard, telephone', 'routers'],
  ])('%j is found as its plural is', (text, category) => expect(categories(text)).toContain(category));

  it.each([
    'firewall insulation for car engine',
    'restaurant pager set of 10',
    'multiplexer IC SOIC-16 sensor',
    'indoor television aerial',
    'USB hub 4 ports',
    'external DVD drive for laptop',
    'wireless entry phone for home',
  ])('%j is something else', (text) => {
    expect(categories(text).filter((category) => !['chips', 'microelectronics'].includes(category))).toEqual([]);
  });
});
