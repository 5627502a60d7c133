const LEAST_COMMON = 0.7;
const MOST_MALFORMED = 0.01;
const LEAST_ADJACENT = 0.4;
const LEAST_KANA = 0.25;
/** Chinese has none in its rows of kana, and Korean few letters. */
const LEAST_KANA_IN_EUC = 0.05;
const LEAST_HANGUL = 0.95;
const ENOUGH_FOR_RARE = 8;
const ENOUGH_FOR_HANGUL = 8;
/** Below, the pairs are no Korean; among common Chinese characters six of ten stand where Hangul does. */
const SOME_HANGUL = 0.75;
const SURE_OF_HANGUL = 24;
/** Letters of another writing that tell of pairs by themselves: as letters of one byte, every second one would be the same. */
const ENOUGH_FOREIGN = 8;
/** Share of the other characters from which they count. */
const SURE_FOREIGN = 0.1;
/** Rows of Cyrillic letters in China and Japan, and in Korea. */
const CYRILLIC = 0xa7;
const KOREAN_CYRILLIC = 0xac;

interface Tally {
  /** Characters of two bytes, well-formed or not, without `foreign` ones. */
  readonly pairs: number;
  /** Letters of other writings, which names of firms abroad consist of: they say nothing of how common the others are. */
  readonly foreign: number;
  /** Those where Korea has its Cyrillic letters, and China and Japan have nothing. */
  readonly korean: number;
  /** Those where China has them, and Korea nothing. */
  readonly chinese: number;
  readonly malformed: number;
  /** Pairs from the rows of the encoding that hold kana, punctuation and the common Han characters. */
  readonly common: number;
  readonly kana: number;
  readonly hangul: number;
  /** Pairs whose second byte is ASCII. */
  readonly lowTrails: number;
  /** Pairs that follow a pair directly, as they do inside words. */
  readonly adjacent: number;
  /** Characters of one byte beyond ASCII. */
  readonly singles: number;
}

interface Scheme {
  /** A byte that is a character by itself (half-width kana). */
  readonly isSingle: (byte: number) => boolean;
  readonly isLead: (byte: number) => boolean;
  readonly isTrail: (byte: number) => boolean;
  readonly isCommon: (lead: number, trail: number) => boolean;
  readonly isKana: (lead: number, trail: number) => boolean;
  /** Cyrillic and Greek letters, which stand beside each other. */
  readonly isForeign: (lead: number, trail: number) => boolean;
  /** Latin letters with accents, each of which may stand among ASCII. */
  readonly isAccented: (lead: number, trail: number) => boolean;
  /** Bytes of a character of more than two, 0 where none stands. */
  readonly longLength: (bytes: Uint8Array, at: number) => number;
}

const within = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;
const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

// Of GB 18030. A sample may be cut inside of one.
const isFourBytes = (bytes: Uint8Array, at: number): boolean =>
  (isLetterLead(byteAt(bytes, at)) || within(byteAt(bytes, at), 0x90, 0xe3)) &&
  within(byteAt(bytes, at + 1), 0x30, 0x39) &&
  (at + 2 >= bytes.length || within(byteAt(bytes, at + 2), 0x81, 0xfe)) &&
  (at + 3 >= bytes.length || within(byteAt(bytes, at + 3), 0x30, 0x39));
// Behind others stand rare Han characters and emoji.
const isLetterLead = (byte: number): boolean => within(byte, 0x81, 0x84);
// Signs and letters of JIS X 0212.
const isThreeBytes = (bytes: Uint8Array, at: number): boolean =>
  byteAt(bytes, at) === 0x8f &&
  (byteAt(bytes, at + 1) === 0xa2 || within(byteAt(bytes, at + 1), 0xa6, 0xab)) &&
  within(byteAt(bytes, at + 2), 0xa1, 0xfe);

const EUC: Scheme = {
  isSingle: () => false,
  isLead: (byte) => within(byte, 0x81, 0xfe),
  isTrail: (byte) => within(byte, 0x40, 0xfe) && byte !== 0x7f,
  isCommon: (lead, trail) => trail >= 0xa1 && (within(lead, 0xa1, 0xa5) || within(lead, 0xb0, 0xd7)),
  isKana: (lead, trail) => (lead === 0xa4 || lead === 0xa5) && trail >= 0xa1,
  // Rows 6 and 7 of China and Japan, 12 of Korea.
  isForeign: (lead, trail) => within(trail, 0xa1, 0xfe) && (lead === 0xa6 || lead === CYRILLIC || lead === KOREAN_CYRILLIC),
  isAccented: (lead, trail) => lead === 0xa8 && within(trail, 0xa1, 0xc0),
  longLength: (bytes, at) => (isFourBytes(bytes, at) ? 4 : isThreeBytes(bytes, at) ? 3 : 0),
};
const BIG5: Scheme = {
  isSingle: () => false,
  isLead: (byte) => within(byte, 0x81, 0xfe),
  isTrail: (byte) => within(byte, 0x40, 0x7e) || within(byte, 0xa1, 0xfe),
  isCommon: (lead) => within(lead, 0xa1, 0xc6),
  isKana: () => false,
  isForeign: () => false,
  isAccented: () => false,
  longLength: () => 0,
};
const SHIFT_JIS: Scheme = {
  isSingle: (byte) => within(byte, 0xa1, 0xdf),
  isLead: (byte) => within(byte, 0x81, 0x9f) || within(byte, 0xe0, 0xfc),
  isTrail: (byte) => within(byte, 0x40, 0xfc) && byte !== 0x7f,
  isCommon: (lead) => within(lead, 0x81, 0x83) || within(lead, 0x88, 0x97),
  isKana: (lead, trail) => (lead === 0x82 && trail >= 0x9f) || (lead === 0x83 && trail < 0x9f),
  isForeign: (lead, trail) => (lead === 0x83 && trail >= 0x9f) || (lead === 0x84 && within(trail, 0x40, 0x91)),
  isAccented: () => false,
  longLength: () => 0,
};

const SCHEMES: Readonly<Record<string, Scheme>> = {
  shift_jis: SHIFT_JIS,
  big5: BIG5,
  gb18030: EUC,
  'euc-kr': EUC,
  'euc-jp': EUC,
};

/** @returns whether the encoding is one of pairs */
export const hasPairs = (encoding: string): boolean => Object.hasOwn(SCHEMES, encoding);

/** @returns whether the bytes are pairs of an encoding, and most of them none that people write */
export function readsAsRareCharacters(sample: Uint8Array, encoding: string): boolean {
  const scheme = SCHEMES[encoding];
  if (scheme === undefined) return false;
  const { pairs, common } = tally(sample, scheme);
  return pairs >= ENOUGH_FOR_RARE && common < pairs * LEAST_COMMON;
}

/** A Chinese, Japanese or Korean encoding, and another one where the choice was close. */
export interface PairEncoding {
  readonly encoding: string;
  readonly runnerUp: string | null;
  /** Whether the bytes can be no letters of one byte, whatever those would read like. */
  readonly isSure: boolean;
}

/** @returns the encoding of pairs in which the bytes are well-formed and its common characters prevail, if there is one */
export function detectMultiByte(sample: Uint8Array): PairEncoding | undefined {
  const japanese = tally(sample, SHIFT_JIS);
  if (isPlausible(japanese) && japanese.kana + japanese.singles >= japanese.pairs * LEAST_KANA) return found('shift_jis', japanese);
  const euc = tally(sample, EUC);
  const taiwanese = tally(sample, BIG5);
  if (isPlausible(taiwanese) && taiwanese.lowTrails > 0 && taiwanese.common > euc.common + euc.foreign) return found('big5', taiwanese);
  if (isPlausible(euc)) return euc.kana > 1 && euc.kana >= euc.pairs * LEAST_KANA_IN_EUC ? found('euc-jp', euc) : chineseOrKorean(euc);
  return isPlausible(japanese) && japanese.lowTrails > 0 ? found('shift_jis', japanese) : undefined;
}

function found(encoding: string, { pairs, foreign }: Tally, runnerUp: string | null = null): PairEncoding {
  return { encoding, runnerUp, isSure: foreign >= ENOUGH_FOREIGN && foreign >= pairs * SURE_FOREIGN };
}

function chineseOrKorean(tallied: Tally): PairEncoding {
  const { pairs, hangul, korean, chinese } = tallied;
  if (korean > chinese && korean > pairs * SURE_FOREIGN) return found('euc-kr', tallied);
  if (hangul < pairs * SOME_HANGUL || chinese > pairs * SURE_FOREIGN) return found('gb18030', tallied);
  const isClose = pairs < ENOUGH_FOR_HANGUL || hangul < pairs * LEAST_HANGUL;
  return isClose ? found('gb18030', tallied, 'euc-kr') : found('euc-kr', tallied, pairs < SURE_OF_HANGUL ? 'gb18030' : null);
}

function isPlausible({ pairs, foreign, malformed, common, adjacent }: Tally): boolean {
  const characters = pairs + foreign;
  return (
    (pairs > 0 || foreign >= ENOUGH_FOREIGN) &&
    malformed <= characters * MOST_MALFORMED &&
    common + foreign >= characters * LEAST_COMMON &&
    adjacent + foreign >= characters * LEAST_ADJACENT
  );
}

function tally(sample: Uint8Array, scheme: Scheme): Tally {
  const count = {
    pairs: 0,
    foreign: 0,
    korean: 0,
    chinese: 0,
    malformed: 0,
    common: 0,
    kana: 0,
    hangul: 0,
    lowTrails: 0,
    adjacent: 0,
    singles: 0,
  };
  let lastEnd = -1;
  let foreignEnd = -1;
  // A last byte without its pair is no fault: the sample may be cut there.
  for (let at = 0; at < sample.length - 1; at++) {
    const lead = sample[at] as number;
    if (lead < 0x80) continue;
    const trail = sample[at + 1] as number;
    if (scheme.isSingle(lead)) {
      count.singles += 1;
      continue;
    }
    const length = scheme.longLength(sample, at) || 2;
    const isForeign = scheme.isForeign(lead, trail);
    const isInWord = isForeign && (foreignEnd === at || isForeignAt(sample, at + 2, scheme));
    // They tell nothing: a letter by itself is a short word, an initial, or two of one byte each; what looks like an emoji may be 5×3×2.
    if ((isForeign && !isInWord) || (length === 4 && !isLetterLead(lead))) {
      at += length - 1;
      continue;
    }
    if (length > 2 || isInWord || scheme.isAccented(lead, trail)) {
      count.foreign += 1;
      if (isInWord && lead === KOREAN_CYRILLIC) count.korean += 1;
      else if ((isInWord && lead === CYRILLIC) || length > 2) count.chinese += 1;
      at += length - 1;
      lastEnd = foreignEnd = at + 1;
      continue;
    }
    count.pairs += 1;
    if (!scheme.isLead(lead) || !scheme.isTrail(trail)) {
      count.malformed += 1;
      continue;
    }
    if (lastEnd === at) count.adjacent += 1;
    if (scheme.isCommon(lead, trail)) count.common += 1;
    if (scheme.isKana(lead, trail)) count.kana += 1;
    if (within(lead, 0xb0, 0xc8) && trail >= 0xa1) count.hangul += 1;
    if (trail < 0x80) count.lowTrails += 1;
    at += 1;
    lastEnd = at + 1;
  }
  return count;
}

const isForeignAt = (sample: Uint8Array, at: number, scheme: Scheme): boolean =>
  scheme.longLength(sample, at) > 0 || scheme.isForeign(byteAt(sample, at), byteAt(sample, at + 1));
