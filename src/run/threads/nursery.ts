import { setFlagsFromString } from 'node:v8';
import type { ResourceLimits } from 'node:worker_threads';

/** V8's nursery in a run that is not short, in MiB: half of it lies idle at any time. */
export const NURSERY_MIB = 4;
const HALF_MIB = NURSERY_MIB / 2;

/** What holds the nursery of a thread at that size: V8 sets the growth of all of them back when a thread begins. V8 counts the half that is in use three times. */
export const NURSERY_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 3 * HALF_MIB };

/** Has V8 keep the nurseries of the process at their sizes, those of threads to come at that above, and clear each in its own thread. */
export function holdNurseries(): void {
  // V8 would let each grow to 48 MB, of which a run never lets go: what one grew by while a run is short stays for good, too.
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString(`--min-semi-space-size=${HALF_MIB}`);
  // Where a nursery can grow no more, V8 would have what often outlives it made in the old generation, whose garbage keeps all alive that it points to: twice the full collections.
  setFlagsFromString('--no-allocation-site-pretenuring');
  // To wake others costs more than clearing half a nursery, most of which is garbage: a run took a twentieth more processor time.
  setFlagsFromString('--no-parallel-scavenge');
}

/** Lets the nurseries of the process grow. */
export const letNurseriesGrow = (): void => setFlagsFromString('--semi-space-growth-factor=2');
