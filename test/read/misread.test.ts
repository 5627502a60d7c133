import { describe, expect, it } from 'vitest';
import { type Misread, withMisread } from '#read/misread.ts';
import type { RecordBatch } from '#read/records.ts';
import { TRANSCODED } from './transcoded.ts';

async function misread(rows: readonly (readonly string[])[], encoding: string, replaced = 0): Promise<readonly Misread[]> {
  async function* batches(): AsyncGenerator<RecordBatch> {
    const records = rows.map((cells, index) => ({ position: { chunk: 0, record: index + 1, line: index + 1 }, cells }));
    yield { records, broken: [], lines: rows.length };
  }
  const found: Misread[] = [];
  for await (const batch of withMisread(batches(), { encoding, replaced })) found.push(...(batch.misread ?? []));
  return found;
}

const utf8As = (encoding: string, text: string): string => new TextDecoder(encoding).decode(Buffer.from(text));

describe('rows of UTF-8 among others', () => {
  it.each([
    ['windows-1251', 'маршрутизатор'],
    ['koi8-r', 'Товар'],
    ['ibm866', 'маршрутизатор'],
    ['windows-1250', 'łożyska'],
    ['windows-1254', 'güç kaynağı'],
    ['iso-8859-5', '路由器交换机'],
  ])('are told in %s: %s', async (encoding, text) => {
    expect(await misread([['a', '1'], [utf8As(encoding, text), '2'], ['b']], encoding)).toEqual([{ line: 2, how: 'utf-8' }]);
  });

  it.each([
    ['one short sequence', 'windows-1251', [utf8As('windows-1251', 'é')]],
    ['a short word of DOS', 'ibm866', ['шаг', 'раб']],
    ['letters of both kinds', 'windows-1251', [utf8As('windows-1251', 'маршрутизатор'), 'роутер']],
    ['a sequence over two cells', 'windows-1251', ['РР', '°°°°']],
    ['capitals before marks', 'windows-1252', ['«CAFÉ»', 'É»']],
    ['an encoding of pairs', 'gb18030', [utf8As('gb18030', '路由器交换机')]],
    ['UTF-8 itself', 'utf-8', ['маршрутизатор']],
  ])('are not told by %s', async (_name, encoding, cells) => {
    expect(await misread([cells], encoding)).toEqual([]);
  });

  it.each(TRANSCODED)('are none in %s in %s', async (_name, label, text) => {
    expect(
      await misread(
        text.split(/[\r\n]/).map((line) => line.split(/[;,]/)),
        label,
      ),
    ).toEqual([]);
  });
});

it('tells rows with characters that could not be read, where the text has any', async () => {
  const rows = [['a'], ['b', 'ro\ufffdter'], ['\ufffd']];
  expect(await misread(rows, 'utf-8', 2)).toEqual([
    { line: 2, how: 'unread' },
    { line: 3, how: 'unread' },
  ]);
});
