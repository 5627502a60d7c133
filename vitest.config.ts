import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['source', 'node', 'import', 'default'] } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts', 'test/support/temporary-root.ts'],
    // Test files share their worker's modules: reading the lexicon once for each file would take most of the time.
    isolate: false,
    // Processes, as a test may work in another folder.
    pool: 'forks',
    // A test waits for its turn on the processor as long as it takes.
    testTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], thresholds: { lines: 90, branches: 85, functions: 90, statements: 90 } },
  },
});
