import { atLeast, type Level } from '#model/level.ts';
import type { ReportDocs } from '#model/report.ts';
import type { InputFailure, ManifestFindingResult, RowResult } from '#model/result.ts';
import type { Settlement } from '#model/settlement.ts';
import { decisionText, settledText } from './ledger-text.ts';
import { hasOpenFinding } from './listed-findings.ts';
import { placesText } from './places-text.ts';
import { cellOf, findingTexts, titleOf } from './row-words.ts';
import { shortened } from './shortened.ts';

const LONGEST_NAME = 120;

export interface TestCase {
  /** The file that it stands in, which viewers know as the class. */
  readonly file: string;
  readonly name: string;
  /** What became of it; null where nothing speaks against it. */
  readonly outcome: { readonly kind: 'failure' | 'error' | 'skipped'; readonly message: string; readonly type: string | null } | null;
  readonly text: string;
}

/** @param open what no decision settles of it @param decisions what was decided, where that leaves nothing open */
function outcomeOf(title: string, open: Level, decisions: readonly Settlement[], failOn: Level): TestCase['outcome'] {
  if (decisions.length > 0) return { kind: 'skipped', message: [...new Set(decisions.map(decisionText))].join('; '), type: null };
  return failOn !== 'none' && atLeast(open, failOn) ? { kind: 'failure', message: shortened(title, LONGEST_NAME), type: open } : null;
}

/** @returns a row as a test, which fails where what is open of it reaches a level, and is skipped where nothing is */
export function rowCase(row: RowResult, failOn: Level, docs: ReportDocs): TestCase {
  const { table, record, line, assessment } = row;
  const { level, openLevel, goods, indicators } = assessment;
  const description = cellOf(row, 'description').replace(/\s+/g, ' ');
  const decisions = hasOpenFinding(row) ? [] : [...goods, ...indicators].flatMap(({ settled }) => settled ?? []);
  const place = `${table.sheet === null ? '' : `${table.sheet} `}${line === null ? `row ${record}` : `line ${line}`}`;
  return {
    file: table.file,
    name: shortened(`${place}: ${description || level}`, LONGEST_NAME),
    outcome: outcomeOf(titleOf(row), openLevel, decisions, failOn),
    text: [titleOf(row), ...findingTexts(row, docs)].join(' | '),
  };
}

/** @returns a finding of several rows as a test of the first row's file; none where it names no row */
export function acrossCase(finding: ManifestFindingResult, failOn: Level, several: boolean): TestCase[] {
  const { id, level, message, rows, settled } = finding;
  const [first] = rows;
  if (first === undefined) return [];
  const places = rows.map(({ file, line, record }) => `${file}:${line ?? record}`);
  return [
    {
      file: first.file,
      name: shortened(`${id} on ${placesText(finding, several)}`, LONGEST_NAME),
      outcome: outcomeOf(message, level, settled === null ? [] : [settled], failOn),
      text: [message + settledText(settled), ...places].join(' | '),
    },
  ];
}

const SCREENED = 'rows are screened';

/** @returns a test that says that a file was read */
export const readCase = (file: string, text: string): TestCase => ({ file, name: SCREENED, outcome: null, text });

/** @returns a test that says that a file, or a part of it, was not screened */
export const unscreenedCase = ({ file, message }: { readonly file: string; readonly message: InputFailure['message'] }): TestCase => ({
  file,
  name: SCREENED,
  outcome: { kind: 'error', message, type: 'unscreened' },
  text: '',
});

/** @returns the tests, each with a name of its own in its file: histories of tests know them by that */
export function withOwnNames(cases: readonly TestCase[]): TestCase[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return cases.map((entry) => {
    const key = (name: string): string => JSON.stringify([entry.file, name]);
    const first = key(entry.name);
    let name = entry.name;
    while (taken.has(key(name))) {
      const count = (counts.get(first) ?? 1) + 1;
      counts.set(first, count);
      name = `${entry.name} (${count})`;
    }
    taken.add(key(name));
    return { ...entry, name };
  });
}
