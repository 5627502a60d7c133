import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { ScreenError } from '#errors/screen-error.ts';
import type { Limits } from './limits.ts';

const DEEPEST = 256;
/** Characters that XML may spend on one of a cell (`&#x1F4A9;`). */
const LONGEST_ESCAPE = 10;
/** Characters of markup without an event that are always allowed. */
const MARKUP_LENGTH = 64 * 1024;

export type Attributes = Readonly<Record<string, string>>;

/** What is called as an XML file is read. Names of elements come without their prefix, those of attributes as they stand. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** One XML file and its name for messages. */
export interface XmlPart {
  readonly file: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads well-formed XML as it comes; the generator gives control back after each piece of the input. A document type, and with it every
 * entity of its own, is refused.
 * @throws ScreenError E_WORKBOOK, E_CELL_TOO_LONG
 */
export async function* xmlSteps({ file, bytes }: XmlPart, handler: XmlHandler, { maxCell }: Limits): AsyncGenerator<void> {
  const damaged = (reason: string): ScreenError => new ScreenError('E_WORKBOOK', { file, reason });
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  let depth = 0;
  let quiet = 0;
  parser.on('error', (error) => {
    throw damaged(error.message);
  });
  parser.on('doctype', () => {
    throw damaged('it declares a document type, by which a small file can become endless');
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    quiet = 0;
    if (depth > DEEPEST) throw damaged(`its elements are nested more than ${DEEPEST} deep`);
    handler.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    quiet = 0;
    handler.close?.(localName(name));
  });
  if (handler.text !== undefined) {
    const text = (part: string): void => {
      quiet = 0;
      handler.text?.(part);
    };
    parser.on('text', text);
    parser.on('cdata', text);
  }
  let decoder: TextDecoder | undefined;
  const write = (text: string): void => {
    quiet += text.length;
    parser.write(text);
    if (quiet > maxCell * LONGEST_ESCAPE + MARKUP_LENGTH) throw new ScreenError('E_CELL_TOO_LONG', { file, line: null, limit: maxCell });
  };
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    write(decode(decoder, piece, damaged));
    yield;
  }
  write(decoder === undefined ? '' : decode(decoder, undefined, damaged));
  parser.close();
  yield;
}

/** Reads a whole XML file. @throws ScreenError as xmlSteps does */
export async function readXml(part: XmlPart, handler: XmlHandler, limits: Limits): Promise<void> {
  for await (const _ of xmlSteps(part, handler, limits));
}

function decode(decoder: TextDecoder, piece: Uint8Array | undefined, damaged: (reason: string) => ScreenError): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw damaged(`its bytes are no ${decoder.encoding}`);
  }
}

// XML without a byte order mark is UTF-8 in every workbook; other encodings are not used.
const encodingOf = (first: Uint8Array): string =>
  first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8';
