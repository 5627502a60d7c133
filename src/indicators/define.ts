import type { Facts } from '#model/facts.ts';
import type { Field } from '#model/fields.ts';
import type { Finding } from '#model/finding.ts';
import type { RowIndicatorId } from '#model/indicator-ids.ts';
import type { Severity } from '#model/level.ts';
import type { Row } from '#model/row.ts';
import type { Evidence, Signals } from '#model/signals.ts';

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
  /** Wording that it reads on rows without listed goods, and the least strength that says anything there; other wording is not looked for on them. */
  readonly heeds?: Readonly<Record<string, 'weak' | 'medium'>>;
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

/** Templates cut at their placeholders, whose names stand at odd places: they are those of the indicators, and no others. */
const cutTemplates = new Map<string, readonly string[]>();

/** @returns the template with its {placeholders} filled in */
export function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  const pieces = cutTemplates.get(template) ?? template.split(/\{(\w+)\}/);
  cutTemplates.set(template, pieces);
  let text = '';
  for (const [index, piece] of pieces.entries()) text += index % 2 === 0 ? piece : clip(String(data[piece]));
  return text;
}

/**
 * Ties an indicator's messages to what its `assess` must supply.
 * @returns the indicator for the registry
 */
export function defineRowIndicator<const Messages extends Record<string, string>>(
  definition: RowIndicatorDefinition<Messages>,
): RowIndicator {
  const { id, severity, messages, assess } = definition;
  return Object.freeze({
    ...definition,
    scope: 'row' as const,
    assess(context: RowContext): Finding | undefined {
      const hit = assess(context);
      if (hit === undefined) return undefined;
      return {
        id,
        severity: hit.severity ?? severity,
        message: fill(messages[hit.message] as string, hit.data),
        fields: hit.fields,
        evidence: hit.evidence ?? [],
        variant: hit.variant ?? null,
      };
    },
  });
}
