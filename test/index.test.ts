import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createScreener, ScreenError } from '../src/index.ts';

const screener = await createScreener({ today: '2026-11-23' });

describe('the library', () => {
  it('screens a text as a row with only a description', () => {
    const { level, goods, indicators, points, score } = screener.screenText('XC7K325T-2FFG900I FPGA, label removed');
    expect(level).toBe('high');
    expect(goods.map(({ category }) => category)).toContain('chips');
    expect(indicators.map(({ id }) => id)).toContain('relabelled');
    expect(points.reduce((sum, line) => sum + line.points, 0)).toBe(score);
  });

  it('finds nothing on harmless goods, and does not take a missing column for an empty one', () => {
    expect(screener.screenText('potato chips 150g')).toMatchObject({ level: 'none', score: 0, goods: [], indicators: [] });
    expect(screener.screenText('wireless router').indicators.map(({ id }) => id)).not.toContain('unbranded');
    expect(screener.screenRow({ description: 'wireless router', brand: '' }).indicators.map(({ id }) => id)).toContain('unbranded');
  });

  it('screens a row of cells by field; evidence points into those cells', () => {
    const cells = { description: 'Wi-Fi router', hsCode: '8517.62', destinationCountry: 'RU' } as const;
    const { level, goods } = screener.screenRow(cells);
    expect(level).toBe('critical');
    for (const { field, start, end, text } of goods.flatMap(({ evidence }) => evidence)) {
      expect(cells[field as keyof typeof cells].slice(start, end)).toBe(text);
    }
  });

  it('screens a stream row by row, in order, with lines', async () => {
    const rows: [number, number | null, string][] = [];
    for await (const { record, line, assessment } of screener.screenStream(createReadStream('fixtures/quickstart/manifest.csv'))) {
      rows.push([record, line, assessment.level]);
    }
    expect(rows).toHaveLength(12);
    expect(rows[0]).toEqual([1, 2, 'critical']);
    expect(rows[1]).toEqual([2, 3, 'none']);
  });

  it('searches every column that tells goods', async () => {
    const levels = async (text: string): Promise<string[]> => {
      const found: string[] = [];
      for await (const { assessment } of screener.screenStream(Readable.from([Buffer.from(text)]))) found.push(assessment.level);
      return found;
    };
    const rows = ['FPGA XC7A100T-2FGG484I;new, boxed, for industrial use;Russia', 'Ceramic mugs;new, boxed, for industrial use;Russia'];
    expect(await levels(`Product;Description;Destination\n${rows.join('\n')}\n`)).toEqual(['high', 'none']);
    expect(await levels('Description;Details;Destination\nGoods as agreed;FPGA XC7A100T-2FGG484I;Russia\n')).toEqual(['high']);
  });

  it('grades by the final destination, wherever the goods go first', async () => {
    const found: string[][] = [];
    const text =
      'Goods,Country of destination,Final destination\nFPGA XC7A100T-2FGG484I,Kazakhstan,Russia\nFPGA XC7A100T-2FGG484I,Germany,Germany\n';
    for await (const { assessment } of screener.screenStream(Readable.from([Buffer.from(text)])))
      found.push(assessment.indicators.map(({ id }) => id));
    expect(found[0]).toEqual(expect.arrayContaining(['destination-of-concern', 'transshipment-hub']));
    expect(found[1]).toEqual([]);
  });

  it('takes options: indicators left out are left out', async () => {
    const without = await createScreener({ skip: ['relabelled'] });
    expect(without.screenText('FPGA, label removed').indicators.map(({ id }) => id)).not.toContain('relabelled');
  });

  it('throws a ScreenError with a code where a stream can not be used', async () => {
    const bytes = Readable.from([Buffer.from('Color,Size\nred,4\n')]);
    const read = async (): Promise<void> => {
      for await (const _ of screener.screenStream(bytes, { name: 'colors.csv' })) break;
    };
    await expect(read()).rejects.toSatisfy((error) => error instanceof ScreenError && error.code === 'E_NO_USABLE_COLUMN');
  });

  it('tells the edition of its facts', () => {
    expect(screener.lexicon).toMatchObject({ priorityList: '2024-02-23' });
    expect(screener.lexicon.digest).toMatch(/^[0-9a-f]{64}$/);
  });
});
