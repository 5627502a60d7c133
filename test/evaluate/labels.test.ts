import { describe, expect, it } from 'vitest';
import { readLabel } from '#evaluate/labels.ts';

const PLACE = { file: 'cases.csv', line: 7 };
const read = (label: string | undefined, category: string) => readLabel(label, category, PLACE);

describe('labels', () => {
  it.each(['', 'none', ' none '])('takes category "%s" for negative where there is no label column', (category) => {
    expect(read(undefined, category)).toEqual({ label: 'negative', accepted: [] });
  });

  it('takes any other category for positive, the labelled one first', () => {
    expect(read(undefined, 'routers | data-center')).toEqual({ label: 'positive', accepted: ['routers', 'data-center'] });
  });

  it.each([
    ['negative', 'ch84'],
    ['unknown', 'electronics-other'],
    ['Negative', 'chips'],
  ])('lets %s stand beside %s', (label, category) => {
    expect(read(label, category)).toEqual({ label: label.toLowerCase(), accepted: [] });
  });

  it('names the line and the nearest category of a slip', () => {
    expect(() => read(undefined, 'router')).toThrow(/cases\.csv:7: "router" is no category[\s\S]*"routers"/);
    expect(() => read('positive', '')).toThrow(/"" is no category/);
  });

  it('takes no label that it does not know', () => {
    expect(() => read('maybe', 'chips')).toThrow(/"maybe" is no label[\s\S]*positive, negative, unknown/);
    expect(() => read('', 'chips')).toThrow(/"" is no label/);
  });
});
