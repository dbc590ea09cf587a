import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{shared,db,electron,renderer,scripts,server,resources}/**/*.test.{ts,tsx}',
            'tests/contract/**/*.test.ts',
          ],
          // Real files and fsync on two busy cores: slow is not wrong.
          testTimeout: 30_000,
          // Nothing here leaves anything behind, and loading the dictionaries once a file takes longer than the tests.
          isolate: false,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/support/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each test drives a window; two at once would measure each other.
          fileParallelism: false,
        },
      },
    ],
  },
})
