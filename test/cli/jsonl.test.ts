import { describe, expect, it } from 'vitest';
import { cargoscreen } from '../support/cli.ts';
import { BROKEN, HARMLESS, MANIFESTS, PREAMBLE } from '../support/manifests.ts';

interface Evidence {
  readonly field: string;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  readonly term: string;
  readonly weight: number;
}

interface RowObject {
  readonly file: string;
  readonly record: number;
  readonly line: number;
  readonly level: string;
  readonly score: number;
  readonly goods: readonly { readonly category: string; readonly evidence: readonly Evidence[] }[];
  readonly indicators: readonly { readonly id: string; readonly message: string; readonly evidence: readonly Evidence[] }[];
  readonly points: readonly { readonly source: string; readonly id: string; readonly points: number }[];
  readonly row: Readonly<Record<string, string>>;
}

const everyRow = () => cargoscreen([...Object.keys(MANIFESTS), '-f', 'jsonl', '--all', '--fail-on', 'none']);
const rows = async (): Promise<RowObject[]> =>
  (await everyRow()).stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const rowsOf = async (file: string): Promise<RowObject[]> => (await rows()).filter((row) => row.file === file);
const evidenceOf = ({ goods, indicators }: RowObject): Evidence[] => [...goods, ...indicators].flatMap(({ evidence }) => evidence);

describe.concurrent('--format jsonl', () => {
  it('prints keys in the order of the contract', async () => {
    for (const row of await rows()) {
      expect(Object.keys(row)).toEqual(['file', 'record', 'line', 'level', 'score', 'goods', 'indicators', 'points', 'openLevel', 'row']);
      for (const goods of row.goods)
        expect(Object.keys(goods)).toEqual(['category', 'confidence', 'accessory', 'fingerprint', 'settled', 'evidence']);
      for (const finding of row.indicators)
        expect(Object.keys(finding)).toEqual(['id', 'severity', 'message', 'fields', 'evidence', 'fingerprint', 'settled']);
      for (const line of row.points) expect(Object.keys(line)).toEqual(['source', 'id', 'points']);
      for (const evidence of evidenceOf(row))
        expect(Object.keys(evidence)).toEqual(['field', 'column', 'start', 'end', 'text', 'kind', 'term', 'weight']);
    }
  });

  it('points evidence at the very characters of the cell', async () => {
    let seen = 0;
    for (const row of await rows()) {
      for (const { field, start, end, text } of evidenceOf(row)) {
        expect(row.row[field]?.slice(start, end)).toBe(text);
        expect(text).not.toBe('');
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  it('gives evidence of known kinds with weights between 0 and 1', async () => {
    const kinds = ['exact', 'fuzzy', 'part-number', 'brand', 'hs-code', 'context', 'wording'];
    for (const { kind, weight } of (await rows()).flatMap(evidenceOf)) {
      expect(kinds).toContain(kind);
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
  });

  it('says every point: they sum to the score, and the score makes the level', async () => {
    const band = (score: number): string =>
      score === 0 ? 'none' : score < 30 ? 'low' : score < 55 ? 'medium' : score < 80 ? 'high' : 'critical';
    for (const row of await rows()) {
      expect(row.points.reduce((sum, { points }) => sum + points, 0)).toBe(row.score);
      expect(row.score).toBeGreaterThanOrEqual(0);
      expect(row.score).toBeLessThanOrEqual(100);
      expect(row.level).toBe(band(row.score));
      expect(row.points.every(({ points }) => points !== 0)).toBe(true);
    }
  });

  it('leaves no placeholder unfilled in a message', async () => {
    for (const { message } of (await rows()).flatMap(({ indicators }) => indicators))
      expect(message).not.toMatch(/\{[A-Za-z]+\}|undefined|NaN|\[object/);
  });

  it('keeps the order of the input, files as they were named', async () => {
    const seen = await rows();
    expect([...new Set(seen.map(({ file }) => file))]).toEqual(Object.keys(MANIFESTS));
    for (const file of Object.keys(MANIFESTS)) {
      const records = seen.filter((row) => row.file === file).map(({ record }) => record);
      expect(records).toEqual([...records].sort((a, b) => a - b));
    }
  });

  it('tells record and line below a preamble, with quoted line breaks and blank lines between', async () => {
    const places = (await rowsOf(PREAMBLE)).map(({ record, line, row }) => [record, line, row['description']?.split(/[\n,]/)[0]]);
    expect(places).toEqual([
      [1, 8, 'Bath towels'],
      [2, 10, 'Electric kettles 1.7 l'],
      [3, 12, 'Wireless router'],
      [4, 15, 'Ceramic mugs'],
      [5, 18, 'Parts for electronic equipment'],
      [6, 19, 'Plush toys'],
      [7, 20, 'Folding chairs'],
      [8, 21, 'Wall clocks'],
      [9, 22, 'Paper napkins'],
      [10, 23, 'TOTAL 200 CARTONS'],
    ]);
  });

  it('keeps mapped cells raw, with their line breaks, and leaves empty ones out', async () => {
    const [towels, kettles] = await rowsOf(PREAMBLE);
    expect(towels?.row['description']).toBe('Bath towels, cotton,\nassorted colours');
    expect(kettles?.row).not.toHaveProperty('partNumber');
  });

  it('screens the rows of a broken file as far as they go, one object each', async () => {
    const broken = await rowsOf(BROKEN);
    expect(broken.map(({ row }) => row['lineNumber'])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13']);
    const byLine = new Map(broken.map((row) => [row.row['lineNumber'], row]));
    expect(byLine.get('2')?.row['description']).toBe('19" RACK shelf');
    expect(byLine.get('6')).toMatchObject({ line: 10, record: 7 });
    expect(byLine.get('6')?.indicators.map(({ id }) => id)).toContain('relabelled');
    expect(byLine.get('11')).toMatchObject({ line: 16, record: 13 });
    expect(byLine.get('11')?.goods.map(({ category }) => category)).toContain('chips');
  });

  it('finds nothing on harmless goods', async () => {
    for (const row of await rowsOf(HARMLESS)) expect(row).toMatchObject({ level: 'none', score: 0, goods: [], indicators: [], points: [] });
  });
});

describe.concurrent('what the manifests of the project are for', () => {
  /** By file: descriptions that must need review (a piece of each), and pieces that must show nothing. */
  const expected: Readonly<Record<string, { readonly review: readonly string[]; readonly nothing: readonly string[] }>> = {
    'fixtures/english-invoice/commercial-invoice.csv': {
      review: ['FPGA, Kintex-7'],
      nothing: [
        'Chocolate chip',
        'Router table',
        'router bits',
        'Poker chips',
        'case for mobile phone',
        'Gas station',
        'Office chair',
        'T-shirt',
      ],
    },
    'fixtures/russian-customs/declarations.csv': {
      review: ['ПЛИС', 'МАРШРУТИЗАТОРЫ', 'БАЗОВЫХ СТАНЦИЙ'],
      nothing: ['ПОЛОТЕНЦА', 'ФРЕЗЕР', 'ЧИПСЫ', 'ВАФЛИ', 'ВЫКЛЮЧАТЕЛИ', 'БОЛТЫ'],
    },
    'fixtures/russian-customs/broker-1251.csv': {
      review: ['Мкс. ПЛИС', 'Коммутатор'],
      nothing: ['Куртки', 'дозаторы', 'отверток', 'Саморезы'],
    },
    'fixtures/chinese-export/declaration.csv': {
      review: ['集成电路'],
      nothing: ['浴巾', '薯片', '铣刀', '墨盒芯片', '扫地机器人', '手机壳'],
    },
    'fixtures/german-packing-list/packliste.csv': {
      review: ['Basisstation', 'Mikrocontroller'],
      nothing: ['Oberfräse', 'Kondensator', 'Warmwasserspeicher', 'Waffeleisen', 'Kartoffelchips', 'Badetücher'],
    },
    'fixtures/turkish-export/ihracat-listesi.csv': {
      review: ['Entegre devre'],
      nothing: ['havlu', 'Cips', 'Bebek telsizi', 'Fırın direnci', 'Hava yönlendirici'],
    },
    'fixtures/spanish-customs/importaciones.csv': {
      review: ['CIRCUITO INTEGRADO FPGA'],
      nothing: ['TOALLAS', 'PAPAS FRITAS', 'FRESADORA', 'FUNDA', 'SILLA', 'INTERRUPTOR', 'CATETER'],
    },
    'fixtures/partner-channel/road-cn-kz-ru.csv': {
      review: ['network switch', 'Integrated circuits', 'Oscilloscope', 'base station', 'GNSS', 'Microcontroller'],
      nothing: ['underwear', 'Cucumbers', 'Wood router', 'plush', 'Office paper', 'Bath mats'],
    },
    'fixtures/relabelled-gpu/adapters.csv': {
      review: ['Adapter, H100', 'Adapter module 700W', 'A100-SXM4'],
      nothing: ['Desk fans', 'Power cords', 'Computer mouse', 'Cardboard'],
    },
    'fixtures/preamble/packing-list.csv': {
      review: ['Wireless router'],
      nothing: ['Bath towels', 'Electric kettles', 'Ceramic mugs', 'Plush toys', 'TOTAL'],
    },
    'fixtures/hostile/hostile.csv': {
      review: ['Wi-Fi r\u043euter', '<script>'],
      nothing: ['Bath towels', 'SUM(A1:A9)', 'Toy car', 'toString'],
    },
  };

  it.each(Object.entries(expected))('%s', async (file, { review, nothing }) => {
    const seen = await rowsOf(file);
    const level = (piece: string): string | undefined => seen.find(({ row }) => row['description']?.includes(piece))?.level;
    expect(Object.fromEntries(nothing.map((piece) => [piece, level(piece)]))).toEqual(
      Object.fromEntries(nothing.map((piece) => [piece, 'none'])),
    );
    const missed = review.filter((piece) => !['medium', 'high', 'critical'].includes(level(piece) ?? 'no such row'));
    expect(missed).toEqual([]);
  });

  it('a file of part numbers and codes only', async () => {
    const seen = await rowsOf('fixtures/codes-only/part-list.csv');
    const goods = Object.fromEntries(
      seen.filter((row) => row.goods.length > 0).map(({ row, goods }) => [row['partNumber'], goods[0]?.category]),
    );
    expect(goods).toMatchObject({ 'XC7K325T-2FFG900I': 'chips', STM32F407VGT6: 'chips', AD9361BBCZ: 'chips' });
    for (const part of ['DIN933-M10X60-ZN', 'TW-70140-WHT', 'CH-440-BLK', 'MUG-350-PRT', 'HOSE-20M', 'PAN-28-IND'])
      expect(goods).not.toHaveProperty(part);
  });
});
