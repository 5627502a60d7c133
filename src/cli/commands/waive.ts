import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { wholeNumber } from '#config/option-values.ts';
import { type RawReadOptions, readOptions } from '#config/read-options.ts';
import { calendarDay } from '#config/screen-options.ts';
import { addWaivers, parseWaivers } from '#config/waivers.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { bundledLexicon } from '#lexicon/bundled.ts';
import type { Waiver } from '#model/settlement.ts';
import { chosenLexicon } from '#run/chosen-lexicon.ts';
import { decidableIds, WAIVERS_FILE } from '#run/decisions.ts';
import { explainRow } from '#run/explain-row.ts';
import { openOutput } from '#run/output-file.ts';
import { createScreening } from '#run/screening.ts';
import { inputOf } from '../input-of.ts';
import { addReadFlags } from '../read-flags.ts';
import { dayOf, StdoutSink, type Terminal } from '../terminal.ts';

interface Flags extends RawReadOptions {
  readonly lexicon?: string;
  readonly row?: string;
  readonly id?: string;
  readonly reason?: string;
  readonly approver?: string;
  readonly expires?: string;
  readonly waivers?: string;
}

/** Characters of the goods' name that an entry quotes. */
const LONGEST_ABOUT = 80;

/** Adds `waive`: writes down that somebody answers for what was found on a row. */
export function addWaiveCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('waive')
    .description('write down that somebody answers for what was found on a row; the entry is bound to the content of the row')
    .argument('<file>', 'the manifest')
    .option('--row <n>', 'data row of the file, from 1: the record number of reports')
    .option('--id <ids>', 'indicators or categories, separated by commas (default: all that was found on the row)')
    .option('--reason <text>', 'why it is in order')
    .option('--approver <name>', 'who answers for it')
    .option('--expires <date>', 'last day on which it holds, YYYY-MM-DD')
    .option('--lexicon <dir>', 'facts of your own to lay over the bundled ones, files as in data/')
    .option('--waivers <file>', `the file that the entry is added to (default: ${WAIVERS_FILE})`);
  addReadFlags(command).action(async (file: string, flags: Flags) => {
    await new StdoutSink(terminal.stdout).write(await waive(file, flags, terminal));
  });
}

function needed(option: string, value: string | undefined, example: string): string {
  if (value === undefined || value.trim() === '') throw new ScreenError('E_NEEDED', { option, example });
  return value.trim();
}

async function waive(file: string, flags: Flags, terminal: Terminal): Promise<string> {
  const record = wholeNumber('--row', needed('--row', flags.row, '12'), 1);
  const reason = needed('--reason', flags.reason, '"spare parts for our own service, licence checked"');
  const approver = needed('--approver', flags.approver, '"head of compliance"');
  const expires = calendarDay('--expires', needed('--expires', flags.expires, '2027-06-30'));
  const path = flags.waivers ?? WAIVERS_FILE;
  const ids = decidableIds((await bundledLexicon()).data);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (text !== '') parseWaivers(text, path, ids);

  const screening = await createScreening({ only: null, skip: [], lexicon: await chosenLexicon(flags.lexicon) });
  const today = dayOf(terminal);
  const { row } = await explainRow(inputOf(file, terminal), record, screening, readOptions(flags), { today, only: null, skip: [] });
  const { goods, indicators } = row.assessment;
  const found = [
    ...indicators.map(({ id, fingerprint }) => ({ id: id as string, fingerprint })),
    ...goods.map(({ category, fingerprint }) => ({ id: category as string, fingerprint })),
  ];
  const wanted = (flags.id ?? '').split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()]));
  const missing = wanted.filter((id) => !found.some((finding) => finding.id === id));
  if (found.length === 0 || missing.length > 0) {
    throw new ScreenError('E_WAIVE_NOTHING', { file, row: record, ids: found.map(({ id }) => id), wanted: missing });
  }
  const about = aboutOf(row);
  const entries = found
    .filter(({ id }) => wanted.length === 0 || wanted.includes(id))
    .map(({ id, fingerprint }): Waiver => ({ id, fingerprint, about, reason, approver, expires }));
  const output = await openOutput(path, [file]);
  await output.write(addWaivers(text, path, entries));
  await output.finish();
  return `${path}: ${entries.map(({ id }) => id).join(', ')} on row ${record} waived until ${expires}.\n`;
}

function aboutOf({ table, cells }: Awaited<ReturnType<typeof explainRow>>['row']): string {
  for (const field of ['partNumber', 'description', 'model', 'hsCode']) {
    const column = table.columns.find((candidate) => candidate.field === field)?.index;
    const cell = column === undefined ? '' : (cells[column] ?? '').trim();
    if (cell !== '') return cell.slice(0, LONGEST_ABOUT);
  }
  return '';
}
