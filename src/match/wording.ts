import type { WordingSignal } from '#model/signals.ts';
import { DenialReader, type Denied } from './denials.ts';
import type { EvidenceMaker } from './evidence.ts';
import type { Hit } from './hits.ts';
import type { PhraseTable } from './phrase-table.ts';
import type { WordingUse } from './phrase-uses.ts';
import { covers, nearPhrase, overlap, type Place, PlaceIndex } from './place-index.ts';
import type { CellScan } from './scan.ts';
import { VIA } from './vocabulary.ts';

/** Folded characters between an object and the deed that is done to it. */
const PAIR_REACH = 30;
/** What may not stand between them. */
const CLAUSE_END = /[.,;:()|\n\r，。；：（）]/;
/** Characters after a phrase that are looked at where nothing may follow it. */
const LOOK_AHEAD = 200;
const MORE_WORDS = /^[^;|,\n]*[\p{L}\p{N}]/u;

/** Reads a row's red-flag wording: phrases with their vetoes and contexts settled. */
export class WordingReader {
  readonly #table: PhraseTable;
  readonly #window: number;
  readonly #denials: DenialReader;

  constructor(table: PhraseTable, window: number) {
    this.#table = table;
    this.#window = window;
    this.#denials = new DenialReader(table);
  }

  read(scans: readonly CellScan[], maker: EvidenceMaker): WordingSignal[] {
    const signals: WordingSignal[] = [];
    const seen = new Set<string>();
    for (const scan of scans) {
      for (const hit of this.#undenied(scan)) {
        for (const use of this.#table.usesOf(hit.phrase).wording) {
          if (!this.#isMeant(scan, hit, use)) continue;
          const place = use.isPaired ? this.#pairOf(scan, hit, use) : hit;
          if (place === undefined) continue;
          const said = `${use.indicator}/${scan.field}/${scan.folded.slice(place.start, place.end)}`;
          if (seen.has(said)) continue;
          seen.add(said);
          const evidence = maker.make(scan, place.start, place.end, 'wording', use.text, 0);
          signals.push({ indicator: use.indicator, phrase: use.text, strength: use.strength, evidence });
        }
      }
    }
    return signals;
  }

  /** @returns the stretch from the object to the nearest of its deeds in the clause, whichever comes first; undefined where there is none */
  #pairOf(scan: CellScan, hit: Hit, { context: deeds }: WordingUse): Place | undefined {
    if (!scan.says(deeds)) return undefined;
    let found: Place | undefined;
    scan.index.near(hit, PAIR_REACH, (deed) => {
      if (!deeds.has(deed.phrase) || deed.gaps > 0 || overlap(hit, deed)) return false;
      const place = { start: Math.min(hit.start, deed.start), end: Math.max(hit.end, deed.end) };
      const between = deed.start >= hit.end ? scan.folded.slice(hit.end, deed.start) : scan.folded.slice(deed.end, hit.start);
      if (CLAUSE_END.test(between)) return false;
      if (found === undefined || place.end - place.start < found.end - found.start) found = place;
      return false;
    });
    return found;
  }

  /** @returns the hits of wording that the cell does not deny */
  #undenied(scan: CellScan): readonly Hit[] {
    const hits = scan.hits.filter(({ phrase }) => this.#table.usesOf(phrase).wording.length > 0);
    const denied = hits.flatMap((hit) => this.#denials.denied(scan, hit) ?? []);
    if (denied.length === 0) return hits;
    const index = new PlaceIndex(denied);
    // "No label" of "no label shall be removed" says nothing of its own, nor does "through Russia" of "no transit through Russia".
    const takes = (hit: Hit, other: Denied): boolean =>
      this.#denials.isOwn(scan, other.denial, hit) ? hit.end < other.end : covers(other, hit);
    return hits.filter((hit) => index.near(hit, 0, (other) => overlap(hit, other) && takes(hit, other)) === undefined);
  }

  #isMeant(scan: CellScan, hit: Hit, use: WordingUse): boolean {
    if (use.adjacent && hit.gaps > 0) return false;
    // A single corrected word is too little to say that somebody hides something.
    if (hit.via === VIA.fuzzy && (hit.words < 2 || use.strength !== 'strong')) return false;
    if (nearPhrase(scan.index, hit, this.#window, use.not) !== undefined) return false;
    if (use.strength === 'weak' && use.context.size > 0 && nearPhrase(scan.index, hit, this.#window, use.context) === undefined)
      return false;
    return !use.atEnd || !MORE_WORDS.test(scan.folded.slice(hit.end, hit.end + LOOK_AHEAD));
  }
}
