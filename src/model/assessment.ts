import type { CategoryId } from './category-ids.ts';
import type { Finding } from './finding.ts';
import type { Level } from './level.ts';
import type { Settlement } from './settlement.ts';
import type { Evidence } from './signals.ts';

export type LedgerSource = 'category' | 'priority-list' | 'indicator' | 'reinforcement' | 'cap';

/** One signed line of the ledger. Zero points are not listed. */
export interface LedgerLine {
  readonly source: LedgerSource;
  readonly id: string;
  readonly points: number;
}

export interface AssessedGoods {
  readonly category: CategoryId;
  readonly confidence: number;
  readonly accessory: boolean;
  readonly fingerprint: string;
  readonly settled: Settlement | null;
  readonly evidence: readonly Evidence[];
}

export interface AssessedFinding extends Finding {
  readonly fingerprint: string;
  readonly settled: Settlement | null;
}

/** A graded row: `points` sum to `score`, which is 0..100. */
export interface Assessment {
  readonly level: Level;
  readonly score: number;
  readonly goods: readonly AssessedGoods[];
  readonly indicators: readonly AssessedFinding[];
  readonly points: readonly LedgerLine[];
  /** The level that is left when settled entries are taken out. */
  readonly openLevel: Level;
  /** Priority-list tier of the declared code, the queue's second key. */
  readonly tier: string | null;
}
