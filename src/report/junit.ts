import type { ReporterFactory } from '#model/report.ts';
import { andMore, counted } from './count.ts';
import { acrossCase, readCase, rowCase, type TestCase, unscreenedCase, withOwnNames } from './junit-cases.ts';
import { rankedReporter } from './ranked-reporter.ts';
import { countsText, NO_CLEARANCE, NO_ROW_SCREENED, notCheckedText } from './run-text.ts';
import { visible } from './visible.ts';

/** Viewers hold the whole file in memory. */
const MOST_CASES = 10_000;
/** The suite of what is no single file. */
const RUN = 'cargoscreen';

/** XML 1.0 has no place for controls, lone surrogates and the two non-characters: `visible` leaves none of the first. */
const xmlText = (text: string): string =>
  visible(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function caseXml({ file, name, outcome, text }: TestCase): string {
  const said = xmlText(text);
  const out = `<system-out>${said}</system-out>`;
  const body = (): string => {
    if (outcome === null) return out;
    const { kind, message, type } = outcome;
    const opening = `<${kind} message="${xmlText(message)}"${type === null ? '' : ` type="${type}"`}`;
    if (kind === 'failure') return `${opening}>${said}</failure>`;
    return `${opening}/>${kind === 'skipped' ? out : ''}`;
  };
  return `    <testcase classname="${xmlText(file)}" name="${xmlText(name)}" time="0">${body()}</testcase>`;
}

const COUNTED = { failures: 'failure', errors: 'error', skipped: 'skipped' } as const;

const countsOf = (cases: readonly TestCase[], names: readonly (keyof typeof COUNTED)[]): string =>
  [
    `tests="${cases.length}"`,
    ...names.map((name) => `${name}="${cases.filter(({ outcome }) => outcome?.kind === COUNTED[name]).length}"`),
  ].join(' ');

interface Suite {
  readonly cases: TestCase[];
  readonly notes: string[];
}

/** The suites of a run by input; what lies in an archive stands in the archive's. */
class Suites {
  readonly #byInput = new Map<string, Suite>();

  get all(): readonly (readonly [string, Suite])[] {
    return [...this.#byInput];
  }

  /** @returns the suite of a file, or of the innermost input that it lies in; undefined where there is none */
  find(file: string): Suite | undefined {
    for (let end = file.length; end > 0; end = file.lastIndexOf('!', end - 1)) {
      const suite = this.#byInput.get(file.slice(0, end));
      if (suite !== undefined) return suite;
    }
    return undefined;
  }

  of(file: string): Suite {
    const known = this.find(file);
    if (known !== undefined) return known;
    const suite: Suite = { cases: [], notes: [] };
    this.#byInput.set(file, suite);
    return suite;
  }
}

function suiteXml(file: string, { cases, notes }: Suite): string {
  const out = xmlText(notes.filter((text) => text !== '').join(' | '));
  return [
    `  <testsuite name="${xmlText(file)}" ${countsOf(cases, ['failures', 'errors', 'skipped'])} time="0">`,
    ...cases.map(caseXml),
    `    <system-out>${out}</system-out>`,
    '  </testsuite>',
  ].join('\n');
}

/** JUnit XML: a suite an input; a test a row with findings, which fails from --fail-on up and is skipped where decisions settle it. */
export const junit: ReporterFactory = ({ docs }) =>
  rankedReporter(MOST_CASES, ({ head, tail, rows, rowsLeft, across }) => {
    const { failOn } = head.options;
    const suites = new Suites();
    const rowsRead = new Map<string, number>();
    for (const { file, rows: read } of tail.inputs) rowsRead.set(file, (rowsRead.get(file) ?? 0) + read);
    for (const file of rowsRead.keys()) suites.of(file);
    for (const { file, message } of tail.failures) suites.of(file ?? RUN).cases.push(unscreenedCase({ file: file ?? RUN, message }));
    for (const [file, read] of rowsRead) {
      const { cases } = suites.of(file);
      if (cases.length > 0) continue;
      cases.push(read === 0 ? unscreenedCase({ file, message: NO_ROW_SCREENED }) : readCase(file, `${counted(read, 'row')} read`));
    }
    const found = [
      ...across.flatMap((finding) => acrossCase(finding, failOn, head.tables.length > 1)),
      ...rows.map((row) => rowCase(row, failOn, docs)),
    ];
    for (const entry of found) suites.of(entry.file).cases.push(entry);
    // What is told of the whole run stands with its counts, in the first suite.
    for (const { file, message } of tail.notices) (file === null ? suites.all[0]?.[1] : suites.find(file))?.notes.push(message);
    suites.all[0]?.[1].notes.push(countsText(tail), ...andMore(rowsLeft, 'row'), notCheckedText(tail), NO_CLEARANCE);

    const named = suites.all.map(([file, { cases, notes }]) => [file, { cases: withOwnNames(cases), notes }] as const);
    const all = named.flatMap(([, { cases }]) => cases);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="cargoscreen" ${countsOf(all, ['failures', 'errors'])} time="0">`,
      ...named.map(([file, suite]) => suiteXml(file, suite)),
      '</testsuites>\n',
    ].join('\n');
  });
