import { describe, expect, it } from 'vitest';
import { zipKind } from '#read/zip-kind.ts';

const entriesOf = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([name, content]) => ({
    name,
    async *bytes(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(content);
    },
  }));

describe('what a zip archive is', () => {
  it.each([
    ['an xlsx workbook', { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '' }, 'xlsx'],
    ['an ods workbook', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, 'ods'],
    ['a template of one', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet-template\n' }, 'ods'],
    ['an archive of files', { 'a.csv': 'a,b\n' }, 'archive'],
    ['an archive with a file of that name', { mimetype: 'see the other file', 'a.csv': 'a\n' }, 'archive'],
    ['an empty archive', {}, 'archive'],
  ])('is told by its files: %s', async (_name, files, kind) => {
    expect(await zipKind(entriesOf(files), 'm.zip')).toBe(kind);
  });

  it.each([
    [{ '[Content_Types].xml': '', 'xl/workbook.bin': '' }, '.xlsb'],
    [{ '[Content_Types].xml': '', 'word/document.xml': '' }, 'a Word document'],
    [{ 'Index/Document.iwa': '' }, 'an Apple Numbers workbook'],
    [{ mimetype: 'application/vnd.oasis.opendocument.text' }, 'a document of the type application/vnd.oasis.opendocument.text'],
  ])('is refused by name: %j', async (files, kind) => {
    await expect(zipKind(entriesOf(files), 'm.zip')).rejects.toMatchObject({
      code: 'E_INPUT_BINARY',
      message: expect.stringContaining(kind),
    });
  });
});
