import { describe, expect, it } from 'vitest';
import { categories, match } from '../support/matching.ts';

describe('goods that a text denies', () => {
  it.each([
    'oscilloscope (not included)',
    'oscilloscope DS1054Z is not included',
    'lamp, wireless router sold separately',
    'no wireless router included',
    'Router nicht enthalten',
    'Router im Lieferumfang nicht enthalten',
    'routeur non inclus',
    'router no incluido',
    'roteador não incluso',
    'router non incluso',
    'маршрутизатор в комплект не входит',
    'в комплект не входит маршрутизатор',
    'блок питания, в комплект не входит маршрутизатор',
    'до комплекту не входить маршрутизатор',
    'маршрутизатор не включен',
    'маршрутизатор приобретается отдельно',
    'маршрутизатор до комплекту не входить',
    'router dahil değil',
    'kablosuz router özelliği olmayan',
    '路由器另购',
    '路由器不包括在内',
    'lamp without wireless router',
    'lampada senza router',
  ])('finds nothing in %j', (text) => expect(categories(text)).toEqual([]));

  it.each([
    'power adapter not included wireless router AC1200',
    'wireless router AC1200 power adapter not included',
    'wireless router (antenna not included)',
    'without power adapter, wireless router AC1200',
    'without power adapter wireless router AC1200',
    'Netzteil nicht enthalten WLAN Router',
    'alimentation non incluse routeur sans fil',
    'adaptador no incluido router inalámbrico',
    'fonte não inclusa roteador sem fio',
    'блок питания не входит в комплект маршрутизатор беспроводной',
    'блок питания в комплект не входит маршрутизатор беспроводной',
    'в комплект не входит блок питания, маршрутизатор беспроводной',
    'адаптер не включен маршрутизатор беспроводной',
    'adaptör dahil değil kablosuz router',
    '电源另购 无线路由器',
    'NOT FOR RESALE wireless router AC1200',
    'without warranty wireless router',
    'без упаковки маршрутизатор беспроводной',
    '不含电源 无线路由器',
    'box included, wireless router',
    'part no router AC1200 included',
  ])('finds the goods in %j', (text) => expect(categories(text)).toContain('routers'));
});

describe('part numbers that a text denies', () => {
  it.each([
    'without XC7K325T-2FFG900I',
    'board without Xilinx XC7K325T-2FFG900I',
    'no STM32F407VGT6 included',
    'STM32F407VGT6 not included',
    'без STM32F407VGT6',
    'STM32F407VGT6 nicht enthalten',
  ])('finds none in %j', (text) => expect(match(text).parts).toEqual([]));

  it.each([
    'without box XC7K325T-2FFG900I',
    'without certificate of origin XC7K325T-2FFG900I',
    'cable not included XC7K325T-2FFG900I',
    'XC7K325T-2FFG900I cable not included',
    'part no XC7K325T-2FFG900I included',
  ])('finds it in %j', (text) =>
    expect(match(text).goods).toContainEqual(expect.objectContaining({ category: 'chips', accessory: false })),
  );
});

describe('goods for a part', () => {
  it.each([
    ['test socket for STM32F407VGT6', 'chips'],
    ['datasheet book STM32F407VGT6', 'chips'],
    ['battery for Motorola DP4800 radio', 'radio-electronics'],
    ['запчасти для Motorola DP4800', 'radio-electronics'],
  ])('%j is something for it', (text, category) => {
    expect(match(text).goods).toContainEqual(expect.objectContaining({ category, accessory: true }));
  });

  it.each(['adapter for laptop XC7K325T-2FFG900I', 'for export: XC7K325T-2FFG900I', 'book shelf; XC7K325T-2FFG900I'])(
    '%j is the part',
    (text) => {
      expect(match(text).goods).toContainEqual(expect.objectContaining({ category: 'chips', accessory: false }));
    },
  );
});

describe('goods beside something for them', () => {
  it.each([
    ['bracket for wireless router; wireless router', 'routers'],
    ['wireless router; bracket for wireless router', 'routers'],
    ['battery for Motorola DP4800 radio; Motorola DP4800 radio', 'radio-electronics'],
    ['test socket for STM32F407VGT6; STM32F407VGT6', 'chips'],
  ])('%j are there themselves', (text, category) => {
    expect(match(text).goods).toContainEqual(expect.objectContaining({ category, accessory: false }));
  });

  it.each(['bracket for wireless router; case for wireless router', 'bracket for wireless router; case for switch'])(
    '%j are not there',
    (text) => {
      expect(match(text).goods.every(({ accessory }) => accessory)).toBe(true);
    },
  );
});

describe('what comes with the goods, or is said to be left out', () => {
  it.each([
    'smartphones, no charger',
    'feature phone 2G dual SIM, w/ battery',
    'mobile phones without battery',
    'телефоны сотовые, зарядное устройство в комплекте',
    'cep telefonu, şarj cihazı dahil',
    '三防手机 大电池',
  ])('leaves the phones in %j', (text) => expect(categories(text)).toEqual(['mobile-phones']));

  it.each([
    'phone charger, battery included',
    'phone case with charger',
    'smartphone holder, charger included',
    'чехол для телефона, с аккумулятором',
    '手机壳 带充电器',
  ])('makes no phone of %j', (text) => expect(categories(text)).toEqual([]));
});

describe('an accessory that is denied', () => {
  it('leaves the goods', () => {
    expect(match('wireless router case not included').goods[0]).toMatchObject({ category: 'routers', accessory: false });
    expect(match('wireless router case').goods.every(({ accessory }) => accessory)).toBe(true);
  });
});

describe('words inside a part number', () => {
  it.each([
    ['MI300X', 'data-center'],
    ['RTX A6000 new, 10 pcs', 'data-center'],
    ['AIR 6449 B41 radio', 'base-stations'],
    ['RTX 4070 Ti', 'data-center'],
  ])('tell the goods of %j, whose number alone is no part', (text, category) => {
    expect(match(text).parts).toEqual([]);
    expect(categories(text)).toContain(category);
  });

  it('say nothing where the part holds', () => {
    expect(match('RTX A6000 48GB PCIe graphics card').parts).toHaveLength(1);
  });
});

describe('context', () => {
  it('is no word of the term itself', () => {
    expect(categories('bridge 5 m')).toEqual([]);
    expect(categories('wireless bridge 5GHz')).toContain('routers');
    expect(categories('power supply for switch console OLED')).toEqual([]);
  });
});

describe('what is for listed goods', () => {
  it.each([
    ['spare parts for router', 'routers'],
    ['router spare parts', 'routers'],
    ['запчасти для роутера', 'routers'],
    ['Netzteil für Router 12V', 'routers'],
    ['alimentation pour routeur', 'routers'],
    ['fuente para router', 'routers'],
    ['mounting bracket for ethernet switch', 'routers'],
    ['spare parts for oscilloscope', 'radio-electronics'],
  ])('%j is told as an accessory', (text, category) => {
    expect(match(text).goods).toContainEqual(expect.objectContaining({ category, accessory: true }));
  });

  it('weighs less than the goods', () => {
    expect(match('spare parts for router').goods[0]?.confidence).toBeLessThan(match('routers').goods[0]?.confidence ?? 0);
  });

  it.each([
    'router bag',
    'чехол для роутера',
    'battery for iPhone 12',
    'case for iPhone 12',
    'spare parts for tractor',
    'spare parts for toy car',
  ])('%j is none worth telling', (text) => expect(categories(text)).toEqual([]));
});
