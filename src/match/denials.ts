import { foldCharacters } from '#normalize/text.ts';
import type { Hit } from './hits.ts';
import type { PhraseTable } from './phrase-table.ts';
import { isWording, type PhraseUses, type Reach } from './phrase-uses.ts';
import { covers, overlap, type Place } from './place-index.ts';
import type { CellScan } from './scan.ts';

/** Folded characters between wording and what denies it, and what ends the reach sooner. */
const REACHES: Readonly<Record<Reach, { readonly most: number; readonly end: RegExp }>> = {
  next: { most: 4, end: /[\p{L}\p{N}.,;:()|\n\r，。；：、（）]/u },
  clause: { most: 60, end: /[.,;:()|\n\r，。；：、（）]/u },
  sentence: { most: 140, end: /[.;:|\n\r。；：]/u },
};
const FARTHEST = REACHES.sentence.most;

/** Where wording stands that is denied, and what denies it. */
export interface Denied extends Place {
  readonly denial: Hit;
}

/** Reads whether a cell denies, forbids or promises not to do what its red-flag wording says: "labels not removed", "реэкспорт запрещен". */
export class DenialReader {
  readonly #table: PhraseTable;
  /** Texts of wording, folded. */
  readonly #folded = new Map<string, string>();

  constructor(table: PhraseTable) {
    this.#table = table;
  }

  /** @returns undefined where nothing denies the wording; what is a denial itself ("no brand") is not denied again */
  denied(scan: CellScan, hit: Hit): Denied | undefined {
    if (scan.index.near(hit, 0, (other) => this.#uses(other).denies !== null && this.isOwn(scan, other, hit)) !== undefined)
      return undefined;
    const denial = scan.index.near(hit, FARTHEST, (other) => other.gaps === 0 && this.#denies(scan, other, hit));
    return denial === undefined ? undefined : { start: hit.start, end: hit.end, denial };
  }

  #denies(scan: CellScan, other: Hit, hit: Hit): boolean {
    const { denies, deniesBefore } = this.#uses(other);
    if (denies === null && deniesBefore === null) return false;
    if (overlap(other, hit)) return denies !== null && !this.isOwn(scan, other, hit);
    if (denies !== null && other.end <= hit.start) {
      return this.#reaches(scan, denies, other.end, hit.start) && !this.#isOfOther(scan, other, hit);
    }
    return (
      deniesBefore !== null &&
      other.start >= hit.end &&
      this.#reaches(scan, deniesBefore, hit.end, other.start) &&
      !this.#isOfOther(scan, other, hit) &&
      !this.#isParted(scan, hit, other)
    );
  }

  /** @returns whether the denial is a word of the wording: "no" is one of "no brand", and only stands within "labels not removed" */
  isOwn(scan: CellScan, denial: Place, hit: Hit): boolean {
    if (!covers(hit, denial)) return false;
    const said = scan.folded.slice(denial.start, denial.end);
    return this.#uses(hit).wording.some(({ text }) => this.#fold(text).includes(said));
  }

  /** The denial is a word of another wording, which this one is no part of: "no questions asked, label removed". */
  #isOfOther(scan: CellScan, denial: Place, hit: Hit): boolean {
    return (
      scan.index.cover(denial, (other) => !overlap(other, hit) && isWording(this.#uses(other)) && this.isOwn(scan, denial, other)) !==
      undefined
    );
  }

  /** Other wording stands between: the denial after it is said of that one. */
  #isParted(scan: CellScan, hit: Hit, denial: Place): boolean {
    const between = { start: hit.end, end: denial.start };
    const parts = (other: Hit): boolean => other.start >= hit.end && other.end <= denial.start && isWording(this.#uses(other));
    return scan.index.near(between, 0, parts) !== undefined;
  }

  #reaches(scan: CellScan, reach: Reach, from: number, to: number): boolean {
    const { most, end } = REACHES[reach];
    return to - from <= most && !end.test(scan.folded.slice(from, to));
  }

  #uses(hit: Hit): PhraseUses {
    return this.#table.usesOf(hit.phrase);
  }

  #fold(text: string): string {
    const known = this.#folded.get(text);
    if (known !== undefined) return known;
    const folded = foldCharacters(text);
    this.#folded.set(text, folded);
    return folded;
  }
}
