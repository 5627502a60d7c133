import type { ComparedLine, ComparedPair, Comparison, GradedDocumentFinding } from '#model/comparison.ts';
import { atLeast, levelRank } from '#model/level.ts';
import type { SideName } from '#model/pair.ts';
import { mappedCells } from './row-object.ts';

export const SIDES: readonly SideName[] = ['a', 'b'];

/** A finding with the pairs in which it stands word for word: another importer stands on every line. The gravest of its levels counts. */
export interface SharedFinding {
  readonly finding: GradedDocumentFinding;
  readonly pairs: readonly ComparedPair[];
}

/** @returns each finding once, gravest first, then in the order of the documents */
export function sharedFindings({ pairs }: Comparison): readonly SharedFinding[] {
  const shared = new Map<string, { finding: GradedDocumentFinding; readonly pairs: ComparedPair[] }>();
  for (const pair of pairs) {
    for (const finding of pair.findings) {
      const key = wordingKey(finding);
      const known = shared.get(key);
      if (known === undefined) {
        shared.set(key, { finding, pairs: [pair] });
        continue;
      }
      known.pairs.push(pair);
      if (levelRank(finding.level) > levelRank(known.finding.level)) known.finding = finding;
    }
  }
  return [...shared.values()].sort((left, right) => levelRank(right.finding.level) - levelRank(left.finding.level));
}

/** @returns what is the same for findings that say the same */
export const wordingKey = ({ id, message }: GradedDocumentFinding): string => `${id} ${message}`;

/** @returns the pairs that a report shows, in the order of the documents */
export const shownPairs = ({ pairs, options }: Comparison): readonly ComparedPair[] =>
  pairs.filter(({ level }) => atLeast(level, options.minLevel));

const lineObject = ({ table, record, line, cells }: ComparedLine): object => ({
  file: table.file,
  ...(table.sheet === null ? {} : { sheet: table.sheet }),
  record,
  line,
  row: mappedCells({ table, cells }),
});

/** @returns a pair as the json and jsonl formats print it */
export const pairObject = ({ by, level, lines, findings }: ComparedPair): object => ({
  level,
  by,
  a: lines.a.map(lineObject),
  b: lines.b.map(lineObject),
  findings: findings.map(({ id, severity, level: own, message, fields, fingerprint, settled }) => ({
    id,
    severity,
    level: own,
    message,
    fields,
    fingerprint,
    settled,
  })),
});
