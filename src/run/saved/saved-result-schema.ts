import { z } from 'zod';
import { CATEGORY_IDS } from '#model/category-ids.ts';
import { FIELDS } from '#model/fields.ts';
import { DOCUMENT_INDICATOR_IDS, MANIFEST_INDICATOR_IDS, ROW_INDICATOR_IDS } from '#model/indicator-ids.ts';
import { LEVELS } from '#model/level.ts';

const count = z.number().int().nonnegative();
const place = count.nullable();
const text = z.string();
const level = z.enum(LEVELS);
const field = z.enum(FIELDS);
const indicator = z.enum([...ROW_INDICATOR_IDS, ...MANIFEST_INDICATOR_IDS, ...DOCUMENT_INDICATOR_IDS]);
const severity = z.enum(['low', 'medium', 'high', 'critical']);
const levels = z.object({ none: count, low: count, medium: count, high: count, critical: count });

const settled = z
  .object({ by: z.enum(['waiver', 'baseline']), reason: text.nullable(), approver: text.nullable(), expires: text.nullable() })
  .nullable();

const evidence = z.array(
  z.object({
    field,
    column: count,
    start: count,
    end: count,
    text,
    kind: z.enum(['exact', 'fuzzy', 'part-number', 'brand', 'hs-code', 'context', 'wording']),
    term: text,
    weight: z.number(),
  }),
);

const row = z.object({
  file: text,
  sheet: z.exactOptional(text),
  record: count,
  line: place,
  level,
  score: z.number(),
  goods: z.array(
    z.object({ category: z.enum(CATEGORY_IDS), confidence: z.number(), accessory: z.boolean(), fingerprint: text, settled, evidence }),
  ),
  indicators: z.array(z.object({ id: indicator, severity, message: text, fields: z.array(field), evidence, fingerprint: text, settled })),
  points: z.array(
    z.object({ source: z.enum(['category', 'priority-list', 'indicator', 'reinforcement', 'cap']), id: text, points: z.number() }),
  ),
  openLevel: level,
  row: z.partialRecord(field, text),
  tier: text.nullable(),
  value: z.number().nullable(),
});

const table = z.object({
  file: text,
  sheet: text.nullable(),
  firstLine: z.exactOptional(count),
  encoding: text.nullable(),
  delimiter: text.nullable(),
  headerRow: place,
  columns: z.array(
    z.object({
      index: count,
      header: text,
      field: field.nullable(),
      how: z.enum(['name', 'alias', 'fuzzy', 'values', 'option', 'config', 'none']),
      candidateFor: field.nullable(),
      dateOrder: z.exactOptional(z.enum(['day-first', 'month-first'])),
      decimalComma: z.exactOptional(z.literal(true)),
    }),
  ),
});

/** What `--format json` writes, as far as a report rests on it. */
export const SAVED_RESULT = z.object({
  tool: z.object({ name: text, version: text }),
  lexicon: z.object({ version: text, digest: text, priorityList: text }),
  options: z.object({
    failOn: level,
    minLevel: level,
    today: z.exactOptional(text),
    only: z.array(indicator).nullable(),
    skip: z.array(indicator),
    grading: z.exactOptional(text),
    lexicon: z.exactOptional(text),
    groupBy: z.exactOptional(z.enum(['auto', ...FIELDS])),
    redact: z.exactOptional(z.array(field)),
    strict: z.exactOptional(z.boolean()),
    require: z.exactOptional(z.array(text)),
    listAge: z.exactOptional(count),
    waivers: z.exactOptional(text),
    baseline: z.exactOptional(text),
    columns: z.exactOptional(z.partialRecord(field, text)),
    delimiter: z.exactOptional(text),
    encoding: z.exactOptional(text),
    headerRow: z.exactOptional(count),
    header: z.exactOptional(z.literal(false)),
    sheet: z.exactOptional(text),
  }),
  columns: z.array(table),
  rows: z.array(row),
  manifestFindings: z.array(
    z.object({
      id: indicator,
      severity: text,
      level,
      message: text,
      fields: z.array(field),
      rows: z.array(z.object({ file: text, sheet: z.exactOptional(text), record: count, line: place })),
      rowCount: count,
      fingerprint: text,
      settled,
    }),
  ),
  groups: z.array(z.object({ field, value: text, level, score: z.number(), rows: count, needReview: count })),
  skipped: z.array(
    z.object({ id: indicator, missing: z.array(field), reason: z.exactOptional(text), tables: z.exactOptional(z.array(text)) }),
  ),
  notices: z.array(z.object({ code: text, message: text, file: text.nullable(), line: place })),
  counts: z.object({
    rowsRead: count,
    rowsScreened: count,
    rowsReported: count,
    rowsRagged: count,
    rowsUnreadable: count,
    levels,
    openLevels: levels,
    needReview: count,
    findingsWaived: count,
    findingsKnown: count,
  }),
  inputs: z.array(z.object({ file: text, sha256: text, bytes: count, rows: count })),
  indicatorCount: count,
  failures: z.array(z.object({ file: text.nullable(), message: text })),
});

export type SavedResult = z.infer<typeof SAVED_RESULT>;
