import { HIDING } from '#model/hiding-characters.ts';
import type { DisguiseSignal } from '#model/signals.ts';
import { lettersAlike } from '#normalize/letters-alike.ts';
import type { EvidenceMaker } from './evidence.ts';
import type { LookAlikes } from './look-alikes.ts';
import type { CellScan } from './scan.ts';
import { VIA } from './vocabulary.ts';

const INVISIBLE = new RegExp(`[${HIDING}]`, 'u');
/** Five letters or more, each by itself. */
const isSpaced = lettersAlike(/(?:^|[^\p{L}])(?:\p{L}[^\p{L}]{1,3}){4}\p{L}(?:$|[^\p{L}])/u);
/** Clerks mix С and C daily: fewer strange letters than this are no disguise. */
const LEAST_STRANGE = 2;

/** Without any of these in a cell nothing in it is invisible or written apart. */
const isStrange = (text: string): boolean => INVISIBLE.test(text) || isSpaced(text);

interface Place {
  readonly scan: CellScan;
  readonly start: number;
  readonly end: number;
  readonly via: number;
  readonly strange: number;
  readonly revealed: string;
}

/** @returns the words and parts of the lexicon that show only after strange characters are folded away */
export function findDisguises(places: readonly Place[], lookAlikes: LookAlikes, maker: EvidenceMaker): readonly DisguiseSignal[] {
  const disguises: DisguiseSignal[] = [];
  const seen = new Set<string>();
  const cells = new Set(places.map(({ scan }) => scan));
  const strangeCells = new Set([...cells].filter(({ raw }) => isStrange(raw)));
  for (const { scan, start, end, via, strange, revealed } of places) {
    const place = `${scan.column}/${start}/${end}`;
    if (seen.has(place) || (via === VIA.exact && strange === 0 && !strangeCells.has(scan))) continue;
    seen.add(place);
    const tricks: DisguiseSignal['tricks'][number][] = [];
    const evidence = maker.make(scan, start, end, 'context', revealed, 0);
    if (via === VIA.lookAlike && lookAlikes.strangeLetters(evidence.text) >= LEAST_STRANGE) tricks.push('look-alike');
    else if (strange >= LEAST_STRANGE) tricks.push('look-alike');
    if (via === VIA.digitForLetter && (evidence.text.match(/[\d@$]/g)?.length ?? 0) >= LEAST_STRANGE) tricks.push('digit-for-letter');
    if (INVISIBLE.test(evidence.text)) tricks.push('invisible');
    if (isSpaced(evidence.text)) tricks.push('spaced');
    if (tricks.length > 0) disguises.push({ tricks, revealed, evidence });
  }
  return disguises;
}
