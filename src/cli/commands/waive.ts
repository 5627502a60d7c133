import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { calendarDay, type RawScreenOptions, runOptions } from '#config/screen-options.ts';
import { addWaivers, parseWaivers } from '#config/waivers.ts';
import { ScreenError } from '#errors/screen-error.ts';
import { bundledLexicon } from '#lexicon/bundled.ts';
import type { Waiver } from '#model/settlement.ts';
import { aboutOf } from '#report/row-words.ts';
import { visible } from '#report/visible.ts';
import { chosenGrading } from '#run/chosen-grading.ts';
import { chosenLexicon } from '#run/chosen-lexicon.ts';
import { readConfig } from '#run/config.ts';
import { decidableIds, WAIVERS_FILE } from '#run/decisions.ts';
import { explainRow } from '#run/explain-row.ts';
import { openOutput } from '#run/output-file.ts';
import { createScreening } from '#run/screening.ts';
import { inputOf } from '../input-of.ts';
import { addFindFlags, addRowFlags, givenFlags } from '../read-flags.ts';
import { dayOf, StdoutSink, type Terminal } from '../terminal.ts';
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
    .argument('<file>', 'the manifest');
  addRowFlags(command)
    .option('--id <ids>', 'indicators or categories, separated by commas (default: all that was found on the row)')
    .option('--reason <text>', 'why it is in order')
    .option('--approver <name>', 'who answers for it')
    .option('--expires <date>', 'last day on which it holds, YYYY-MM-DD')
    .option('--waivers <file>', `the file that the entry is added to (default: ${WAIVERS_FILE})`);
  addFindFlags(command).action(async (file: string) => {
    await new StdoutSink(terminal.stdout).write(await waive(file, givenFlags<Flags>(command), terminal));
  });
}

function needed(option: string, value: string | undefined, example: string): string {
  if (value === undefined || value.trim() === '') throw new ScreenError('E_NEEDED', { option, example });
  return value.trim();
}

async function waive(file: string, flags: Flags, terminal: Terminal): Promise<string> {
  const wanted = wantedRow(flags);
  const reason = needed('--reason', flags.reason, '"spare parts for our own service, licence checked"');
  const approver = needed('--approver', flags.approver, '"head of compliance"');
  const expires = calendarDay('--expires', needed('--expires', flags.expires, '2027-06-30'));
  const options = runOptions({ ...readConfig(flags.config)?.options, ...flags });
  const today = options.today ?? dayOf(terminal);
  if (expires < today) throw new ScreenError('E_EXPIRED', { expires, today });
  const path = options.waivers ?? WAIVERS_FILE;
  const ids = decidableIds((await bundledLexicon()).data);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const earlier = text === '' ? [] : parseWaivers(text, path, ids);

  const { only, skip, read } = options;
  const [grading, lexicon] = [await chosenGrading(options.grading), await chosenLexicon(options.lexicon)];
  const screening = await createScreening({ only, skip, grading, lexicon });
  const { row } = await explainRow(inputOf(file, terminal), wanted, screening, read, { today, only, skip });
  const place = `${row.line === null ? '' : `line ${row.line}, `}row ${row.record}`;
  const { goods, indicators } = row.assessment;
  const found = [
    ...indicators.map(({ id, fingerprint }) => ({ id: id as string, fingerprint })),
    ...goods.map(({ category, fingerprint }) => ({ id: category as string, fingerprint })),
  ];
  const asked = (flags.id ?? '').split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()]));
  const missing = asked.filter((id) => !found.some((finding) => finding.id === id));
  if (found.length === 0 || missing.length > 0) {
    throw new ScreenError('E_WAIVE_NOTHING', { file, place, ids: found.map(({ id }) => id), wanted: missing });
  }
  const about = aboutOf(row);
  const entries = found
    .filter(({ id }) => asked.length === 0 || asked.includes(id))
    .map(({ id, fingerprint }): Waiver => ({ id, fingerprint, about, reason, approver, expires }));
  const output = await openOutput(path, [file]);
  await output.write(addWaivers(text, path, entries));
  await output.finish();
  const replaced = earlier.filter((waiver) => entries.some(({ fingerprint }) => fingerprint === waiver.fingerprint));
  const waived = `${path}: ${entries.map(({ id }) => id).join(', ')} on ${place} ("${about}") waived until ${expires}.\n`;
  return [waived, ...replaced.map((waiver) => `Replaced: ${visible(nameOf(waiver))}\n`)].join('');
}

const nameOf = ({ id, approver, expires, reason }: Waiver): string => `${id}, waived until ${expires} by ${approver}: ${reason}`;
