import { DEFAULT_FAIL_ON } from '#config/screen-options.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { Level } from '#model/level.ts';
import type { ReportOptions, TableResult } from '#model/result.ts';
import { Accounts, type PlacedTable } from '#run/account/accounts.ts';
import { partsOrderNotice } from '#run/notices/table-notices.ts';
import type { Screening } from '#run/prepare/screening.ts';
import type { Common, Partial } from '#run/saved/partial.ts';
import type { Decisions } from '#settle/decisions.ts';
import { type Outcome, type Output, writeAll } from './screen.ts';

export interface MergeRequest {
  /** Parts in the order of the input. */
  readonly partials: readonly Partial[];
  readonly outputs: readonly Output[];
  readonly common: Common;
  /** Instead of what the parts were asked for; of parts that were not to fail, findings fail the whole from the usual level on. */
  readonly failOn?: Level | undefined;
  readonly require?: readonly string[] | undefined;
  readonly strict?: boolean | undefined;
  readonly decisions?: Decisions | undefined;
}

/** Options that must be equal; files are held by their digests, as paths can differ. */
const OPTIONS = [
  'failOn',
  'minLevel',
  'only',
  'skip',
  'groupBy',
  'redact',
  'today',
  'strict',
  'require',
  'listAge',
] as const satisfies readonly (keyof ReportOptions)[];

/**
 * Joins parts of a run into what one run over all of the input would have said; only inputs are listed part by part.
 * Inputs that a part could not use are failures of the outcome, not exceptions.
 * @throws ScreenError E_PARTIAL_DIFFERS, E_PARTIAL_COLUMNS before anything is written; E_PARTIAL for a part that changes meanwhile
 */
export async function merge(request: MergeRequest, screening: Screening): Promise<Outcome & { readonly report: ReportOptions }> {
  const { partials, outputs, decisions, failOn, strict } = request;
  const [first] = partials;
  if (first === undefined) throw new ScreenError('E_PARTIAL_NONE', {});
  for (const partial of partials) refuseOther(partial, first, request.common, screening);
  const asked = first.head.options;
  const require = request.require ?? asked.require ?? [];
  const report: ReportOptions = {
    ...asked,
    // A part is told not to fail so that the others are screened as well: that is not said of the whole.
    failOn: failOn ?? (asked.failOn === 'none' ? DEFAULT_FAIL_ON : asked.failOn),
    ...(strict === true ? { strict } : {}),
    ...(require.length === 0 ? {} : { require }),
  };
  const accounts = new Accounts({ report, require, decisions, today: request.common.today }, screening);
  const parts = partials.map((partial) => {
    const placed = accounts.place(partial.head.tables);
    if (partial.head.tables.some(({ headerRow }, index) => headerRow !== null && isBelowHeaderless(placed[index])))
      accounts.tell(partsOrderNotice(partial.file));
    accounts.merge(partial.state, placed);
    return { partial, placed };
  });
  const pieces = new Map<TableResult, Piece[]>(accounts.tables.map((table) => [table, []]));
  for (const { partial, placed } of parts)
    for (const [own, place] of placed.entries()) pieces.get(place.account.result)?.push({ partial, own, place });
  const { tool, lexicon } = screening;
  await writeAll(outputs, (reporter) => reporter.begin({ tool, lexicon, options: report, tables: accounts.tables }));
  for (const piece of [...pieces.values()].flat()) await writeRows(piece, outputs);
  const { tail, unmet, gravestOpen } = accounts.close();
  await writeAll(outputs, (reporter) => reporter.end(tail));
  const { counts, notices, manifestFindings } = tail;
  const failures = partials.flatMap(({ file, state }) =>
    state.failures.map(({ message }) => new ScreenError('E_PARTIAL_FAILED', { file, message })),
  );
  return { report, counts, notices, failures: [...failures, ...unmet], isBegun: true, isWhole: true, manifestFindings, gravestOpen };
}

/** Whether rows stand above, and no header above them. */
const isBelowHeaderless = (place: PlacedTable | undefined): boolean =>
  place !== undefined && place.records > 0 && place.account.result.headerRow === null;

/** What one part holds of one table. */
interface Piece {
  readonly partial: Partial;
  /** The order of the table in the part. */
  readonly own: number;
  readonly place: PlacedTable;
}

async function writeRows({ partial, own, place }: Piece, outputs: readonly Output[]): Promise<void> {
  const { account, records, lines } = place;
  for await (const row of partial.rows(own)) {
    const line = row.line === null ? null : row.line + lines;
    await writeAll(outputs, (reporter) => reporter.row({ ...row, table: account.result, record: row.record + records, line }));
  }
}

/** @throws ScreenError E_PARTIAL_DIFFERS where the part does not belong with the first one, or with what is asked for now */
function refuseOther(partial: Partial, first: Partial, common: Common, screening: Screening): void {
  const differ = (what: string, own: string, other: string, than: string): never => {
    throw new ScreenError('E_PARTIAL_DIFFERS', { file: partial.file, what, own, other, than });
  };
  const { head } = partial;
  if (head.tool.version !== screening.tool.version) differ('version of cargoscreen', head.tool.version, screening.tool.version, 'this one');
  if (head.lexicon.digest !== screening.lexicon.digest)
    differ('digest of the facts', head.lexicon.digest, screening.lexicon.digest, 'the facts of this run');
  if (head.decisions !== common.decisions)
    differ('digest of waivers and baseline', head.decisions ?? 'none', common.decisions ?? 'none', 'those of this run');
  if (head.today !== first.head.today) differ('day', head.today, first.head.today, first.file);
  for (const name of OPTIONS) {
    const [own, other] = [head, first.head].map(({ options }) => JSON.stringify(options[name] ?? null));
    if (own !== other) differ(`option ${name}`, `${own}`, `${other}`, first.file);
  }
}
