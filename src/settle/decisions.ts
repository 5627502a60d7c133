import { createHash } from 'node:crypto';
import type { BaselineEntry, Settlement, Waiver } from '#model/settlement.ts';

/** Waivers that a person must look at again. */
export interface StaleWaivers {
  /** Those that met no finding. */
  readonly unused: readonly Waiver[];
  /** Those past their day whose findings are there: they count again. */
  readonly expired: readonly Waiver[];
  /** Those that say nothing because a later entry for the same finding holds. */
  readonly overruled: readonly Waiver[];
  /** Those whose fingerprint is that of another indicator or category than they name: they settle nothing. */
  readonly misnamed: readonly MisnamedWaiver[];
}

export interface MisnamedWaiver extends Waiver {
  /** What the fingerprint is of. */
  readonly found: string;
}

/** Findings that waivers were met by so far, and how many findings decisions settled. */
export interface MetDecisions {
  /** Fingerprints of waivers, each with the indicator or category that it was found to be of. */
  readonly found: readonly (readonly [fingerprint: string, id: string])[];
  readonly waived: number;
  readonly known: number;
}

/** What a decision is about: a fingerprint alone would settle what the entry does not name. */
const keyOf = ({ id, fingerprint }: BaselineEntry): string => `${id} ${fingerprint}`;

/** Looks up what people decided on findings, by fingerprint and id, and remembers which decisions were met. */
export class Decisions {
  readonly #waivers: readonly Waiver[];
  readonly #today: string;
  readonly #baseline: readonly BaselineEntry[];
  readonly #settlements = new Map<string, Settlement>();
  readonly #expired: ReadonlySet<string>;
  readonly #waived: ReadonlySet<string>;
  readonly #found = new Map<string, string>();
  /** Findings that a waiver, and that the baseline, settled so far. */
  waived = 0;
  known = 0;

  /** @param today YYYY-MM-DD; a waiver holds on the day that it names and not after */
  constructor(waivers: readonly Waiver[], baseline: readonly BaselineEntry[], today: string) {
    this.#waivers = waivers;
    this.#today = today;
    this.#baseline = baseline;
    this.#waived = new Set(waivers.map(({ fingerprint }) => fingerprint));
    const valid = waivers.filter((waiver) => !this.#isOver(waiver));
    for (const waiver of valid) {
      const { reason, approver, expires } = waiver;
      this.#settlements.set(keyOf(waiver), { by: 'waiver', reason, approver, expires });
    }
    const over = waivers.filter((waiver) => this.#isOver(waiver) && !this.#settlements.has(keyOf(waiver)));
    this.#expired = new Set(over.map(keyOf));
    // What a waiver settled until its day counts again after it: a baseline taken meanwhile does not prolong it.
    for (const key of baseline.map(keyOf)) {
      if (this.#settlements.has(key) || this.#expired.has(key)) continue;
      this.#settlements.set(key, { by: 'baseline', reason: null, approver: null, expires: null });
    }
  }

  readonly settle = (fingerprint: string, id: string): Settlement | null => {
    if (this.#waived.has(fingerprint)) this.#found.set(fingerprint, id);
    const settlement = this.#settlements.get(keyOf({ id, fingerprint })) ?? null;
    if (settlement?.by === 'waiver') this.waived++;
    else if (settlement?.by === 'baseline') this.known++;
    return settlement;
  };

  /** What was decided, as it was given. */
  get entries(): { readonly waivers: readonly Waiver[]; readonly baseline: readonly BaselineEntry[] } {
    return { waivers: this.#waivers, baseline: this.#baseline };
  }

  /** SHA-256 of what was decided, in hexadecimal: equal for equal decisions, whatever their files look like. */
  get digest(): string {
    return createHash('sha256')
      .update(JSON.stringify([this.#waivers, this.#baseline]))
      .digest('hex');
  }

  /** @returns which were met so far, to be joined elsewhere */
  get met(): MetDecisions {
    return { found: [...this.#found], waived: this.waived, known: this.known };
  }

  /** @returns which were met since it was asked last */
  takeMet(): MetDecisions {
    const { met } = this;
    this.#found.clear();
    this.waived = 0;
    this.known = 0;
    return met;
  }

  /** Takes in which were met in another part of the run. */
  join({ found, waived, known }: MetDecisions): void {
    for (const [fingerprint, id] of found) this.#found.set(fingerprint, id);
    this.waived += waived;
    this.known += known;
  }

  stale(): StaleWaivers {
    const foundBy = ({ fingerprint }: Waiver): string | undefined => this.#found.get(fingerprint);
    const valid = this.#waivers.filter((waiver) => !this.#isOver(waiver));
    const last = new Map(valid.map((waiver) => [keyOf(waiver), waiver]));
    return {
      overruled: valid.filter((waiver) => last.get(keyOf(waiver)) !== waiver),
      unused: this.#waivers.filter((waiver) => foundBy(waiver) === undefined),
      expired: this.#waivers.filter((waiver) => foundBy(waiver) === waiver.id && this.#expired.has(keyOf(waiver))),
      misnamed: this.#waivers.flatMap((waiver) => {
        const found = foundBy(waiver);
        return found === undefined || found === waiver.id ? [] : [{ ...waiver, found }];
      }),
    };
  }

  #isOver({ expires }: Waiver): boolean {
    return expires < this.#today;
  }
}
