import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPattern, compilePartFamilies, longestPatternWords, type PartFamily } from '#match/part-numbers.ts';
import { parsePattern, takesToken } from '#match/part-pattern.ts';
import { data } from '../support/lexicon.ts';
import { match } from '../support/matching.ts';

const folder = new URL('../../data/part-numbers/', import.meta.url);
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
const index = compilePartFamilies(data.partNumbers, data.partNumberEndings);

const family = (pattern: string, more: Partial<PartFamily> = {}): PartFamily => ({
  pattern,
  maker: 'Maker',
  makers: [],
  family: 'Family',
  category: 'chips',
  confidence: 'high',
  examples: ['X'],
  source: 'house',
  ...more,
});
const takes = (pattern: string, token: string, more: Partial<PartFamily> = {}) =>
  compilePartFamilies([family(pattern, more)], data.partNumberEndings).match(token) !== undefined;
const parts = (cells: Parameters<typeof match>[0]) => match(cells).parts.map(({ partNumber }) => partNumber);

describe('data/part-numbers', () => {
  it.each(files)('$name holds one entry a line, sorted by pattern, each of its own category', ({ name, text }) => {
    const lines = text.trimEnd().split('\n');
    const entries = JSON.parse(text) as PartFamily[];
    expect(lines.slice(1, -1).map((line) => JSON.parse(line.trim().replace(/,$/, '')) as PartFamily)).toEqual(entries);
    const patterns = entries.map(({ pattern }) => pattern);
    expect(patterns).toEqual([...patterns].sort());
    expect(new Set(entries.map(({ category }) => category))).toEqual(new Set([name.replace(/\.json$/, '')]));
  });

  it('holds every pattern once', () => {
    const patterns = data.partNumbers.map(({ pattern }) => pattern);
    expect(patterns.filter((pattern, at) => patterns.indexOf(pattern) !== at)).toEqual([]);
  });

  it('takes every example by its own entry, or by a more specific one that fits its makers', () => {
    const wrong = data.partNumbers.flatMap((entry) =>
      entry.examples
        .map((example) => ({ example, found: index.match(example) }))
        .filter(
          ({ found }) =>
            found !== entry &&
            (found === undefined ||
              (entry.makers.length > 0 && found.maker !== entry.maker && !found.makers.some((maker) => entry.makers.includes(maker)))),
        )
        .map(({ example, found }) => `${entry.pattern}: ${example} is taken by ${found?.pattern ?? 'nothing'}`),
    );
    expect(wrong).toEqual([]);
  });

  it('takes examples by their entry when it stands alone', () => {
    const wrong = data.partNumbers.flatMap((entry) => {
      const alone = compilePartFamilies([entry], data.partNumberEndings);
      return entry.examples.filter((example) => alone.match(example) === undefined).map((example) => `${entry.pattern}: ${example}`);
    });
    expect(wrong).toEqual([]);
  });

  it('takes no counterexample', () => {
    const wrong = data.partNumbers.flatMap((entry) => {
      const alone = compilePartFamilies([entry], data.partNumberEndings);
      return (entry.counterexamples ?? []).filter((token) => alone.match(token) !== undefined).map((token) => `${entry.pattern}: ${token}`);
    });
    expect(wrong).toEqual([]);
  });

  it('names makers that are brands or were taken over', () => {
    const names = new Set([
      ...data.brands.map(({ name }) => name),
      ...data.successions.flatMap(({ name, successor }) => [name, successor]),
    ]);
    expect([...new Set(data.partNumbers.flatMap(({ makers }) => makers))].filter((maker) => !names.has(maker))).toEqual([]);
  });

  it('asks for context where a number has four characters or fewer', () => {
    const bare = data.partNumbers.filter(
      ({ examples, context, confidence }) =>
        context === undefined && confidence !== 'low' && examples.some((example) => example.length <= 4),
    );
    expect(bare.map(({ pattern }) => pattern)).toEqual([]);
  });

  it('lets no second-sourced family without a maker alarm as high, unless its maker is said to be no brand', () => {
    const open = data.partNumbers.filter(
      ({ makers, confidence, note }) => makers.length === 0 && confidence === 'high' && !/Maker not among|Russian maker/.test(note ?? ''),
    );
    expect(open.map(({ pattern }) => pattern)).toEqual([]);
  });

  it.each([
    '5962-8953701EA',
    'JANTX2N2222A',
    'JANTXV1N4148-1',
    'D38999/26WB35SN',
    'CWR11FC106KB',
    'M55342K06B10D0R',
    'M39014/01-1575',
    'XQ7K325T-1RF676I',
    'XQRKU060-1CNA1509V',
    'RTAX2000S-CQ352',
    'RT4G150-CG1657',
    'SMJ320C40GFM50',
    'SNJ54LS00J',
    'MS27466T15B35S',
    'BU-61580S3-110',
    'HI-8585PSI',
    'AN/PRC-152A',
    'AFL2805S',
    'JM38510/30001BCA',
  ])('marks %s as military', (token) => {
    expect(index.match(token)?.military).toBe(true);
  });

  it.each(['STM32F103C8T6', 'ATMEGA328P-PU', 'FT232RL', 'CH340G', 'MAX485ESA', 'LM2596S-5.0', 'NEO-6M', 'IRF540N', 'LM358', 'NE555'])(
    'marks %s as often cloned',
    (token) => {
      expect(index.match(token)?.cloned).toBe(true);
    },
  );
});

describe('near misses', () => {
  it.each([
    'TOP240',
    'TOP240GSM',
    'MAX2500',
    'MAX2000W',
    'MAX3000RPM',
    'MAX2000LM',
    'MAX5000V',
    'RB3025',
    'RB2140',
    'P2035N',
    'P2055DN',
    'ERJ-145',
    'ERJ145LR',
    'TLP2844',
    'TLP2844-Z',
    'IS6240',
    'IS6240:2024',
    'SRX835',
    'SRX828SP',
    'JETSON-BOLT',
    'JETSON-BOLT-PRO2',
    'JETSON BOLT2',
    'EG4-12KPV',
    'EG4-6000XP',
    '5CS',
    '5CSPALLETS',
    '5AG-10A',
    'TAJ-MAHAL',
    'KLM-1234',
    'BLF2000',
    'UPW-1000',
    'AIR-FRYER',
    'AIR-FRYER5L',
    'MAX-MARA',
    'MAX-MARA2024',
    'NEO-MODERN2',
    'SARA-LEE',
    'LEA-SEYDOUX',
    'L6000',
    'L6000MM',
    'L6000LM',
    'DCS-932L',
    'ISO7816',
    'ISO7816-3',
    'ISO1043',
    'AT-LP120',
    'TESLA P100D',
    'TESLA MODEL3',
    'PA-28',
    'KN-95',
    'CE2797',
    'M8X40',
    '6205-2RS',
    '205/55R16',
    '18650',
    'CR2032',
    'EAN4006381333931',
    'MSKU1234567',
    '2024-05-01',
    'UN1950',
    'RAL9016',
    '1000СМ3',
    '1500ММ2',
    'АИР80А4',
    '12Х18Н10Т',
    '09Г2С',
    'К-700',
    'К65-50-160',
  ])('takes nothing from %s', (token) => {
    expect(index.match(token)).toBeUndefined();
  });

  it.each([
    ['BCM847BS', 'Broadcom'],
    ['MS27466T15B35S', 'Anritsu'],
    ['HMC5883L', 'Analog Devices'],
    ['DS1054Z', 'Analog Devices'],
    ['BCM6123TD1E5135T0R', 'Broadcom'],
    ['TLE2426CLP', 'Infineon Technologies'],
  ])('does not give %s to %s', (token, maker) => {
    expect(index.match(token)?.makers ?? []).not.toContain(maker);
  });

  it('lets TI sell its own LT1013', () => {
    expect(index.match('LT1013CD')).toMatchObject({ confidence: 'medium', makers: expect.arrayContaining(['Texas Instruments']) });
  });
});

describe('families', () => {
  it.each([
    ['XC7K325T-2FFG900I', 'AMD'],
    ['XCVC1902-2MSEVSVA2197', 'AMD'],
    ['STM32F407VGT6', 'STMicroelectronics'],
    ['SMBJ5.0A', undefined],
    ['TLP281GB', 'Toshiba'],
    ['AAU5339W', 'Huawei'],
    ['CH341A', 'WCH'],
    ['FT-991A', 'Yaesu'],
    ['HG8310M', 'Huawei'],
    ['QPD1025L', 'Qorvo'],
    ['JETSON-NANO-4GB', 'NVIDIA'],
    ['WS-C2960X-24TS-L', 'Cisco'],
    ['C9300-24T-A', 'Cisco'],
    ['QFX5120-48Y-AFO', 'Juniper Networks'],
    ['TESLA V100', 'NVIDIA'],
    ['POWEREDGE R750', 'Dell Technologies'],
    ['1986ВЕ1Т', undefined],
    ['5576ХС4Т', undefined],
    ['К1986ВЕ92QI', undefined],
    ['1892ВМ14Я', undefined],
  ])('knows %s', (token, maker) => {
    const found = index.match(token);
    expect(found).toBeDefined();
    expect(maker === undefined || found?.makers.includes(maker)).toBe(true);
  });

  it('prefers the family with more fixed characters', () => {
    expect(index.match('74HC595D')?.family).toBe('74HC logic');
    expect(compilePartFamilies([family('AB*'.padStart(4, 'X')), family('XAB12*')], data.partNumberEndings).match('XAB1234')?.pattern).toBe(
      'XAB12*',
    );
  });

  it('sees through reel and lead-free codes', () => {
    expect(index.match('STM32F407VGT6-REEL')?.maker).toBe('STMicroelectronics');
    expect(index.match('TPS54331DR/NOPB')?.makers).toContain('Texas Instruments');
  });

  it('reads names of two words only', () => {
    expect(index.longestPatternWords).toBe(2);
    expect(longestPatternWords([family('ABC')])).toBe(1);
  });
});

describe('measures', () => {
  it.each(['ABC2000W', 'ABC12V', 'ABC500MM', 'ABC5.5KW', 'ABC3000RPM'])('does not take %s by an open tail', (token) => {
    expect(takes('ABC#*', token, { minLength: 3 })).toBe(false);
    expect(takes('ABC####@', token)).toBe(false);
  });

  it.each([
    ['ABC####W', 'ABC2000W'],
    ['ABC(2000|3000)(|@)', 'ABC2000W'],
    ['ABC##@#*', 'ABC12V3W'],
    ['ABC####*', 'ABC2000L'],
    ['ABC####(|GB)', 'ABC2000GB'],
  ])('%s takes %s: it names the number or its letters, or the number is no measure', (pattern, token) => {
    expect(takes(pattern, token)).toBe(true);
  });
});

describe('patterns', () => {
  it('may hold different sets of characters without end: none keeps what others held', () => {
    const taken = Array.from({ length: 7000 }, (_, index) => {
      const [branch] = parsePattern(`AB[${String.fromCharCode(0x100 + index)}C]1`);
      return branch !== undefined && takesToken(branch, `AB${String.fromCharCode(0x100 + index)}1`);
    });
    expect(taken.every(Boolean)).toBe(true);
  });
});

describe('hostile tokens', () => {
  it.each([
    ['letters', 'A'.repeat(100_000)],
    ['digits', '1'.repeat(100_000)],
    ['a known start', `XC7K${'3'.repeat(100_000)}`],
    ['dashes', '1-'.repeat(50_000)],
    ['pattern signs', '#@?*[](|)1'.repeat(10_000)],
    ['one high surrogate', 'XC7K\ud83d1'],
    ['nothing', ''],
  ])('takes nothing from %s', (_, token) => {
    expect(index.match(token)).toBeUndefined();
  });

  it.each([
    ['AB@1', ['А', 'Я', 'A', 'Z'], ['\u040f', '\u0430', 'Ё', '@', '[', 'a', '0']],
    ['AB?1', ['А', 'Я', 'A', 'Z', '0', '9'], ['\u040f', '\u0430', 'Ё', '@', '[', '/', ':']],
    ['AB#1', ['0', '9'], ['/', ':', 'A', 'О']],
  ])('%s takes letters and digits up to the last, and nothing beside them', (pattern, taken, refused) => {
    const [branch] = parsePattern(pattern);
    const takes = (character: string): boolean => branch !== undefined && takesToken(branch, `AB${character}1`);
    expect(taken.filter((character) => !takes(character))).toEqual([]);
    expect(refused.filter(takes)).toEqual([]);
  });

  it('is not taken for a set of characters by one that no alphabet has', () => {
    const [branch] = parsePattern('AB[CD]1');
    expect(['ABC1', 'ABD1', 'AB\ue0001', 'ABE1'].map((token) => branch !== undefined && takesToken(branch, token))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is tried against a pattern of many free runs in as many steps as their lengths multiplied', () => {
    const [branch] = parsePattern(`ABCD${'*1'.repeat(200)}*2`);
    const isTaken = (token: string): boolean => branch !== undefined && takesToken(branch, token);
    expect(isTaken(`ABCD${'1'.repeat(5000)}3`)).toBe(false);
    expect(isTaken(`ABCD${'1'.repeat(5000)}2`)).toBe(true);
  });

  it('takes no word without a digit', () => {
    expect(index.match('CISCO')).toBeUndefined();
    expect(index.match('JETSON')).toBeUndefined();
  });

  it.each(['A', 'AB', '*AB', '(A|B', 'A[]BCD', 'A((B)C)', '@@@@'])('refuses the pattern %s', (pattern) => {
    expect(() => checkPattern(pattern)).toThrow(RangeError);
  });

  it('accepts every pattern of the data', () => {
    for (const { pattern, reject } of data.partNumbers)
      for (const each of [pattern, ...(reject ?? [])]) expect(() => checkPattern(pattern), each).not.toThrow();
  });
});

describe('context', () => {
  it.each([
    ['H100 80GB PCIe adapter', 'H100'],
    ['显卡 A100 80GB', 'A100'],
    ['GPU L40S', 'L40S'],
    ['AMD GPU MI250', 'MI250'],
    ['видеокарта RTX 4090', 'RTX 4090'],
    ['Juniper EX4100', 'EX4100'],
    ['Palo Alto PA-220', 'PA-220'],
    ['Kenwood TK-3401D radio', 'TK-3401D'],
  ])('finds the part of %j', (text, part) => {
    expect(parts(text)).toContain(part);
  });

  it('takes the brand cell for context', () => {
    expect(parts({ description: 'EX4100', brand: 'Juniper' })).toEqual(['EX4100']);
  });

  it.each([
    'H100 hair cream',
    'A100 aluminium profile',
    'excavator bucket EX4100',
    'toner cartridge TK-3401D for Kyocera',
    'loudspeaker SRX835',
    'shoes US-8',
    'welding rod ER-4',
    'printer FS-1030D',
    'Huawei P40 phone case',
    'lamp MR16 GU10',
    'Mercedes ML350 brake pads',
    'JETSON BOLT2 scooter',
  ])('finds no part in %j', (text) => {
    expect(parts(text)).toEqual([]);
  });
});
