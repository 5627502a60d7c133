import { createHash } from 'node:crypto';
import { isListed } from '#aspects/listed.ts';
import type { DocumentIndicator } from '#indicators/define-document.ts';
import type { GradedDocumentFinding } from '#model/comparison.ts';
import type { Facts } from '#model/facts.ts';
import type { DocumentFinding } from '#model/finding.ts';
import type { Grading } from '#model/grading.ts';
import type { DocumentFacts, Pairing, PairSide } from '#model/pair.ts';
import type { Settle } from '#model/settlement.ts';
import { contentOf } from './fingerprint.ts';
import type { Parameters } from './parameters.ts';

export interface DocumentAssessorOptions {
  /** Those that both documents have columns for. */
  readonly indicators: readonly DocumentIndicator[];
  readonly facts: Facts;
  readonly grading: Grading;
  readonly parameters: Parameters;
  readonly documents: DocumentFacts;
  readonly settle?: Settle | undefined;
}

/** Raised when what is hashed changes. */
const VERSION = 1;
const LENGTH = 32;

const sidesOf = (pairing: Pairing): readonly PairSide[] => (pairing.kind === 'lone' ? [pairing.side] : [pairing.a, pairing.b]);

/** The lines of both documents by content alone, whichever of them was named first. */
function fingerprintOf(id: string, pairing: Pairing): string {
  const content = sidesOf(pairing).map(({ lines: [{ row }] }) => JSON.stringify(contentOf(row)));
  return createHash('sha256')
    .update(JSON.stringify([VERSION, id, ...content.sort()]))
    .digest('hex')
    .slice(0, LENGTH);
}

/**
 * Prepares the document indicators for two documents.
 * @returns a function from a pair, or a line without a counterpart, to its findings with their levels: grading.json says them, and they are
 * lower for goods that are not listed
 */
export function createDocumentAssessor(options: DocumentAssessorOptions): (pairing: Pairing) => readonly GradedDocumentFinding[] {
  const { indicators, facts, grading, parameters, documents, settle } = options;
  const entryOf = ({ id, variant }: DocumentFinding) =>
    grading.documents.find((entry) => entry.id === id && entry.variant === (variant ?? 'plain')) ??
    grading.documents.find((entry) => entry.id === id && entry.variant === 'plain');

  return (pairing) => {
    const listed = sidesOf(pairing).some(({ lines }) => lines.some(({ signals }) => isListed(signals)));
    return indicators.flatMap((indicator) =>
      indicator.assess({ pairing, documents, facts, parameters: parameters[indicator.id] ?? {} }).map((finding): GradedDocumentFinding => {
        const entry = entryOf(finding);
        const level = entry === undefined ? finding.severity : listed ? entry.level : entry.unlisted;
        const fingerprint = fingerprintOf(finding.id, pairing);
        return { ...finding, level, fingerprint, settled: settle?.(fingerprint, finding.id) ?? null };
      }),
    );
  };
}
