import { Zip, ZipDeflate } from 'fflate';
import { ReportLimit } from '#model/report.ts';

/** The earliest day that the format knows (APPNOTE 6.3.10, 4.4.6): same rows, same bytes, in every time zone. */
const MODIFIED = new Date(1980, 0, 1);
/** Text is close to its smallest at this level, in two thirds of the time of the default. */
const LEVEL = 3;
/** UTF-16 units of text that are packed at once. */
const BATCH = 65_536;
/** Without its 64-bit extension, which Excel reads in part only, the format holds less than 4 GiB. */
const MOST_BYTES = 2 ** 32 - 1;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A file of the archive: its text is packed piece by piece, so that memory does not grow with it. */
export interface Part {
  /** UTF-16 units written so far. */
  readonly length: number;
  write(text: string): void;
  /** Ends the file; the next one may begin. */
  close(): void;
}

/** A zip archive that is made piece by piece, one file after the other. */
export class Archive {
  readonly #zip: Zip;
  #pieces: Uint8Array[] = [];
  #bytes = 0;

  constructor() {
    this.#zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      this.#bytes += piece.length;
      if (this.#bytes > MOST_BYTES) throw new ReportLimit('A workbook holds 4 GiB when it is packed; this one is larger.');
      this.#pieces.push(piece);
    });
  }

  /** Begins a file of XML. */
  open(name: string): Part {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = MODIFIED;
    this.#zip.add(file);
    let waiting = DECLARATION;
    let length = 0;
    const pack = (isLast: boolean): void => {
      file.push(Buffer.from(waiting), isLast);
      waiting = '';
    };
    return {
      get length() {
        return length;
      },
      write: (text) => {
        waiting += text;
        length += text.length;
        if (waiting.length >= BATCH) pack(false);
      },
      close: () => pack(true),
    };
  }

  /** Adds a file that is there as a whole. */
  add(name: string, text: string): void {
    const part = this.open(name);
    part.write(text);
    part.close();
  }

  /** @returns the bytes since the last time that they were taken */
  take(): Uint8Array {
    const [only, ...others] = this.#pieces;
    this.#pieces = [];
    if (only === undefined) return new Uint8Array();
    return others.length === 0 ? only : Buffer.concat([only, ...others]);
  }

  end(): void {
    this.#zip.end();
  }
}
