import { describe, expect, it } from 'vitest';
import { hang } from '#report/lines.ts';

const joined = (lines: readonly string[]): string => lines.join('').replaceAll(' ', '');

describe('lines under a lead', () => {
  it('hold a text without a break to its end', () => {
    const run = '芯'.repeat(60_000);
    const lines = hang('  ', run, 80);
    expect(joined(lines)).toBe(run);
    expect(lines.length).toBeLessThan(1700);
  });

  it('keep escape sequences whole', () => {
    const marked = `${'a'.repeat(999)}\u001b[1m${'b'.repeat(1500)}\u001b[22m`;
    expect(joined(hang('', marked, 80))).toContain('\u001b[1mb');
  });
});
