import { createHash } from 'node:crypto';
import type { LexiconData, LexiconSnapshot } from './data.ts';
import { type OverlayFile, readOverlayFiles } from './overlay-files.ts';
import { Layers, type OverlayChange } from './overlay-layers.ts';
import { Problems } from './overlay-problems.ts';
import {
  casesLeft,
  casesOf,
  type FamilyExample,
  familyExamples,
  type OverlayCase,
  type OverlayExample,
  type OverlayPattern,
} from './overlay-proofs.ts';
import { checkSources } from './overlay-sources.ts';

export interface Overlay extends LexiconSnapshot {
  /** The facts under the folder's. */
  readonly base: LexiconData;
  readonly changes: readonly OverlayChange[];
  readonly cases: readonly OverlayCase[];
  /** Bundled cases that the folder neither replaces nor takes out: they must hold over its facts too. */
  readonly bundledCases: readonly OverlayCase[];
  readonly examples: readonly OverlayExample[];
  /** Examples of bundled families that the folder neither replaces nor takes out. */
  readonly bundledExamples: readonly FamilyExample[];
  readonly patterns: readonly OverlayPattern[];
  readonly files: readonly OverlayFile[];
  /** What does not fit: where there is any, the facts are not whole. */
  readonly problems: Problems;
}

/**
 * Lays the facts of a folder over the bundled ones. It has the files of data/, each with only what is added, changed or (`"drop": true`) taken out.
 * @returns the facts together, their digest, what changed, and the cases that are still to be proved
 * @throws ScreenError E_LEXICON where the folder can't be read; what in its files does not fit is among the problems
 */
export function readOverlay(folder: string, base: LexiconData): Overlay {
  const problems = new Problems();
  const files = readOverlayFiles(folder, problems);
  const layers = new Layers(base, problems);
  for (const file of files) problems.attempt(file, () => layers.add(file));
  const { data, changes, proofs } = layers;
  checkSources(files, data, problems);
  const { cases, examples, patterns } = proofs;
  return {
    data,
    digest: createHash('sha256').update(JSON.stringify(data)).digest('hex'),
    base,
    changes,
    cases,
    bundledCases: casesLeft(base, data, cases),
    examples,
    bundledExamples: familyExamples(base, data),
    patterns,
    files,
    problems,
  };
}

/** @returns the bundled facts as a folder that changes nothing, with everything that proves them */
export function withoutChanges({ data, digest }: LexiconSnapshot): Overlay {
  const bundledExamples = familyExamples(data, data);
  return {
    data,
    digest,
    base: data,
    changes: [],
    cases: [],
    bundledCases: casesOf(data),
    examples: [],
    bundledExamples,
    patterns: [],
    files: [],
    problems: new Problems(),
  };
}
