import { editDistance } from '#errors/edit-distance.ts';
import { fold } from '#normalize/text.ts';

/** What the comparison of two names says; `unknown` where they are in scripts that can't be told from one another. */
export type NameComparison = 'same' | 'other' | 'unknown';

export interface FirmNameTables {
  readonly legalForms: readonly { readonly text: string }[];
  readonly transliteration: {
    readonly letters: readonly (readonly [string, string])[];
    readonly sounds: readonly (readonly [string, string])[];
  };
}

/** Names are a line; what is longer holds an address, and its first words are the name. */
const MOST_WORDS = 12;
/** Letters from which on one slip does not make another word. */
const ONE_SLIP = 5;
const CLEAR_SCRIPTS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]+$/u;

const words = (text: string): string[] =>
  fold(text.replace(/(?<=\p{L})[.'’](?=\p{L}|$|\s)/gu, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** A name is told by its words in the order in which they stand; the legal form says nothing. */
class FirmNames {
  readonly #forms: readonly string[];
  readonly #letters: ReadonlyMap<string, string>;
  readonly #sounds: FirmNameTables['transliteration']['sounds'];

  constructor({ legalForms, transliteration }: FirmNameTables) {
    this.#forms = legalForms.map(({ text }) => ` ${words(text).join(' ')} `).sort((a, b) => b.length - a.length);
    this.#letters = new Map(transliteration.letters);
    this.#sounds = transliteration.sounds;
  }

  compare(a: string, b: string): NameComparison {
    const [left, right] = [this.#words(a), this.#words(b)];
    if (left.length === 0 || right.length === 0) return 'unknown';
    if (left.join(' ') === right.join(' ')) return 'same';
    if (![...left, ...right].every((word) => CLEAR_SCRIPTS.test(word))) return this.#ofOneScript(left, right) ? 'other' : 'unknown';
    const [fewer, more] = left.length <= right.length ? [left, right] : [right, left];
    const [short, long] = [fewer.map((word) => this.#sound(word)), more.map((word) => this.#sound(word))];
    return short.every((word) => long.some((other) => isNear(word, other))) ? 'same' : 'other';
  }

  key(name: string): string {
    return this.#words(name)
      .map((word) => this.#sound(word))
      .join(' ');
  }

  #words(text: string): string[] {
    let name = ` ${words(text).slice(0, MOST_WORDS).join(' ')} `;
    for (const form of this.#forms) while (name.includes(form)) name = name.replace(form, ' ');
    const bare = name.trim().split(' ').filter(Boolean);
    return bare.length > 0 ? bare : words(text).slice(0, MOST_WORDS);
  }

  #ofOneScript(left: readonly string[], right: readonly string[]): boolean {
    const isClear = (names: readonly string[]): boolean => names.every((word) => CLEAR_SCRIPTS.test(word));
    return isClear(left) === isClear(right) && !left.some((word) => right.includes(word));
  }

  #sound(word: string): string {
    let sound = Array.from(word, (letter) => this.#letters.get(letter) ?? letter).join('');
    for (const [spelling, plain] of this.#sounds) sound = sound.replaceAll(spelling, plain);
    return sound.replace(/(.)\1+/gu, '$1');
  }
}

const isNear = (a: string, b: string): boolean => a === b || (Math.min(a.length, b.length) >= ONE_SLIP && editDistance(a, b) <= 1);

/** What names of firms say: case, punctuation, legal form ("LLC", "ООО", "GmbH") and script (Cyrillic or Latin) do not count. */
export interface FirmNameReader {
  /** A name with an address behind it, or with a slip, is the same name. */
  compare(a: string, b: string): NameComparison;
  /** @returns one form for every spelling of a name, slips and addresses behind it left in */
  key(name: string): string;
}

export function createFirmNames(tables: FirmNameTables): FirmNameReader {
  const names = new FirmNames(tables);
  return { compare: (a, b) => names.compare(a, b), key: (name) => names.key(name) };
}
