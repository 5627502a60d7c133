import type { z } from 'zod';
import type { Parts } from './parts.ts';
import type { DATA_FILES } from './schema.ts';

type Files = typeof DATA_FILES;
type Parsed<Name extends keyof Files> = z.infer<Files[Name]['schema']>;
type FoldersOfLists = 'brands' | 'partNumbers';
type FoldersOfFiles = 'categories' | 'wording' | 'columns';

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** All facts of data/, validated: a folder of lists is one list, a folder of files is a list of them in the order of their names. */
export type LexiconData = DeepReadonly<{
  [Name in keyof Files]: Name extends FoldersOfFiles ? Parsed<Name>[] : Name extends FoldersOfLists ? Parsed<Name> : Parsed<Name>;
}>;

/** The facts with the digest that reports carry. */
export interface LexiconSnapshot {
  /** SHA-256 of the facts, in hexadecimal. */
  readonly digest: string;
  readonly data: LexiconData;
  /** What a matcher of the facts was compiled to, where that was saved with them. */
  readonly compiled?: Parts;
}

export type Term = LexiconData['categories'][number]['terms'][number];
export type PartNumberFacts = LexiconData['partNumbers'][number];
