import { crc32, deflateRawSync } from 'node:zlib';

/** A file to pack: its content, or that and what is to be wrong about it. */
export type ZipContent = string | Uint8Array | Faulty;

interface Faulty {
  readonly content: string | Uint8Array;
  readonly sum?: number;
  /** Bytes that it is said to unpack to. */
  readonly size?: number;
  readonly isEncrypted?: boolean;
  /** The content is where a link of Unix leads. */
  readonly isLink?: boolean;
  /** Its bytes are those of the file before it. */
  readonly overlaps?: boolean;
}

/** Writes a zip archive as the format says (APPNOTE 6.3.10, 4.3), with names and faults as they are asked for. */
export function zip(files: Readonly<Record<string, ZipContent>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let last = 0;
  for (const [name, given] of Object.entries(files)) {
    const fault: Faulty = typeof given === 'object' && 'content' in given ? given : { content: given };
    const { content, sum, size, isEncrypted = false, isLink = false, overlaps = false } = fault;
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    // Names are UTF-8.
    common.writeUInt16LE(0x800 | (isEncrypted ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(sum ?? crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size ?? bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(14);
    if (isLink) place.writeUInt32LE(0o120777 * 2 ** 16, 6);
    place.writeUInt32LE(overlaps ? last : offset, 10);
    directory.push(Buffer.concat([Buffer.from(`PK\x01\x02\x14${isLink ? '\x03' : '\0'}`, 'latin1'), common, place, title]));
    if (overlaps) continue;
    last = offset;
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, packed]);
    bodies.push(body);
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}
