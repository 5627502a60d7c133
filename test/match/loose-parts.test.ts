import { describe, expect, it } from 'vitest';
import { match } from '../support/matching.ts';

const parts = (cells: Parameters<typeof match>[0]): string[] => match(cells).parts.map(({ partNumber }) => partNumber);

describe('separators that are not the maker’s', () => {
  it.each([
    ['AD-9361BBCZ', 'AD-9361BBCZ'],
    ['TMS320-F28335PGFA', 'TMS320-F28335PGFA'],
    ['FPGA XC-7K325T-2FFG900I new', 'XC-7K325T-2FFG900I'],
    ['XC 7K325T 2FFG900I', 'XC 7K325T'],
    ['XC7Z O2O-2CLG484I', 'XC7Z O2O-2CLG484I'],
    ['PIC 18F4550', 'PIC 18F4550'],
    ['STM 32 F407 VGT6', 'STM 32 F407'],
    ['WS C2960X-24TS-L', 'WS C2960X-24TS-L'],
    ['spare WSC2960X24TSL', 'WSC2960X24TSL'],
    ['1.0AS066N3F40E2SG', '1.0AS066N3F40E2SG'],
  ])('do not count in %j, which is long enough to be sure', (text, part) => {
    expect(parts(text)).toEqual([part]);
  });

  it.each([
    ['NVIDIA', 'H-100', 'data-center'],
    ['NVIDIA', 'A1OO', 'data-center'],
    ['Huawei', 'NE 40E-X8', 'routers'],
    ['Huawei', 'BBU 5900', 'base-stations'],
    ['Hytera', 'PD 785G', 'radio-electronics'],
    ['Samsung', 'SM S928B', 'mobile-phones'],
    ['HPE', 'DL 380 gen 10', 'data-center'],
    ['Infineon', 'IRFP-4668', 'chips'],
  ])('do not count beside the maker: %s %s', (brand, number, category) => {
    const { goods, parts: found } = match({ description: `spare part ${number}`, brand });
    expect(found).toHaveLength(1);
    expect(goods[0]?.category).toBe(category);
  });

  it.each(['NE 40E-X8', 'BBU 5900', 'SM S928B', 'IRFP-4668', 'C 9300-48P-E'])(
    'do not count in a cell for part numbers: %s',
    (partNumber) => {
      expect(parts({ description: 'goods', partNumber })).toEqual([partNumber]);
    },
  );

  it.each([
    'H-100 filter',
    'A-100 paper',
    'SM S928B size M',
    'MAX 240 bar 500 psi',
    'KIT TIGELA SEM PRECO 12 X 500 GR',
    'IS 6240-2024 steel sheet',
    'LM 100x200x30 mm shelf',
    'AD 2024-05-01 calendar',
    'STM 32 pieces 400 g',
    'WS C 2960 pcs',
    'EPM 240 x 128 mm board',
    'TP 1234-56 shoes',
  ])('are left alone in %j', (text) => {
    expect(parts(text)).toEqual([]);
  });

  it('are left alone beside another maker', () => {
    expect(parts({ description: 'spare part H-100', brand: 'Huawei' })).toEqual([]);
    expect(parts({ description: 'filter DL 380', brand: 'Bosch' })).toEqual([]);
  });

  it('hide no words of goods where the number is not sure', () => {
    expect(match('RRU 3938 1800MHz, used').goods[0]?.category).toBe('base-stations');
  });

  it.each([
    ['pieces between hyphens', 'ST-M3-2F-40-'.repeat(20_000)],
    ['pieces between slashes', 'XC/7K/'.repeat(30_000)],
    ['beginnings of numbers', 'xc 7 k '.repeat(30_000)],
    ['letters for zeros', `A1${'O'.repeat(200_000)}`],
  ])('are read to the end of %s', (_, text) => {
    expect(Array.isArray(parts({ description: text, partNumber: text }))).toBe(true);
  });
});
