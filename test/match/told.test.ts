import { expect, it } from 'vitest';
import type { Field } from '#model/fields.ts';
import { type Evidence, NO_SIGNALS, type Signals } from '#model/signals.ts';
import { match } from '../support/matching.ts';

/** As it stands in the cell, with the term that it is read as where that is spelled otherwise; ~ for what is only like it. */
function read({ kind, text, term }: Evidence): string {
  const isSame = kind === 'part-number' || kind === 'hs-code' || term.toLowerCase() === text.toLowerCase();
  return `${kind === 'fuzzy' ? '~' : ''}${text}${isSame ? '' : ` (${term})`}`;
}

/** Everything that a row is told to say; nothing at all of rows that are not looked into. */
function told(signals: Signals): string[] {
  if (signals === NO_SIGNALS) return ['nothing'];
  return [
    ...signals.goods.map(
      ({ category, confidence, accessory, carried, evidence }) =>
        `${category} ${confidence}${accessory ? ', for them' : ''}${carried ? ', inside' : ''}: ${evidence.map(read).join(' + ')}`,
    ),
    ...signals.wording.map(({ indicator, evidence }) => `${indicator}: ${read(evidence)}`),
  ];
}

it.each<readonly [string | Readonly<Partial<Record<Field, string>>>, readonly string[]]>([
  ['  в комплект не входит маршрутизатор', []],
  [
    'AMD EPYC 7763 64 core CPU, tray',
    ['data-center 0.9: EPYC 7763 + CPU + EPYC (CPU)', 'chips 0.51: AMD EPYC + CPU + CPU (AMD EPYC) + AMD (CPU)'],
  ],
  ['FRITZ!Box 7590, microcontroleur 32 bits LQFP64', ['chips 0.73: microcontroleur (microcontrôleur) + LQFP64', 'routers 0.66: FRITZ!Box']],
  ['GPU cards tesla V100 32gb', ['data-center 0.91: tesla V100 + GPU cards (GPU card)']],
  ['IC socket DIP-28', ['microelectronics 0.75: IC socket']],
  ['ISR4331/K9 (radios para rueda', ['routers 0.88: ISR4331/K9']],
  ['ISR4331/K9 case', ['routers 0.44, for them: ISR4331/K9']],
  ['LFE3-35EA-6FN484C dry film photoresist', ['chips 0.88: LFE3-35EA-6FN484C', 'semiconductor-materials 0.63: dry film photoresist']],
  ['NTC termistor 10k 3950', ['microelectronics 0.73: termistor (termistör) + 10k']],
  ['TVS diodes SMBJ24A bidirectional reel 3000', ['chips 0.72: TVS diodes + SMBJ24A']],
  ['ZXR10 2928-SI, MA5800-X7 OLT', ['routers 0.94: ZXR10 + MA5800-X7 + OLT']],
  ['battery pack for APC UPS RBC44', ['data-center 0.64: battery pack for APC UPS (battery for UPS) + RBC44']],
  ['bridge rectifier GBJ2510 50pcs', ['chips 0.75: bridge rectifier', 'microelectronics 0.75: bridge rectifier']],
  ['chips without potato', []],
  ['diyotlar, ışık yayan diyotlar hariç, 500 adet', ['chips 0.45: diyotlar']],
  ['mounting bracket for GPS antenna marine', ['radio-electronics 0.52, for them: GPS antenna']],
  ['no wireless router, not included', ['routers 0.74: wireless router']],
  ['potato chips; integrated circuits', ['chips 0.75: integrated circuits (integrated circuit)']],
  ['wireless router         case', ['routers 0.75: wireless router']],
  ['wireless router        case', ['routers 0.38, for them: wireless router']],
  ['оптопара PC817 DIP-4', ['chips 0.69: оптопара']],
  ['разьёмы низкочастотные 2РМ', ['microelectronics 0.3: ~разьёмы (разъемы) + 2РМ (разъемы)']],
  [
    '印刷电路板|层数:6层|用途:通讯产品用|无品牌 无型号',
    [
      'microelectronics 0.66: 印刷电路板',
      'description-vague: 通讯产品',
      'unbranded: 无品牌',
      'unbranded: 无品牌 无型号 (无品牌无型号)',
      'unbranded: 无型号',
    ],
  ],
  ['塔扇 AP-515 unified ap', ['nothing']],
  ['模数转换器 ADC芯片 16位', ['chips 0.79: 模数转换器 + 芯片 + ADC']],
  ['用于 QLE2562-CK.', ['data-center 0.44, for them: QLE2562-CK']],
  [
    { description: 'Ethernet router', remarks: 'end user not specified' },
    [
      'routers 0.75: Ethernet router',
      'destination-of-concern: end user',
      'end-user-missing: end user not specified',
      'description-vague: not specified',
    ],
  ],
  [
    { description: 'Ethernet router', remarks: 'конечный получатель не указан' },
    ['routers 0.75: Ethernet router', 'end-user-missing: конечный получатель не указан'],
  ],
  [
    { description: 'IC FPGA 285 I/O 484FCBGA XC7A100T-2FGG484C', brand: 'Xilinx' },
    ['chips 0.94: XC7A100T-2FGG484C + IC FPGA + Xilinx + 484FCBGA'],
  ],
  [{ description: 'P60 Pro', brand: 'Huawei' }, ['mobile-phones 0.57: Huawei + P60 Pro']],
  [{ description: 'RAM', hsCode: '8517.62' }, ['routers 0.42: 8517.62']],
  [
    { description: 'RTSX72SU-CQ208E, die bonder, motherboard', hsCode: '8504.40' },
    ['chips 0.88: RTSX72SU-CQ208E', 'chipmaking-equipment 0.68: die bonder', 'data-center 0.58: motherboard + 8504.40'],
  ],
  [
    { description: 'SMT-Linie, диод Шоттки', hsCode: '8504.40', model: '裸晶' },
    ['chips 0.82: диод Шоттки + 裸晶', 'chipmaking-equipment 0.73: SMT-Linie (linia SMT)'],
  ],
  [{ description: 'X unit RB-77K', brand: 'Avid' }, ['description-vague: unit']],
  [
    { description: 'X unit RB-77K', brand: 'Intel', hsCode: '8517.62' },
    ['chips 0.48: Intel', 'routers 0.42: 8517.62', 'description-vague: unit'],
  ],
  [{ description: 'ZX60-33LN-S+', brand: 'Mini-Circuits' }, ['radio-electronics 0.91: ZX60-33LN-S + Mini-Circuits']],
  [{ description: 'ZXA10 C320', brand: 'ZTE' }, ['routers 0.9: ZXA10 + ZTE']],
  [{ description: 'frame leads', hsCode: '8517.62' }, ['semiconductor-materials 0.45: frame leads (lead frame)', 'routers 0.42: 8517.62']],
  [{ description: 'glass etching', model: 'krypton 5N' }, []],
  [{ description: 'ruoter', hsCode: '2204.21' }, []],
  [{ description: 'switch', hsCode: '8517.62' }, ['routers 0.65: switch + 8517.62']],
  [
    { description: 'запасные части к оборудованию с микросхемой', hsCode: '8517.62', brand: 'Yamaha' },
    [
      'chips 0.65, inside: микросхемой (микросхема)',
      'routers 0.42: 8517.62',
      'description-vague: запасные части',
      'description-vague: части',
      'description-vague: запасные части к оборудованию',
      'description-vague: оборудованию (оборудование)',
    ],
  ],
  [
    { description: '品名:集成电路|用途:安装于电路板|是否封装:已封装|品牌:无|型号:ATMEGA328P-AU', hsCode: '854231' },
    ['chips 0.95: ATMEGA328P-AU + 集成电路 + 854231', 'maker-label: 品牌', 'unbranded: 品牌:无'],
  ],
  [{ description: '電源管理晶片, оптопара', hsCode: '4201.00' }, ['chips 0.82: 電源管理晶片 + оптопара']],
  ['steel plate, 10 mm', ['nothing']],
  ['PC817 DIP-4', ['nothing']],
  [{ model: 'PC817 DIP-4' }, ['chips 0.34: PC817 DIP-4']],
  [{ description: '', brand: 'Acme' }, ['nothing']],
  ['STM 32 F407', ['chips 0.88: STM 32 F407']],
  [{ model: 'STM 32 F407' }, ['chips 0.88: STM 32 F407']],
  [{ description: 'wireless cards, no antenna', hsCode: '9999.99' }, []],
])('%j', (cells, expected) => {
  expect(told(match(cells))).toEqual(expected);
});
