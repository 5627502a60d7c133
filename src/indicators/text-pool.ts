const FIRST_BYTES = 256;
/** A text begins with its length in two bytes, of which the last bit tells whether its units take one byte or two. */
const HEADER = 2;
const LARGEST_NARROW = 0xff;

function isNarrow(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > LARGEST_NARROW) return false;
  return true;
}

/** Texts by their places in one piece of memory: none of them keeps the block of the file alive that it was cut from, or is an object of its own. */
export class TextPool {
  #bytes = Buffer.alloc(FIRST_BYTES);
  #used = 0;

  get used(): number {
    return this.#used;
  }

  get bytes(): number {
    return this.#bytes.byteLength;
  }

  /** @param text of at most 32,767 units @returns its place */
  add(text: string): number {
    const narrow = isNarrow(text);
    const place = this.#reserve(HEADER + text.length * (narrow ? 1 : 2));
    this.#bytes.writeUInt16LE((text.length << 1) | (narrow ? 0 : 1), place);
    let at = place + HEADER;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      this.#bytes[at++] = unit;
      if (!narrow) this.#bytes[at++] = unit >> 8;
    }
    return place;
  }

  /** @returns the place behind the text at `place` */
  end(place: number): number {
    const header = this.#bytes.readUInt16LE(place);
    return place + HEADER + (header >> 1) * (1 + (header & 1));
  }

  read(place: number): string {
    const isWide = ((this.#bytes[place] as number) & 1) === 1;
    return this.#bytes.toString(isWide ? 'utf16le' : 'latin1', place + HEADER, this.end(place));
  }

  /** @returns by code units: below 0 where `text` comes before the text at `place`, 0 where they are equal */
  compare(text: string, place: number): number {
    const header = this.#bytes.readUInt16LE(place);
    const [length, isWide] = [header >> 1, (header & 1) === 1];
    const shorter = Math.min(length, text.length);
    let at = place + HEADER;
    for (let index = 0; index < shorter; index++) {
      let unit = this.#bytes[at++] as number;
      if (isWide) unit |= (this.#bytes[at++] as number) << 8;
      const difference = text.charCodeAt(index) - unit;
      if (difference !== 0) return difference;
    }
    return text.length - length;
  }

  /** @returns the place of so many free bytes */
  #reserve(bytes: number): number {
    const place = this.#used;
    this.#used += bytes;
    if (this.#used > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(this.#used, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    return place;
  }
}
