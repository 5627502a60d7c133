import { suggestion } from '#errors/nearest.ts';
import { ScreenError } from '#errors/screen-error.ts';
import type { BaselineEntry } from '#model/settlement.ts';

const VERSION = 1;
const KEYS = ['version', 'findings'];
const ENTRY_KEYS = ['id', 'fingerprint'];
const FINGERPRINT = /^[0-9a-f]{32}$/;

/**
 * Reads a baseline file.
 * @throws ScreenError E_BASELINE with the file, the path in it and what was expected
 */
export function parseBaseline(text: string, file: string): readonly BaselineEntry[] {
  const fail = (path: string, problem: string): never => {
    throw new ScreenError('E_BASELINE', { file, path, problem });
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    fail('', `it can't be read as JSON (${(cause as Error).message})`);
  }
  const refuseOthers = (object: unknown, path: string, keys: readonly string[]): void => {
    if (typeof object !== 'object' || object === null || Array.isArray(object)) return;
    const other = Object.keys(object).find((key) => !keys.includes(key));
    if (other !== undefined) fail(path + other, `there is no such key${suggestion(other, keys)}`);
  };
  refuseOthers(value, '', KEYS);
  const { version, findings } = (value ?? {}) as { readonly version?: unknown; readonly findings?: unknown };
  if (version !== VERSION) fail('version', `it is ${JSON.stringify(version) ?? 'missing'}; this program reads version ${VERSION}`);
  if (!Array.isArray(findings)) return fail('findings', 'a list is needed');
  return findings.map((entry: unknown, index) => {
    refuseOthers(entry, `findings[${index}].`, ENTRY_KEYS);
    const { id, fingerprint } = (entry ?? {}) as { readonly id?: unknown; readonly fingerprint?: unknown };
    if (typeof id !== 'string') return fail(`findings[${index}].id`, 'a text is needed here');
    if (typeof fingerprint !== 'string' || !FINGERPRINT.test(fingerprint)) {
      return fail(`findings[${index}].fingerprint`, '32 hexadecimal digits are needed');
    }
    return { id, fingerprint };
  });
}

/** @returns the file: a line a finding, sorted, so that a change of it can be reviewed */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const lines = [...new Set(entries.map(({ id, fingerprint }) => `    ${JSON.stringify({ id, fingerprint })}`))].sort();
  return `{\n  "version": ${VERSION},\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}
