import { describe, expect, it } from 'vitest';
import { data } from '../support/lexicon.ts';
import { matcherOf } from '../support/matching.ts';

/** A prefix as the shortest word that has it. */
const said = (text: string): string => text.replaceAll('*', '');

describe.each(data.wording.filter(({ pairs = [] }) => pairs.length > 0))('pairs of $indicator', ({ indicator, pairs = [] }) => {
  // Without the phrases, which would say it instead.
  const match = matcherOf({ ...data, wording: [{ indicator, phrases: [], pairs }] } as typeof data);
  const isHeard = (object: string, deed: string): boolean =>
    [`${said(object)} ${said(deed)}`, `${said(deed)} ${said(object)}`].some((text) => match(text).wording.length > 0);

  it.each(pairs.map((pair, index) => ({ name: `${pair.lang} ${index + 1}`, pair })))('$name: no word of it is dead', ({ pair }) => {
    const { objects, deeds } = pair;
    const deadObjects = objects.filter((object) => !deeds.some((deed) => isHeard(object, deed)));
    const deadDeeds = deeds.filter((deed) => !objects.some((object) => isHeard(object, deed)));
    expect({ deadObjects, deadDeeds }).toEqual({ deadObjects: [], deadDeeds: [] });
  });
});
