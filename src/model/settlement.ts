/** A decision that a person took on a finding: it is marked, never dropped. */
export interface Settlement {
  readonly by: 'waiver' | 'baseline';
  readonly reason: string | null;
  readonly approver: string | null;
  /** YYYY-MM-DD, or null for a baseline entry. */
  readonly expires: string | null;
}

/** @returns the decision on the finding with this fingerprint, of this indicator or category; null where there is none */
export type Settle = (fingerprint: string, id: string) => Settlement | null;

/** An entry of a waivers file: one finding, bound to its content, that somebody answers for until a day. */
export interface Waiver {
  /** Id of an indicator or a category. */
  readonly id: string;
  readonly fingerprint: string;
  /** What a person knows the finding by; nothing is matched by it. */
  readonly about: string;
  readonly reason: string;
  readonly approver: string;
  /** Last day on which it holds, YYYY-MM-DD. */
  readonly expires: string;
}

/** An entry of a baseline file: a finding that was there when the baseline was taken. */
export interface BaselineEntry {
  readonly id: string;
  readonly fingerprint: string;
}
