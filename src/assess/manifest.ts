import { createHash } from 'node:crypto';
import { isListed } from '#aspects/listed.ts';
import type { ManifestIndicator, ManifestTable } from '#indicators/define-manifest.ts';
import { SightingLog } from '#indicators/sighting-log.ts';
import { type PlainSightings, plainSightings, type SightingState, type SightingTaker } from '#indicators/sightings.ts';
import type { Facts } from '#model/facts.ts';
import type { GradedManifestFinding, ManifestFinding } from '#model/finding.ts';
import type { Grading } from '#model/grading.ts';
import type { ManifestIndicatorId } from '#model/indicator-ids.ts';
import { levelRank } from '#model/level.ts';
import type { ManifestPlace } from '#model/manifest.ts';
import type { Row } from '#model/row.ts';
import type { Settle } from '#model/settlement.ts';
import type { Signals } from '#model/signals.ts';
import type { Parameters } from './parameters.ts';

export interface ManifestOptions {
  readonly indicators: readonly ManifestIndicator[];
  readonly facts: Facts;
  readonly grading: Grading;
  readonly parameters: Parameters;
  /** What people decided on findings; left out where nobody decided anything. */
  readonly settle?: Settle | undefined;
}

/** State of every fold, or what it saw in a text: plain JSON. */
export type ManifestStates = Readonly<Partial<Record<ManifestIndicatorId, PlainSightings>>>;

export interface ManifestAssessment {
  /** Gravest first, then by indicator and by their first rows. */
  readonly findings: readonly GradedManifestFinding[];
  /** Indicators whose keys were too many to be kept. */
  readonly partly: readonly { readonly id: ManifestIndicatorId; readonly keys: string; readonly checked: number; readonly all: number }[];
  /** Indicators that the rows give nothing to tell by, and why. */
  readonly idle: readonly { readonly id: ManifestIndicatorId; readonly reason: string }[];
}

/** Raised when what is hashed changes. */
const VERSION = 1;
const LENGTH = 32;

const fingerprintOf = ({ id, identity }: ManifestFinding): string =>
  createHash('sha256')
    .update(JSON.stringify([VERSION, id, ...identity]))
    .digest('hex')
    .slice(0, LENGTH);

/** Takes a row in. */
type Observe = (row: Row, signals: Signals) => void;

/**
 * @param able the indicators that the table has columns for
 * @param takerOf gives what takes in what an indicator sees
 * @returns undefined where no indicator wants any row
 */
function observerOf(
  { facts, parameters }: Pick<ManifestOptions, 'facts' | 'parameters'>,
  table: ManifestTable,
  able: readonly ManifestIndicator[],
  takerOf: (indicator: ManifestIndicator) => SightingTaker,
): Observe | undefined {
  if (able.length === 0) return undefined;
  const all = able.map((indicator) => {
    const { id, add, applies } = indicator;
    return { add, applies, taker: takerOf(indicator), parameters: parameters[id] ?? {} };
  });
  const unlisted = all.filter(({ applies }) => applies === 'any');
  return (row, signals) => {
    const listed = isListed(signals);
    for (const { add, taker, parameters } of listed ? all : unlisted) add(taker, { row, signals, facts, parameters, listed, table });
  };
}

/** What manifest indicators see in texts of one table, for the folds of the run to take in. */
export class ManifestLog {
  readonly observe: Observe | undefined;
  readonly #logs = new Map<ManifestIndicatorId, SightingLog>();

  /** @param able those that the table has columns for */
  constructor(options: Pick<ManifestOptions, 'facts' | 'parameters'>, table: ManifestTable, able: readonly ManifestIndicator[]) {
    this.observe = observerOf(options, table, able, ({ id }) => {
      const log = new SightingLog();
      this.#logs.set(id, log);
      return log;
    });
  }

  /** @returns what was seen since it was last asked for, to be merged */
  take(): ManifestStates {
    return Object.fromEntries(Array.from(this.#logs, ([id, log]) => [id, log.take()]));
  }
}

/** Runs the manifest indicators over the rows of a run, whatever number of tables, chunks or threads they come from. */
export class ManifestFolds {
  readonly #options: ManifestOptions;
  readonly #states: Partial<Record<ManifestIndicatorId, SightingState>> = {};

  constructor(options: ManifestOptions) {
    this.#options = options;
  }

  /**
   * @param able those that the table has columns for
   * @returns a function that takes a row in; undefined where no indicator wants any
   */
  observer(table: ManifestTable, able: readonly ManifestIndicator[]): Observe | undefined {
    return observerOf(this.#options, table, able, (indicator) => this.#stateOf(indicator));
  }

  /** @returns what was seen so far, to be merged elsewhere */
  states(): ManifestStates {
    const plain = Object.entries(this.#states).map(([id, state]) => [id, plainSightings(state)] as const);
    return Object.fromEntries(plain);
  }

  /**
   * Takes in what another part of the run saw.
   * @param placed where the part's rows stand in the run; as they stand in the part, unless told
   */
  merge(states: ManifestStates, placed?: (place: ManifestPlace) => ManifestPlace): void {
    for (const indicator of this.#options.indicators) {
      const more = states[indicator.id];
      if (more === undefined) continue;
      indicator.merge(this.#stateOf(indicator), more, this.#options.parameters[indicator.id] ?? {}, placed);
    }
  }

  finish(): ManifestAssessment {
    const { indicators, facts, parameters } = this.#options;
    const outcomes = indicators.flatMap((indicator) => {
      const state = this.#states[indicator.id];
      if (state === undefined) return [];
      return [{ indicator, ...indicator.finish(state, { facts, parameters: parameters[indicator.id] ?? {} }) }];
    });
    const findings = outcomes.flatMap((outcome) => outcome.findings.map((finding) => this.#grade(finding)));
    return {
      // Sorting is stable: equal levels stay in the order of the registry.
      findings: findings.sort((a, b) => levelRank(b.level) - levelRank(a.level)),
      partly: outcomes
        .filter(({ checked, all }) => checked < all)
        .map(({ indicator: { id, keys }, checked, all }) => ({ id, keys, checked, all })),
      idle: outcomes.flatMap(({ indicator: { id }, idle }) => (idle === undefined ? [] : [{ id, reason: idle }])),
    };
  }

  #stateOf(indicator: ManifestIndicator): SightingState {
    const state = this.#states[indicator.id] ?? indicator.start();
    this.#states[indicator.id] = state;
    return state;
  }

  #grade(finding: ManifestFinding): GradedManifestFinding {
    const entryOf = (variant: string) =>
      this.#options.grading.manifest.find((entry) => entry.id === finding.id && entry.variant === variant);
    const level = (entryOf(finding.variant ?? 'plain') ?? entryOf('plain'))?.level ?? finding.severity;
    const fingerprint = fingerprintOf(finding);
    return { ...finding, level, fingerprint, settled: this.#options.settle?.(fingerprint, finding.id) ?? null };
  }
}
