import { defineConfig } from 'vitest/config';

const skip = ['**/node_modules/**', '**/.next/**', '**/e2e/**'];
const laws = 'packages/config/src/**/*.test.ts';

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    // A worker keeps what it has loaded from file to file: loading the platform anew for each costs more than its tests.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...skip, '**/*.db.test.ts', '**/*.corpus.test.ts', laws],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: skip,
          globalSetup: './prisma/src/embedded/vitest.setup.ts',
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Real files, read whole: minutes where the others take seconds, so not part of the inner loop.
        test: {
          name: 'corpus',
          include: ['**/*.corpus.test.ts'],
          exclude: skip,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      { extends: true, test: { name: 'laws', include: [laws], exclude: skip } },
    ],
  },
});
