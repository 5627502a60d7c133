import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the folder under which tests make theirs. */
    temporaryRoot: string;
  }
}

/** Makes the folder in which tests make theirs, and removes it when all have ended. */
export function setup({ provide }: TestProject): () => void {
  const root = mkdtempSync(join(tmpdir(), 'cargoscreen-'));
  provide('temporaryRoot', root);
  return () => rmSync(root, { recursive: true, force: true });
}
