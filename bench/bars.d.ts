interface Share {
  readonly share: number | null;
  readonly part: number;
  readonly n: number;
}
export interface Bar {
  readonly name: string;
  readonly figure: Share | null;
  readonly least?: number;
  readonly most?: number;
  readonly stretch?: number;
  readonly how?: string;
}
export function barsTable(bars: readonly Bar[]): string;
export function missedBars(bars: readonly Bar[]): string[];
