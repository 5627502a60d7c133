import type { Cell, CurrencyCode } from '#model/cell.ts';
import { type Reading, readCell } from './cells.ts';
import { once } from './memo.ts';
import { fold } from './text.ts';

/** One currency of data/currencies.json. */
export interface CurrencyEntry {
  readonly code: string;
  readonly numeric?: string | undefined;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly shared?: readonly string[] | undefined;
}

const keyOf = (text: string): string =>
  fold(text)
    .replace(/[.\s]+/g, ' ')
    .trim();

/** From a folded text to a currency; `strict`: no other words beside. */
export type CurrencyResolver = (folded: string, strict?: boolean) => Reading<CurrencyCode>;

/** What currencies are written as: their codes by that, and those of several by what these share. */
function spellingsOf(entries: readonly CurrencyEntry[]): {
  readonly codes: ReadonlyMap<string, string>;
  readonly shared: ReadonlyMap<string, readonly string[]>;
} {
  const codes = new Map<string, string>();
  const shared = new Map<string, string[]>();
  for (const { code, numeric, name, aliases, shared: names = [] } of entries) {
    for (const text of [code, numeric ?? code, name, ...aliases]) codes.set(keyOf(text), code);
    for (const text of names) shared.set(keyOf(text), [...(shared.get(keyOf(text)) ?? []), code]);
  }
  return { codes, shared };
}

/**
 * Makes the reader of folded texts that money and currency cells share.
 * @param entries asked for with the first text
 * @returns a function from a folded text (a code, a name, a sign, or several of these that agree) to the code, or the reason why not
 */
export function createCurrencyResolver(entries: () => readonly CurrencyEntry[]): CurrencyResolver {
  const known = once(() => spellingsOf(entries()));
  return (folded, strict = false) => {
    const { codes, shared } = known();
    const whole = codes.get(keyOf(folded));
    if (whole !== undefined) return { value: whole as CurrencyCode };
    const owners = shared.get(keyOf(folded));
    if (owners !== undefined) return { reason: `may be ${owners.join(' or ')}` };
    const parts = folded
      .slice(0, 100)
      .split(/[,;:/|()[\]\s-]+/)
      .map(keyOf)
      .filter((part) => part !== '');
    const found = new Set(parts.flatMap((part) => codes.get(part) ?? []));
    const foreign = strict ? parts.find((part) => !codes.has(part)) : undefined;
    if (foreign !== undefined) return { reason: `"${foreign}" is not a part of an amount` };
    if (found.size > 1) return { reason: `several currencies: ${[...found].join(', ')}` };
    const [code] = found;
    return code === undefined ? { reason: 'no currency is known by this name' } : { value: code as CurrencyCode };
  };
}

/** Makes the reader of currency cells: ISO codes and numbers, names and signs. A sign of several currencies (¥, kr) alone is invalid. */
export const createCurrencyReader =
  (resolve: CurrencyResolver): ((raw: string) => Cell<CurrencyCode>) =>
  (raw) =>
    readCell(raw, resolve);
