import { describe, expect, it } from 'vitest';
import { categories, match } from '../support/matching.ts';

const first = (cells: Parameters<typeof match>[0]): string | undefined => categories(cells)[0];

describe('a brand and a model number', () => {
  it.each([
    ['TP-Link', 'routers'],
    ['Xilinx', 'chips'],
    ['Analog Devices', 'chips'],
    ['Infineon', 'chips'],
    ['Micron', 'chips'],
    ['Murata', 'microelectronics'],
    ['Amphenol', 'microelectronics'],
    ['ASML', 'chipmaking-equipment'],
    ['Applied Materials', 'chipmaking-equipment'],
    ['Tokyo Electron', 'chipmaking-equipment'],
    ['Cisco', 'routers'],
    ['Arista', 'routers'],
    ['Huawei', 'routers'],
    ['Rohde & Schwarz', 'radio-electronics'],
  ])('of %s say what its maker mainly makes: %s', (brand, category) => {
    const { goods } = match({ description: 'spare part', brand, partNumber: 'ZQ4471-22' });
    expect(goods.map((signal) => signal.category)).toEqual([category]);
    expect(goods[0]?.evidence.map(({ kind }) => kind)).toEqual(['brand']);
  });

  it('say that of the maker’s goods which the words or the code speak of', () => {
    expect(first({ description: 'BBU board ZQ4471', brand: 'Huawei' })).toBe('base-stations');
    expect(first({ description: 'spare part', brand: 'Huawei', partNumber: 'ZQ4471-22', hsCode: '8517.13' })).toBe('mobile-phones');
    expect(first('cisco ISR 4331 / K9')).toBe('routers');
  });

  it.each([
    { description: 'teapot TP22', brand: 'Cisco' },
    { description: 'part TP22', brand: 'Cisco', hsCode: '7323.93' },
    { description: 'wireless mouse AF30', brand: 'Huawei' },
    { description: 'Huawei Watch GT4' },
    { description: 'GT4', brand: 'Huawei', hsCode: '9102.12' },
    { description: 'Huawei P60 Pro cover' },
    { description: 'футболка XL22', brand: 'Intel' },
    { description: '华为手表 GT4', brand: 'Huawei' },
    { description: 'spare part', brand: 'Bosch', partNumber: 'ZQ4471-22' },
    { description: 'spare part', brand: 'Intel' },
    { description: 'spare part 24 pcs 2024', brand: 'Xilinx' },
  ])('say nothing beside other goods, another code, or without a number: %j', (cells) => {
    expect(categories(cells)).toEqual([]);
  });
});
