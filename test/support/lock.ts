import { readFileSync } from 'node:fs';

/** What package-lock.json says of a package. */
export interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

export interface PlacedEntry {
  /** Where it is installed: `node_modules/...`. */
  readonly path: string;
  readonly entry: LockEntry;
}

/** @returns the packages of package-lock.json, without the project itself */
export function lockEntries(): PlacedEntry[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Readonly<Record<string, LockEntry>> };
  return Object.entries(packages).flatMap(([path, entry]) => (path === '' ? [] : [{ path, entry }]));
}
