import { partyKey } from '#aspects/goods-key.ts';
import { boundForChannel, routeOf } from '#aspects/route.ts';
import { wordingOf } from '#aspects/wording.ts';
import { defineManifestIndicator } from '#indicators/define-manifest.ts';
import type { Group, Variant } from '#model/manifest.ts';

/** What the rows of an importer are: goods of no concern, or listed ones by where they go. */
type Trade = 'other' | 'ordinary' | 'unrouted' | 'channel' | 'founded';

const tradeOf = ({ variants }: Group, ...trades: readonly Trade[]): readonly Variant[] =>
  variants.filter(({ variant }) => trades.includes(variant as Trade));

const earliest = (variants: readonly Variant[]): string | undefined => variants.map(({ shown }) => shown[0] ?? '').sort()[0];

/** 2022-02-24, the day from which the export controls of that year date. */
const CUT_OFF = 20_220_224;

/** @param date YYYY-MM-DD; asked of every row: no pattern is looked for in it */
const isBefore = (date: string, { cutOff = CUT_OFF }: Readonly<Record<string, number>>): boolean =>
  Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8)) < cutOff;
const dayText = ({ cutOff = CUT_OFF }: Readonly<Record<string, number>>): string =>
  String(cutOff).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

export default defineManifestIndicator({
  id: 'new-buyer',
  severity: 'medium',
  memo: false,
  applies: 'any',
  needs: [['importer'], ['date']],
  keys: 'importers',
  docs: {
    what: 'An importer that traded other goods before takes its first listed goods after 2022-02-24, or the line says that it was founded since.',
    why: 'Firms that were founded, or turned to listed goods, after the export controls of 2022 took over the trade of those that can no longer buy.',
    next: 'Ask for the register entry and the owners of the importer, its other customers and suppliers, and the end user of the goods.',
    silentWhen:
      'The manifest starts after 2022-02-24 and no line says when the importer was founded; the importer took listed goods before, or shows no trade before; or the goods are bound for a place that is neither of concern nor a hub on the way to one.',
    source:
      'Five Eyes guidance on high priority items, 2023-09-26; G7, preventing Russian export control and sanctions evasion, 2024-09-24',
  },
  messages: {
    turned: '{importer} takes listed goods from {listed} on; before, from {other}, it traded other goods.',
    founded: '{importer} takes listed goods and was founded after the export controls of 2022: "{phrase}".',
  },
  observe({ row, signals, facts, listed, parameters }) {
    if (row.date.kind !== 'value' || row.text('importer') === '') return [];
    // Only trade of before the day makes listed goods a turn.
    if (!listed && !isBefore(row.date.value, parameters)) return [];
    const key = partyKey(row, 'importer', facts);
    if (key === '') return [];
    const shown = [row.date.value, row.text('importer')];
    if (!listed) return [{ key, variant: 'other' satisfies Trade, shown }];
    const route = routeOf(row, facts);
    const trade: Trade = route.destination === undefined ? 'unrouted' : boundForChannel(route, true) === undefined ? 'ordinary' : 'channel';
    const [founded] = wordingOf(signals, 'new-buyer');
    return [
      { key, variant: trade, shown },
      ...(founded === undefined || trade === 'ordinary'
        ? []
        : [{ key, variant: 'founded' satisfies Trade, shown: [...shown, founded.evidence.text] }]),
    ];
  },
  idle({ parameters }, groups) {
    const canTell = groups.some(
      (group) => tradeOf(group, 'founded').length > 0 || group.variants.some(({ shown }) => isBefore(shown[0] ?? '', parameters)),
    );
    if (canTell) return undefined;
    return `no line of an importer is dated before the export controls of ${dayText(parameters)}, and none says when an importer was founded`;
  },
  judge({ parameters }) {
    return (group) => {
      const { key } = group;
      const found = { fields: ['importer', 'date'] as const, identity: [key] };
      const [founded] = tradeOf(group, 'founded');
      if (founded !== undefined) {
        const [, importer = '', phrase = ''] = founded.shown;
        return { message: 'founded' as const, data: { importer, phrase }, ...found, named: [founded], variant: 'founded' };
      }
      const other = earliest(tradeOf(group, 'other'));
      const listed = earliest(tradeOf(group, 'ordinary', 'unrouted', 'channel'));
      if (other === undefined || listed === undefined || isBefore(listed, parameters)) return undefined;
      const channel = tradeOf(group, 'channel');
      const named = channel.length > 0 ? channel : tradeOf(group, 'unrouted');
      if (named.length === 0) return undefined;
      const data = { importer: named[0]?.shown[1] ?? '', listed, other };
      const unknown = channel.length > 0 ? {} : { severity: 'low' as const, variant: 'route-unknown' };
      return { message: 'turned' as const, data, ...found, named, ...unknown };
    };
  },
});
