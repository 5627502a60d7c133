import { createGunzip, type Gunzip } from 'node:zlib';
import { ScreenError } from '#errors/screen-error.ts';
import { type Limits, type Meter, tooMuch } from './limits.ts';
import { inPieces } from './pieces.ts';

/** Bytes that zlib is given at a time: what of a damaged file is unpacked before its damage is found does not depend on how its bytes come. */
const PIECE = 16 * 1024;

/**
 * Unpacks gzip, several members too.
 * @param place the input's name for messages, and whether a file of that name can be looked at
 * @param meter counts for the whole input
 * @throws ScreenError E_GZIP, E_UNPACKED while the bytes are read
 */
export async function* gunzip(
  bytes: AsyncIterable<Uint8Array>,
  { file, isOnDisk }: { readonly file: string; readonly isOnDisk: boolean },
  limits: Limits,
  meter?: Meter,
): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  let last: Uint8Array = new Uint8Array(0);
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of inPieces(bytes, PIECE)) {
      packed += piece.length;
      last = Buffer.from(piece);
      yield piece;
    }
  }
  const unzip = createGunzip();
  try {
    for await (const piece of unpackedOf(counted(), unzip)) {
      unpacked += piece.length;
      const problem = tooMuch(unpacked, packed, limits) ?? meter?.(unpacked);
      if (problem !== undefined) throw new ScreenError('E_UNPACKED', { file, problem });
      yield piece;
    }
    // zlib stops at zeros that pad a member; what stands behind them would be lost without a word.
    const left = packed - unzip.bytesWritten;
    if (left > 0 && last.subarray(Math.max(0, last.length - left)).some((byte) => byte !== 0))
      throw new ScreenError('E_GZIP', { file, isOnDisk, reason: 'there are bytes behind its end' });
  } catch (cause) {
    if (!isZlibError(cause)) throw cause;
    throw new ScreenError('E_GZIP', { file, isOnDisk, reason: cause.message }, { cause });
  }
}

/** Unpacks piece by piece: what could be unpacked before an error is given, which a stream that is read would drop. */
async function* unpackedOf(packed: AsyncIterable<Uint8Array>, unzip: Gunzip): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failure: { readonly error: unknown } | undefined;
  unzip.on('data', (piece: Uint8Array) => ready.push(piece));
  unzip.on('error', (error) => {
    failure = { error };
  });
  const taken = function* (): Generator<Uint8Array> {
    const given = ready;
    ready = [];
    yield* given;
    if (failure !== undefined) throw failure.error;
  };
  try {
    for await (const piece of packed) {
      await settled(unzip, (settle) => unzip.write(piece, settle));
      yield* taken();
      if (unzip.readableEnded) return;
    }
    await settled(unzip, () => unzip.end());
    yield* taken();
  } finally {
    unzip.destroy();
  }
}

/** Waits for what is begun, or for the end of the stream: zlib does not answer any more behind the last member. */
const settled = (stream: Gunzip, begin: (settle: () => void) => void): Promise<void> =>
  new Promise((resolve) => {
    const ends = ['end', 'error', 'close'] as const;
    const settle = (): void => {
      for (const end of ends) stream.off(end, settle);
      resolve();
    };
    for (const end of ends) stream.once(end, settle);
    begin(settle);
  });

const isZlibError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
