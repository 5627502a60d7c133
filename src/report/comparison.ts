import type { ComparedLine, ComparedPair, Comparison, GradedDocumentFinding } from '#model/comparison.ts';
import { levelRank } from '#model/level.ts';
import type { SideName } from '#model/pair.ts';
import { isShown } from '#model/shown.ts';
import { settledText } from './ledger-text.ts';
import { mappedCells } from './row-object.ts';

export const SIDES: readonly SideName[] = ['a', 'b'];

/** A finding with the pairs in which it stands word for word: another importer stands on every line. The gravest of its levels counts. */
export interface SharedFinding {
  readonly finding: GradedDocumentFinding;
  readonly pairs: readonly ComparedPair[];
}

/** @returns each finding once, gravest first, then in the order of the documents */
export function sharedFindings(pairs: readonly ComparedPair[]): readonly SharedFinding[] {
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

/** @returns what was found and what people decided on it */
export const findingText = ({ message, settled }: GradedDocumentFinding): string => message + settledText(settled);

/** @returns what is the same for findings that say the same */
export const wordingKey = (finding: GradedDocumentFinding): string => `${finding.id} ${findingText(finding)}`;

/** @returns the pairs that a report shows, in the order of the documents */
export const shownPairs = ({ pairs, options }: Comparison): readonly ComparedPair[] =>
  pairs.filter((pair) => isShown(pair, pair.findings, options.minLevel));

const lineObject = ({ table, record, line, cells }: ComparedLine): object => ({
  file: table.file,
  ...(table.sheet === null ? {} : { sheet: table.sheet }),
  record,
  line,
  row: mappedCells({ table, cells }),
});

/** @returns a pair as the json and jsonl formats print it */
export const pairObject = ({ by, level, openLevel, lines, findings }: ComparedPair): object => ({
  level,
  openLevel,
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
