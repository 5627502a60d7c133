import { isAscii } from 'node:buffer';

export const SAMPLE_BYTES = 64 * 1024;
/** Plain bytes before the first telling one that a sample keeps. */
const SAMPLE_LEAD = 1024;

// Zero bytes are ASCII too, but may be UTF-16.
export const isPlainAscii = (bytes: Uint8Array): boolean => isAscii(bytes) && !bytes.includes(0);

/** @returns bytes from shortly before the first that is not plain ASCII: what stands there tells the encoding, however late it comes */
export function telling(bytes: Uint8Array): { readonly from: number; readonly sample: Uint8Array } {
  const first = bytes.findIndex((byte) => byte === 0 || byte > 127);
  const near = Math.max(0, first - SAMPLE_LEAD);
  // Where the bytes may be pairs, pairs stay together.
  const from = near - (near % 2);
  return { from, sample: bytes.subarray(from, from + SAMPLE_BYTES) };
}

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
