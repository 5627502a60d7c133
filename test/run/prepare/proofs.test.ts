import { describe, expect, it } from 'vitest';
import { type Overlay, readOverlay } from '#lexicon/overlay.ts';
import { failedCases, failedExamples, failedFamilies } from '#run/prepare/proofs.ts';
import { patternProblems } from '#run/settings/chosen-lexicon.ts';
import { chips, ownFacts, part, SMALL_FACTS, TERM } from '../../support/own-facts.ts';

const overlay = (files: Readonly<Record<string, unknown>>): Overlay => readOverlay(ownFacts(files).path, SMALL_FACTS);
const yes = (...texts: string[]): object => ({ yes: texts.map((text) => ({ text, lang: 'en' })) });

/** @returns the cases of chips, own and bundled, that do not hold */
function failed(category: object): string[] {
  const laid = overlay({ 'categories/chips.json': category });
  return Array.from(failedCases(laid, [...laid.cases, ...laid.bundledCases]), ({ path, problem }) => `${path}: ${problem}`);
}

describe('cases of a folder', () => {
  it('hold where its terms are found, and the bundled ones with them', () => {
    expect(failed(chips([TERM]))).toEqual([]);
  });

  it('are all named where they do not hold', () => {
    expect(failed(chips([TERM], { ...yes('gnorp', 'flurbnik', 'frobs'), no: [{ text: 'flurbnik', lang: 'de' }] }))).toEqual([
      'cases.yes[0]: "gnorp" is not found as chips',
      'cases.yes[2]: "frobs" is not found as chips',
      'cases.no[0]: "flurbnik" is found as chips by "flurbnik"',
    ]);
  });

  it('name a bundled case that a new term breaks', () => {
    expect(failed(chips([{ ...TERM, text: 'grommet' }], {}))).toEqual(['cases.no[1]: "grommets" is found as chips by "grommet"']);
  });

  it('tell of a term that the folder takes out', () => {
    expect(failed({ id: 'chips', terms: [{ text: 'microchip', lang: 'en', drop: true }] })).toEqual([
      'cases.yes[0]: "microchips, 40 pcs" is not found as chips: the folder takes out "microchip"',
    ]);
  });

  it('tell of the veto of a category or a term', () => {
    expect(failed(chips([], yes('chip for potato peelers')))).toEqual([
      'cases.yes[0]: "chip for potato peelers" is not found as chips: silenced by "potato*"',
    ]);
    expect(failed(chips([{ ...TERM, not: ['garden'] }], yes('garden flurbnik')))).toEqual([
      'cases.yes[0]: "garden flurbnik" is not found as chips: silenced by "garden"',
    ]);
  });

  it('tell of a confidence that is too low', () => {
    expect(failed(chips([], yes('case for chip')))).toEqual([
      expect.stringMatching(/"case for chip" is not found as chips: "chip" has a confidence of 0\.2\d, and 0\.3 is needed$/),
    ]);
  });

  it('tell of a context that is wanting', () => {
    expect(failed(chips([], yes('die')))).toEqual(['cases.yes[0]: "die" is not found as chips: "die" counts only beside its context']);
  });
});

describe('examples of a folder', () => {
  const problems = (entry: object): string[] => {
    const laid = overlay({ 'part-numbers/own.json': [entry] });
    return Array.from(failedExamples(laid, laid.examples), ({ path, problem }) => `${path}: ${problem}`);
  };

  it('hold where the pattern reads them', () => {
    expect(problems(part('QZX####*', { counterexamples: ['QZ1234AB'] }))).toEqual([]);
  });

  it('are named where it does not, or reads what it must not', () => {
    expect(problems(part('QZX####', { examples: ['QZX12'] }))).toEqual(['[0].examples[0]: "QZX12" is not read as QZX####']);
    expect(problems(part('QZX####*', { counterexamples: ['QZX9999AB'] }))).toEqual([
      '[0].counterexamples[0]: "QZX9999AB" is read as QZX####*',
    ]);
    expect(problems(part('WQ@###*', { examples: ['WQZ123AB'] }))).toEqual([
      '[0].examples[0]: "WQZ123AB" is not read as WQ@###*, but as WQZ###*',
    ]);
  });
});

describe('examples of bundled families', () => {
  const problems = (entry: object): string[] => {
    const laid = overlay({ 'part-numbers/own.json': [entry] });
    return failedFamilies(laid, laid.bundledExamples).map(({ file, path, problem }) => `${file} ${path}: ${problem}`);
  };

  it('are not taken by a pattern of another maker', () => {
    expect(problems(part('WQY999@'))).toEqual([
      'data/part-numbers/chips.json [1].examples[1]: "WQY999A" is not read as WQY###*, but as WQY999@ of Own',
    ]);
  });

  it('may be taken by a more specific pattern of their maker, and leave less specific ones alone', () => {
    expect(problems(part('WQY999@', { maker: 'Own label', makers: ['Small'] }))).toEqual([]);
    expect(problems(part('WQ@###*'))).toEqual([]);
  });
});

describe('patterns of a folder', () => {
  const check = (...patterns: string[]): string[] => {
    const placed = patterns.map((pattern, at) => ({ file: 'own.json', path: `[${at}].pattern`, pattern }));
    return [...patternProblems(placed)].map(({ file, path, problem }) => `${file}, at ${path}: ${problem}`);
  };
  /** 26 × 26 beginnings for each of 3 × 3 × 3 × 3 readings. */
  const OPEN = `Q@@${'(A|B|C)'.repeat(4)}##`;

  it.each([
    ['of more readings than memory holds', `${'(A|AA)'.repeat(40)}#`, 'can be read in more than 4096 ways'],
    ['that never ends', 'A'.repeat(600), 'has more than 512 characters'],
    ['with a bracket without its partner', 'AB(##', 'part-number pattern "AB(##": has a bracket without its partner'],
    ['with an empty set', 'QZ[]', 'part-number pattern "QZ[]": has an empty or open set'],
    ['that begins with any character', '*QZ##', 'its first 3 characters are too open'],
  ])('are refused %s', (_, pattern, problem) => {
    const [told, ...others] = check('QZX####', pattern, 'QZY####');
    expect(told).toContain('own.json, at [1].pattern: ');
    expect(told).toContain(problem);
    expect(others).toEqual([]);
  });

  it('are refused where they are too open together', () => {
    expect(check(...Array<string>(4).fill(OPEN))).toEqual([]);
    expect(check(...Array<string>(6).fill(OPEN))).toEqual([
      'own.json, at [4].pattern: with it the patterns of the folder begin in more than 262144 ways',
    ]);
  });
});
