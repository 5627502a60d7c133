import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { sourceSchema } from '#lexicon/schema/about.ts';
import { brandSchema, partNumberSchema } from '#lexicon/schema/goods.ts';
import { distributorSchema, successionSchema } from '#lexicon/schema/parties.ts';
import { fold } from '#normalize/text.ts';

const folder = new URL('../../data/', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

function listOf<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema>[] {
  return (JSON.parse(textOf(path)) as unknown[]).map((entry) => {
    const result = schema.safeParse(entry);
    if (!result.success) throw new Error(`${path}: ${JSON.stringify(entry)}: ${result.error.message}`);
    return result.data;
  });
}

const jsonIn = (path: string): string[] => readdirSync(new URL(path, folder)).filter((name) => name.endsWith('.json'));
const sorted = (texts: readonly string[]): string[] => [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const listed = (texts: string): string[] => texts.split('|').map((text) => text.trim());
const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

const files = jsonIn('brands/').map((file) => ({ file, entries: listOf(`brands/${file}`, brandSchema) }));
const brands = files.flatMap(({ entries }) => entries);
const byName = new Map(brands.map((brand) => [brand.name, brand]));
const successions = listOf('successions.json', successionSchema);
const distributors = listOf('distributors.json', distributorSchema);
const sources = new Set(listOf('sources.json', sourceSchema).map(({ id }) => id));

/** The only brand that bears the name or alias. */
function brandOf(text: string): string | undefined {
  const found = brands.filter(({ name, aliases }) => [name, ...aliases].some((known) => bare(known) === bare(text)));
  expect(found.length, text).toBeLessThan(2);
  return found[0]?.name;
}

const isGuarded = (text: string): boolean =>
  brands.some(({ name, aliases, guarded = [] }) => [name, ...aliases].includes(text) && guarded.includes(text));

const tied = (name: string, successor: string, scope: 'whole' | 'line'): boolean =>
  successions.some((entry) => entry.name === name && entry.successor === successor && entry.scope === scope);

describe('form', () => {
  it.each([...files.map(({ file }) => `brands/${file}`), 'successions.json', 'distributors.json'])('%s: one entry per line', (path) => {
    const lines = textOf(path).trimEnd().split('\n').slice(1, -1);
    expect(lines).toHaveLength((JSON.parse(textOf(path)) as unknown[]).length);
  });

  it.each(files)('$file: holds its kind, sorted by name', ({ file, entries }) => {
    expect(new Set(entries.map(({ kind }) => `${kind}.json`))).toEqual(new Set([file]));
    expect(entries.map(({ name }) => name)).toEqual(sorted(entries.map(({ name }) => name)));
  });

  it('sorts aliases, and categories behind the main one', () => {
    for (const { name, aliases, guarded = [], cellOnly = [], categories } of brands) {
      for (const list of [aliases, guarded, cellOnly, categories.slice(1)]) expect(list, name).toEqual(sorted(list));
      expect(new Set(categories).size, name).toBe(categories.length);
    }
  });

  it('names sources that exist', () => {
    const named = [...brands, ...successions, ...distributors].flatMap(({ source }) => source);
    expect(named.filter((source) => !sources.has(source))).toEqual([]);
  });
});

describe('brands', () => {
  it('bear names of their own: no name or alias is that of two brands', () => {
    const owners = new Map<string, string>();
    for (const { name, aliases } of brands) {
      for (const text of [name, ...aliases]) {
        const other = owners.get(bare(text)) ?? name;
        expect(other, text).toBe(name);
        owners.set(bare(text), name);
      }
    }
    expect(byName.size).toBe(brands.length);
  });

  it('guard only names and aliases of their own', () => {
    for (const { name, aliases, guarded = [] } of brands) for (const text of guarded) expect([name, ...aliases], name).toContain(text);
  });

  it.each(listed('ON|ST|IR|PI|TEL|SCREEN|Micron|Microchip'))('count %s in brand cells only', (text) =>
    expect(brands.some(({ cellOnly = [] }) => cellOnly.includes(text))).toBe(true),
  );

  it('count only guarded names in brand cells only', () => {
    for (const { name, guarded = [], cellOnly = [] } of brands) for (const text of cellOnly) expect(guarded, name).toContain(text);
  });

  it('guard every name of one or two letters or digits', () => {
    const short = brands.flatMap(({ name, aliases, guarded = [] }) =>
      [name, ...aliases].filter((text) => /^[\p{Script=Latin}\p{Script=Cyrillic}\d]{1,2}$/u.test(bare(text)) && !guarded.includes(text)),
    );
    expect(short).toEqual([]);
  });

  it.each(
    listed(
      `TI|ST|IR|NI|PI|ON|BB|TEL|LAM|AMP|DISCO|Apple|苹果|Andrew|Cannon|Maxim|Crane|Dialog|Eaton|SCREEN|Nordic|Extreme|Harmonic|
      Iridium|Harris|Allegro|Sierra|Crucial|Fluke|Barrett|Microchip|DTC|LSI|TOK|Lattice|Edwards|Teledyne|Motorola|Микрон|
      Ангстрем|小米|高通|红宝石|Tenda|Juniper|SST|Gigabyte|HRS|EMC|HP|R&S`,
    ),
  )('guard the common word or short form %s', (text) => expect(isGuarded(text)).toBe(true));

  it.each(listed('Xilinx|Actel|Renesas|Cisco|MikroTik|STMicroelectronics|Texas Instruments|Fluke Networks|Teledyne FLIR|Миландр|赛灵思'))(
    'leave the plain name %s unguarded',
    (text) => {
      expect(brandOf(text)).toBeDefined();
      expect(isGuarded(text)).toBe(false);
    },
  );

  it.each(
    listed(
      `Bosch|Sony|Osram|Samsung Electronics|Toshiba|Panasonic|Epson|Honeywell|Mitsubishi Electric|Eaton|Schneider Electric|
      Canon|Teledyne|Motorola|HP`,
    ),
  )('%s makes far more than our goods', (name) => expect(byName.get(name)?.diversified).toBe(true));

  it.each(listed('Xilinx|Cisco|Murata|ASML|Bosch Sensortec|Sony Semiconductor|ams OSRAM|Motorola Solutions'))('%s does not', (name) => {
    expect(byName.get(name)).toBeDefined();
    expect(byName.get(name)?.diversified).toBeUndefined();
  });

  it.each([
    ['JAE', '日本航空电子'],
    ['Supermicro', '美超微'],
    ['Kyocera', '京瓷'],
    ['Agilent Technologies', '安捷伦'],
    ['Keysight Technologies', '是德科技'],
    ['Bosch', '博世'],
    ['Motorola', '摩托罗拉'],
    ['Teledyne FLIR', 'FLIR'],
    ['MikroTik', 'Микротик'],
    ['Dahua', '大华股份'],
    ['Eltex', 'Элтекс'],
    ['Micron Technology', '美光'],
    ['Микрон', 'Mikron'],
  ])('%s is also written %s', (name, alias) => expect(brandOf(alias)).toBe(name));

  it.each(listed('航空电子|超微|微芯|芯科|美台|VIA|VAT|Merck|Autel'))('%s is nobody’s name: it means or names too much else', (text) =>
    expect(brandOf(text)).toBeUndefined(),
  );

  it('gives laboratory instruments and cameras no vote for our goods', () => {
    for (const name of ['Agilent Technologies', 'Hikvision', 'Dahua']) expect(byName.get(name)?.categories, name).toEqual([]);
  });

  it('keeps satellite phones out of the lower-risk phones', () => {
    for (const name of ['Iridium', 'Thuraya', 'Inmarsat']) expect(byName.get(name)?.categories, name).toEqual(['radio-electronics']);
  });

  it.each(
    listed(
      `Canon|Nikon|Hitachi High-Tech|ULVAC|Edwards|Oxford Instruments|JEOL|Zeiss|DJI|CUAV|Holybro|Doodle Labs|Microhard|
      Hikvision|Dahua|Radiall|Rosenberger|LEMO|HPE|Aruba|Mercusys|Qtech|SNR|3Com|Brocade|Mellanox|LANCOM|DrayTek|AVM|Meraki|
      YADRO|Aquarius|Миландр|Элвис|НИИМА Прогресс|Elbit|Codan|Agilent|ProCurve|Vishay Siliconix|Crane Interpoint`,
    ),
  )('knows %s', (text) => expect(brandOf(text)).toBeDefined());
});

describe('successions', () => {
  it('tie brands that are known, each pair once, never to itself, sorted', () => {
    const pairs = successions.map(({ name, successor }) => `${name}\n${successor}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs).toEqual(sorted(pairs));
    for (const { name, successor } of successions) {
      expect(byName.has(name), name).toBe(true);
      expect(byName.has(successor), successor).toBe(true);
      expect(name).not.toBe(successor);
    }
  });

  it.each([
    ['Juniper Networks', 'Hewlett Packard Enterprise', 'whole'],
    ['Infinera', 'Nokia', 'whole'],
    ['Inmarsat', 'Viasat', 'whole'],
    ['CAES', 'Honeywell', 'whole'],
    ['Kathrein', 'Ericsson', 'line'],
    ['Andrew', 'Amphenol', 'whole'],
    ['CommScope', 'Amphenol', 'line'],
    ['Aeroflex', 'Viavi Solutions', 'line'],
    ['Spirent', 'Keysight Technologies', 'whole'],
    ['Agilent Technologies', 'Keysight Technologies', 'line'],
    ['Altera', 'Intel', 'line'],
    ['Motorola', 'NXP Semiconductors', 'line'],
  ] as const)('%s to %s: %s', (name, successor, scope) => expect(tied(name, successor, scope)).toBe(true));

  it('leaves conglomerates their other lines: none is one house with a maker of parts that it sold', () => {
    const sellers = new Set([
      'Motorola',
      'Philips',
      'Siemens',
      'Hitachi',
      'NEC',
      'HP',
      'Hyundai',
      'Toshiba',
      'Agilent Technologies',
      'Teledyne',
      'Bosch',
      'Sony',
      'Osram',
    ]);
    expect(successions.filter(({ name, scope }) => sellers.has(name) && scope === 'whole')).toEqual([]);
  });
});

describe('distributors', () => {
  it.each(['Arrow', 'Future', 'RS', 'Also', 'TTI'])('%s alone, a word of many firms’ names, is none', (text) => {
    expect(distributors.filter(({ name, aliases }) => [name, ...aliases].some((known) => bare(known) === bare(text)))).toEqual([]);
  });

  it('are named once, sorted', () => {
    const texts = distributors.flatMap(({ name, aliases }) => [name, ...aliases]).map(fold);
    expect(new Set(texts).size).toBe(texts.length);
    expect(distributors.map(({ name }) => name)).toEqual(sorted(distributors.map(({ name }) => name)));
  });

  it.each(
    listed(
      `Arrow Central Europe|Avnet|DigiKey|Mouser|Future Electronics|RS Components|Farnell|element14|Newark Electronics|
      WPG Holdings|WT Microelectronics|TTI Inc|Rutronik|EBV|Chip One Stop|CoreStaff|LCSC|Ingram Micro|TD Synnex|ALSO Holding`,
    ),
  )('know %s', (text) => expect(distributors.some(({ name, aliases }) => [name, ...aliases].includes(text))).toBe(true));

  it('are no brands', () => {
    const both = distributors.flatMap(({ name, aliases }) => [name, ...aliases]).filter((text) => brandOf(text) !== undefined);
    expect(both).toEqual([]);
  });
});

it('every maker of a part-number family is a brand', () => {
  const makers = jsonIn('part-numbers/').flatMap((file) =>
    listOf(`part-numbers/${file}`, partNumberSchema).flatMap((entry) => entry.makers),
  );
  expect([...new Set(makers)].filter((maker) => !byName.has(maker))).toEqual([]);
});
