/** What one position of a pattern takes; `run` takes any number of characters but no space. */
type Place =
  | { readonly kind: 'fixed'; readonly character: string }
  | { readonly kind: 'set'; readonly characters: string }
  | { readonly kind: Wild };
type Wild = 'digit' | 'letter' | 'either' | 'run';

/** One way to read a pattern: its alternatives and optional spaces settled. */
export interface PatternBranch {
  readonly places: readonly Place[];
  /** Places before the first free run, and after the last; both are all places where there is no run. */
  readonly head: number;
  readonly tail: number;
  readonly hasRun: boolean;
  /** Characters of the shortest token that it takes: of every one where there is no run. */
  readonly least: number;
  /** Grows with the number of fixed characters, then of sets, then of other places that are no free run. */
  readonly specificity: number;
}

/** A pattern of more characters is refused; the longest of data/ has a third of them. */
const LONGEST_PATTERN = 512;
/** A pattern that unfolds into more readings is refused: each of them is held in memory. The most open one of data/ has 3564. */
const MOST_READINGS = 4096;
const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WILDS: Readonly<Record<string, Wild>> = { '#': 'digit', '@': 'letter', '?': 'either', '*': 'run' };

const WILD_PLACES: Readonly<Record<Wild, Place>> = {
  digit: { kind: 'digit' },
  letter: { kind: 'letter' },
  either: { kind: 'either' },
  run: { kind: 'run' },
};
const fixedPlaces = new Map<string, Place>();

/** Patterns unfold into tens of thousands of branches: they share their places. */
function fixed(character: string): Place {
  const known = fixedPlaces.get(character);
  if (known !== undefined) return known;
  const place: Place = { kind: 'fixed', character };
  fixedPlaces.set(character, place);
  return place;
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** @returns whether the character is a capital letter, Latin or Cyrillic. */
export function isCapital(character: string): boolean {
  return (character >= 'A' && character <= 'Z') || (character >= 'А' && character <= 'Я');
}

function fault(pattern: string, reason: string): RangeError {
  return new RangeError(`part-number pattern "${pattern}": ${reason}`);
}

/** Replaces (A|B) and optional spaces by each of their readings. */
function readings(pattern: string): string[] {
  if (pattern.length > LONGEST_PATTERN) throw fault(`${pattern.slice(0, 32)}...`, `has more than ${LONGEST_PATTERN} characters`);
  let done = [''];
  let rest = pattern;
  while (rest !== '') {
    const open = rest.startsWith('(');
    const close = open ? rest.indexOf(')') : 0;
    if (close < 0 || rest.startsWith(')')) throw fault(pattern, 'has a bracket without its partner');
    const plain = open ? 0 : Math.max(1, rest.search(/[() ]|$/));
    const options = open ? rest.slice(1, close).split('|') : [rest.slice(0, plain)];
    if (options.some((option) => option.includes('('))) throw fault(pattern, 'has alternatives inside alternatives');
    const settled = options.flatMap((option) => (option.includes(' ') ? [option, option.replaceAll(' ', '')] : [option]));
    if (done.length * settled.length > MOST_READINGS) throw fault(pattern, `can be read in more than ${MOST_READINGS} ways`);
    done = done.flatMap((start) => settled.map((option) => start + option));
    rest = rest.slice(open ? close + 1 : plain);
  }
  return [...new Set(done)];
}

function places(pattern: string, reading: string): Place[] {
  const found: Place[] = [];
  for (let at = 0; at < reading.length; at += 1) {
    const character = reading.charAt(at);
    const wild = WILDS[character];
    if (wild) found.push(WILD_PLACES[wild]);
    else if (character === '[') {
      const close = reading.indexOf(']', at);
      if (close < at + 2) throw fault(pattern, 'has an empty or open set');
      found.push({ kind: 'set', characters: reading.slice(at + 1, close) });
      at = close;
    } else found.push(fixed(character));
  }
  return found;
}

/**
 * @param pattern in the syntax of data/part-numbers: # @ ? [AB] (A|B) * and optional spaces
 * @returns every reading of the pattern
 * @throws RangeError where brackets do not pair, or the pattern is too long or too open
 */
export function parsePattern(pattern: string): PatternBranch[] {
  return readings(pattern).map((reading) => {
    const all = places(pattern, reading);
    let head = all.length;
    let tail = all.length;
    let specificity = 0;
    let least = 0;
    for (let at = 0; at < all.length; at += 1) {
      const kind = all[at]?.kind;
      if (kind === 'run') {
        head = Math.min(head, at);
        tail = all.length - 1 - at;
      } else {
        specificity += kind === 'fixed' ? 10_000 : kind === 'set' ? 100 : 1;
        least += 1;
      }
    }
    return { places: all, head, tail, hasRun: head < all.length, least, specificity };
  });
}

/** @returns how many places of the branch name their characters, rather than leave them open */
export const namedIn = ({ places: all }: PatternBranch): number => all.filter(({ kind }) => kind === 'fixed' || kind === 'set').length;

const SEPARATORS = /[-/. _]/g;

/** @returns the pattern of the same tokens with no separator in them */
export function withoutSeparators(pattern: string): string {
  return pattern.replace(/\[[-/. _]+\]/g, '').replace(SEPARATORS, '');
}

/** @returns every character that the place can take, for looking patterns up by how they begin; none for a free run. */
export function charactersOf(place: Place): string {
  if (place.kind === 'fixed') return place.character;
  if (place.kind === 'set') return place.characters;
  if (place.kind === 'digit') return DIGITS;
  if (place.kind === 'letter') return LETTERS;
  return place.kind === 'either' ? DIGITS + LETTERS : '';
}

function takes(place: Place | undefined, character: string): boolean {
  if (place?.kind === 'fixed') return place.character === character;
  if (place?.kind === 'set') return place.characters.includes(character);
  if (place?.kind === 'digit') return isDigit(character);
  if (place?.kind === 'letter') return isCapital(character);
  return place?.kind === 'either' && (isDigit(character) || isCapital(character));
}

/** @returns whether the branch takes the whole token; steps are at most the token's length times the branch's. */
export function takesToken(branch: PatternBranch, token: string): boolean {
  const { places: all } = branch;
  if (branch.hasRun ? token.length < branch.least : token.length !== branch.least) return false;
  let place = 0;
  let retryPlace = -1;
  let retryAt = 0;
  let at = 0;
  while (at < token.length) {
    const next = all[place];
    if (next?.kind === 'run') {
      retryPlace = place + 1;
      retryAt = at;
      place += 1;
    } else if (takes(next, token.charAt(at))) {
      place += 1;
      at += 1;
    } else {
      if (retryPlace < 0 || token.charAt(retryAt) === ' ') return false;
      retryAt += 1;
      at = retryAt;
      place = retryPlace;
    }
  }
  while (all[place]?.kind === 'run') place += 1;
  return place === all.length;
}

/** @returns whether the branch names the character at this position of a token that it takes, rather than leaving it open. */
export function isNamedAt(branch: PatternBranch, token: string, at: number): boolean {
  const fromEnd = token.length - 1 - at;
  let place: Place | undefined;
  if (fromEnd < branch.tail) place = branch.places[branch.places.length - 1 - fromEnd];
  else if (at < branch.head) place = branch.places[at];
  return place?.kind === 'fixed' || place?.kind === 'set';
}
