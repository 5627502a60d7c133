import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { comparisonOptions } from '#config/comparison-options.ts';
import { calendarDay, type RawScreenOptions, runOptions } from '#config/screen-options.ts';
import { addWaivers, parseWaivers } from '#config/waivers.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { bundledLexicon } from '#lexicon/bundled.ts';
import { DOCUMENT_INDICATOR_IDS } from '#model/indicator-ids.ts';
import type { Waiver } from '#model/settlement.ts';
import { visible } from '#report/visible.ts';
import type { Input } from '#run/files.ts';
import { createScreening } from '#run/prepare/screening.ts';
import { chosenGrading } from '#run/settings/chosen-grading.ts';
import { chosenLexicon } from '#run/settings/chosen-lexicon.ts';
import { readConfig } from '#run/settings/config.ts';
import { decidableIds, WAIVERS_FILE } from '#run/settings/decisions.ts';
import { locked } from '#run/write/locked.ts';
import { whileOpen } from '#run/write/output-file.ts';
import { readFiles } from '#run/write/write-conflicts.ts';
import { inputOf } from '../input-of.ts';
import { addFindFlags, addRowFlags, givenFlags } from '../read-flags.ts';
import { dayOf, StdoutSink, type Terminal } from '../terminal.ts';
import { thisProcess } from '../this-process.ts';
import { type Found, foundBetween, foundOnRow } from '../waivable.ts';
import { type RowFlags, wantedRow } from '../wanted-row.ts';

interface Flags extends RawScreenOptions, RowFlags {
  readonly config?: string;
  readonly id?: string;
  readonly reason?: string;
  readonly approver?: string;
  readonly expires?: string;
}

/** Adds `waive`: writes down that somebody answers for what was found on a row. */
export function addWaiveCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('waive')
    .description('write down that somebody answers for what was found on a row; the entry is bound to the content of the row')
    .argument('<file>', 'the manifest')
    .argument(
      '[others...]',
      'manifests that are screened together with it, for findings across rows of several; or the other document, for what compare finds',
    );
  addRowFlags(command)
    .option(
      '--id <ids>',
      'indicators or categories, separated by commas (default: all that was found on the row itself); what is found across rows is waived by its id only',
    )
    .option('--reason <text>', 'why it is in order')
    .option('--approver <name>', 'who answers for it')
    .option('--expires <date>', 'last day on which it holds, YYYY-MM-DD')
    .option('--waivers <file>', `the file that the entry is added to (default: ${WAIVERS_FILE})`);
  addFindFlags(command).action(async (file: string, others: string[]) => {
    await new StdoutSink(terminal.stdout).write(await waive(file, others, givenFlags<Flags>(command), terminal));
  });
}

function needed(option: string, value: string | undefined, example: string): string {
  if (value === undefined || value.trim() === '') throw new ScreenError('E_NEEDED', { option, example });
  return value.trim();
}

/**
 * @returns whether what is named is found between the document and one other
 * @throws ScreenError E_USAGE where that takes another count of documents
 */
function isBetweenDocuments(ids: readonly string[], others: readonly string[]): boolean {
  const id = ids.find((one) => (DOCUMENT_INDICATOR_IDS as readonly string[]).includes(one));
  if (id === undefined || others.length === 1) return id !== undefined;
  const message = `--id ${id} is found between two documents: name both, first the one that the line is of.`;
  throw new ScreenError('E_USAGE', { message, nearest: undefined, command: 'waive' });
}

async function waive(file: string, others: readonly string[], flags: Flags, terminal: Terminal): Promise<string> {
  const wanted = wantedRow(flags);
  const reason = needed('--reason', flags.reason, '"spare parts for our own service, licence checked"');
  const approver = needed('--approver', flags.approver, '"head of compliance"');
  const expires = calendarDay('--expires', needed('--expires', flags.expires, '2027-06-30'));
  const asked = (flags.id ?? '').split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()]));
  const isBetween = isBetweenDocuments(asked, others);
  const config = readConfig(flags.config);
  const options = runOptions(isBetween ? comparisonOptions(config, flags) : { ...config?.options, ...flags });
  const today = options.today ?? dayOf(terminal);
  if (expires < today) throw new ScreenError('E_EXPIRED', { expires, today });
  const path = options.waivers ?? WAIVERS_FILE;
  const ids = decidableIds((await bundledLexicon()).data);
  // An entry that can't be read is told before the work.
  waiversIn(path, ids);
  const [input, ...beside] = [file, ...others].map((name) => inputOf(name, terminal)) as [Input, ...Input[]];
  const [grading, lexicon] = [await chosenGrading(options.grading), await chosenLexicon(options.lexicon)];
  const { only, skip } = options;
  const reads = readFiles([input, ...beside], { config: config?.file, grading: options.grading, lexicon: options.lexicon });
  return whileOpen(path, reads, async (put) => {
    const rules = { grading, lexicon };
    const { place, findings } = isBetween
      ? await foundBetween([input, beside[0] as Input], wanted, await createScreening({ only: null, skip: [], ...rules }), options, today)
      : await foundOnRow([input, ...beside], wanted, await createScreening({ only, skip, ...rules }), options, today);
    const chosen = chosenOf(findings, asked, file, place);
    const entries = chosen.map(({ id, fingerprint, about }): Waiver => ({ id, fingerprint, about, reason, approver, expires }));
    const earlier = await locked(path, thisProcess(), async () => {
      const { text, waivers } = waiversIn(path, ids);
      await put(addWaivers(text, path, entries));
      return waivers;
    });
    const replaced = earlier.filter((waiver) => entries.some(({ fingerprint }) => fingerprint === waiver.fingerprint));
    const about = [...new Set(entries.map((entry) => entry.about))].join('; ');
    const waived = `${path}: ${entries.map(({ id }) => id).join(', ')} on ${place} ("${visible(about)}") waived until ${expires}.\n`;
    return [waived, ...replaced.map((waiver) => `Replaced: ${visible(nameOf(waiver))}\n`)].join('');
  });
}

/** @returns the file as it stands, and its entries; nothing where there is none yet */
function waiversIn(path: string, ids: readonly string[]): { readonly text: string; readonly waivers: readonly Waiver[] } {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return { text, waivers: text === '' ? [] : parseWaivers(text, path, ids) };
}

/**
 * @param asked ids of --id; where there are none, all that was found on the row itself
 * @throws ScreenError E_WAIVE_NOTHING
 */
function chosenOf(found: readonly Found[], asked: readonly string[], file: string, place: string): readonly Found[] {
  const missing = asked.filter((id) => !found.some((finding) => finding.id === id));
  const chosen = found.filter(({ id, isAcross }) => (asked.length === 0 ? !isAcross : asked.includes(id)));
  if (chosen.length > 0 && missing.length === 0) return chosen;
  const idsOf = (wanted: boolean): string[] => found.flatMap(({ id, isAcross }) => (isAcross === wanted ? [id] : []));
  throw new ScreenError('E_WAIVE_NOTHING', { file, place, ids: idsOf(false), across: idsOf(true), wanted: missing });
}

const nameOf = ({ id, approver, expires, reason }: Waiver): string => `${id}, waived until ${expires} by ${approver}: ${reason}`;
