import { createHash } from 'node:crypto';
import { type Assessor, createAssessor } from '#assess/assess.ts';
import { ManifestFolds, ManifestLog } from '#assess/manifest.ts';
import { parametersOf } from '#assess/parameters.ts';
import { type ColumnNames, compileColumnNames, openColumnNames } from '#columns/names.ts';
import { createRowFactory, type ValueReaders } from '#columns/row.ts';
import type { RowIndicator } from '#indicators/define.ts';
import type { ManifestIndicator, ManifestTable } from '#indicators/define-manifest.ts';
import { MANIFEST_INDICATORS, ROW_INDICATORS } from '#indicators/registry.ts';
import { bundledLexicon } from '#lexicon/bundled.ts';
import { countryIndexOf } from '#lexicon/country-tables.ts';
import type { LexiconData, LexiconSnapshot } from '#lexicon/data.ts';
import { createFacts } from '#lexicon/facts.ts';
import type { Matcher } from '#match/matcher.ts';
import type { Assessment } from '#model/assessment.ts';
import type { Facts } from '#model/facts.ts';
import type { IndicatorId } from '#model/indicator-ids.ts';
import type { SourceRecord } from '#model/position.ts';
import type { ColumnResult, Head } from '#model/result.ts';
import type { Row } from '#model/row.ts';
import type { Settle } from '#model/settlement.ts';
import type { Signals } from '#model/signals.ts';
import { createCountryReader } from '#normalize/country.ts';
import { once } from '#normalize/memo.ts';
import { isSwitchedOn, missingFields } from '#run/account/skipped.ts';
import type { ChosenGrading } from '#run/settings/chosen-grading.ts';
import { VERSION } from '#run/version.ts';
import { matcherOf } from './compiled-matcher.ts';
import { valueReaders } from './value-readers.ts';

export interface ScreenedRow {
  readonly row: Row;
  readonly signals: Signals;
  readonly assessment: Assessment;
}

/** The steps in which a record is screened. Many records had better take each of them together: what a step looks up is then at hand. */
export interface RowSteps {
  readonly toRow: (record: SourceRecord) => Row;
  readonly signalsOf: (row: Row) => Signals;
  readonly assess: Assessor;
}

/** Everything that is compiled once and screens any number of rows. */
export interface Screening {
  /** What it was made of. */
  readonly origin: ScreeningOptions;
  readonly tool: Head['tool'];
  readonly lexicon: Head['lexicon'];
  readonly data: LexiconData;
  readonly facts: Facts;
  readonly columnNames: ColumnNames;
  readonly indicators: readonly RowIndicator[];
  readonly manifestIndicators: readonly ManifestIndicator[];
  /**
   * @param gradedOnly whether rows of the level none are of no interest: most are then not looked into
   * @returns the steps for records whose cells stand in these columns
   */
  rowSteps(columns: readonly ColumnResult[], today: string, gradedOnly?: boolean): RowSteps;
  /** @returns a function that takes all steps with a record */
  rowScreener(columns: readonly ColumnResult[], today: string, gradedOnly?: boolean): (record: SourceRecord) => ScreenedRow;
  /** @returns the indicators of whole manifests, before the first row */
  manifestFolds(): ManifestFolds;
  /** @returns what takes in what they see in texts of one table. @param able those that the table has columns for */
  manifestLog(table: ManifestTable, able: readonly ManifestIndicator[]): ManifestLog;
  /** @returns those of them that were asked for and find their columns */
  ableFolds(columns: readonly ColumnResult[]): readonly ManifestIndicator[];
}

export interface ScreeningOptions {
  readonly only: readonly IndicatorId[] | null;
  readonly skip: readonly IndicatorId[];
  readonly settle?: Settle | undefined;
  /** Instead of the bundled ones. */
  readonly grading?: ChosenGrading | undefined;
  readonly lexicon?: LexiconSnapshot | undefined;
}

/** What is compiled from the facts. */
async function compile(facts: LexiconSnapshot | undefined): Promise<
  Omit<Screening, 'origin' | 'rowSteps' | 'rowScreener' | 'manifestFolds' | 'manifestLog' | 'ableFolds'> & {
    readonly readers: ValueReaders;
    readonly matcher: () => Matcher;
  }
> {
  const snapshot = facts ?? (await bundledLexicon());
  const { data, digest } = snapshot;
  const countries = createCountryReader(once(() => countryIndexOf(snapshot)));
  return {
    tool: { name: 'cargoscreen', version: VERSION },
    lexicon: { version: data.about.version, digest, priorityList: data.hsPriority.edition },
    data,
    facts: createFacts(snapshot, countries),
    // Commands that screen nothing do without.
    matcher: () => matcherOf(snapshot),
    columnNames: snapshot.compiled === undefined ? compileColumnNames(data) : openColumnNames(data, snapshot.compiled),
    indicators: ROW_INDICATORS,
    manifestIndicators: MANIFEST_INDICATORS,
    readers: valueReaders(data, countries),
  };
}

/** The bundled facts are compiled once a process. */
let compiled: ReturnType<typeof compile> | undefined;

const compiledFor = (lexicon: LexiconSnapshot | undefined): ReturnType<typeof compile> => {
  if (lexicon !== undefined) return compile(lexicon);
  compiled ??= compile(undefined);
  return compiled;
};

/** Loads the facts and compiles the stages: a part of a second the first time in a process. */
export async function createScreening(options: ScreeningOptions): Promise<Screening> {
  const { readers, matcher: compiledMatcher, ...own } = await compiledFor(options.lexicon);
  const shared = options.grading === undefined ? own : withGrading(own, options.grading);
  const parameters = parametersOf(shared.data.parameters);
  const usesPriorityList = isSwitchedOn('priority-list-code', options);
  const active = ROW_INDICATORS.filter(({ id }) => isSwitchedOn(id, options));
  const manifest = MANIFEST_INDICATORS.filter(({ id }) => isSwitchedOn(id, options));
  const ableOf = <I extends RowIndicator | ManifestIndicator>(indicators: readonly I[], columns: readonly ColumnResult[]): I[] => {
    const mapped = new Set(columns.map(({ field }) => field));
    return indicators.filter(({ needs }) => missingFields(needs, mapped).length === 0);
  };
  const rowSteps: Screening['rowSteps'] = (columns, today, gradedOnly = false) => {
    const matcher = compiledMatcher();
    const able = ableOf(active, columns);
    const { facts, data } = shared;
    const { settle } = options;
    const { grading } = data;
    return {
      toRow: createRowFactory(columns, readers),
      signalsOf: (row) => matcher.heededSignals(row),
      assess: createAssessor({ indicators: able, facts, grading, today, parameters, settle, usesPriorityList, gradedOnly }),
    };
  };
  return {
    ...shared,
    origin: options,
    rowSteps,
    manifestFolds: () =>
      new ManifestFolds({ indicators: manifest, facts: shared.facts, grading: shared.data.grading, parameters, settle: options.settle }),
    manifestLog: (table, able) => new ManifestLog({ facts: shared.facts, parameters }, table, able),
    ableFolds: (columns) => ableOf(manifest, columns),
    rowScreener(columns, today, gradedOnly) {
      const { toRow, signalsOf, assess } = rowSteps(columns, today, gradedOnly);
      return (record) => {
        const row = toRow(record);
        const signals = signalsOf(row);
        return { row, signals, assessment: assess(row, signals) };
      };
    },
  };
}

/** The digest of the lexicon stands for everything that a result rests on. */
function withGrading<Shared extends Pick<Screening, 'data' | 'lexicon'>>(shared: Shared, { grading, digest }: ChosenGrading): Shared {
  const together = createHash('sha256').update(`${shared.lexicon.digest} ${digest}`).digest('hex');
  return { ...shared, data: { ...shared.data, grading }, lexicon: { ...shared.lexicon, digest: together } };
}
