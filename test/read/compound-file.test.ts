import { describe, expect, it } from 'vitest';
import { compoundFileError } from '#read/compound-file.ts';

const name = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le');

async function errorOf(...parts: readonly Uint8Array[]): Promise<string> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield* parts;
  }
  return (await compoundFileError(bytes(), 'old.xls')).message.split('\n')[0] as string;
}

describe('an Office file of the old kind', () => {
  it.each([
    ['a workbook', 'Workbook', 'this is an Excel workbook of the old kind (.xls)'],
    ['a document', 'WordDocument', 'this is a Word document'],
    ['an encrypted workbook of today', 'EncryptedPackage', 'the workbook is encrypted'],
    ['anything else', 'PowerPoint Document', 'this is an Office file of the old kind'],
  ])('is told: %s', async (_name, stream, text) => {
    expect(await errorOf(Buffer.alloc(600), name(stream), Buffer.alloc(9))).toContain(text);
  });

  it('is told by a name that lies across two pieces', async () => {
    const stream = name('Workbook');
    for (let cut = 1; cut < stream.length; cut++)
      expect(await errorOf(Buffer.alloc(600), stream.subarray(0, cut), stream.subarray(cut))).toContain('Excel workbook');
  });

  it('is encrypted where a workbook stands beside the encrypted one', async () => {
    expect(await errorOf(name('Workbook'), name('EncryptedPackage'))).toContain('encrypted');
  });
});
