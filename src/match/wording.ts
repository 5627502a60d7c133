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
/** What may not stand between them: a colon may ("labels: remove all"), and a point before a digit. */
const CLAUSE_END = /[,;|!?()\n\r，。；！？（）]|\.(?!\d)/;
/** A remark on what stands before it ("labels (both) off"), which parts nothing; one that is still open speaks of something else ("label: there (film removed)"). */
const ASIDE = /\([^()]*\)|（[^（）]*）/g;
/** Characters after a phrase that are looked at where nothing may follow it. */
const LOOK_AHEAD = 200;
const MORE_WORDS = /^[^;|,\n]*[\p{L}\p{N}]/u;

const around = (one: Place, other: Place): Place => ({ start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) });

/** @returns whether a deed of two words stands around its object: "peel stickers off" */
const isParted = (deed: Place, object: Place): boolean => deed.start < object.start && deed.end > object.end;

/** @returns where the text between two places starts and ends; of one within the other it is empty */
const between = (one: Place, other: Place): [start: number, end: number] => [
  Math.min(one.end, other.end),
  Math.max(one.start, other.start),
];

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
    const told = new Set<string>();
    for (const scan of scans) {
      for (const hit of this.#undenied(scan)) {
        for (const use of this.#table.usesOf(hit.phrase).wording) {
          if (!this.#isMeant(scan, hit, use)) continue;
          const deed = use.isPaired ? this.#deedOf(scan, hit, use) : undefined;
          if (use.isPaired && deed === undefined) continue;
          const { start, end } = deed === undefined ? hit : around(hit, deed);
          const text = (place: Place): string => `${use.indicator}/${scan.field}/${scan.folded.slice(place.start, place.end)}`;
          // What stands between object and deed does not count, or a long cell could say the same a thousand times.
          const same = [text({ start, end }), ...(deed === undefined ? [] : [[hit, deed].map(text).sort().join()])];
          if (same.some((key) => told.has(key))) continue;
          for (const key of same) told.add(key);
          const evidence = maker.make(scan, start, end, 'wording', use.text, 0);
          signals.push({ indicator: use.indicator, phrase: use.text, strength: use.strength, evidence });
        }
      }
    }
    return signals;
  }

  /** @returns the nearest of the object's deeds in the clause, whichever of both comes first; undefined where there is none */
  #deedOf(scan: CellScan, object: Hit, { context: deeds }: WordingUse): Hit | undefined {
    if (!scan.says(deeds)) return undefined;
    let found: Hit | undefined;
    let shortest = Number.POSITIVE_INFINITY;
    scan.index.near(object, PAIR_REACH, (deed) => {
      if (!deeds.has(deed.phrase) || (deed.gaps > 0 ? !isParted(deed, object) : overlap(object, deed))) return false;
      const { start, end } = around(object, deed);
      if (end - start >= shortest || CLAUSE_END.test(scan.folded.slice(...between(object, deed)).replace(ASIDE, ''))) return false;
      found = deed;
      shortest = end - start;
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
