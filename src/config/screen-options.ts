import { nearest } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { FIELDS, type Field } from '#model/fields.ts';
import { DOCUMENT_INDICATOR_IDS, type IndicatorId, MANIFEST_INDICATOR_IDS, ROW_INDICATOR_IDS } from '#model/indicator-ids.ts';
import { LEVELS, type Level } from '#model/level.ts';
import { SHIPMENT_FIELDS } from '#model/shipment.ts';
import { isCalendarDay } from './calendar-day.ts';
import { choose, wholeNumber } from './option-values.ts';
import { type RawReadOptions, type ReadOptions, readOptions } from './read-options.ts';

/** Options of `screen` as the command line gives them: texts, unchecked. */
export interface RawScreenOptions extends RawReadOptions {
  readonly format?: string;
  readonly output?: readonly string[];
  readonly failOn?: string;
  readonly minLevel?: string;
  readonly all?: boolean;
  readonly top?: string;
  readonly today?: string;
  readonly only?: string;
  readonly skip?: string;
  readonly require?: string;
  readonly strict?: boolean;
  readonly excel?: boolean;
  readonly grading?: string;
  readonly lexicon?: string;
  readonly groupBy?: string;
  readonly redact?: string;
  readonly waivers?: string;
  readonly baseline?: string;
  /** Of a config only. */
  readonly listAge?: string;
  readonly threads?: string;
}

/** A report that goes to a file. */
export interface OutputSpec<Format extends string> {
  readonly format: Format;
  readonly file: string;
}

/** Options that say what is found and what is settled, whatever is done with it. */
export interface RunOptions {
  readonly failOn: Level;
  readonly minLevel: Level;
  /** undefined leaves it to the format. */
  readonly top: number | undefined;
  readonly read: ReadOptions;
  /** YYYY-MM-DD, where it was given. */
  readonly today: string | undefined;
  readonly only: readonly IndicatorId[] | null;
  readonly skip: readonly IndicatorId[];
  readonly require: readonly string[];
  readonly strict: boolean;
  readonly excel: boolean;
  /** File of a grading. */
  readonly grading: string | undefined;
  /** Folder of facts. */
  readonly lexicon: string | undefined;
  readonly groupBy: Field | 'auto' | undefined;
  /** Fields whose cells reports do not show. */
  readonly redact: readonly Field[];
  readonly waivers: string | undefined;
  readonly baseline: string | undefined;
  /** Days after which the run says that the priority list may be out of date; undefined leaves it to the facts. */
  readonly listAge: number | undefined;
  /** Threads that screen; `auto` leaves it to the size of the input and the machine. */
  readonly threads: number | 'auto';
}

/** Options of `screen`, checked. */
export interface ScreenOptions<Format extends string> extends RunOptions {
  readonly format: Format;
  readonly outputs: readonly OutputSpec<Format>[];
}

/** What the command line knows and options may not guess. */
export interface OptionSurroundings<Format extends string> {
  readonly formats: readonly Format[];
  readonly endings: Readonly<Record<string, Format>>;
  readonly defaultFormat: Format;
}

/** From this level on findings make the exit code 1, where nobody says another. */
export const DEFAULT_FAIL_ON: Level = 'high';

const REQUIRABLE_IDS: readonly IndicatorId[] = [...ROW_INDICATOR_IDS, ...MANIFEST_INDICATOR_IDS];
export const INDICATOR_IDS: readonly IndicatorId[] = [...REQUIRABLE_IDS, ...DOCUMENT_INDICATOR_IDS];
/** What --require takes. */
export const REQUIRABLE: readonly string[] = [...REQUIRABLE_IDS, ...FIELDS];

/** @throws ScreenError E_DATE */
export function calendarDay(option: string, value: string): string {
  if (!isCalendarDay(value)) throw new ScreenError('E_DATE', { option, value });
  return value;
}

/** @throws ScreenError E_EMPTY_LIST where the option was given and names nothing */
function list(option: string, value: string | undefined, example: string): string[] {
  if (value === undefined) return [];
  const items = value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) throw new ScreenError('E_EMPTY_LIST', { option, example });
  return items;
}

function outputSpec<Format extends string>(text: string, { formats, endings }: OptionSurroundings<Format>): OutputSpec<Format> {
  const equals = text.indexOf('=');
  const named = formats.find((format) => format === text.slice(0, Math.max(0, equals)));
  if (named !== undefined) return { format: named, file: text.slice(equals + 1) };
  const ending = Object.keys(endings).find((known) => text.toLowerCase().endsWith(known));
  if (ending !== undefined) return { format: endings[ending] as Format, file: text };
  const known = Object.keys(endings);
  const format = equals < 1 ? undefined : nearest(text.slice(0, equals), formats);
  const like = format ?? nearest(/\.[^./]*$/.exec(text)?.[0] ?? '', known);
  throw new ScreenError('E_OUTPUT_FORMAT', { file: text, endings: known, formats, nearest: like });
}

/** @throws ScreenError E_CHOICE */
function groupField(value: string): Field | 'auto' {
  return value.toLowerCase() === 'auto' ? 'auto' : fieldNamed('--group-by', value, ['auto', ...FIELDS]);
}

/** @throws ScreenError E_CHOICE */
function fieldNamed(option: string, value: string, choices: readonly string[] = FIELDS): Field {
  const field = FIELDS.find((known) => known.toLowerCase() === value.toLowerCase());
  if (field === undefined) throw new ScreenError('E_CHOICE', { option, value, choices, nearest: nearest(value, choices) });
  return field;
}

/** @throws ScreenError E_EMPTY_LIST, E_CHOICE, E_REDACTED_GROUPS */
function redactedFields(raw: Pick<RawScreenOptions, 'redact' | 'groupBy'>): Field[] {
  const fields = [...new Set(list('--redact', raw.redact, 'importer,exporter').map((name) => fieldNamed('--redact', name)))];
  if (raw.groupBy === undefined) return fields;
  const groupBy = groupField(raw.groupBy);
  const grouped: readonly Field[] = groupBy === 'auto' ? SHIPMENT_FIELDS : [groupBy];
  const field = fields.find((one) => grouped.includes(one));
  if (field !== undefined) throw new ScreenError('E_REDACTED_GROUPS', { field, groupBy });
  return fields;
}

const indicatorIds = (option: string, value: string | undefined): IndicatorId[] =>
  list(option, value, 'relabelled,unbranded').map((id) => choose(option, id, INDICATOR_IDS));

/**
 * Checks the options that say how rows are assessed.
 * @throws ScreenError that names the option, what it takes and the nearest choice
 */
export const assessOptions = (raw: Pick<RawScreenOptions, 'today' | 'only' | 'skip'>): Pick<RunOptions, 'today' | 'only' | 'skip'> => ({
  today: raw.today === undefined ? undefined : calendarDay('--today', raw.today),
  only: raw.only === undefined ? null : indicatorIds('--only', raw.only),
  skip: indicatorIds('--skip', raw.skip),
});

/**
 * Checks the options of a run, but where its reports go.
 * @throws ScreenError that names the option, what it takes and the nearest choice
 */
export function runOptions(raw: RawScreenOptions): RunOptions {
  return {
    failOn: choose('--fail-on', raw.failOn ?? DEFAULT_FAIL_ON, LEVELS),
    minLevel: raw.all === true ? 'none' : choose('--min-level', raw.minLevel ?? 'low', LEVELS),
    top: raw.top === undefined ? undefined : wholeNumber('--top', raw.top, 1),
    read: readOptions(raw),
    ...assessOptions(raw),
    require: list('--require', raw.require, 'hsCode,destinationCountry')
      .map((name) =>
        choose(
          '--require',
          name,
          REQUIRABLE.map((known) => known.toLowerCase()),
        ),
      )
      .map((name) => FIELDS.find((field) => field.toLowerCase() === name) ?? name),
    strict: raw.strict === true,
    excel: raw.excel === true,
    grading: raw.grading,
    lexicon: raw.lexicon,
    groupBy: raw.groupBy === undefined ? undefined : groupField(raw.groupBy),
    redact: redactedFields(raw),
    waivers: raw.waivers,
    baseline: raw.baseline,
    listAge: raw.listAge === undefined ? undefined : wholeNumber('listAge', raw.listAge, 1),
    threads: raw.threads === 'auto' ? 'auto' : raw.threads === undefined ? 1 : wholeNumber('--threads', raw.threads, 1, ['auto']),
  };
}

/**
 * Checks the options of `screen`.
 * @throws ScreenError that names the option, what it takes and the nearest choice
 */
export function screenOptions<Format extends string>(
  raw: RawScreenOptions,
  surroundings: OptionSurroundings<Format>,
): ScreenOptions<Format> {
  return {
    format: raw.format === undefined ? surroundings.defaultFormat : choose('--format', raw.format, surroundings.formats),
    outputs: (raw.output ?? []).map((text) => outputSpec(text, surroundings)),
    ...runOptions(raw),
  };
}
