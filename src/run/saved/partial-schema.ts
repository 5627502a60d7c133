import { z } from 'zod';
import { HASHES } from '#indicators/key-hash.ts';
import { LONGEST_TEXT } from '#indicators/sighting-rows.ts';
import { LONGEST_SHOWN, MOST_SHOWN } from '#indicators/sightings.ts';
import { COUNTRY_FIELDS, FIELDS } from '#model/fields.ts';
import { MANIFEST_INDICATOR_IDS } from '#model/indicator-ids.ts';
import { LEVELS } from '#model/level.ts';
import type { AccountsState } from '#run/account/accounts.ts';
import { DAMAGES } from '#run/notices/damage-notices.ts';
import { byTrouble } from '#run/notices/table-notices.ts';
import type { PartialHead } from './partial.ts';
import { SAVED_RESULT } from './saved-result-schema.ts';

const { tool, lexicon, options, columns: tables, inputs, groups, failures, notices, counts } = SAVED_RESULT.shape;
const count = z.number().int().nonnegative();
const line = count.nullable();
const text = z.string();

/** The first line of a partial file. */
export const PARTIAL_HEAD: z.ZodType<Omit<PartialHead, 'partial'>> = z.object({
  today: text,
  decisions: text.nullable(),
  tool,
  lexicon,
  options,
  tables,
});

const lines = { count, lines: z.array(count) };
const quotes = z.array(z.object({ text, line, as: text.nullable() }));

const rows = z.object({
  ...byTrouble(() => z.object(lines)),
  damage: z.array(z.object({ damage: z.enum(DAMAGES), field: z.enum(FIELDS), ...lines })),
  scripts: z.array(z.object({ script: text, ...lines })),
  countries: z.array(
    z.object({
      field: z.enum(COUNTRY_FIELDS),
      counts: z.object({ read: count, blank: count, unread: count, several: count, numeric: count, misspelled: count }),
      quotes: z.object({ unread: quotes, several: quotes, numeric: quotes, misspelled: quotes }),
    }),
  ),
});

/** As findings across rows keep it: more is of no run. */
const hash = count.max(HASHES);
const keptText = text.max(LONGEST_TEXT);

const sightings = z.object({
  bound: hash.nullable(),
  keys: z.array(
    z.object({
      hash,
      key: keptText,
      rows: count,
      variants: z
        .array(
          z.object({
            hash,
            variant: keptText,
            shown: z.array(text.max(LONGEST_SHOWN)).max(MOST_SHOWN),
            count,
            sum: count,
            places: z.array(z.tuple([count, count, count, line])).min(1),
          }),
        )
        .min(1),
    }),
  ),
});

/** What stands behind the rows of a partial file. */
export const PARTIAL_STATE: z.ZodType<AccountsState> = z.object({
  tally: z.object({
    screened: count,
    reported: count,
    ragged: count,
    unreadable: count,
    needReview: count,
    gravestOpen: z.enum(LEVELS),
    levels: counts.shape.levels,
    openLevels: counts.shape.openLevels,
  }),
  tables: z.array(z.object({ records: count, lines: count, notices, rows })),
  told: z.array(z.union([notices.element, count])),
  inputs,
  manifest: z.partialRecord(z.enum(MANIFEST_INDICATOR_IDS), sightings),
  shipments: z.object({ groups, without: count, beyond: count }).nullable(),
  decisions: z.object({ found: z.array(z.tuple([text, text])), waived: count, known: count }).nullable(),
  failures,
});

/** A row of a partial file, as far as a merge rests on it: there may be millions, and reports take what stands in it as it is. */
export const PARTIAL_ROW = z.object({
  table: count,
  record: count,
  line,
  cells: z.array(text),
  value: z.number().nullable(),
  assessment: z.object({
    level: z.enum(LEVELS),
    openLevel: z.enum(LEVELS),
    score: z.number(),
    goods: z.array(z.object({ evidence: z.array(z.object({ column: count, start: count, end: count })) })),
    indicators: z.array(
      z.object({
        message: text,
        fields: z.array(z.enum(FIELDS)),
        evidence: z.array(z.object({ column: count, start: count, end: count })),
      }),
    ),
    points: z.array(z.object({ points: z.number() })),
  }),
});
