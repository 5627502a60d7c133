import { describe, expect, it } from 'vitest';
import { createScreener } from '#index.ts';

const screener = await createScreener();
const CHIP = { description: 'FPGA XC7K325T-2FFG900I', brand: 'Xilinx', hsCode: '8542.39', originCountry: 'CN' };
const ids = (cells: Parameters<typeof screener.screenRow>[0]): readonly string[] =>
  screener.screenRow({ ...CHIP, ...cells }).indicators.map(({ id }) => id);

describe('what a line asks for or tells', () => {
  it.each([
    ['please change brand on invoice to Zorbax', 'documents-altered'],
    ['do not put brand name on documents', 'documents-altered'],
    ['не указывать бренд', 'documents-altered'],
    ['发票不写品牌', 'documents-altered'],
    ['shipped without manufacturer markings', 'unbranded'],
    ['no mention of end user in papers', 'secrecy-wording'],
    ['keep consignee confidential', 'secrecy-wording'],
    ['не разглашать получателя', 'secrecy-wording'],
    ['Empfänger vertraulich', 'secrecy-wording'],
  ])('%s: %s', (remarks, indicator) => {
    expect(ids({ remarks, destinationCountry: 'DE' })).toContain(indicator);
  });

  it.each([
    'brand name on documents as ordered',
    'change of address on invoice',
    'consignee contact: confidential line of our bank',
    'manufacturer markings on each box',
  ])('%s: nothing', (remarks) => {
    for (const id of ['documents-altered', 'unbranded', 'secrecy-wording'])
      expect(ids({ remarks, destinationCountry: 'DE' })).not.toContain(id);
  });
});

describe('a trading firm by its name', () => {
  it.each(['Shenzhen Trading Co. Ltd', 'Hong Kong Trading Limited', 'ООО Торговый дом Восток', '深圳市华强贸易有限公司'])(
    '%s counts on the way to a hub next door only',
    (exporter) => {
      expect(ids({ exporter, destinationCountry: 'KZ' })).toContain('third-party-dealer');
      expect(ids({ exporter, destinationCountry: 'DE' })).not.toContain('third-party-dealer');
    },
  );

  it.each(['Harbor Electronics Ltd', 'ООО Дом Книги', '深圳市华强电子有限公司'])('%s is none', (exporter) => {
    expect(ids({ exporter, destinationCountry: 'KZ' })).not.toContain('third-party-dealer');
  });
});
