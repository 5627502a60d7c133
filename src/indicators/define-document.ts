import type { Facts } from '#model/facts.ts';
import type { DocumentFinding } from '#model/finding.ts';
import type { DocumentIndicatorId } from '#model/indicator-ids.ts';
import type { Severity } from '#model/level.ts';
import type { DocumentFacts, DocumentLine, LinePair, Pairing, PairSide, SideName } from '#model/pair.ts';
import { fill, type Hit, type IndicatorDocs, type Needs } from './define.ts';

/** What a document indicator may look at: lines of two documents that were paired, or one without a counterpart. */
export interface DocumentContext {
  readonly pairing: Pairing;
  readonly documents: DocumentFacts;
  readonly facts: Facts;
  /** Values of data/parameters.json for this indicator. */
  readonly parameters: Readonly<Record<string, number>>;
}

type DocumentHit<Messages extends Record<string, string>> = Omit<Hit<Messages>, 'evidence'>;

/** What is known where lines of both documents were paired. */
export type PairContext = DocumentContext & { readonly pairing: LinePair };

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
    | { compareLines(lines: LinesOfBoth, context: PairContext): readonly DocumentHit<Messages>[] }
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
      return differences(pairing.a, pairing.b, (lines) => worded(definition.compareLines(lines, { ...context, pairing })));
    },
  });
}
