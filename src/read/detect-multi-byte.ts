const LEAST_COMMON = 0.7;
const MOST_MALFORMED = 0.01;
const LEAST_ADJACENT = 0.4;
const LEAST_KANA = 0.25;
const LEAST_HANGUL = 0.95;
const ENOUGH_FOR_RARE = 8;
const ENOUGH_FOR_HANGUL = 8;
/** Below, the pairs are no Korean; among common Chinese characters six of ten stand where Hangul does. */
const SOME_HANGUL = 0.75;
const SURE_OF_HANGUL = 24;

interface Tally {
  /** Characters of two bytes, well-formed or not. */
  readonly pairs: number;
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
}

const within = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;

const EUC: Scheme = {
  isSingle: () => false,
  isLead: (byte) => within(byte, 0x81, 0xfe),
  isTrail: (byte) => within(byte, 0x40, 0xfe) && byte !== 0x7f,
  isCommon: (lead, trail) => trail >= 0xa1 && (within(lead, 0xa1, 0xa5) || within(lead, 0xb0, 0xd7)),
  isKana: (lead, trail) => (lead === 0xa4 || lead === 0xa5) && trail >= 0xa1,
};
const BIG5: Scheme = {
  isSingle: () => false,
  isLead: (byte) => within(byte, 0x81, 0xfe),
  isTrail: (byte) => within(byte, 0x40, 0x7e) || within(byte, 0xa1, 0xfe),
  isCommon: (lead) => within(lead, 0xa1, 0xc6),
  isKana: () => false,
};
const SHIFT_JIS: Scheme = {
  isSingle: (byte) => within(byte, 0xa1, 0xdf),
  isLead: (byte) => within(byte, 0x81, 0x9f) || within(byte, 0xe0, 0xfc),
  isTrail: (byte) => within(byte, 0x40, 0xfc) && byte !== 0x7f,
  isCommon: (lead) => within(lead, 0x81, 0x83) || within(lead, 0x88, 0x97),
  isKana: (lead, trail) => (lead === 0x82 && trail >= 0x9f) || lead === 0x83,
};

const SCHEMES: Readonly<Record<string, Scheme>> = {
  shift_jis: SHIFT_JIS,
  big5: BIG5,
  gb18030: EUC,
  gbk: EUC,
  'euc-kr': EUC,
  'euc-jp': EUC,
};

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
}

/** @returns the encoding of pairs in which the bytes are well-formed and its common characters prevail, if there is one */
export function detectMultiByte(sample: Uint8Array): PairEncoding | undefined {
  const sure = (encoding: string): PairEncoding => ({ encoding, runnerUp: null });
  const japanese = tally(sample, SHIFT_JIS);
  if (isPlausible(japanese) && japanese.kana + japanese.singles >= japanese.pairs * LEAST_KANA) return sure('shift_jis');
  const euc = tally(sample, EUC);
  const taiwanese = tally(sample, BIG5);
  if (isPlausible(taiwanese) && taiwanese.lowTrails > 0 && taiwanese.common > euc.common) return sure('big5');
  if (isPlausible(euc)) return euc.kana >= euc.pairs * LEAST_KANA ? sure('euc-jp') : chineseOrKorean(euc);
  return isPlausible(japanese) && japanese.lowTrails > 0 ? sure('shift_jis') : undefined;
}

function chineseOrKorean({ pairs, hangul }: Tally): PairEncoding {
  const isClose = pairs < ENOUGH_FOR_HANGUL || hangul < pairs * LEAST_HANGUL;
  if (hangul < pairs * SOME_HANGUL) return { encoding: 'gb18030', runnerUp: null };
  return isClose
    ? { encoding: 'gb18030', runnerUp: 'euc-kr' }
    : { encoding: 'euc-kr', runnerUp: pairs < SURE_OF_HANGUL ? 'gb18030' : null };
}

function isPlausible({ pairs, malformed, common, adjacent }: Tally): boolean {
  return pairs > 0 && malformed <= pairs * MOST_MALFORMED && common >= pairs * LEAST_COMMON && adjacent >= pairs * LEAST_ADJACENT;
}

function tally(sample: Uint8Array, scheme: Scheme): Tally {
  const count = { pairs: 0, malformed: 0, common: 0, kana: 0, hangul: 0, lowTrails: 0, adjacent: 0, singles: 0 };
  let lastEnd = -1;
  // A last byte without its pair is no fault: the sample may be cut there.
  for (let at = 0; at < sample.length - 1; at++) {
    const lead = sample[at] as number;
    if (lead < 0x80) continue;
    const trail = sample[at + 1] as number;
    if (scheme.isSingle(lead)) {
      count.singles += 1;
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
