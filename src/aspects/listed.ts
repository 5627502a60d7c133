import type { Signals } from '#model/signals.ts';

/** @returns whether the row has a goods category or a code on the priority list: what `applies: 'listed'` asks for */
export const isListed = (signals: Signals): boolean => signals.goods.length > 0 || signals.hs?.priority != null;
