import type { Waiver } from '#model/settlement.ts';

/** A mark that is no waiver: it stands in the file as a remark. */
export interface Remark {
  readonly mark: string;
  readonly place: string;
  readonly about: string;
}

/**
 * Writes a waivers file as `--waivers` reads it. Runs in the page, so it imports nothing at run time.
 * @returns YAML: dismissed findings as entries, other marks as remarks above them
 */
export function waiversText(waivers: readonly Waiver[], remarks: readonly Remark[]): string {
  const lines = remarks.map(({ mark, place, about }) => `# ${mark}: ${JSON.stringify(place)} ${JSON.stringify(about)}`);
  const entries = waivers.map(({ id, fingerprint, about, reason, approver, expires }) =>
    Object.entries({ id, fingerprint, about, reason, approver, expires })
      .map(([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${JSON.stringify(value)}`)
      .join('\n'),
  );
  return [...lines, 'version: 1', entries.length === 0 ? 'waivers: []' : 'waivers:', ...entries, ''].join('\n');
}
