import { describe, expect, it } from 'vitest';
import { type MergedCells, readMergedCells } from '#read/workbook/merged-cells.ts';

function merged(xml: string, { most, pieceLength = xml.length }: { most?: number; pieceLength?: number } = {}): Promise<MergedCells> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < xml.length; from += pieceLength) yield Buffer.from(xml.slice(from, from + pieceLength));
  }
  return readMergedCells(pieces(), most);
}
const placesOf = ({ lastRows }: MergedCells): number[][] =>
  [...lastRows].flatMap(([row, columns]) => [...columns].map(([column, last]) => [row, column, last]));

describe('cells merged over rows', () => {
  it.each([
    ['as Excel writes them', '<mergeCell ref="A1:B3"/>'],
    ['under a prefix', '<x:mergeCell ref="A1:A3"/>'],
    ['under a prefix with signs', '<my-x.1:mergeCell ref="A1:A3"/>'],
    ['between single quotes', "<mergeCell ref='A1:A3'/>"],
    ['behind another attribute', '<mergeCell xr:uid="{0}" ref="A1:A3"/>'],
    ['before another attribute, with an end tag', '<mergeCell ref="A1:A3" xr:uid="{0}"></mergeCell>'],
    ['with spaces and line ends', '<mergeCell\n\tref = "$A$1:$A$3" />'],
    ['in small letters', '<mergeCell ref="a1:a3"/>'],
  ])('are found %s', async (_name, xml) => {
    const sheet = `<worksheet><sheetData/><mergeCells count="2">${xml}<mergeCell ref="C5:C6"/></mergeCells></worksheet>`;
    const expected = [
      [1, 0, 3],
      [5, 2, 6],
    ];
    expect(placesOf(await merged(sheet))).toEqual(expected);
    for (const pieceLength of [1, 7, 40]) expect(placesOf(await merged(sheet, { pieceLength }))).toEqual(expected);
  });

  it.each([
    ['in one row', '<mergeCell ref="A1:C1"/>'],
    ['of one cell', '<mergeCell ref="A1"/>'],
    ['of no places', '<mergeCell ref="1:2"/>'],
    ['of another attribute', '<mergeCell oldref="A1:A3"/>'],
    ['in a text', '<t>mergeCell ref="A1:A3"</t>'],
  ])('are none %s', async (_name, xml) => {
    expect(placesOf(await merged(xml))).toEqual([]);
  });

  it('are counted where they are too many', async () => {
    const xml = '<mergeCell ref="A1:A2"/><mergeCell ref="A3:A4"/><mergeCell ref="B1:C1"/><mergeCell ref="A5:A6"/>';
    expect(await merged(xml, { most: 3 })).toMatchObject({ left: 0 });
    const { left, lastRows } = await merged(xml, { most: 1 });
    expect([left, lastRows.size]).toEqual([2, 1]);
  });
});
