import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['source', 'node', 'import', 'default'] } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], thresholds: { lines: 90, branches: 85, functions: 90, statements: 90 } },
  },
});
