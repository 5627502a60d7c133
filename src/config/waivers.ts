import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { suggestion } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { Waiver } from '#model/settlement.ts';
import { isCalendarDay } from './calendar-day.ts';
import { yamlProblem } from './yaml-problem.ts';

const VERSION = 1;
const KEYS = ['id', 'fingerprint', 'about', 'reason', 'approver', 'expires'] as const;
const FINGERPRINT = /^[0-9a-f]{32}$/;
const HEADER = ` Findings that somebody answers for. An entry is bound to the content of a line by its fingerprint; reason, approver and a last day are needed.
 cargoscreen waive <file> --line <n> adds entries.`;

type Fail = (path: string, problem: string) => never;

const failIn =
  (file: string): Fail =>
  (path, problem) => {
    throw new ScreenError('E_WAIVERS', { file, path, problem });
  };

function parse(text: string, fail: Fail): Document {
  const document = parseDocument(text, { prettyErrors: true, schema: 'core' });
  const [error] = document.errors;
  if (error !== undefined) fail('', yamlProblem(error));
  return document;
}

function readWaiver(value: unknown, path: string, fail: Fail, ids: readonly string[]): Waiver {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(path, `it has no keys: an entry has ${KEYS.join(', ')}`);
  const entry = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(entry)) {
    if ((KEYS as readonly string[]).includes(key)) continue;
    fail(`${path}.${key}`, `there is no such key${suggestion(key, KEYS)}`);
  }
  const text = (key: (typeof KEYS)[number]): string => {
    const found = entry[key];
    if (typeof found !== 'string' || found.trim() === '') return fail(`${path}.${key}`, 'a text is needed here');
    return found.trim();
  };
  const id = text('id');
  if (!ids.includes(id)) fail(`${path}.id`, `"${id}" is no indicator and no category${suggestion(id, ids)}`);
  if (!FINGERPRINT.test(text('fingerprint'))) fail(`${path}.fingerprint`, '32 hexadecimal digits are needed, as reports print them');
  if (!isCalendarDay(text('expires'))) fail(`${path}.expires`, `"${text('expires')}" is no day; YYYY-MM-DD is needed`);
  return {
    id,
    fingerprint: text('fingerprint'),
    about: typeof entry['about'] === 'string' ? entry['about'] : '',
    reason: text('reason'),
    approver: text('approver'),
    expires: text('expires'),
  };
}

/**
 * Reads a waivers file.
 * @param ids indicators and categories there are
 * @throws ScreenError E_WAIVERS with the file, the path in it and what was expected
 */
export function parseWaivers(text: string, file: string, ids: readonly string[]): readonly Waiver[] {
  const fail = failIn(file);
  let value: unknown;
  try {
    value = parse(text, fail).toJS({ maxAliasCount: 0 });
  } catch (cause) {
    if (cause instanceof ScreenError) throw cause;
    fail('', (cause as Error).message);
  }
  if (typeof value !== 'object' || value === null) return fail('', 'keys "version" and "waivers" are needed');
  const { version, waivers, ...others } = value as Readonly<Record<string, unknown>>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) fail(unknown, 'there is no such key; "version" and "waivers" are known');
  if (version !== VERSION) fail('version', `it is ${JSON.stringify(version) ?? 'missing'}; this program reads version ${VERSION}`);
  if (!Array.isArray(waivers)) return fail('waivers', 'a list is needed');
  return waivers.map((entry, index) => readWaiver(entry, `waivers[${index}]`, fail, ids));
}

/**
 * Adds entries to a waivers file, comments and order kept; an entry for the same finding is replaced.
 * @param text the file as it stands; '' where there is none yet
 * @returns the file with the entries
 */
export function addWaivers(text: string, file: string, added: readonly Waiver[]): string {
  const fail = failIn(file);
  const document = parse(text === '' ? `version: ${VERSION}\nwaivers: []\n` : text, fail);
  if (text === '') document.commentBefore = HEADER;
  const list = document.get('waivers');
  if (!isSeq(list)) return fail('waivers', 'a list is needed');
  list.flow = false;
  for (const waiver of added) {
    const isSame = (item: unknown): boolean => isMap(item) && item.get('fingerprint') === waiver.fingerprint;
    const entry = document.createNode(waiver);
    const place = list.items.findIndex(isSame);
    if (place < 0) list.items.push(entry);
    else list.items = list.items.flatMap((item, index) => (index === place ? [entry] : isSame(item) ? [] : [item]));
  }
  return document.toString({ lineWidth: 0 });
}
