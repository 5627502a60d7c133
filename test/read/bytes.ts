/** Gives bytes in pieces, as a file does: all in the same memory, so that each holds until the next is asked for. */
export async function* piecesOf(bytes: Uint8Array, pieceLength: number): AsyncGenerator<Uint8Array> {
  const memory = Buffer.alloc(Math.min(pieceLength, bytes.length));
  for (let from = 0; from < bytes.length; from += pieceLength) {
    const piece = memory.subarray(0, Math.min(pieceLength, bytes.length - from));
    piece.set(bytes.subarray(from, from + piece.length));
    yield piece;
    memory.fill('?');
  }
}

/** @returns all bytes joined */
export async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
