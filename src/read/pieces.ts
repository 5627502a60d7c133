/**
 * Passes bytes on in pieces of one length, the last one aside, so that nothing depends on how they come. What came before an error is passed on, too.
 * @param length in bytes
 */
export async function* inPieces(bytes: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let held = 0;
  let failure: { readonly error: unknown } | undefined;
  const tell = (error: unknown): void => {
    failure = { error };
  };
  for await (const portion of untilError(bytes, tell)) {
    waiting.push(portion);
    held += portion.length;
    if (held < length) continue;
    const all = joined(waiting);
    const end = held - (held % length);
    for (let at = 0; at < end; at += length) yield all.subarray(at, at + length);
    waiting = end === held ? [] : [all.subarray(end)];
    held -= end;
  }
  if (held > 0) yield joined(waiting);
  if (failure !== undefined) throw failure.error;
}

/** Lets what breaks off end like any other, and tells of it. */
export async function* untilError<T>(source: AsyncIterable<T>, tell: (error: unknown) => void): AsyncGenerator<T> {
  try {
    yield* source;
  } catch (error) {
    tell(error);
  }
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => (parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts));
