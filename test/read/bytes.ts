/** Gives bytes in pieces, as a file does. */
export async function* piecesOf(bytes: Uint8Array, pieceLength: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceLength) yield bytes.subarray(from, from + pieceLength);
}

/** @returns all bytes joined */
export async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}
