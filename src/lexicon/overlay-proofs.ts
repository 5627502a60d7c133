import type { LexiconData, PartNumberFacts } from './data.ts';

/** A text that proves the terms of a category. */
export interface OverlayCase {
  readonly file: string;
  readonly path: string;
  readonly category: string;
  readonly text: string;
  readonly lang: string;
  /** Whether the category must be found, or must not. */
  readonly found: boolean;
}

/** A part number that a file proves a pattern by. */
export interface OverlayExample {
  readonly file: string;
  readonly path: string;
  readonly pattern: string;
  readonly text: string;
  readonly found: boolean;
}

/** A pattern of a file: matching says whether it can be used. */
export interface OverlayPattern {
  readonly file: string;
  readonly path: string;
  readonly pattern: string;
}

/** An example of a bundled family, which the family or a more specific one of its makers must still read. */
export interface FamilyExample {
  readonly file: string;
  readonly path: string;
  readonly family: PartNumberFacts;
  readonly text: string;
}

export const SIDES = ['yes', 'no'] as const;
type Side = (typeof SIDES)[number];
type Droppable<T> = T & { readonly drop?: boolean };
export type CaseEntry = Droppable<Pick<OverlayCase, 'text' | 'lang'>>;

/** @returns the cases that one side of a category holds, but for those that are taken out */
const casesIn = (file: string, category: string, side: Side, entries: readonly CaseEntry[]): readonly OverlayCase[] =>
  entries.flatMap(({ text, lang, drop }, index) =>
    drop === true ? [] : [{ file, path: `cases.${side}[${index}]`, category, text, lang, found: side === 'yes' }],
  );

/** @returns the cases of all categories, under the names of their files in data/ */
export function casesOf({ categories }: LexiconData): readonly OverlayCase[] {
  return categories.flatMap(({ id, cases }) => SIDES.flatMap((side) => casesIn(`data/categories/${id}.json`, id, side, cases[side])));
}

const caseKey = ({ category, found, text, lang }: OverlayCase): string => JSON.stringify([category, found, text, lang]);

/** @returns the cases of the bundled facts that laid-over facts still hold and the folder did not write anew */
export function casesLeft(base: LexiconData, data: LexiconData, own: readonly OverlayCase[]): readonly OverlayCase[] {
  const held = new Set(casesOf(data).map(caseKey));
  for (const written of own) held.delete(caseKey(written));
  return casesOf(base).filter((bundled) => held.has(caseKey(bundled)));
}

/** @returns the examples of the bundled families that laid-over facts still hold as they are, under the names of their files in data/ */
export function familyExamples(base: LexiconData, data: LexiconData): readonly FamilyExample[] {
  const held = new Set(data.partNumbers);
  const counts = new Map<string, number>();
  return base.partNumbers.flatMap((family) => {
    const index = counts.get(family.category) ?? 0;
    counts.set(family.category, index + 1);
    if (!held.has(family)) return [];
    const file = `data/part-numbers/${family.category}.json`;
    return family.examples.map((text, place) => ({ file, path: `[${index}].examples[${place}]`, family, text }));
  });
}

interface PartNumbers {
  readonly pattern: string;
  readonly reject?: readonly string[];
  readonly examples?: readonly string[];
  readonly counterexamples?: readonly string[];
}

export type PartEntry = Droppable<PartNumbers>;

/** @returns the patterns of a file of part numbers, and the examples that prove them */
function partProofs(
  file: string,
  entries: readonly PartEntry[],
): { readonly patterns: readonly OverlayPattern[]; readonly examples: readonly OverlayExample[] } {
  const patterns: OverlayPattern[] = [];
  const examples: OverlayExample[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.drop === true) continue;
    const { pattern } = entry;
    patterns.push({ file, path: `[${index}].pattern`, pattern });
    for (const [place, other] of (entry.reject ?? []).entries())
      patterns.push({ file, path: `[${index}].reject[${place}]`, pattern: other });
    for (const name of ['examples', 'counterexamples'] as const)
      for (const [place, text] of (entry[name] ?? []).entries())
        examples.push({ file, path: `[${index}].${name}[${place}]`, pattern, text, found: name === 'examples' });
  }
  return { patterns, examples };
}

/** Gathers what the files of a folder prove themselves by. */
export class Proofs {
  readonly cases: OverlayCase[] = [];
  readonly examples: OverlayExample[] = [];
  readonly patterns: OverlayPattern[] = [];

  takeCases(file: string, category: string, side: Side, entries: readonly CaseEntry[]): void {
    this.cases.push(...casesIn(file, category, side, entries));
  }

  takeParts(file: string, entries: readonly PartEntry[]): void {
    const { patterns, examples } = partProofs(file, entries);
    this.patterns.push(...patterns);
    this.examples.push(...examples);
  }
}
