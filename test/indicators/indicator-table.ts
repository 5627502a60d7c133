import { describe, expect, test } from 'vitest';
import { isListed } from '#aspects/listed.ts';
import type { RowIndicator } from '#indicators/define.ts';
import type { Finding } from '#model/finding.ts';
import { saysNothing } from '#model/signals.ts';
import parameters from '../../data/parameters.json' with { type: 'json' };
import { match } from '../support/matching.ts';
import { type Cells, type Piece, row, signals } from './builders.ts';
import { facts } from './facts.ts';

export interface IndicatorCase {
  readonly row: Cells;
  readonly signals?: readonly Piece[];
  /** YYYY-MM-DD; 2026-11-20 unless told. */
  readonly today?: string;
}

interface Expected {
  readonly variant?: string | null;
  readonly severity?: Finding['severity'];
}

export interface IndicatorTable {
  /** What must be found, and the message. */
  readonly fires: Readonly<Record<string, readonly [IndicatorCase, string, Expected?]>>;
  readonly silent: Readonly<Record<string, IndicatorCase>>;
}

/** Least number of cases on either side. */
export const LEAST_CASES = 6;

/** A message with its placeholders filled in, whatever they are filled with. */
const filled = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/\{\w+\}/)
      .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+')}$`,
    'su',
  );

const parametersOf = (id: string): Readonly<Record<string, number>> =>
  Object.fromEntries(parameters.filter(({ indicator }) => indicator === id).map(({ name, value }) => [name, value]));

/** Fields whose cells the message quotes, and that the finding does not name: `--redact` goes by those that it names. */
function quotedBeside(cells: Cells, finding: Finding | undefined): string[] {
  const named = new Set<string>([...(finding?.fields ?? []), ...(finding?.evidence ?? []).map(({ field }) => field)]);
  const texts = Object.entries(cells).map(([field, text]) => [field, text.trim()] as const);
  const isNamed = (text: string): boolean => texts.some(([field, other]) => named.has(field) && other.includes(text));
  return texts.flatMap(([field, text]) => (text.length > 2 && finding?.message.includes(`"${text}"`) && !isNamed(text) ? [field] : []));
}

/** Runs an indicator over its table, behind the same gates (`applies`, `needsSignals`) as in a run. */
export function indicatorTable(indicator: RowIndicator, { fires, silent }: IndicatorTable): void {
  const assess = (given: IndicatorCase): Finding | undefined => {
    const of = row(given.row);
    const found = signals(of, ...(given.signals ?? []));
    if (indicator.applies === 'listed' && !isListed(found)) return undefined;
    if (indicator.needsSignals === true && saysNothing(found)) return undefined;
    return indicator.assess({ row: of, signals: found, facts, today: given.today ?? '2026-11-20', parameters: parametersOf(indicator.id) });
  };

  const worded = Object.entries(fires).filter(([, [given]]) => signals(row(given.row), ...(given.signals ?? [])).wording.length > 0);
  if (worded.length > 0)
    test.each(worded)('wording of "%s" is that of the bundled lexicon', (_, [given]) => {
      const { wording } = signals(row(given.row), ...(given.signals ?? []));
      const known = match(given.row).wording.map(({ indicator: id, evidence }) => `${id} ${evidence.field}`);
      expect(known).toEqual(expect.arrayContaining(wording.map((one) => `${one.indicator} ${one.evidence.field}`)));
    });

  describe(`${indicator.id} fires on`, () => {
    test.each(Object.entries(fires))('%s', (_, [given, message, expected]) => {
      const finding = assess(given);
      expect(finding?.message).toBe(message);
      expect(finding).toMatchObject({ id: indicator.id, ...expected });
      expect(quotedBeside(given.row, finding)).toEqual([]);
      for (const { field, start, end, text } of finding?.evidence ?? []) expect(given.row[field]?.slice(start, end)).toBe(text);
    });
  });

  describe(`${indicator.id} is silent on`, () => {
    test.each(Object.entries(silent))('%s', (_, given) => {
      expect(assess(given)).toBeUndefined();
    });
  });

  describe(`the table of ${indicator.id}`, () => {
    test(`has at least ${LEAST_CASES} cases on either side`, () => {
      expect(Object.keys(fires).length).toBeGreaterThanOrEqual(LEAST_CASES);
      expect(Object.keys(silent).length).toBeGreaterThanOrEqual(LEAST_CASES);
    });

    test.each(Object.entries(indicator.messages))('shows the message %s', (_, template) => {
      expect(Object.values(fires).some(([, message]) => filled(template).test(message))).toBe(true);
    });
  });
}
