/** @returns how many bytes at the end (0 to 3) begin a UTF-8 sequence that the bytes do not finish */
export function unfinishedTail(bytes: Uint8Array): number {
  const last = bytes.length - 1;
  for (let back = 0; back < 3 && back <= last; back++) {
    const byte = bytes[last - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back + 1 < sequenceLength(byte) ? back + 1 : 0;
  }
  return 0;
}

/** @returns the share of the non-ASCII sequences that are well-formed UTF-8, from 0 to 1; 1 for ASCII */
export function validShare(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(byte);
    let found = 1;
    while (found < length && ((bytes[at + found] ?? 0) & 0xc0) === 0x80) found += 1;
    if (length > 1 && found === length) valid += 1;
    else invalid += 1;
    at += found;
  }
  return valid + invalid === 0 ? 1 : valid / (valid + invalid);
}

/** @returns how many bytes a sequence of UTF-8 has by its first; 1 for a byte that begins none */
export function sequenceLength(lead: number): number {
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xc2 && lead < 0xe0 ? 2 : 1;
}
