import type { WordingSignal } from '#model/signals.ts';
import type { EvidenceMaker } from './evidence.ts';
import type { Hit } from './hits.ts';
import type { PhraseTable, WordingUse } from './phrase-table.ts';
import { nearPhrase } from './place-index.ts';
import type { CellScan } from './scan.ts';
import { VIA } from './vocabulary.ts';

/** Characters after a phrase that are looked at where nothing may follow it. */
const LOOK_AHEAD = 200;
const MORE_WORDS = /^[^;|,\n]*[\p{L}\p{N}]/u;

/** Reads a row's red-flag wording: phrases with their vetoes and contexts settled. */
export class WordingReader {
  readonly #table: PhraseTable;
  readonly #window: number;

  constructor(table: PhraseTable, window: number) {
    this.#table = table;
    this.#window = window;
  }

  read(scans: readonly CellScan[], maker: EvidenceMaker): WordingSignal[] {
    const signals: WordingSignal[] = [];
    const seen = new Set<string>();
    for (const scan of scans) {
      for (const hit of scan.hits) {
        for (const use of this.#table.uses[hit.phrase]?.wording ?? []) {
          const said = `${use.indicator}/${scan.field}/${scan.folded.slice(hit.start, hit.end)}`;
          if (seen.has(said) || !this.#isMeant(scan, hit, use)) continue;
          seen.add(said);
          const evidence = maker.make(scan, hit.start, hit.end, 'wording', use.text, 0);
          signals.push({ indicator: use.indicator, phrase: use.text, strength: use.strength, evidence });
        }
      }
    }
    return signals;
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
