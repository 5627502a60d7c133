import { ScreenError } from '#errors/screen-error.ts';
import type { ArchiveEntry } from './archive.ts';

/** What a zip archive is: a workbook of one of two kinds, or an archive of files. */
export type ZipKind = 'xlsx' | 'ods' | 'archive';

const MIMETYPE_BYTES = 256;
const SPREADSHEETS = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/;

/** Parts by which kinds that are not read can be told. */
const UNREADABLE: readonly (readonly [part: string, kind: string])[] = [
  ['xl/workbook.bin', 'an Excel workbook of the binary kind (.xlsb)'],
  ['word/document.xml', 'a Word document'],
  ['ppt/presentation.xml', 'a PowerPoint presentation'],
  ['Index/Document.iwa', 'an Apple Numbers workbook'],
];

/**
 * Tells what a zip archive is by the files in it.
 * @param file the archive's name for messages
 * @throws ScreenError E_INPUT_BINARY for documents that are no table, E_ZIP
 */
export async function zipKind(entries: readonly ArchiveEntry[], file: string): Promise<ZipKind> {
  const names = new Set(entries.map(({ name }) => name));
  const unreadable = UNREADABLE.find(([part]) => names.has(part));
  if (unreadable !== undefined) throw new ScreenError('E_INPUT_BINARY', { file, kind: unreadable[1] });
  if (names.has('[Content_Types].xml')) return 'xlsx';
  const mimetype = entries.find(({ name }) => name === 'mimetype');
  if (mimetype === undefined) return 'archive';
  const type = await firstText(mimetype);
  if (SPREADSHEETS.test(type)) return 'ods';
  if (type.startsWith('application/')) throw new ScreenError('E_INPUT_BINARY', { file, kind: `a document of the type ${type}` });
  return 'archive';
}

async function firstText({ bytes }: ArchiveEntry): Promise<string> {
  let text = '';
  for await (const piece of bytes()) {
    text += Buffer.from(piece).toString('latin1');
    if (text.length >= MIMETYPE_BYTES) break;
  }
  return text.slice(0, MIMETYPE_BYTES).trim();
}
