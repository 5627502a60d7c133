import { hsText } from '#aspects/hs-text.ts';
import { defineRowIndicator } from '#indicators/define.ts';
import type { HsCode } from '#model/cell.ts';
import type { Severity } from '#model/level.ts';
import type { PriorityTier } from '#model/signals.ts';

const SEVERITY: Readonly<Record<PriorityTier, Severity>> = {
  '1': 'high',
  '2': 'high',
  '3.A': 'medium',
  '3.B': 'medium',
  '4.A': 'low',
  '4.B': 'low',
};

export default defineRowIndicator({
  id: 'priority-list-code',
  severity: 'medium',
  memo: false,
  applies: 'any',
  needsSignals: true,
  needs: [['hsCode']],
  docs: {
    what: 'The declared HS code is on the Common High Priority List, or is a code of 2017 whose goods moved to a listed code.',
    why: 'The list names the goods that are found most in weapons on the battlefield, and that trade controls of the US, EU, UK and Japan put first.',
    next: 'Check the destination, the end user and the maker of the goods; a listed code by itself is lawful trade.',
    silentWhen:
      'The code is absent, malformed, shorter than six digits or not listed. A silent code says nothing about the goods in the text.',
    source: 'BIS, Common High Priority List, 2024-02-23; European Commission, List of Common High Priority Items, February 2024',
  },
  messages: {
    listed: 'HS {code} is on the Common High Priority List of {edition}, tier {tier}: {title}.',
    possibly: 'HS {code} is a code of 2017 whose goods are now partly on the Common High Priority List of {edition}: possibly tier {tier}.',
  },
  assess({ signals, facts }) {
    const { hs } = signals;
    if (hs === null || hs.priority === null) return undefined;
    const { ancestor, hs6, tier } = hs.priority;
    const found = { fields: ['hsCode' as const], evidence: [hs.evidence] };
    const code = hsText(hs.code);
    const edition = facts.priorityListDate;
    if (ancestor) return { message: 'possibly', data: { code, edition, tier }, ...found, severity: 'low', variant: 'ancestor' };
    const title = facts.priority(hs6 as HsCode)?.title ?? facts.hsTitle(hs.code)?.title ?? 'listed goods';
    return { message: 'listed', data: { code, edition, tier, title }, ...found, severity: SEVERITY[tier] };
  },
});
