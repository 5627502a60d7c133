import { atLeast } from '#model/level.ts';
import type { ReporterFactory } from '#model/report.ts';
import type { Head, RowResult } from '#model/result.ts';
import { type ListedFinding, manifestFindings } from './listed-findings.ts';
import { Ranking } from './ranking.ts';
import { countsText, NO_CLEARANCE, notCheckedText } from './run-text.ts';
import { visible } from './visible.ts';

/** Viewers hold the whole file in memory. */
const MOST_CASES = 10_000;
const LONGEST_NAME = 120;

/** XML 1.0 has no place for controls, lone surrogates and the two non-characters: `visible` leaves none of the first. */
const xmlText = (text: string): string =>
  visible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const clip = (text: string): string =>
  text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME - 1)}…`.replace(/[\ud800-\udbff]…$/, '…');

/** @returns whether a file is the input itself or lies in the archive that it is */
const isWithin = (file: string, input: string): boolean => file === input || file.startsWith(`${input}!`);

interface Case {
  readonly file: string;
  readonly name: string;
  readonly level: RowResult['assessment']['level'];
  readonly open: RowResult['assessment']['openLevel'];
  readonly lines: readonly string[];
}

function rowCase({ table, record, line, cells, assessment }: RowResult): Case {
  const column = table.columns.find(({ field }) => field === 'description')?.index ?? -1;
  const goods = (cells[column] ?? '').trim().replace(/\s+/g, ' ');
  const { level, score, openLevel, indicators } = assessment;
  return {
    file: table.file,
    name: clip(
      `${table.sheet === null ? '' : `${table.sheet} `}${line === null ? `row ${record}` : `line ${line}`}: ${goods === '' ? level : goods}`,
    ),
    level,
    open: openLevel,
    lines: [
      `${level} ${score}: ${assessment.goods.map(({ category }) => category).join(', ')}`,
      ...indicators.map(({ id, message }) => `${id}: ${message}`),
    ],
  };
}

const manifestCase = ({ rule, level, message, places, settled }: ListedFinding): Case => ({
  file: places[0].file,
  name: clip(`${rule} on ${places.length === 1 ? 'one row' : 'several rows'}`),
  level,
  open: settled === null ? level : 'none',
  lines: [message, ...places.map(({ file, line, record }) => `${file}:${line ?? record}`)],
});

/** The case that says whether an input was screened. */
const screenedCase = (file: string, body: string): string =>
  `    <testcase classname="${xmlText(file)}" name="rows are screened" time="0">${body}</testcase>`;

/** JUnit XML: a suite an input; a test case a row with findings, which fails from --fail-on up. */
export const junit: ReporterFactory = () => {
  const ranking = new Ranking(MOST_CASES);
  let head: Head;

  const testCase = ({ file, name, level, open, lines }: Case): { readonly failed: boolean; readonly xml: string } => {
    const { failOn } = head.options;
    const failed = failOn !== 'none' && atLeast(open, failOn);
    const text = xmlText(lines.join(' | '));
    const body = failed
      ? `<failure message="${xmlText(clip(lines[0] ?? level))}" type="${level}">${text}</failure>`
      : `<system-out>${text}</system-out>`;
    return { failed, xml: `    <testcase classname="${xmlText(file)}" name="${xmlText(name)}" time="0">${body}</testcase>` };
  };

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
      const cases = [...manifestFindings(tail).map(manifestCase), ...ranking.rows(tail.manifestFindings).map(rowCase)];
      const notes = [
        countsText(tail),
        ...(ranking.left > 0 ? [`${ranking.left} more rows are not listed.`] : []),
        notCheckedText(tail),
        NO_CLEARANCE,
      ];
      const unread = tail.failures.filter(({ file }) => !tail.inputs.some((input) => file !== null && isWithin(file, input.file)));
      const known = [
        ...tail.inputs,
        ...[...new Set(unread.map(({ file }) => file ?? 'cargoscreen'))].map((file) => ({ file, rows: null })),
      ];
      const suites = known.map(({ file, rows }, index) => {
        const failed = tail.failures.filter((failure) => isWithin(failure.file ?? 'cargoscreen', file));
        const own = cases.filter((candidate) => isWithin(candidate.file, file)).map(testCase);
        const errors = failed.length > 0 ? failed.map(({ message }) => message) : rows === 0 ? ['No row was screened.'] : [];
        const screened = [
          ...errors.map((message) => screenedCase(file, `<error message="${xmlText(message)}" type="unscreened"/>`)),
          ...(errors.length === 0 ? [screenedCase(file, `<system-out>${rows} rows read</system-out>`)] : []),
        ];
        const failures = own.filter(({ failed }) => failed).length;
        const said = [
          ...tail.notices.filter((notice) => notice.file !== null && isWithin(notice.file, file)).map(({ message }) => message),
          ...(index === 0 ? notes : []),
        ];
        return {
          tests: own.length + screened.length,
          failures,
          errors: errors.length,
          xml: [
            `  <testsuite name="${xmlText(file)}" tests="${own.length + screened.length}" failures="${failures}" errors="${errors.length}" skipped="0" time="0">`,
            ...screened,
            ...own.map(({ xml }) => xml),
            `    <system-out>${xmlText(said.filter((text) => text !== '').join(' | '))}</system-out>`,
            '  </testsuite>',
          ].join('\n'),
        };
      });
      const sum = (key: 'tests' | 'failures' | 'errors'): number => suites.reduce((total, suite) => total + suite[key], 0);
      return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="cargoscreen" tests="${sum('tests')}" failures="${sum('failures')}" errors="${sum('errors')}" time="0">\n${suites.map(({ xml }) => xml).join('\n')}\n</testsuites>\n`;
    },
  };
};
