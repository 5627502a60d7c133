import { describe, expect, it } from 'vitest';
import { LineNotices } from '#run/notices/line-notice.ts';

interface Kind {
  readonly damage: string;
  readonly field: string;
}

const PLACE = { file: 'a.csv', place: 'a.csv' };
const notices = () => new LineNotices<Kind>('damaged', PLACE, (count, { damage, field }) => `${count} ${damage} of ${field}`);
const messages = (from: LineNotices<Kind>): string[] => from.notices().map(({ message }) => message);

describe('notices of lines by kind', () => {
  it('are one a kind, whichever of its members differs', () => {
    const found = notices();
    found.add({ damage: 'date', field: 'partNumber' }, 3);
    found.add({ damage: 'date', field: 'serialNumber' }, 4);
    found.add({ damage: 'zero', field: 'partNumber' }, 5);
    found.add({ damage: 'date', field: 'partNumber' }, 6);
    expect(messages(found)).toEqual([
      'a.csv: 2 date of partNumber (lines 3, 6).',
      'a.csv: 1 date of serialNumber (line 4).',
      'a.csv: 1 zero of partNumber (line 5).',
    ]);
  });

  it('join by kind, in whatever order its members stand', () => {
    const [first, second] = [notices(), notices()];
    first.add({ damage: 'date', field: 'partNumber' }, 3);
    second.join([{ field: 'partNumber', damage: 'date', count: 1, lines: [2] }], 0);
    second.join(first.states, 10);
    expect(messages(second)).toEqual(['a.csv: 2 date of partNumber (lines 2, 13).']);
  });

  it('name no lines where there are none', () => {
    const found = notices();
    found.add({ damage: 'date', field: 'partNumber' }, null);
    expect(messages(found)).toEqual(['a.csv: 1 date of partNumber.']);
  });
});
