import { z } from 'zod';
import { nearest, suggestion } from '#errors/nearest.ts';
import type { LexiconData } from './data.ts';
import type { OverlayFile } from './overlay-files.ts';
import { type Entry, type KeyedList, type ListChange, labelled, layOver, together } from './overlay-list.ts';
import { fail, type Problems } from './overlay-problems.ts';
import { type CaseEntry, type PartEntry, Proofs, SIDES } from './overlay-proofs.ts';
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
const PAIRS_KEY = ['lang', 'objects', 'deeds'] as const;
const CODE_KEY = ['hs6'] as const;

/** What a file of the folder does to the bundled facts, by keys; vetoes, cases, series and pairs say what they are. */
export interface OverlayChange extends ListChange {
  readonly file: string;
}

const vetoSchema = categorySchema.shape.vetoes.element;
const vetoEntrySchema = z.strictObject({ text: vetoSchema });
const phraseSchema = wordingSchema.shape.phrases.element;
const seriesSchema = wordingSchema.shape.series.unwrap().element;
const pairsSchema = wordingSchema.shape.pairs.unwrap().element;

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
  pairs: z.array(z.unknown()).optional(),
});

/** A list that is laid over the bundled one says of when it is and whose. */
const priorityListOverlaySchema = z.strictObject({
  ...priorityListSchema.pick({ edition: true, source: true }).shape,
  entries: z.array(z.unknown()).optional(),
  ancestors: z.array(z.unknown()).optional(),
});

/** Lays the files of a folder over the bundled facts, file by file; what does not fit is among the problems. */
export class Layers {
  readonly changes: OverlayChange[] = [];
  /** What the entries that fit are to be proved by. */
  readonly proofs = new Proofs();
  readonly problems: Problems;
  readonly #data: Record<string, unknown>;

  constructor(base: LexiconData, problems: Problems) {
    this.problems = problems;
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
    const before = this.problems.count;
    const { merged, change } = layOver(list, file, '', this.problems);
    this.#data[name] = merged;
    this.changes.push({ file: file.file, ...change });
    if (name === 'partNumbers' && this.problems.count === before) this.proofs.takeParts(file.file, file.json as readonly PartEntry[]);
  }

  #addCategory(source: OverlayFile): void {
    const { file } = source;
    const given = this.problems.parsed(categoryOverlaySchema, source.json, source);
    if (given === undefined) return;
    const { id, vetoes = [], terms = [], cases } = given;
    const category = this.data.categories.find((known) => known.id === id);
    const ids = this.data.categories.map((known) => known.id);
    if (category === undefined) fail(file, 'id', `there is no category "${id}"${suggestion(id, ids)}`);
    const laidTerms = layOver(
      { entries: category.terms as readonly Entry[], key: TERM_KEY, schema: termSchema },
      { ...source, json: terms },
      'terms',
      this.problems,
    );
    const laidVetoes = layOver(
      { entries: category.vetoes.map((text) => ({ text })), key: ['text'], schema: vetoEntrySchema },
      { ...source, json: vetoes.map((veto) => (typeof veto === 'string' ? { text: veto } : veto)) },
      'vetoes',
      this.problems,
    );
    const changes = [laidTerms.change, labelled('veto', laidVetoes.change)];
    const laidCases: Record<string, readonly Entry[]> = {};
    for (const side of SIDES) {
      const before = this.problems.count;
      const texts = cases?.[side] ?? [];
      const list = { entries: category.cases[side] as readonly Entry[], key: TERM_KEY, schema: caseSchema };
      const { merged, change } = layOver(list, { ...source, json: texts }, `cases.${side}`, this.problems);
      laidCases[side] = merged;
      changes.push(labelled(`case (${side})`, change));
      if (this.problems.count === before) this.proofs.takeCases(file, id, side, texts as readonly CaseEntry[]);
    }
    const changed = { ...category, terms: laidTerms.merged, vetoes: laidVetoes.merged.map(({ text }) => String(text)), cases: laidCases };
    this.#data['categories'] = this.data.categories.map((known) => (known === category ? changed : known));
    this.changes.push({ file, ...together(changes) });
  }

  #addPriorityList(from: OverlayFile): void {
    const { file } = from;
    const list = this.data.hsPriority;
    const given = this.problems.parsed(priorityListOverlaySchema, from.json, from);
    if (given === undefined) return;
    const { edition, source, entries = [], ancestors = [] } = given;
    if (edition < list.edition) fail(file, 'edition', `the list that is there is newer, of ${list.edition}`);
    const { shape } = priorityListSchema;
    const lay = (name: 'entries' | 'ancestors', json: readonly unknown[]): ReturnType<typeof layOver> =>
      layOver(
        { entries: list[name] as readonly Entry[], key: CODE_KEY, schema: shape[name].element },
        { ...from, json },
        name,
        this.problems,
      );
    const [laidEntries, laidAncestors] = [lay('entries', entries), lay('ancestors', ancestors)];
    this.#data['hsPriority'] = { edition, source, entries: laidEntries.merged, ancestors: laidAncestors.merged };
    const dated =
      edition === list.edition ? [] : [{ entry: 'edition', changes: [{ key: 'edition', before: list.edition, after: edition }] }];
    const changes = [laidEntries.change, labelled('ancestor', laidAncestors.change)];
    this.changes.push({ file, ...together([{ added: [], replaced: dated, dropped: [] }, ...changes]) });
  }

  #addWording(source: OverlayFile): void {
    const { file } = source;
    const given = this.problems.parsed(wordingOverlaySchema, source.json, source);
    if (given === undefined) return;
    const { indicator, phrases = [], series = [], pairs = [] } = given;
    const wording = this.data.wording.find((known) => known.indicator === indicator);
    const ids = this.data.wording.map((known) => known.indicator);
    if (wording === undefined) fail(file, 'indicator', `there is no wording of "${indicator}"${suggestion(indicator, ids)}`);
    const laidPhrases = layOver(
      { entries: wording.phrases as readonly Entry[], key: TERM_KEY, schema: phraseSchema },
      { ...source, json: phrases },
      'phrases',
      this.problems,
    );
    const laidSeries = layOver(
      { entries: (wording.series ?? []) as readonly Entry[], key: SERIES_KEY, schema: seriesSchema },
      { ...source, json: series },
      'series',
      this.problems,
    );
    const laidPairs = layOver(
      { entries: (wording.pairs ?? []) as readonly Entry[], key: PAIRS_KEY, schema: pairsSchema },
      { ...source, json: pairs },
      'pairs',
      this.problems,
    );
    const changed = {
      ...wording,
      phrases: laidPhrases.merged,
      ...(laidSeries.merged.length > 0 || wording.series ? { series: laidSeries.merged } : {}),
      ...(laidPairs.merged.length > 0 || wording.pairs ? { pairs: laidPairs.merged } : {}),
    };
    this.#data['wording'] = this.data.wording.map((known) => (known === wording ? changed : known));
    const changes = [laidPhrases.change, labelled('series', laidSeries.change), labelled('pairs', laidPairs.change)];
    this.changes.push({ file, ...together(changes) });
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
    ...(Object.keys(LISTS) as ListName[]).map((name) => DATA_FILES[name].path.replace(/\/$/, '/<name>.json')),
  ];
  const shown = known.slice(0, SHOWN_PATHS).join(', ');
  // `brnads.json` is meant for the folder, of which it is no file.
  const top = nearest(topOf(path), known.map(topOf));
  const folder = known.find((one) => topOf(one) === top);
  const meant = suggestion(path, known) || (folder === undefined ? '' : `, did you mean "${folder}"?`);
  return fail(file, '', `no facts stand under that name (known are ${shown} and more)${meant}`);
}

/** @returns the folder in which a file stands, or its own name without the ending */
const topOf = (path: string): string => (path.split('/')[0] as string).replace(/\.json$/, '');
