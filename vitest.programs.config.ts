import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** Tests that need programs besides Node: a browser, an office suite. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['test/browser/*.browser.ts', 'test/office/*.office.ts'], hookTimeout: 60_000 },
});
