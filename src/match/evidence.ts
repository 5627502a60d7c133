import type { Evidence, EvidenceKind } from '#model/signals.ts';
import { type FoldedText, foldWithMap } from '#normalize/text.ts';
import type { CellScan } from './scan.ts';

/** Turns places in folded texts into places in the cells as they stand. One object a row. */
export class EvidenceMaker {
  readonly #maps = new Map<CellScan, FoldedText>();

  /** @param weight share of the doubt left that the evidence removes, 0..1 */
  make(scan: CellScan, start: number, end: number, kind: EvidenceKind, term: string, weight: number): Evidence {
    const map = scan.keepsPlaces ? undefined : this.#map(scan);
    const from = map === undefined ? start : (map.starts[start] ?? 0);
    const to = map === undefined ? end : (map.ends[end - 1] ?? scan.raw.length);
    return { field: scan.field, column: scan.column, start: from, end: to, text: scan.raw.slice(from, to), kind, term, weight };
  }

  #map(scan: CellScan): FoldedText {
    let map = this.#maps.get(scan);
    if (map === undefined) {
      map = foldWithMap(scan.raw);
      this.#maps.set(scan, map);
    }
    return map;
  }
}
