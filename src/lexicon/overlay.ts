import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { suggestion } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { LexiconData, LexiconSnapshot } from './data.ts';
import { caseSchema, categorySchema, DATA_FILES, termSchema, wordingSchema } from './schema.ts';

/** More, in all files together, is no list of words that a person keeps. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Files and folders of any name, at any depth. */
const MOST_NAMES = 2000;
const SHOWN_PATHS = 8;

type Entry = Readonly<Record<string, unknown>>;

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

/** Entries of which a file may hold no new ones: code works with those that there are. */
const FIXED: ReadonlySet<ListName> = new Set<ListName>(['parameters']);

const TERM_KEY = ['text', 'lang'] as const;

/** What a file of the folder does to the bundled facts, by keys. */
export interface OverlayChange {
  readonly file: string;
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly dropped: readonly string[];
}

/** A text that a file of the folder proves its terms by. */
export interface OverlayCase {
  readonly file: string;
  readonly path: string;
  readonly category: string;
  readonly text: string;
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

export interface Overlay extends LexiconSnapshot {
  readonly changes: readonly OverlayChange[];
  readonly cases: readonly OverlayCase[];
  /** Bundled cases that the folder neither replaces nor takes out: they must hold over its facts too. */
  readonly bundledCases: readonly OverlayCase[];
  readonly examples: readonly OverlayExample[];
  readonly patterns: readonly OverlayPattern[];
}

interface OverlayFile {
  readonly path: string;
  readonly file: string;
  readonly json: unknown;
}

function fail(file: string, path: string, problem: string): never {
  throw new ScreenError('E_LEXICON', { file, path, problem });
}

/** A key that means something to JavaScript itself must not reach the facts. */
function plainValue(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new Error('"__proto__" is no key');
  return value;
}

/** Collects the JSON files of a folder; of what else stands in it, only folders are entered. */
class FolderReader {
  readonly files: OverlayFile[] = [];
  readonly #folder: string;
  #names = 0;
  #bytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(below = ''): void {
    const folder = join(this.#folder, below);
    for (const name of this.#namesIn(folder)) {
      const path = below === '' ? name : `${below}/${name}`;
      const file = join(this.#folder, path);
      const stats = lstatSync(file);
      if (stats.isSymbolicLink()) fail(file, '', 'it is a link; a lexicon holds its facts itself');
      if (stats.isDirectory()) this.read(path);
      else if (!name.startsWith('.') && name.endsWith('.json')) this.#add(path, file, stats);
    }
  }

  #namesIn(folder: string): readonly string[] {
    let names: string[];
    try {
      names = readdirSync(folder).sort();
    } catch (cause) {
      return fail(folder, '', `it can't be read as a folder (${(cause as NodeJS.ErrnoException).code ?? 'unknown'})`);
    }
    this.#names += names.length;
    if (this.#names > MOST_NAMES) fail(this.#folder, '', `it holds more than ${MOST_NAMES} files and folders`);
    return names;
  }

  #add(path: string, file: string, stats: Stats): void {
    if (!stats.isFile()) fail(file, '', 'it is no regular file');
    this.#bytes += stats.size;
    if (this.#bytes > MOST_BYTES) fail(file, '', `with it the files have more than ${MOST_BYTES} bytes`);
    try {
      this.files.push({ path, file, json: JSON.parse(readFileSync(file, 'utf8'), plainValue) as unknown });
    } catch (cause) {
      fail(file, '', `it can't be read as JSON (${(cause as Error).message})`);
    }
  }
}

const keyOf = (entry: Entry, key: readonly string[]): string => key.map((name) => String(entry[name])).join(' / ');

/** Entries of one list over the bundled ones; what one file says goes before what is bundled, in the place of that. */
function lay(
  base: readonly Entry[],
  { file, json }: OverlayFile,
  path: string,
  key: readonly string[],
  schema: z.ZodType,
  isFixed: boolean,
): { readonly merged: readonly Entry[]; readonly change: OverlayChange } {
  if (!Array.isArray(json)) return fail(file, path, 'a list of entries is needed');
  const known = new Map(base.map((entry) => [keyOf(entry, key), entry]));
  const change = { file, added: [] as string[], replaced: [] as string[], dropped: [] as string[] };
  for (const [index, given] of json.entries()) {
    const at = `${path}[${index}]`;
    if (typeof given !== 'object' || given === null) fail(file, at, 'an entry has keys and values');
    const entry = given as Entry;
    const missing = key.find((name) => typeof entry[name] !== 'string');
    if (missing !== undefined) fail(file, `${at}.${missing}`, 'a text is needed here');
    const name = keyOf(entry, key);
    if (entry['drop'] === true) {
      const other = Object.keys(entry).find((word) => word !== 'drop' && !key.includes(word));
      if (other !== undefined) fail(file, `${at}.${other}`, `an entry that is taken out has only ${key.join(', ')} and drop`);
      if (!known.delete(name)) fail(file, at, `there is no "${name}" to drop${suggestion(name, [...known.keys()])}`);
      change.dropped.push(name);
      continue;
    }
    const parsed = schema.safeParse(entry);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      fail(file, [at, ...(issue?.path ?? [])].join('.'), issue?.message ?? 'it does not fit');
    }
    if (!known.has(name) && isFixed) fail(file, at, `there is no "${name}"${suggestion(name, [...known.keys()])}`);
    (known.has(name) ? change.replaced : change.added).push(name);
    known.set(name, entry);
  }
  return { merged: [...known.values()], change };
}

const vetoSchema = categorySchema.shape.vetoes.element;
const vetoEntrySchema = z.strictObject({ text: vetoSchema });

const categoryOverlaySchema = z.strictObject({
  id: z.string(),
  vetoes: z.array(z.union([vetoSchema, z.strictObject({ text: vetoSchema, drop: z.literal(true) })])).optional(),
  terms: z.array(z.unknown()).optional(),
  cases: z.strictObject({ yes: z.array(z.unknown()).optional(), no: z.array(z.unknown()).optional() }).optional(),
});

const wordingOverlaySchema = z.strictObject({ indicator: z.string(), phrases: z.array(z.unknown()) });

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
    else this.#addList(file);
  }

  #addList(file: OverlayFile): void {
    const list = (Object.keys(LISTS) as ListName[]).find((name) => isOf(name, file.path));
    if (list === undefined) unknownPath(file);
    const schema = DATA_FILES[list].schema.element as z.ZodType;
    const { merged, change } = lay(this.#data[list] as Entry[], file, '', LISTS[list], schema, FIXED.has(list));
    this.#data[list] = merged;
    this.changes.push(change);
    if (list === 'partNumbers') this.#proveParts(file);
  }

  /** Every source that an entry names must be described, here or among the bundled ones. */
  checkSources(files: readonly OverlayFile[]): void {
    const known = new Set(this.data.sources.map(({ id }) => id));
    for (const { file, json } of files) {
      for (const source of sourcesIn(json))
        if (!known.has(source)) fail(file, '', `the source "${source}" is not described${suggestion(source, [...known])}`);
    }
  }

  #addCategory(file: OverlayFile): void {
    const { id, vetoes = [], terms = [], cases } = parsed(categoryOverlaySchema, file);
    const category = this.data.categories.find((known) => known.id === id);
    const ids = this.data.categories.map((known) => known.id);
    if (category === undefined) fail(file.file, 'id', `there is no category "${id}"${suggestion(id, ids)}`);
    const { merged, change } = lay(category.terms as readonly Entry[], { ...file, json: terms }, 'terms', TERM_KEY, termSchema, false);
    const vetoLayer = { ...file, json: vetoes.map((veto) => (typeof veto === 'string' ? { text: veto } : veto)) };
    const knownVetoes = category.vetoes.map((text) => ({ text }));
    const laidVetoes = lay(knownVetoes, vetoLayer, 'vetoes', ['text'], vetoEntrySchema, false);
    const laid = { yes: category.cases.yes, no: category.cases.no };
    for (const side of ['yes', 'no'] as const) {
      const given = cases?.[side] ?? [];
      const path = `cases.${side}`;
      laid[side] = lay(laid[side] as readonly Entry[], { ...file, json: given }, path, TERM_KEY, caseSchema, false)
        .merged as unknown as (typeof laid)[typeof side];
      for (const [index, entry] of (given as readonly { text: string; drop?: boolean }[]).entries())
        if (entry.drop !== true)
          this.cases.push({ file: file.file, path: `${path}[${index}]`, category: id, text: entry.text, found: side === 'yes' });
    }
    const changed = { ...category, terms: merged, vetoes: laidVetoes.merged.map(({ text }) => String(text)), cases: laid };
    this.#data['categories'] = this.data.categories.map((known) => (known === category ? changed : known));
    const named = (keys: readonly string[]): string[] => keys.map((key) => `veto ${key}`);
    this.changes.push({
      ...change,
      added: [...change.added, ...named(laidVetoes.change.added)],
      dropped: [...change.dropped, ...named(laidVetoes.change.dropped)],
    });
  }

  #addWording(file: OverlayFile): void {
    const { indicator, phrases } = parsed(wordingOverlaySchema, file);
    const wording = this.data.wording.find((known) => known.indicator === indicator);
    const ids = this.data.wording.map((known) => known.indicator);
    if (wording === undefined) fail(file.file, 'indicator', `there is no wording of "${indicator}"${suggestion(indicator, ids)}`);
    const schema = wordingSchema.shape.phrases.element;
    const { merged, change } = lay(wording.phrases as readonly Entry[], { ...file, json: phrases }, 'phrases', TERM_KEY, schema, false);
    this.#data['wording'] = this.data.wording.map((known) => (known === wording ? { ...wording, phrases: merged } : known));
    this.changes.push(change);
  }

  #proveParts({ file, json }: OverlayFile): void {
    for (const [index, { pattern, reject = [], examples = [], counterexamples = [], drop }] of (json as readonly PartEntry[]).entries()) {
      if (drop === true) continue;
      this.patterns.push({ file, path: `[${index}].pattern`, pattern });
      for (const [place, other] of reject.entries()) this.patterns.push({ file, path: `[${index}].reject[${place}]`, pattern: other });
      const prove = (texts: readonly string[], name: string, found: boolean): void => {
        for (const [place, text] of texts.entries())
          this.examples.push({ file, path: `[${index}].${name}[${place}]`, pattern, text, found });
      };
      prove(examples, 'examples', true);
      prove(counterexamples, 'counterexamples', false);
    }
  }
}

interface PartEntry {
  readonly pattern: string;
  readonly drop?: boolean;
  readonly reject?: readonly string[];
  readonly examples?: readonly string[];
  readonly counterexamples?: readonly string[];
}

function isOf(name: ListName, path: string): boolean {
  const own = DATA_FILES[name].path;
  return own.endsWith('/') ? path.startsWith(own) : path === own;
}

function unknownPath({ file, path }: OverlayFile): never {
  const known = [
    'categories/<id>.json',
    'wording/<indicator>.json',
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

/** @returns the cases of all categories, under the names of their files in data/ */
export function casesOf({ categories }: LexiconData): readonly OverlayCase[] {
  return categories.flatMap(({ id, cases }) =>
    (['yes', 'no'] as const).flatMap((side) =>
      cases[side].map(({ text }) => ({
        file: `data/categories/${id}.json`,
        path: `cases.${side}`,
        category: id,
        text,
        found: side === 'yes',
      })),
    ),
  );
}

/**
 * Lays the facts of a folder over the bundled ones. It has the files of data/, each with only what is added, changed or (`"drop": true`) taken out.
 * @returns the facts together, their digest, what changed, and the cases that are still to be proved
 * @throws ScreenError E_LEXICON with the file, the path in it and what was expected
 */
export function readOverlay(folder: string, base: LexiconData): Overlay {
  const reader = new FolderReader(folder);
  reader.read();
  const { files } = reader;
  if (files.length === 0) fail(folder, '', 'there is no JSON file in it');
  const layers = new Layers(base);
  for (const file of files) layers.add(file);
  layers.checkSources(files);
  const digest = createHash('sha256').update(JSON.stringify(layers.data)).digest('hex');
  const { data, changes, cases, examples, patterns } = layers;
  const own = new Set(cases.map(({ category, text }) => `${category}/${text}`));
  const bundledCases = casesOf(data).filter(({ category, text }) => !own.has(`${category}/${text}`));
  return { data, digest, changes, cases, bundledCases, examples, patterns };
}
