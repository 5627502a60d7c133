import { setFlagsFromString } from 'node:v8';
import type { ResourceLimits } from 'node:worker_threads';

/** V8's nursery in a run that is not short, in MiB: half of it lies idle at any time. */
export const NURSERY_MIB = 4;
const HALF_MIB = NURSERY_MIB / 2;

/** Keeps the nurseries of the process at their sizes, and has each be cleared in its own thread. */
export function holdNurseries(): void {
  // V8 would let them grow to 48 MB, of which a run never lets go: what one grew by while a run is short stays for good, too.
  setFlagsFromString('--semi-space-growth-factor=1');
  // Where a nursery can grow no more, V8 would have what often outlives it made in the old generation, whose garbage keeps all alive that it points to: such threads took a tenth more time.
  setFlagsFromString('--no-allocation-site-pretenuring');
  // To wake others costs more than clearing half a nursery, most of which is garbage: a run took a twentieth more processor time.
  setFlagsFromString('--no-parallel-scavenge');
}

/** Lets the nurseries of the process grow. */
export const letNurseriesGrow = (): void => setFlagsFromString('--semi-space-growth-factor=2');

/**
 * Has the nursery of the next thread begin at its size.
 * @returns what holds it there, as the flags of a process do not reach a thread that begins in time. V8 counts the half that is in use three times
 */
export function nurseryOfThread(): ResourceLimits {
  setFlagsFromString(`--min-semi-space-size=${HALF_MIB}`);
  return { maxYoungGenerationSizeMb: 3 * HALF_MIB };
}
