import { createHash } from 'node:crypto';
import { z } from 'zod';
import { suggestion } from '#errors/nearest.ts';
import type { LexiconData, LexiconSnapshot } from './data.ts';
import {
  casesIn,
  casesLeft,
  casesOf,
  type FamilyExample,
  familyExamples,
  type OverlayCase,
  type OverlayExample,
  type OverlayPattern,
  partProofs,
  SIDES,
} from './overlay-cases.ts';
import { fail, type OverlayFile, readOverlayFiles } from './overlay-files.ts';
import { type Entry, type KeyedList, type ListChange, labelled, layOver, together } from './overlay-list.ts';
import { caseSchema, categorySchema, termSchema } from './schema/goods.ts';
import { priorityListSchema } from './schema/hs.ts';
import { wordingSchema } from './schema/wording.ts';
import { DATA_FILES } from './schema.ts';

const SHOWN_PATHS = 8;

/** By what an entry is known again: one with the same key replaces the bundled one. */
const LISTS = {
  sources: ['id'],
  brands: ['name'],
  successions: ['name', 'successor'],
  distributors: ['name'],
  partNumbers: ['pattern'],
  countries: ['code'],
  places: ['name', 'country'],
  hsCategories: ['hs', 'category'],
  hsResidual: ['hs'],
  hsTitles: ['hs'],
  freeMail: ['domain'],
  parameters: ['indicator', 'name'],
} as const satisfies Partial<Record<keyof typeof DATA_FILES, readonly string[]>>;

type ListName = keyof typeof LISTS;

/** Lists of which a file may hold no new entries: code works with those that there are. */
const FIXED: ReadonlySet<ListName> = new Set<ListName>(['parameters']);

const TERM_KEY = ['text', 'lang'] as const;
const SERIES_KEY = ['lang', 'parts'] as const;
const CODE_KEY = ['hs6'] as const;

/** What a file of the folder does to the bundled facts, by keys; vetoes, cases and series say what they are. */
export interface OverlayChange extends ListChange {
  readonly file: string;
}

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
}

const vetoSchema = categorySchema.shape.vetoes.element;
const vetoEntrySchema = z.strictObject({ text: vetoSchema });
const phraseSchema = wordingSchema.shape.phrases.element;
const seriesSchema = wordingSchema.shape.series.unwrap().element;

const categoryOverlaySchema = z.strictObject({
  id: z.string(),
  vetoes: z.array(z.union([vetoSchema, z.strictObject({ text: vetoSchema, drop: z.literal(true) })])).optional(),
  terms: z.array(z.unknown()).optional(),
  cases: z.strictObject({ yes: z.array(z.unknown()).optional(), no: z.array(z.unknown()).optional() }).optional(),
});

const wordingOverlaySchema = z.strictObject({
  indicator: z.string(),
  phrases: z.array(z.unknown()).optional(),
  series: z.array(z.unknown()).optional(),
});

/** A list that is laid over the bundled one says of when it is and whose. */
const priorityListOverlaySchema = z.strictObject({
  ...priorityListSchema.pick({ edition: true, source: true }).shape,
  entries: z.array(z.unknown()).optional(),
  ancestors: z.array(z.unknown()).optional(),
});

function parsed<T>(schema: z.ZodType<T>, { file, json }: OverlayFile): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return fail(file, issue?.path.join('.') ?? '', issue?.message ?? 'it does not fit');
}

/** Lays the files of a folder over the bundled facts, file by file. */
class Layers {
  readonly changes: OverlayChange[] = [];
  readonly cases: OverlayCase[] = [];
  readonly examples: OverlayExample[] = [];
  readonly patterns: OverlayPattern[] = [];
  readonly #data: Record<string, unknown>;

  constructor(base: LexiconData) {
    this.#data = { ...base };
  }

  get data(): LexiconData {
    return this.#data as LexiconData;
  }

  add(file: OverlayFile): void {
    const [folder] = file.path.split('/');
    if (folder === 'categories') this.#addCategory(file);
    else if (folder === 'wording') this.#addWording(file);
    else if (file.path === DATA_FILES.hsPriority.path) this.#addPriorityList(file);
    else this.#addList(file);
  }

  #addList(file: OverlayFile): void {
    const name = (Object.keys(LISTS) as ListName[]).find((list) => isOf(list, file.path));
    if (name === undefined) unknownPath(file);
    const list: KeyedList = {
      entries: this.data[name] as readonly Entry[],
      key: LISTS[name],
      schema: DATA_FILES[name].schema.element as z.ZodType,
      isFixed: FIXED.has(name),
    };
    const { merged, change } = layOver(list, file, '');
    this.#data[name] = merged;
    this.changes.push({ file: file.file, ...change });
    if (name !== 'partNumbers') return;
    const { patterns, examples } = partProofs(file.file, file.json as Parameters<typeof partProofs>[1]);
    this.patterns.push(...patterns);
    this.examples.push(...examples);
  }

  /** Every source that an entry names must be described, here or among the bundled ones. */
  checkSources(files: readonly OverlayFile[]): void {
    const known = new Set(this.data.sources.map(({ id }) => id));
    for (const { file, json } of files) {
      for (const source of sourcesIn(json))
        if (!known.has(source)) fail(file, '', `the source "${source}" is not described${suggestion(source, [...known])}`);
    }
  }

  #addCategory(source: OverlayFile): void {
    const { file } = source;
    const { id, vetoes = [], terms = [], cases } = parsed(categoryOverlaySchema, source);
    const category = this.data.categories.find((known) => known.id === id);
    const ids = this.data.categories.map((known) => known.id);
    if (category === undefined) fail(file, 'id', `there is no category "${id}"${suggestion(id, ids)}`);
    const laidTerms = layOver(
      { entries: category.terms as readonly Entry[], key: TERM_KEY, schema: termSchema },
      { file, json: terms },
      'terms',
    );
    const laidVetoes = layOver(
      { entries: category.vetoes.map((text) => ({ text })), key: ['text'], schema: vetoEntrySchema },
      { file, json: vetoes.map((veto) => (typeof veto === 'string' ? { text: veto } : veto)) },
      'vetoes',
    );
    const changes = [laidTerms.change, labelled('veto', laidVetoes.change)];
    const laidCases: Record<string, readonly Entry[]> = {};
    for (const side of SIDES) {
      const given = cases?.[side] ?? [];
      const list = { entries: category.cases[side] as readonly Entry[], key: TERM_KEY, schema: caseSchema };
      const { merged, change } = layOver(list, { file, json: given }, `cases.${side}`);
      laidCases[side] = merged;
      changes.push(labelled(`case (${side})`, change));
      this.cases.push(...casesIn(file, id, side, given as Parameters<typeof casesIn>[3]));
    }
    const changed = { ...category, terms: laidTerms.merged, vetoes: laidVetoes.merged.map(({ text }) => String(text)), cases: laidCases };
    this.#data['categories'] = this.data.categories.map((known) => (known === category ? changed : known));
    this.changes.push({ file, ...together(changes) });
  }

  #addPriorityList(given: OverlayFile): void {
    const { file } = given;
    const list = this.data.hsPriority;
    const { edition, source, entries = [], ancestors = [] } = parsed(priorityListOverlaySchema, given);
    if (edition < list.edition) fail(file, 'edition', `the list that is there is newer, of ${list.edition}`);
    const { shape } = priorityListSchema;
    const lay = (name: 'entries' | 'ancestors', json: readonly unknown[]): ReturnType<typeof layOver> =>
      layOver({ entries: list[name] as readonly Entry[], key: CODE_KEY, schema: shape[name].element }, { file, json }, name);
    const [laidEntries, laidAncestors] = [lay('entries', entries), lay('ancestors', ancestors)];
    this.#data['hsPriority'] = { edition, source, entries: laidEntries.merged, ancestors: laidAncestors.merged };
    const dated = edition === list.edition ? [] : [`edition ${list.edition} by ${edition}`];
    const changes = [laidEntries.change, labelled('ancestor', laidAncestors.change)];
    this.changes.push({ file, ...together([{ added: [], replaced: dated, dropped: [] }, ...changes]) });
  }

  #addWording(source: OverlayFile): void {
    const { file } = source;
    const { indicator, phrases = [], series = [] } = parsed(wordingOverlaySchema, source);
    const wording = this.data.wording.find((known) => known.indicator === indicator);
    const ids = this.data.wording.map((known) => known.indicator);
    if (wording === undefined) fail(file, 'indicator', `there is no wording of "${indicator}"${suggestion(indicator, ids)}`);
    const laidPhrases = layOver(
      { entries: wording.phrases as readonly Entry[], key: TERM_KEY, schema: phraseSchema },
      { file, json: phrases },
      'phrases',
    );
    const laidSeries = layOver(
      { entries: (wording.series ?? []) as readonly Entry[], key: SERIES_KEY, schema: seriesSchema },
      { file, json: series },
      'series',
    );
    const changed = {
      ...wording,
      phrases: laidPhrases.merged,
      ...(laidSeries.merged.length > 0 || wording.series ? { series: laidSeries.merged } : {}),
    };
    this.#data['wording'] = this.data.wording.map((known) => (known === wording ? changed : known));
    this.changes.push({ file, ...together([laidPhrases.change, labelled('series', laidSeries.change)]) });
  }
}

function isOf(name: ListName, path: string): boolean {
  const own = DATA_FILES[name].path;
  return own.endsWith('/') ? path.startsWith(own) : path === own;
}

function unknownPath({ file, path }: OverlayFile): never {
  const known = [
    'categories/<id>.json',
    'wording/<indicator>.json',
    DATA_FILES.hsPriority.path,
    ...(Object.keys(LISTS) as ListName[]).map((name) => DATA_FILES[name].path),
  ];
  const shown = known.slice(0, SHOWN_PATHS).join(', ');
  return fail(file, '', `no facts stand under that name (known are ${shown} and more)${suggestion(path, known)}`);
}

function* sourcesIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* sourcesIn(item);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key !== 'source') yield* sourcesIn(item);
      else for (const source of [item].flat()) if (typeof source === 'string') yield source;
    }
  }
}

/**
 * Lays the facts of a folder over the bundled ones. It has the files of data/, each with only what is added, changed or (`"drop": true`) taken out.
 * @returns the facts together, their digest, what changed, and the cases that are still to be proved
 * @throws ScreenError E_LEXICON with the file, the path in it and what was expected
 */
export function readOverlay(folder: string, base: LexiconData): Overlay {
  const files = readOverlayFiles(folder);
  const layers = new Layers(base);
  for (const file of files) layers.add(file);
  layers.checkSources(files);
  const { data, changes, cases, examples, patterns } = layers;
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
  };
}

/** @returns the bundled facts as a folder that changes nothing, with everything that proves them */
export function withoutChanges({ data, digest }: LexiconSnapshot): Overlay {
  const bundledExamples = familyExamples(data, data);
  return { data, digest, base: data, changes: [], cases: [], bundledCases: casesOf(data), examples: [], bundledExamples, patterns: [] };
}
