import { describe, expect, it } from 'vitest';
import { missedBars } from '../../bench/bars.js';

const figure = (share: number) => ({ share, part: share * 1000, n: 1000 });

describe('bars', () => {
  it('that are missed are named with their figure', () => {
    expect(missedBars([{ name: 'recall', figure: figure(0.949), least: 0.95 }])).toEqual(['recall: 94.90%, bar >= 95.00%']);
    expect(missedBars([{ name: 'false alarms', figure: figure(0.002), most: 0.001 }])).toEqual(['false alarms: 0.200%, bar <= 0.100%']);
  });

  it('that are just reached, or could not be measured, are not missed', () => {
    const bars = [
      { name: 'recall', figure: figure(0.95), least: 0.95, stretch: 0.99 },
      { name: 'false alarms', figure: figure(0.001), most: 0.001 },
      { name: 'no list', figure: null, most: 0.001 },
    ];
    expect(missedBars(bars)).toEqual([]);
  });
});
