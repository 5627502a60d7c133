import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';

/** A folder of one test, removed when all tests have ended. */
export interface Folder {
  readonly path: string;
  /** @returns the path of a file in the folder, whether it exists or not */
  file(name: string): string;
  /** @returns the path of the file written */
  write(name: string, content: string | Uint8Array): string;
  read(name: string): string;
  names(): string[];
}

export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(inject('temporaryRoot'), 'test-'));
  const file = (name: string): string => join(path, name);
  return {
    path,
    file,
    write(name, content) {
      mkdirSync(dirname(file(name)), { recursive: true });
      writeFileSync(file(name), content);
      return file(name);
    },
    read: (name) => readFileSync(file(name), 'utf8'),
    names: () => readdirSync(path).sort(),
  };
}
