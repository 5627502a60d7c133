import { ScreenError } from '#errors/screen-error.ts';
import type { Limits } from '#read/limits.ts';
import { readXml, type XmlPart } from '#read/xml.ts';
import { unescapeText } from './escapes.ts';

const PAGE_BYTES = 1024 * 1024;
/** What a text costs besides its bytes. */
const ENTRY_BYTES = 24;

/** The texts that the cells of a workbook point at, packed as UTF-8: millions of small strings would take several times the memory. */
export class SharedStrings {
  readonly #pages: Buffer[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #pageOf: number[] = [];
  #free = PAGE_BYTES;
  #bytes = 0;

  /** Bytes of memory that all texts take. */
  get bytes(): number {
    return this.#bytes;
  }

  add(text: string): void {
    const length = Buffer.byteLength(text);
    let page = this.#pages.at(-1);
    if (page === undefined || this.#free + length > page.length) {
      page = Buffer.allocUnsafe(Math.max(PAGE_BYTES, length));
      this.#pages.push(page);
      this.#free = 0;
    }
    page.write(text, this.#free);
    this.#pageOf.push(this.#pages.length - 1);
    this.#starts.push(this.#free);
    this.#free += length;
    this.#ends.push(this.#free);
    this.#bytes += length + ENTRY_BYTES;
  }

  /** @returns the text of that number, from 0; undefined where there is none */
  at(index: number): string | undefined {
    return this.#pages[this.#pageOf[index] ?? -1]?.toString('utf8', this.#starts[index], this.#ends[index]);
  }
}

/**
 * Reads `sharedStrings.xml` (ECMA-376 part 1, 18.4): plain and rich texts, without the pronunciation of Asian names.
 * @throws ScreenError E_WORKBOOK, E_SHARED_TEXT
 */
export async function readSharedStrings(part: XmlPart, limits: Limits): Promise<SharedStrings> {
  const strings = new SharedStrings();
  let text = '';
  let isText = false;
  let pronunciation = 0;
  await readXml(
    part,
    {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') pronunciation += 1;
        isText = name === 't' && pronunciation === 0;
      },
      text(piece) {
        if (isText && text.length <= limits.maxCell) text += piece;
      },
      close(name) {
        isText = false;
        if (name === 'rPh') pronunciation -= 1;
        if (name !== 'si') return;
        strings.add(unescapeText(text));
        if (strings.bytes > limits.maxSharedText) throw new ScreenError('E_SHARED_TEXT', { file: part.file, limit: limits.maxSharedText });
      },
    },
    limits,
  );
  return strings;
}
