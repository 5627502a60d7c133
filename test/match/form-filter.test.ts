import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundledLexicon } from '#lexicon/bundled.ts';
import { type Compiled, named, partsOf } from '#lexicon/parts.ts';
import { compileForms, FormFilter } from '#match/form-filter.ts';
import { createStemmers } from '#match/stemmer.ts';
import { Vocabulary } from '#match/vocabulary.ts';
import { VocabularyBuilder } from '#match/vocabulary-builder.ts';

const filterOf = (forms: readonly string[], endings: readonly string[]): FormFilter =>
  new FormFilter(partsOf(named('forms', compileForms(new Set(forms)))), 'forms', endings);

test('lets forms pass, and what has an ending behind them', () => {
  const filter = filterOf(['router', 'антенн'], ['s', 'ami', 'ами']);
  for (const word of ['router', 'routers', 'routerami', 'антенн', 'антеннами']) expect([word, filter.mayKnow(word)]).toEqual([word, true]);
  for (const word of ['route', 'routerx', 'routera', 'антенна', 'ами', 'towel', ''])
    expect([word, filter.mayKnow(word)]).toEqual([word, false]);
});

test('looks from inside of a word, too', () => {
  const filter = filterOf(['transistor'], ['en']);
  expect(filter.mayKnow('leistungstransistoren', 9)).toBe(true);
  expect(filter.mayKnow('leistungstransistoren')).toBe(false);
});

const WORDS = [
  ...['factory', 'press', 'switch', 'box', 'bus', 'chip', 'relay', 'wafer'].map((word) => [word, 'en'] as const),
  ...['prufung', 'transistor', 'antenne', 'schalter'].map((word) => [word, 'de'] as const),
  ...['medicion', 'cartao', 'canal', 'painel', 'emisor', 'radiador', 'journal'].map((word) => [word, 'es'] as const),
  ...['anten', 'yonga'].map((word) => [word, 'tr'] as const),
  ...['мера', 'антенна', 'станция', 'чип'].map((word) => [word, 'ru'] as const),
];

/** Words of the lexicon in other forms, behind other words, spoiled, and of no lexicon at all. */
function asked(endings: readonly string[]): fc.Arbitrary<string> {
  const beginning = fc.constantFrom(...WORDS.map(([word]) => word), 'leistungs', 'towel', 'полот', '470');
  const ending = fc.oneof(fc.constantFrom(...endings), fc.constantFrom('', 's', 'x', 'en', 'es', 'ами'));
  return fc
    .tuple(fc.array(beginning, { minLength: 1, maxLength: 2 }), fc.constantFrom(0, 0, 0, 0, 1, 2, 3), ending)
    .map(([beginnings, dropped, last]) => {
      const word = beginnings.join('');
      return word.slice(0, Math.max(1, word.length - dropped)) + last;
    });
}

test.each([
  ['en', ['factory', 'switch', 'matrix'], ['factories', 'switches', 'matrixes']],
  ['de', ['prufung', 'karte'], ['prufungen', 'leistungskarte']],
  ['es', ['canal', 'painel', 'medicion'], ['canais', 'paineis', 'mediciones']],
] as const)(
  'lets forms of %s pass that have other endings than their stems, in a vocabulary of that language alone',
  async (lang, words, spelled) => {
    const { groups } = (await bundledLexicon()).data.morphology;
    const stemmers = createStemmers(groups.filter(({ langs }) => (langs as readonly string[]).includes(lang)));
    const builder = new VocabularyBuilder(stemmers);
    for (const word of words) builder.intern(word, lang, 'inflected', false);
    const vocabulary = new Vocabulary(partsOf(named('words', builder.compiled())), 'words', stemmers, () => false, new Map());
    expect(spelled.filter((word) => vocabulary.lookUp(word) === undefined)).toEqual([]);
  },
);

test('never hides what a vocabulary knows without it', async () => {
  const { groups } = (await bundledLexicon()).data.morphology;
  const stemmers = createStemmers(groups);
  const builder = new VocabularyBuilder(stemmers);
  for (const [word, lang] of WORDS)
    for (const variation of ['inflected', 'abbreviation'] as const) builder.intern(word, lang, variation, true);
  const vocabularyOf = (compiled: Compiled): Vocabulary =>
    new Vocabulary(partsOf(named('words', compiled)), 'words', stemmers, () => false, new Map());
  const compiled = builder.compiled();
  const open = { 'forms.bits': Int32Array.of(-1), 'headForms.bits': Int32Array.of(-1) };
  const [filtered, unfiltered] = [vocabularyOf(compiled), vocabularyOf({ ...compiled, ...open })];
  const endings = groups.flatMap((group) => [...group.endings, ...(group.replacements ?? []).map(([ending]) => ending)]);
  let known = 0;
  fc.assert(
    fc.property(asked(endings), (word) => {
      const found = unfiltered.lookUp(word);
      if (found !== undefined) known++;
      expect(filtered.lookUp(word)).toEqual(found);
      expect(filtered.sureConcepts(word)).toEqual(unfiltered.sureConcepts(word));
    }),
    { numRuns: 3000 },
  );
  expect(known).toBeGreaterThan(100);
});
