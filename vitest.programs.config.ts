import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** Tests that need programs besides Node: a browser, an office suite, what a shell can do to a process. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['test/browser/*.browser.ts', 'test/office/*.office.ts', 'test/faults/*.faults.ts'], hookTimeout: 60_000 },
});
