import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Archive } from '#report/xlsx/archive.ts';
import { Sheet } from '#report/xlsx/sheet.ts';
import { fitted, holdable, MOST_CELL } from '#report/xlsx/text.ts';
import { addFirstParts, addLastParts } from '#report/xlsx/workbook-parts.ts';
import { firstRows } from '../../read/workbook/rows.ts';

/** @returns a workbook of one sheet with these rows of text */
function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const archive = new Archive();
  addFirstParts(archive);
  const sheet = new Sheet(archive, 1, { widths: [10, 10], frozen: 0, hasFilter: false, isFirst: true });
  for (const cells of rows) sheet.row(cells.map((value) => ({ value, style: 'text' })));
  sheet.close();
  addLastParts(archive, [{ name: 'Rows', filter: undefined }]);
  return archive.take();
}

const readBack = async (texts: readonly string[]): Promise<readonly string[]> =>
  (await firstRows(workbook(texts.map((text) => [`<${text}`])), 'xlsx')).map(([, cell = '']) => String(cell).slice(1));

describe('text of a workbook', () => {
  it('is read back as it was, also where Excel would take it for the number of a character, and where XML turns line ends', async () => {
    const texts = [
      '_x0041_',
      '_x005F_x0041_',
      '__x0041__x0042_x0043_',
      '_x0041\r',
      '_x00e9_ _xZZZZ_ _x041_',
      'a\rb\r\nc\nd\te',
      '</t></is></c>',
      ']]> &amp; &#65; "quoted" <!-- -->',
      ' leading and trailing ',
      '集成电路 микросхема 🚢',
      '\u2028\u0085\ufeff',
    ];
    expect(await readBack(texts)).toEqual(texts);
  });

  it('is read back unit for unit, whatever it is, but for what a workbook can not hold', async () => {
    const pieces = fc.oneof(
      fc.constantFrom('_', 'x', '0041', '_x0041_', '\r', '\n', '\u0000', '\ud800', '\udc00', '&', '<'),
      fc.string({ unit: 'binary' }),
    );
    const texts = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 40 }), async (all) => {
        expect(await readBack(all)).toEqual(all.map(holdable));
      }),
      { numRuns: 60 },
    );
  });

  it('shows what a workbook can not hold, and leaves everything else alone', () => {
    expect(holdable('a\u0000b\u001b[2J\ufffe\ud800z\udfff')).toBe('a␀b␛[2J<U+FFFE><U+D800>z<U+DFFF>');
    const kept = 'tab\t line\r\n 🚢 \u007f\u0085\u202e\ufeff\ufffd';
    expect(holdable(kept)).toBe(kept);
  });

  it('is cut where it is longer than a cell may be, and says so', () => {
    const long = 'x'.repeat(MOST_CELL);
    expect(fitted(long)).toBe(long);
    const cut = fitted(`${long}y`);
    expect(cut).toHaveLength(MOST_CELL);
    expect(cut).toMatch(/x \[cut: 32,768 characters\]$/);
    expect(fitted('🚢'.repeat(20_000))).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});
