import { UntilError } from './until-error.ts';

/**
 * Passes bytes on in pieces of one length, the last one aside, so that nothing depends on how they come. What came before an error is passed on, too.
 * @param bytes each portion holds only until the next is asked for, and so does each piece
 * @param length in bytes
 */
export async function* inPieces(bytes: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let held = 0;
  const source = new UntilError(bytes);
  for await (const portion of source) {
    held += portion.length;
    if (held < length) {
      waiting.push(Buffer.from(portion));
      continue;
    }
    const all = joined([...waiting, portion]);
    const end = held - (held % length);
    for (let at = 0; at < end; at += length) yield all.subarray(at, at + length);
    waiting = end === held ? [] : [Buffer.from(all.subarray(end))];
    held -= end;
  }
  if (held > 0) yield joined(waiting);
  source.rethrow();
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => (parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts));
