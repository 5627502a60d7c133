/** @returns the first pieces of an input joined: `enough` bytes at least, or all there are */
export async function peek(iterator: AsyncIterator<Uint8Array>, enough: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let length = 0; length < enough; ) {
    const { done, value } = await iterator.next();
    if (done === true) break;
    length += value.length;
    // It holds until the next is asked for.
    parts.push(length < enough ? Buffer.from(value) : value);
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
}

/** Gives what was taken from an iterator again, then the rest; the iterator ends with the reader. @param first is used up */
export async function* resume<T>(first: T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    while (first.length > 0) yield first.shift() as T;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
