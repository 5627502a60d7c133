import { grouped } from '#model/grouped.ts';
import { gravest, type Level } from '#model/level.ts';
import type { ReportDocs, ReporterFactory } from '#model/report.ts';
import type { InputFailure, Tail } from '#model/result.ts';
import { andMore } from './count.ts';
import { jsonText } from './json-text.ts';
import { decisionText } from './ledger-text.ts';
import { type ListedFinding, listedFindings, type Place, withOccurrences } from './listed-findings.ts';
import { rankedReporter } from './ranked-reporter.ts';
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

/** Half a character, which no address can spell. */
const LONE_SURROGATES = /[\ud800-\udfff]/gu;

/** @returns a relative reference as RFC 3986 spells it, so that no name of a file is read as another address */
const uriOf = (file: string, folder: string): string => {
  const path = reviewPath(file, folder).replace(LONE_SURROGATES, '\ufffd').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
};

/**
 * A plain-text message (sections 3.11.5 and 3.11.6): `[text](destination)` is a link and `{0}` a placeholder. Messages hold neither of their
 * own, but cells may.
 */
const plainMessage = (text: string) => ({
  text: visible(text)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&'),
});

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
  message: plainMessage(message),
  locations: places.slice(0, MOST_LOCATIONS).map((place) => location(place, folder)),
  partialFingerprints: { 'cargoscreen/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:${occurrence}` },
  ...(settled === null ? {} : { suppressions: [{ kind: 'external', status: 'accepted', justification: visible(decisionText(settled)) }] }),
});

function rule(id: string, level: Level, docs: ReportDocs) {
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
    defaultConfiguration: { level: LEVELS[level] },
    properties: { 'security-severity': SECURITY_SEVERITY[level], tags: ['security', 'trade-compliance'] },
  };
}

const notification = (level: 'note' | 'warning' | 'error', text: string) => ({ level, message: plainMessage(text) });

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

/** SARIF 2.1.0 for code scanning: a result a finding, gravest rows first; what a decision settles comes last, as suppressed. */
export const sarif: ReporterFactory = ({ docs, folder }) =>
  rankedReporter(MOST_RESULTS, (ranked) => {
    const { head, tail, rowsLeft } = ranked;
    const all = listedFindings(ranked, docs);
    const listed = all.slice(0, MOST_RESULTS);
    const ids = [...new Set(listed.map((finding) => finding.rule))].sort();
    const levels = new Map<string, Level>();
    for (const { rule: id, level } of listed) levels.set(id, gravest([level, levels.get(id) ?? 'low']));
    const left = [...andMore(all.length - listed.length, 'finding'), ...andMore(rowsLeft, 'row')];
    const texts = [
      ...(left.length > 0 ? [`The gravest ${grouped(listed.length)} findings are listed ${left.join(' ')} are not.`] : []),
      notCheckedText(tail),
      NO_CLEARANCE,
    ];
    const run = {
      tool: {
        driver: {
          name: head.tool.name,
          version: head.tool.version,
          semanticVersion: head.tool.version,
          rules: ids.map((id) => rule(id, levels.get(id) ?? 'low', docs)),
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
  });
