import type { ManifestFinding } from '#model/finding.ts';
import type { ManifestIndicatorId } from '#model/indicator-ids.ts';
import type { Severity } from '#model/level.ts';
import type { Group, ManifestPlace, Variant } from '#model/manifest.ts';
import { fill, type Hit, type IndicatorDocs, type Needs, type RowContext } from './define.ts';
import {
  addSighting,
  type Bounds,
  mergeSightings,
  type PlainSightings,
  placesOf,
  type Sighting,
  type SightingState,
  type SightingTaker,
  sightedGroups,
  startSightings,
} from './sightings.ts';

/** What a manifest indicator may look at in a row. */
export interface ManifestRowContext extends Omit<RowContext, 'today'> {
  /** Whether the row has a goods category or a code on the priority list. */
  readonly listed: boolean;
  readonly table: ManifestTable;
}

/** The table of a row. */
export interface ManifestTable {
  /** In the run, from 0. */
  readonly order: number;
  /** Its file and sheet: parts of one table have it in common. */
  readonly name: string;
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
  /** Wording that it reads on rows without listed goods, and the least strength that says anything there; other wording is not looked for on them. */
  readonly heeds?: Readonly<Record<string, 'weak' | 'medium'>>;
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
  /** Takes a row in; changes the state, or the log for one. */
  add(taker: SightingTaker, context: ManifestRowContext): void;
  /**
   * Takes in what another part of the input saw, in whatever order; changes the state.
   * @param placed where the part's rows stand in the run; as they stand in the part, unless told
   */
  merge(
    state: SightingState,
    more: PlainSightings,
    parameters: RowContext['parameters'],
    placed?: (place: ManifestPlace) => ManifestPlace,
  ): void;
  finish(state: SightingState, context: ManifestContext): ManifestOutcome;
}

const boundsOf = ({ mostKeys = 1000, mostVariants = 50 }: RowContext['parameters']): Bounds => ({ keys: mostKeys, variants: mostVariants });

const placeOf = ({ row, table }: ManifestRowContext): ManifestPlace => {
  const { chunk, record, line } = row.source.position;
  return [table.order, chunk, record, line];
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
    add(taker: SightingTaker, context: ManifestRowContext): void {
      for (const sighting of observe(context)) addSighting(taker, sighting, placeOf(context), boundsOf(context.parameters));
    },
    merge(
      state: SightingState,
      more: PlainSightings,
      parameters: RowContext['parameters'],
      placed?: (place: ManifestPlace) => ManifestPlace,
    ): void {
      mergeSightings(state, more, boundsOf(parameters), placed);
    },
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
