import type { BaselineEntry, Settlement, Waiver } from '#model/settlement.ts';

/** Waivers that a person must look at again. */
export interface StaleWaivers {
  /** Those that met no finding. */
  readonly unused: readonly Waiver[];
  /** Those past their day whose findings are there: they count again. */
  readonly expired: readonly Waiver[];
  /** Those that say nothing because a later entry for the same finding holds. */
  readonly overruled: readonly Waiver[];
}

/** Decisions that were met so far, and how many findings they settled. */
export interface MetDecisions {
  readonly fingerprints: readonly string[];
  readonly waived: number;
  readonly known: number;
}

/** Looks up what people decided on findings, by fingerprint, and remembers which decisions were met. */
export class Decisions {
  readonly #waivers: readonly Waiver[];
  readonly #today: string;
  readonly #settlements = new Map<string, Settlement>();
  readonly #expired: ReadonlySet<string>;
  readonly #met = new Set<string>();
  /** Findings that a waiver, and that the baseline, settled so far. */
  waived = 0;
  known = 0;

  /** @param today YYYY-MM-DD; a waiver holds on the day that it names and not after */
  constructor(waivers: readonly Waiver[], baseline: readonly BaselineEntry[], today: string) {
    this.#waivers = waivers;
    this.#today = today;
    const valid = waivers.filter((waiver) => !this.#isOver(waiver));
    for (const { fingerprint, reason, approver, expires } of valid) {
      this.#settlements.set(fingerprint, { by: 'waiver', reason, approver, expires });
    }
    const over = waivers.filter((waiver) => this.#isOver(waiver) && !this.#settlements.has(waiver.fingerprint));
    this.#expired = new Set(over.map(({ fingerprint }) => fingerprint));
    // What a waiver settled until its day counts again after it: a baseline taken meanwhile does not prolong it.
    for (const { fingerprint } of baseline) {
      if (this.#settlements.has(fingerprint) || this.#expired.has(fingerprint)) continue;
      this.#settlements.set(fingerprint, { by: 'baseline', reason: null, approver: null, expires: null });
    }
  }

  readonly settle = (fingerprint: string): Settlement | null => {
    const settlement = this.#settlements.get(fingerprint) ?? null;
    if (settlement !== null || this.#expired.has(fingerprint)) this.#met.add(fingerprint);
    if (settlement?.by === 'waiver') this.waived++;
    else if (settlement?.by === 'baseline') this.known++;
    return settlement;
  };

  /** @returns which were met so far, to be joined elsewhere */
  get met(): MetDecisions {
    return { fingerprints: [...this.#met], waived: this.waived, known: this.known };
  }

  /** Takes in which were met in another part of the run. */
  join({ fingerprints, waived, known }: MetDecisions): void {
    for (const fingerprint of fingerprints) this.#met.add(fingerprint);
    this.waived += waived;
    this.known += known;
  }

  stale(): StaleWaivers {
    const isMet = ({ fingerprint }: Waiver): boolean => this.#met.has(fingerprint);
    const valid = this.#waivers.filter((waiver) => !this.#isOver(waiver));
    const last = new Map(valid.map((waiver) => [waiver.fingerprint, waiver]));
    return {
      overruled: valid.filter((waiver) => last.get(waiver.fingerprint) !== waiver),
      unused: this.#waivers.filter((waiver) => !isMet(waiver)),
      expired: this.#waivers.filter((waiver) => this.#isOver(waiver) && isMet(waiver) && this.#expired.has(waiver.fingerprint)),
    };
  }

  #isOver({ expires }: Waiver): boolean {
    return expires < this.#today;
  }
}
