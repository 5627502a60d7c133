import { unitAt } from '#model/unit-at.ts';

/** Bytes of a page, a power of two. */
const PAGE_BITS = 15;
const PAGE_BYTES = 2 ** PAGE_BITS;
const IN_PAGE = PAGE_BYTES - 1;
/** A text begins with its length in two bytes, of which the last bit tells whether its units take one byte or two. */
const HEADER = 2;
const LARGEST_NARROW = 0xff;

function isNarrow(text: string): boolean {
  const { length } = text;
  for (let index = 0; index < length; index++) if (unitAt(text, index) > LARGEST_NARROW) return false;
  return true;
}

const bytesOf = (text: string): number => HEADER + text.length * (isNarrow(text) ? 1 : 2);

/** Texts by their places in a few pages of memory: none of them keeps the block of the file alive that it was cut from, or is an object of its own. */
export class TextPool {
  readonly #pages: Buffer[] = [];
  #used = 0;

  get bytes(): number {
    return this.#pages.length * PAGE_BYTES;
  }

  /** @param texts which together take up no more than a page @returns the place of the first; each of the others stands at the end of the one before */
  add(...texts: readonly string[]): number {
    const first = this.#reserve(texts.reduce((bytes, text) => bytes + bytesOf(text), 0));
    let place = first;
    for (const text of texts) {
      this.#write(text, place);
      place = this.end(place);
    }
    return first;
  }

  /** Takes texts that stand one behind another over from another pool. @returns the place of the first */
  copy(from: TextPool, place: number, count: number): number {
    let end = place;
    for (let taken = 0; taken < count; taken++) end = from.end(end);
    const first = this.#reserve(end - place);
    if (count > 0) from.#page(place).copy(this.#page(first), first & IN_PAGE, place & IN_PAGE, (place & IN_PAGE) + end - place);
    return first;
  }

  /** @returns the place behind the text at `place` */
  end(place: number): number {
    const header = this.#page(place).readUInt16LE(place & IN_PAGE);
    return place + HEADER + (header >> 1) * (1 + (header & 1));
  }

  read(place: number): string {
    const [page, at] = [this.#page(place), place & IN_PAGE];
    const isWide = ((page[at] as number) & 1) === 1;
    return page.toString(isWide ? 'utf16le' : 'latin1', at + HEADER, at + this.end(place) - place);
  }

  /** @returns by code units: below 0 where `text` comes before the text at `place`, 0 where they are equal */
  compare(text: string, place: number): number {
    const page = this.#page(place);
    let at = place & IN_PAGE;
    const header = page.readUInt16LE(at);
    const [length, isWide] = [header >> 1, (header & 1) === 1];
    const shorter = Math.min(length, text.length);
    at += HEADER;
    for (let index = 0; index < shorter; index++) {
      let unit = page[at++] as number;
      if (isWide) unit |= (page[at++] as number) << 8;
      const difference = unitAt(text, index) - unit;
      if (difference !== 0) return difference;
    }
    return text.length - length;
  }

  #write(text: string, place: number): void {
    const page = this.#page(place);
    const { length } = text;
    const narrow = isNarrow(text);
    let at = page.writeUInt16LE((length << 1) | (narrow ? 0 : 1), place & IN_PAGE);
    for (let index = 0; index < length; index++) {
      const unit = unitAt(text, index);
      page[at++] = unit;
      if (!narrow) page[at++] = unit >> 8;
    }
  }

  #page(place: number): Buffer {
    return this.#pages[place >> PAGE_BITS] as Buffer;
  }

  /** @returns the place of so many free bytes in one page */
  #reserve(bytes: number): number {
    if (bytes > PAGE_BYTES) throw new RangeError(`texts of ${bytes} bytes do not fit in a page`);
    if (this.#used + bytes > this.#pages.length * PAGE_BYTES) {
      this.#used = this.#pages.length * PAGE_BYTES;
      this.#pages.push(Buffer.allocUnsafeSlow(PAGE_BYTES));
    }
    const place = this.#used;
    this.#used += bytes;
    return place;
  }
}
