import type { Facts } from '#model/facts.ts';
import type { Field } from '#model/fields.ts';
import type { DocumentFinding, Finding, ManifestFinding } from '#model/finding.ts';
import type { DocumentIndicatorId, ManifestIndicatorId, RowIndicatorId } from '#model/indicator-ids.ts';
import type { Severity } from '#model/level.ts';
import type { Group, ManifestPlace, Variant } from '#model/manifest.ts';
import type { DocumentFacts, DocumentLine, Pairing, PairSide, SideName } from '#model/pair.ts';
import type { Row } from '#model/row.ts';
import type { Evidence, Signals } from '#model/signals.ts';
import {
  addSighting,
  type Bounds,
  mergeSightings,
  placesOf,
  type Sighting,
  type SightingState,
  sightedGroups,
  startSightings,
} from './sightings.ts';

export interface IndicatorDocs {
  /** What the indicator sees, one sentence. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** What a compliance officer does next. */
  readonly next: string;
  readonly silentWhen: string;
  /** The guidance or fact that the indicator rests on. */
  readonly source: string;
}

/** Fields that must be mapped: each inner list is a choice, all of them together are needed. */
export type Needs = readonly (readonly Field[])[];

/** What an indicator may look at. */
export interface RowContext {
  readonly row: Row;
  readonly signals: Signals;
  readonly facts: Facts;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Values of data/parameters.json for this indicator. */
  readonly parameters: Readonly<Record<string, number>>;
}

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** What `assess` returns: one of the indicator's messages with all of its placeholders. */
export type Hit<Messages extends Record<string, string>> = {
  [Id in keyof Messages & string]: {
    readonly message: Id;
    readonly data: { readonly [Name in Placeholders<Messages[Id]>]: string | number };
    readonly fields: readonly Field[];
    readonly evidence?: readonly Evidence[];
    readonly severity?: Severity;
    readonly variant?: string;
  };
}[keyof Messages & string];

interface RowIndicatorDefinition<Messages extends Record<string, string>> {
  readonly id: RowIndicatorId;
  readonly severity: Severity;
  /** Whether the 2022 memo itself names the practice. */
  readonly memo: boolean;
  /** `listed`: only rows with a goods category or a priority-list code. */
  readonly applies: 'listed' | 'any';
  /** Silent wherever the matcher found nothing: most rows of a manifest then never reach it. */
  readonly needsSignals?: true;
  readonly needs: Needs;
  readonly docs: IndicatorDocs;
  readonly messages: Messages;
  assess(context: RowContext): Hit<Messages> | undefined;
}

/** A row indicator as the registry holds it. */
export interface RowIndicator extends Omit<RowIndicatorDefinition<Record<string, string>>, 'assess'> {
  readonly scope: 'row';
  /** @returns the finding, worded; undefined where the indicator stays silent. */
  assess(context: RowContext): Finding | undefined;
}

/** Characters of a cell that a message quotes. */
const LONGEST_QUOTE = 200;

const clip = (text: string): string => (text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`);

/** @returns the template with its {placeholders} filled in */
const fill = (template: string, data: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => clip(String(data[name])));

/**
 * Ties an indicator's messages to what its `assess` must supply.
 * @returns the indicator for the registry
 */
export function defineRowIndicator<const Messages extends Record<string, string>>(
  definition: RowIndicatorDefinition<Messages>,
): RowIndicator {
  return Object.freeze({
    ...definition,
    scope: 'row' as const,
    assess(context: RowContext): Finding | undefined {
      const hit = definition.assess(context);
      if (hit === undefined) return undefined;
      return {
        id: definition.id,
        severity: hit.severity ?? definition.severity,
        message: fill(definition.messages[hit.message] as string, hit.data),
        fields: hit.fields,
        evidence: hit.evidence ?? [],
        variant: hit.variant ?? null,
      };
    },
  });
}

/** What a document indicator may look at: lines of two documents that were paired, or one without a counterpart. */
export interface DocumentContext {
  readonly pairing: Pairing;
  readonly documents: DocumentFacts;
  readonly facts: Facts;
  /** Values of data/parameters.json for this indicator. */
  readonly parameters: Readonly<Record<string, number>>;
}

type DocumentHit<Messages extends Record<string, string>> = Omit<Hit<Messages>, 'evidence'>;

/** A line of each document. */
export type LinesOfBoth = Readonly<Record<SideName, DocumentLine>>;

interface DocumentIndicatorBase<Messages extends Record<string, string>> {
  readonly id: DocumentIndicatorId;
  readonly severity: Severity;
  /** Whether the 2022 memo itself names the practice. */
  readonly memo: boolean;
  /** Fields that both documents must have. */
  readonly needs: Needs;
  readonly docs: IndicatorDocs;
  readonly messages: Messages;
}

/** Looks at a pair, or a lone line, as a whole; or else at a line of either side that speak of the same goods. */
type DocumentIndicatorDefinition<Messages extends Record<string, string>> = DocumentIndicatorBase<Messages> &
  (
    | { assess(context: DocumentContext): readonly DocumentHit<Messages>[] }
    | { compareLines(lines: LinesOfBoth, context: DocumentContext): readonly DocumentHit<Messages>[] }
  );

/** A document indicator as the registry holds it. */
export interface DocumentIndicator extends DocumentIndicatorBase<Record<string, string>> {
  readonly scope: 'documents';
  /** @returns the findings, worded, in the order in which they are told; none where the indicator stays silent. */
  assess(context: DocumentContext): readonly DocumentFinding[];
}

/** Lines of the other side that a line is held against: where a document splits goods up further, its lines repeat each other. */
const MOST_COUNTERPARTS = 64;

const wordingOf = (findings: readonly DocumentFinding[]): string => findings.map(({ message }) => message).join('\n');

/** @returns how a line differs from that of the others which it differs from least */
function leastDifferences(others: PairSide['lines'], compare: (other: DocumentLine) => readonly DocumentFinding[]) {
  let least: readonly DocumentFinding[] | undefined;
  for (const other of others.slice(0, MOST_COUNTERPARTS)) {
    const found = compare(other);
    if (found.length === 0) return found;
    const isLess =
      least === undefined || found.length < least.length || (found.length === least.length && wordingOf(found) < wordingOf(least));
    if (isLess) least = found;
  }
  return least ?? [];
}

/** Every line of either side is held against those of the other, so that none hides behind a line that agrees. @returns each finding once */
function differences(a: PairSide, b: PairSide, compare: (lines: LinesOfBoth) => readonly DocumentFinding[]): readonly DocumentFinding[] {
  if (a.lines.length === 1 && b.lines.length === 1) return compare({ a: a.lines[0], b: b.lines[0] });
  const found = [
    ...a.lines.flatMap((line) => leastDifferences(b.lines, (other) => compare({ a: line, b: other }))),
    ...b.lines.flatMap((line) => leastDifferences(a.lines, (other) => compare({ a: other, b: line }))),
  ];
  return [...new Map(found.map((finding) => [finding.message, finding])).values()];
}

/**
 * Ties an indicator's messages to what its `assess` or `compareLines` must supply.
 * @returns the indicator for the registry
 */
export function defineDocumentIndicator<const Messages extends Record<string, string>>(
  definition: DocumentIndicatorDefinition<Messages>,
): DocumentIndicator {
  const worded = (hits: readonly DocumentHit<Messages>[]): readonly DocumentFinding[] =>
    hits.map((hit) => ({
      id: definition.id,
      severity: hit.severity ?? definition.severity,
      message: fill(definition.messages[hit.message] as string, hit.data),
      fields: hit.fields,
      variant: hit.variant ?? null,
    }));
  const { id, severity, memo, needs, docs, messages } = definition;
  return Object.freeze({
    ...{ id, severity, memo, needs, docs, messages },
    scope: 'documents' as const,
    assess(context: DocumentContext): readonly DocumentFinding[] {
      if ('assess' in definition) return worded(definition.assess(context));
      const { pairing } = context;
      if (pairing.kind === 'lone') return [];
      return differences(pairing.a, pairing.b, (lines) => worded(definition.compareLines(lines, context)));
    },
  });
}

/** What a manifest indicator may look at in a row. */
export interface ManifestRowContext extends Omit<RowContext, 'today'> {
  /** Whether the row has a goods category or a code on the priority list. */
  readonly listed: boolean;
  /** Order of the row's table in the run, from 0. */
  readonly table: number;
}

/** What it may look at when all rows were read. */
export type ManifestContext = Pick<RowContext, 'facts' | 'parameters'>;

type ManifestHit<Messages extends Record<string, string>> = Omit<Hit<Messages>, 'evidence'> & {
  /** What a later run must find again for the finding to be the same one: no position, no wording of ours. */
  readonly identity: readonly string[];
  /** Variants whose rows the finding names. */
  readonly named: readonly Variant[];
};

interface ManifestIndicatorDefinition<Messages extends Record<string, string>> {
  readonly id: ManifestIndicatorId;
  readonly severity: Severity;
  /** Whether the 2022 memo itself names the practice. */
  readonly memo: boolean;
  /** `listed`: only rows with a goods category or a priority-list code are observed. */
  readonly applies: 'listed' | 'any';
  readonly needs: Needs;
  readonly docs: IndicatorDocs;
  readonly messages: Messages;
  /** What its keys are, in the plural. Its parameters `mostKeys` and `mostVariants` bound how many are kept. */
  readonly keys: string;
  /** Runs on every row that it applies to: does the cheapest test first, and most often returns nothing. */
  observe(context: ManifestRowContext): readonly Sighting[];
  /**
   * Looks at all keys that were kept, once.
   * @returns what judges each of them; a finding, or undefined where there is none
   */
  judge(context: ManifestContext, groups: readonly Group[]): (group: Group) => ManifestHit<Messages> | undefined;
  /** @returns why the rows that there were can show nothing, without a period; undefined where they can */
  idle?(context: ManifestContext, groups: readonly Group[]): string | undefined;
}

/** What came of a fold. */
export interface ManifestOutcome {
  readonly findings: readonly ManifestFinding[];
  /** How many keys were checked, and how many there were. */
  readonly checked: number;
  readonly all: number;
  /** Why the rows that there were can show nothing. */
  readonly idle: string | undefined;
}

/** A manifest indicator as the registry holds it: a fold over rows, whose state is bounded. */
export interface ManifestIndicator extends Omit<ManifestIndicatorDefinition<Record<string, string>>, 'observe' | 'judge' | 'idle'> {
  readonly scope: 'manifest';
  start(): SightingState;
  /** Takes a row in; changes the state. */
  add(state: SightingState, context: ManifestRowContext): void;
  /** @returns the state of both parts of an input, in whatever order; both are used up */
  merge(a: SightingState, b: SightingState, parameters: RowContext['parameters']): SightingState;
  finish(state: SightingState, context: ManifestContext): ManifestOutcome;
}

const boundsOf = ({ mostKeys = 1000, mostVariants = 50 }: RowContext['parameters']): Bounds => ({ keys: mostKeys, variants: mostVariants });

const placeOf = ({ row, table }: ManifestRowContext): ManifestPlace => {
  const { chunk, record, line } = row.source.position;
  return [table, chunk, record, line];
};

/**
 * Makes a fold of what a row says and how all of it is judged.
 * @returns the indicator for the registry
 */
export function defineManifestIndicator<const Messages extends Record<string, string>>(
  definition: ManifestIndicatorDefinition<Messages>,
): ManifestIndicator {
  const { observe, judge, idle, ...told } = definition;
  return Object.freeze({
    ...told,
    scope: 'manifest' as const,
    start: startSightings,
    add(state: SightingState, context: ManifestRowContext): void {
      for (const sighting of observe(context)) addSighting(state, sighting, placeOf(context), boundsOf(context.parameters));
    },
    merge: (a: SightingState, b: SightingState, parameters: RowContext['parameters']): SightingState =>
      mergeSightings(a, b, boundsOf(parameters)),
    finish(state: SightingState, context: ManifestContext): ManifestOutcome {
      const { groups, all } = sightedGroups(state, boundsOf(context.parameters));
      const partly = all > groups.length ? ` (${groups.length} of about ${all} ${told.keys} were checked)` : '';
      const judgeOne = judge(context, groups);
      const findings = groups.flatMap((group): ManifestFinding[] => {
        const hit = judgeOne(group);
        if (hit === undefined) return [];
        const { message, data, fields, identity, named } = hit;
        return [
          {
            id: told.id,
            severity: hit.severity ?? told.severity,
            message: `${fill(told.messages[message] as string, data)}${partly}`,
            fields,
            variant: hit.variant ?? null,
            identity,
            places: placesOf(named),
            rowCount: named.reduce((rows, { count }) => rows + count, 0),
          },
        ];
      });
      return { findings, checked: groups.length, all, idle: idle?.(context, groups) };
    },
  });
}
