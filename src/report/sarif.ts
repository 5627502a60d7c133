import type { Level } from '#model/level.ts';
import type { ReportDocs, ReporterFactory } from '#model/report.ts';
import type { Head, InputFailure, Tail } from '#model/result.ts';
import { jsonText } from './json-text.ts';
import { findingsOf, type ListedFinding, manifestFindings, type Place, withOccurrences } from './listed-findings.ts';
import { Ranking } from './ranking.ts';
import { reviewPath } from './review-path.ts';
import { NO_CLEARANCE, notCheckedText } from './run-text.ts';
import { visible } from './visible.ts';

/** GitHub takes 25,000 results a run and shows the 5,000 gravest: findings are listed gravest first. */
const MOST_RESULTS = 25_000;
/** GitHub takes 1,000 locations a result. */
const MOST_LOCATIONS = 1000;
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const LEVELS: Readonly<Record<Level, 'none' | 'note' | 'warning' | 'error'>> = {
  none: 'none',
  low: 'note',
  medium: 'warning',
  high: 'error',
  critical: 'error',
};
/** GitHub orders alerts by this score of 0 to 10: critical over 9, high from 7, medium from 4. */
const SECURITY_SEVERITY: Readonly<Record<Level, string>> = { none: '0.0', low: '2.0', medium: '5.0', high: '8.0', critical: '9.5' };

/** @returns a relative reference as RFC 3986 spells it, so that no name of a file is read as another address */
const uriOf = (file: string, folder: string): string => {
  const path = reviewPath(file, folder).split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
};

const location = ({ file, sheet, record, line }: Place, folder: string) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(file, folder) }, region: { startLine: line ?? record } },
  ...(sheet == null ? {} : { logicalLocations: [{ name: visible(sheet), kind: 'sheet' }] }),
});

const result = (
  { rule, level, score, message, fingerprint, settled, places }: ListedFinding,
  occurrence: number,
  ruleIndex: number,
  folder: string,
) => ({
  ruleId: rule,
  ruleIndex,
  level: LEVELS[level],
  ...(score === null ? {} : { rank: score }),
  message: { text: message },
  locations: places.slice(0, MOST_LOCATIONS).map((place) => location(place, folder)),
  partialFingerprints: { 'cargoscreen/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:${occurrence}` },
  ...(settled === null
    ? {}
    : { suppressions: [{ kind: 'external', status: 'accepted', justification: settled.reason ?? `accepted by ${settled.by}` }] }),
});

function rule(id: string, gravest: Level, docs: ReportDocs) {
  const { title, what, why, next, silentWhen, source } = docs.about(id);
  const sections = [
    ['What it sees', what],
    ['Why it matters', why],
    ['What to do next', next],
    ['When it stays silent', silentWhen],
    ['Source', source],
  ].filter(([, text]) => text !== '');
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: {
      text: sections.map(([label, text]) => `${label}: ${text}`).join('\n'),
      markdown: sections.map(([label, text]) => `**${label}.** ${text}`).join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[gravest] },
    properties: { 'security-severity': SECURITY_SEVERITY[gravest], tags: ['security', 'trade-compliance'] },
  };
}

const notification = (level: 'note' | 'warning' | 'error', text: string) => ({ level, message: { text: visible(text) } });

const failureNotification = ({ file, message }: InputFailure, folder: string) => ({
  ...notification('error', message),
  ...(file === null ? {} : { locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file, folder) } } }] }),
});

function invocation({ counts, failures, notices }: Tail, texts: readonly string[], folder: string) {
  return {
    executionSuccessful: counts.rowsScreened > 0 && failures.length === 0,
    toolExecutionNotifications: [
      ...failures.map((failure) => failureNotification(failure, folder)),
      ...notices
        .filter(({ message }) => !failures.some((failure) => message.startsWith(failure.message)))
        .map(({ message }) => notification('warning', message)),
      ...texts.filter((text) => text !== '').map((text) => notification('note', text)),
    ],
  };
}

/** SARIF 2.1.0 for code scanning: a result a finding, gravest rows first. */
export const sarif: ReporterFactory = ({ docs, folder }) => {
  const ranking = new Ranking(MOST_RESULTS);
  let head: Head;
  return {
    begin: (known) => {
      head = known;
      return '';
    },
    row: (row) => {
      ranking.add(row);
      return '';
    },
    end: (tail) => {
      const all = [...manifestFindings(tail), ...ranking.rows(tail.manifestFindings).flatMap((row) => findingsOf(row, docs))];
      const listed = all.slice(0, MOST_RESULTS);
      const ids = [...new Set(listed.map((finding) => finding.rule))].sort();
      const gravest = new Map<string, Level>();
      for (const { rule: id, level } of [...listed].reverse()) gravest.set(id, level);
      const left = all.length - listed.length;
      const texts = [
        left > 0 || ranking.left > 0
          ? `The gravest ${listed.length} findings are listed; ${ranking.left} more rows and ${left} more findings are not.`
          : '',
        notCheckedText(tail),
        NO_CLEARANCE,
      ];
      const run = {
        tool: {
          driver: {
            name: head.tool.name,
            version: head.tool.version,
            semanticVersion: head.tool.version,
            rules: ids.map((id) => rule(id, gravest.get(id) ?? 'low', docs)),
          },
        },
        invocations: [invocation(tail, texts, folder)],
        artifacts: tail.inputs.map(({ file, sha256, bytes }) => ({
          location: { uri: uriOf(file, folder) },
          length: bytes,
          hashes: { 'sha-256': sha256 },
        })),
        results: withOccurrences(listed).map(([finding, occurrence]) => result(finding, occurrence, ids.indexOf(finding.rule), folder)),
        columnKind: 'utf16CodeUnits',
        properties: { lexicon: head.lexicon, options: head.options, counts: tail.counts },
      };
      return `${jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, 2)}\n`;
    },
  };
};
