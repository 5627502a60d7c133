import { describe, expect, it } from 'vitest';
import { formatBaseline, parseBaseline } from '#config/baseline.ts';

const ENTRY = { id: 'relabelled', fingerprint: '0123456789abcdef0123456789abcdef' };
const parsed = (value: unknown) => parseBaseline(JSON.stringify(value), 'b.json');

describe('a baseline', () => {
  it('is read as it was written', () => {
    expect(parseBaseline(formatBaseline([ENTRY]), 'b.json')).toEqual([ENTRY]);
    expect(parsed({ version: 1, findings: [] })).toEqual([]);
  });

  it.each([
    [
      'of its own, with the nearest',
      { version: 1, finding: [ENTRY], findings: [] },
      'b.json, at finding: there is no such key, did you mean "findings"?',
    ],
    ['of its own, where none is near', { version: 1, findings: [], expires: '2031-12-31' }, 'b.json, at expires: there is no such key.'],
    [
      'of an entry',
      { version: 1, findings: [ENTRY, { ...ENTRY, fingerprints: 'x' }] },
      'b.json, at findings[1].fingerprints: there is no such key, did you mean "fingerprint"?',
    ],
    [
      'of an entry, where none is near',
      { version: 1, findings: [{ ...ENTRY, reason: 'ours' }] },
      'b.json, at findings[0].reason: there is no such key.',
    ],
  ])('holds no key but those %s', (_, value, problem) => {
    expect(() => parsed(value)).toThrow(problem);
  });

  it.each([
    ['a text', 'findings[0].id'],
    [['relabelled'], 'findings[0].id'],
    [null, 'findings[0].id'],
  ])('holds entries, not %j', (entry, place) => {
    expect(() => parsed({ version: 1, findings: [entry] })).toThrow(`b.json, at ${place}: a text is needed here`);
  });
});
